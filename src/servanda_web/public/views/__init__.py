"""One view for each public page."""
