"""What a register is about, and what was done to it: its facts, and its history."""
