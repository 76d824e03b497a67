"""The pages anyone may read: published registers, their records, their words, and search."""
