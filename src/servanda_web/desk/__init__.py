"""The officer's desk: upload a text, review what was read, decide."""
