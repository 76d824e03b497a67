"""Whether a head noun and its words name a standing way of working together."""

from __future__ import annotations

from servanda.commitments.names.run import Run
from servanda.commitments.names.shape import Shape
from servanda.commitments.names.status import Stand

NEAR = 9
"""So many words back what governs a name without capitals may stand."""
MADE = frozenset({"established", "planned", "done", "decided", "noun"})
"""What governing words say of a way of working together that is new."""


def mechanism(run: Run, shape: Shape, stand: Stand) -> str | None:
    """The rule by which a mechanism is named, or None. `stand` is what the governing words say of it."""
    stands = stand.word if stand.distance <= NEAR else ""
    if shape.sort == "body":
        return _body(run, shape, stands)
    if shape.sort != "talk":
        return None
    norm = run.norms[shape.head]
    if norm.startswith("partnership"):
        return _partnership(run, shape)
    if shape.gathering:
        return _gathering(run, shape, stands)
    if shape.formal:
        named = shape.capitals or (shape.tail.subject and shape.tail.capital)
        return "named way of working together" if named and not _event(run, shape) else None
    return _unnamed(run, shape, stands)


def _unnamed(run: Run, shape: Shape, stands: str) -> str | None:
    """ "a mechanism for mutual recognition", "the Normandy format", "the composite dialogue process"."""
    norm = run.norms[shape.head]
    plus = run.norms[shape.head - 2] == "+"  # "the C5+1 format"
    if shape.capitals and (plus or run.capital(shape.head - 1)) and not shape.plural and shape.definite:
        known = plus or shape.only_place if norm in ("process", "format") else shape.capitals > 1
        return "named way of working together" if known else None
    if norm == "process" and "dialogue" in shape.before and len(shape.before) > 1 and shape.definite:
        return "way of working together"
    joint = any(w in run.classes["joint"] for w in shape.before)
    if norm in run.classes["things"]:
        return "joint exercise" if norm == "exercise" and shape.specific and joint else None
    return _described(run, shape, stands)


def _described(run: Run, shape: Shape, stands: str) -> str | None:
    """A way of working together that is only described: on what, between whom, of what kind."""
    norm = run.norms[shape.head]
    if norm == "dialogue" and shape.specific and run.norms[shape.begin - 1][:1].isdigit():
        return "series of talks"
    if shape.tail.subject == "with" and shape.tail.capital and run.isa(shape.head - 1, "kept_consultations"):
        return "way of working together of named parties"
    if norm.startswith("consultation") and run.isa(shape.head - 1, "kept_consultations"):
        return "consultations of a kind"
    if stands in MADE and (shape.tail.subject or shape.specific) and shape.indefinite:
        return "way of working together on a subject"
    recurring = shape.before or shape.definite or run.isa(shape.begin - 1, "recurring")
    if shape.tail.subject in ("between", "among") and recurring and shape.tail.capital:
        return "way of working together of named parties"
    joint = bool(shape.before) and shape.before[0] in run.classes["joint"]
    return "way of working together" if joint and len(shape.before) > 1 and not shape.plural else None


def _event(run: Run, shape: Shape) -> bool:
    """Whether a year or a numeral makes it one meeting of many."""
    return shape.tail.numbered or any(run.year(k) for k in range(shape.begin, shape.head))


def _gathering(run: Run, shape: Shape, stands: str) -> str | None:
    """A series of meetings is one; a meeting that was held once is none."""
    if not shape.formal or not shape.capitals or _event(run, shape):
        return None
    if any(w in run.classes["once"] for w in shape.before):
        return None
    if (
        run.norms[shape.end] in ("in", "on", "held", "at", "during")
        or run.norms[shape.begin - 1] == "historic"
    ):
        return None
    if any(pair(run, w) for w in shape.before) or shape.tail.subject in ("on", "of"):
        return "series of meetings"
    if run.norms[shape.begin - 1] in ("next", "annual", "regular"):
        return "series of meetings"
    return "series of meetings" if any(w in run.classes["series"] for w in shape.before) else None


def _partnership(run: Run, shape: Shape) -> str | None:
    if shape.plural:
        return None
    kept = [w for w in shape.specific if w not in run.classes["levels"] and not pair(run, w)]
    abbreviated = pair(run, run.norms[shape.head - 1]) and run.norms[shape.end] == "("
    if shape.formal and (kept or abbreviated or (shape.tail.subject == "for" and shape.tail.capital)):
        return "partnership with work of its own"
    return None


def pair(run: Run, word: str) -> bool:
    """Whether a word joins two parties: "india-u.s.", "franco-german"."""
    one, dash, other = word.partition("-")
    places = run.words_of.places
    return bool(dash) and (one in places or other in places or one.endswith("o"))


def _body(run: Run, shape: Shape, stands: str) -> str | None:
    if any(run.isa(k, "organs") for k in range(shape.after, shape.end)):
        return None
    paired = any(pair(run, w) for w in shape.before)
    if any(run.isa(k, "no_subject") for k in range(shape.tail.start, shape.tail.stop)):
        return None
    organ = run.norms[shape.head].startswith(("council", "commission")) and not paired
    if "euro-atlantic" in shape.before or (
        organ and any(w in run.classes["unions_of_states"] for w in shape.before)
    ):
        return None
    joint = paired or any(w in run.classes["joint"] for w in shape.before)
    if not joint:
        made = stands in MADE and shape.tail.subject in ("on", "for") and not shape.formal
        return "body on a subject" if made and shape.indefinite else None
    if shape.formal:
        return "joint body"
    capital = shape.capitals and not shape.plural
    if capital or stands in MADE or shape.tail.subject in ("on", "for"):
        return "joint body"
    return None
