"""Why the door stays shut. str() of each is one sentence for the person who knocked."""

from __future__ import annotations


class DoorError(Exception):
    """A change that was not made; nothing of it was written."""


class NotPermitted(DoorError):  # noqa: N818
    """This person may not do this."""


class Stale(DoorError):  # noqa: N818
    """Somebody else changed the same thing in the meantime."""


class Unacceptable(DoorError):  # noqa: N818
    """The change itself cannot stand: words that are not in the text, a missing reason."""
