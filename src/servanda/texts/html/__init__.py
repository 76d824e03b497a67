"""Web pages: the visible words, block by block, list numbers rebuilt."""
