"""Two or more authentic texts of one instrument, aligned, with their discrepancies."""
