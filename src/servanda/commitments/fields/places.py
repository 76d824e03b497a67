"""What each provision of a text stands under, and what a text's title says."""

from __future__ import annotations

from servanda.commitments.fields.areas import AreaReader, Place
from servanda.terms import Outline, ProvisionKind

_OPENING = 300  # characters of a text without a title that stand for it
_ABOVE = 400  # characters of a heading or a lead-in that are heard


def area_reader(outline: Outline) -> AreaReader:
    """What tells the areas of a text: it has heard the title, or the first words where there is none."""
    content = outline.text.content
    titles = (content[p.body : p.end] for p in outline.provisions if p.kind is ProvisionKind.TITLE)
    return AreaReader(title=next(titles, None), opening=content[:_OPENING])


def places(outline: Outline) -> dict[str, Place]:
    """Where each provision stands, by its number: the nearest heading above it, and its parent's words."""
    content = outline.text.content
    found: dict[str, Place] = {}
    words: dict[str, str] = {}
    for provision in outline.provisions:
        above = found[provision.parent].heading if provision.parent in found else None
        words[provision.number] = content[provision.start : min(provision.end, provision.start + _ABOVE)]
        if provision.kind in (ProvisionKind.HEADING, ProvisionKind.ARTICLE):
            above = words[provision.number]
        found[provision.number] = Place(heading=above, lead=words.get(provision.parent or ""))
    return found
