"""Upload a text and have it read at once."""
