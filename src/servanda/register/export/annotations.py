"""A register as W3C Web Annotations (Recommendation of 23 February 2017), in JSON-LD.

One annotation a record: its target the words, by quotation and by position, its body our fields.
Positions count Unicode characters of the text named by `source`, as the model asks.
"""

from __future__ import annotations

from servanda.register.export.rows import chosen
from servanda.register.form.parse import as_json
from servanda.register.form.record import record_to_json
from servanda.register.form.values import moment
from servanda.terms import AuthenticText, Entry, Quotation, Register

_ANNO = "http://www.w3.org/ns/anno.jsonld"
_TERMS = "urn:x-servanda:terms:"
_AROUND = 32  # characters of prefix and suffix
_MOTIVATION = {"commitment": "classifying", "instrument": "identifying", "mechanism": "identifying"}
_BODY = {
    "commitment": "servanda:Commitment",
    "instrument": "servanda:Instrument",
    "mechanism": "servanda:Mechanism",
}


def to_annotations(register: Register, *, base: str, accepted_only: bool = False) -> bytes:
    """An AnnotationCollection with one page.

    `base` is the register's address without a slash at its end: annotations are `base/ID`, the
    text is `base/text`.
    """
    base = base.rstrip("/")
    kept = chosen(register, accepted_only=accepted_only)
    page = {
        "id": f"{base}/annotations/1",
        "type": "AnnotationPage",
        "partOf": f"{base}/annotations",
        "startIndex": 0,
        "items": [_annotation(e, register.outline.text, base) for e in kept],
    }
    collection = {
        "@context": [_ANNO, {"servanda": _TERMS}],
        "id": f"{base}/annotations",
        "type": "AnnotationCollection",
        "label": register.instrument.title,
        "total": len(kept),
        "first": page,
    }
    return as_json(collection, indent=2)


def _annotation(entry: Entry, text: AuthenticText, base: str) -> dict[str, object]:
    record = entry.record
    made: dict[str, object] = {
        "id": f"{base}/{entry.id}",
        "type": "Annotation",
        "motivation": _MOTIVATION[record.kind],
        "generator": {"type": "Software", "name": "Servanda"},
        "body": _body(entry),
        "target": {
            "source": _source(text, base),
            "selector": _selectors(record.quotation, text),
        },
    }
    if entry.decisions:
        last = entry.decisions[-1]
        made["creator"] = {"type": "Person", "name": last.by}
        made["created"] = moment(last.at)
    else:
        made["creator"] = {"type": "Software", "name": "Servanda"}
    return made


def _body(entry: Entry) -> dict[str, object]:
    fields = record_to_json(entry.record)
    for key in ("kind", "quote", "start", "end"):
        del fields[key]  # the type and the target say these
    fields["state"] = entry.state.value
    named = {f"servanda:{k}": v for k, v in fields.items() if v is not None}
    return {"type": _BODY[entry.record.kind]} | named


def _source(text: AuthenticText, base: str) -> dict[str, object]:
    source: dict[str, object] = {
        "id": f"{base}/text",
        "type": "Text",
        "format": "text/plain",
        "servanda:sha256": text.digest,
    }
    return source if text.language == "und" else source | {"language": text.language}


def _selectors(quote: Quotation, text: AuthenticText) -> list[dict[str, object]]:
    return [
        {
            "type": "TextQuoteSelector",
            "exact": quote.words,
            "prefix": text.content[max(0, quote.start - _AROUND) : quote.start],
            "suffix": text.content[quote.end : quote.end + _AROUND],
        },
        {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
    ]
