"""Named instruments and mechanisms."""

from servanda.commitments.names.find import NameFinder, find_names

__all__ = ["NameFinder", "find_names"]
