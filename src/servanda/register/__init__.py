"""What was accepted of one instrument: decide, check, export."""
