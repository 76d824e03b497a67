"""Named instruments and mechanisms."""

from __future__ import annotations

from servanda.terms import Mechanism, NamedInstrument, Outline


def find_names(outline: Outline) -> list[NamedInstrument | Mechanism]:
    """Instruments and mechanisms named in `outline`, each at its first mention."""
    return []
