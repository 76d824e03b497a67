"""What keeps a model from being asked, as sentences for a person."""

from __future__ import annotations


class ModelError(ValueError):
    """No question can be answered: a package, a setting or the server itself is wrong."""


class UnansweredError(ValueError):
    """One question was not answered; the next may be."""
