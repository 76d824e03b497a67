"""An authentic text in, its tree of provisions out."""
