"""PDF files with text: lines and paragraphs rebuilt from where the letters stand."""
