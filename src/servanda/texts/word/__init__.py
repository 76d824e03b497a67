"""Word documents (.docx): the words as one reads them on the page, automatic numbers included."""
