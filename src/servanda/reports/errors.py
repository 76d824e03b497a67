"""What is said where a report cannot be held against a register."""

from __future__ import annotations


class ReportError(ValueError):
    """One sentence: what is wrong, and what to do."""
