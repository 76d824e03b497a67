"""Reports and speeches beside a text: what was said against what was signed."""
