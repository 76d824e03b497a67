"""The tables behind every page; `door` alone writes them, `translate` alone turns rows into terms."""
