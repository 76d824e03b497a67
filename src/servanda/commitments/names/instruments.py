"""Whether a head noun and its words name a document, a programme or an initiative."""

from __future__ import annotations

from collections.abc import Callable

from servanda.commitments.names.run import Run
from servanda.commitments.names.shape import Shape
from servanda.commitments.names.status import Stand

GOVERNED = frozenset({"signed", "planned", "done", "decided", "noun"})
"""What governing words say of a document that need not have a title of its own."""
NEAR = 9
"""So many words back they may stand to speak of it."""

Rule = Callable[[Run, Shape, str], str | None]


def instrument(run: Run, shape: Shape, stands: Stand) -> str | None:
    """The rule by which an instrument is named, or None. `stands` is what the governing words say of it."""
    rule = _BY_SORT.get(shape.sort)
    return rule(run, shape, stands.word if stands.distance <= NEAR else "") if rule else None


def _legal(run: Run, shape: Shape, stands: str) -> str | None:
    if shape.formal:
        return titled(run, shape, stands)
    if shape.tail.numbered:
        return "document with a date or number"
    if run.norms[shape.head] == "accords" and not shape.definite:
        return None
    if not (shape.plural or shape.definite or shape.capitals) and not (
        shape.indefinite and stands in GOVERNED
    ):
        return None
    subject = shape.tail.subject
    if subject and subject not in ("of", "with", "in") and not _vague(run, shape):
        return "document on a subject"
    if subject == "in" and shape.counted:
        return "document on a subject"
    if subject in ("of", "with") and shape.tail.capital and (shape.plural or stands):
        return "documents of a body"
    if shape.specific and not shape.only_place:
        return "kind of document"
    if shape.plural and shape.before and stands in ("signed", "done"):
        return "documents without a title"
    return _counted(run, shape, stands)


def _vague(run: Run, shape: Shape) -> bool:
    """ "agreements on a reciprocal basis", "an agreement on the need": no subject of a document."""
    if run.norms[shape.tail.start] in ("how", "what"):
        return True
    return any(run.isa(k, "no_subject") for k in range(shape.tail.start, shape.tail.stop))


def _counted(run: Run, shape: Shape, stands: str) -> str | None:
    """ "signed 13 agreements": several documents without a title."""
    signed = stands in GOVERNED and (shape.counted or shape.indefinite)
    return "documents without a title" if signed and (shape.plural or shape.after > shape.head + 1) else None


def titled(run: Run, shape: Shape, stands: str) -> str | None:
    """A capitalised head noun needs a word more to be a name."""
    tail = shape.tail
    if tail.numbered:
        return "document with a date or number"
    if tail.subject and (tail.subject != "of" or tail.capital or shape.capitals):
        return "titled document"
    if shape.capitals:
        return "titled document"
    if stands in GOVERNED and (shape.indefinite or shape.counted):
        return "document without a title"
    return None


def _loose(run: Run, shape: Shape, stands: str) -> str | None:
    if shape.formal:
        return titled(run, shape, stands) if shape.capitals or stands in GOVERNED else None
    if stands not in GOVERNED:
        return None
    norm = run.norms[shape.head]
    if norm in run.words_of.after:
        return "document without a title"
    if norm in run.classes["papers"] and not norm.startswith("contract"):
        return _counted(run, shape, stands) or (
            "kind of document" if shape.specific and shape.plural else None
        )
    if shape.plural:
        return "kind of document" if len(shape.specific) > 1 and shape.definite else None
    contract = norm.startswith("contract")
    if not shape.tail.subject or not (shape.specific or contract):
        return None
    return "document on a subject" if shape.indefinite else None


def _text(run: Run, shape: Shape, stands: str) -> str | None:
    norm = run.norms[shape.head]
    if norm in run.classes["joint_texts"] and run.isa(shape.head - 1, "joint_before"):
        return None if run.norms[shape.begin - 1] == "following" else "joint text"
    return _titled_text(run, shape, stands) if shape.formal else _small_text(run, shape, stands)


def _titled_text(run: Run, shape: Shape, stands: str) -> str | None:
    norm = run.norms[shape.head]
    if shape.after > shape.head + 1 and run.capital(shape.after - 1):
        return "titled document"
    on = shape.tail.subject == "on"
    if norm in ("statement", "statements"):
        return "titled document" if on and shape.capitals else None
    if norm in ("decision", "decisions"):
        return "titled document" if on or shape.tail.numbered else None
    if norm in ("principles", "standards", "rules", "procedures", "guidelines", "recommendations"):
        return titled(run, shape, stands) if shape.capitals or shape.tail.capital else None
    return titled(run, shape, stands)


def _small_text(run: Run, shape: Shape, stands: str) -> str | None:
    norm = run.norms[shape.head]
    dated = _dated(shape)
    if norm in ("resolution", "resolutions"):
        named = dated or shape.capitals or (shape.tail.subject == "of" and shape.tail.capital)
        return "resolution" if named else None
    if norm in ("declaration", "declarations", "charter") and (shape.definite or shape.plural):
        return "document on a subject" if shape.tail.subject or dated or shape.capitals else None
    if norm == "formula":
        return "formula of a name" if shape.capitals else None
    if norm in ("code", "codes", "rules") and shape.definite and stands:
        return "document on a subject" if shape.tail.subject else None
    return None


def _dated(shape: Shape) -> bool:
    return shape.tail.numbered or any(len(w) == 4 and w.isdigit() for w in shape.before)


def _law(run: Run, shape: Shape, stands: str) -> str | None:
    if not shape.formal:
        return None
    if shape.tail.numbered:
        return "law"
    if run.norms[shape.head].startswith("polic") and not shape.definite:
        return None
    named = [w for w in shape.specific if w not in run.classes["law_in_general"]]
    return "law" if named and shape.capitals else None


def _plan(run: Run, shape: Shape, stands: str) -> str | None:
    if shape.formal:
        return _named_plan(run, shape, stands)
    if any(w in run.classes["visa"] for w in shape.before) and run.norms[shape.head].startswith(
        ("regime", "scheme")
    ):
        return "visa regime"
    if run.norms[shape.head] in run.classes["plans_alone"] and (
        shape.tail.subject or run.norms[shape.head - 1] == "determined"
    ):
        return "plan or programme"
    if run.norms[shape.head - 1] in ("”", '"') or (_dated(shape) and not shape.plural):
        return "plan or programme"
    if shape.capitals and not shape.plural and run.capital(shape.head - 1) and shape.specific:
        return None if shape.only_place and run.raw(shape.head - 1).isupper() else "plan or programme"
    if shape.tail.numbered and shape.capitals:
        return "plan or programme"
    if run.norms[shape.head] not in run.classes["papers"] or stands not in GOVERNED:
        return None
    if shape.capitals and shape.indefinite and shape.specific:
        return "plan or programme"
    definite = shape.definite and stands in ("planned", "decided") and run.norms[shape.head] == "framework"
    if (shape.indefinite or definite) and (
        shape.tail.subject in ("on", "for") or shape.after > shape.head + 1
    ):
        return None if run.norms[shape.tail.start] in run.words_of.places else "plan on a subject"
    return _counted(run, shape, stands)


def _named_plan(run: Run, shape: Shape, stands: str) -> str | None:
    tail = shape.tail
    if tail.numbered or run.norms[shape.head][-1].isdigit() or (tail.subject and tail.capital):
        return "plan or programme"
    if shape.after > shape.head + 1 and (tail.subject or stands in GOVERNED):
        return "plan or programme"
    if (shape.specific and shape.capitals) or shape.capitals > 1:
        return "plan or programme"
    if shape.before and (tail.subject or stands in GOVERNED):
        return "plan or programme"
    return None


def _annex(run: Run, shape: Shape, stands: str) -> str | None:
    if not shape.formal:
        return None
    return "annex" if shape.tail.numbered or run.isa(shape.end, "forms_of_law") else None


def _pact(run: Run, shape: Shape, stands: str) -> str | None:
    """Trade pacts that are called partnerships: "Regional Comprehensive Economic Partnership"."""
    if not shape.formal or not run.norms[shape.head].startswith("partnership"):
        return None
    pacts = run.classes["pacts"]
    return (
        "trade pact" if sum(w in pacts for w in shape.before) > 1 or "trans-pacific" in shape.before else None
    )


_BY_SORT: dict[str, Rule] = {
    "legal": _legal,
    "loose": _loose,
    "text": _text,
    "law": _law,
    "plan": _plan,
    "annex": _annex,
    "talk": _pact,
}
