"""An instrument and its text, as JSON."""

from __future__ import annotations

from servanda.register.form.node import Node
from servanda.register.form.values import partial_date
from servanda.terms import AuthenticText, Instrument, Party


def instrument_to_json(instrument: Instrument) -> dict[str, object]:
    """Every field, empty ones as null."""
    return {
        "slug": instrument.slug,
        "title": instrument.title,
        "parties": [{"name": p.name, "aliases": list(p.aliases)} for p in instrument.parties],
        "signed_on": None if instrument.signed_on is None else str(instrument.signed_on),
        "signed_at": instrument.signed_at,
        "depositary": instrument.depositary,
    }


def instrument_from_node(node: Node) -> Instrument:
    """Slug and title must be there, the rest may be."""
    keys = node.members(
        required=("slug", "title"), optional=("parties", "signed_on", "signed_at", "depositary")
    )
    parties = keys["parties"].maybe(Node.items) or []
    return Instrument(
        slug=keys["slug"].words(),
        title=keys["title"].words(),
        parties=tuple(_party(p) for p in parties),
        signed_on=keys["signed_on"].maybe(partial_date),
        signed_at=keys["signed_at"].maybe(Node.words),
        depositary=keys["depositary"].maybe(Node.words),
    )


def _party(node: Node) -> Party:
    keys = node.members(required=("name",), optional=("aliases",))
    return Party(name=keys["name"].words(), aliases=keys["aliases"].maybe(Node.several) or ())


def text_to_json(text: AuthenticText) -> dict[str, object]:
    """What is known of a text, without its characters."""
    return {
        "name": text.name,
        "language": text.language,
        "media_type": text.media_type,
        "notes": list(text.notes),
        "digest": text.digest,
    }


def text_from_node(node: Node, content: str | None = None) -> AuthenticText:
    """The text of `content`, or of the member “content”; its digest must be the one given."""
    wanted = ("name", "digest") if content is not None else ("name", "digest", "content")
    keys = node.members(required=wanted, optional=("language", "media_type", "notes"))
    text = AuthenticText(
        content=keys["content"].free_words() if content is None else content,
        name=keys["name"].words(),
        language=keys["language"].maybe(Node.words) or "und",
        media_type=keys["media_type"].maybe(Node.words) or "text/plain",
        notes=keys["notes"].maybe(Node.several) or (),
    )
    if keys["digest"].words() != text.digest:
        raise keys["digest"].fault("is that of another text: the text has changed since it was read")
    return text
