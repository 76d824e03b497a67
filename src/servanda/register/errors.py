"""What goes wrong when a register is read or changed."""

from __future__ import annotations


class RegisterError(ValueError):
    """A register, or a change to one, that cannot stand. Its words are one sentence for a person."""
