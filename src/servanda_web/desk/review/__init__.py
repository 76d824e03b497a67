"""Review what was read: the text beside its records, and every decision on them."""
