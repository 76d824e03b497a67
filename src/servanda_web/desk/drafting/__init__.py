"""Review a draft: nothing of it is kept."""
