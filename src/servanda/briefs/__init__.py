"""From a register to a brief a minister can read."""
