"""Files of any kind in, authentic texts out."""
