"""Schedule, evidence, assessment, and the status of a commitment on a given day."""
