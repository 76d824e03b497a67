"""How a named thing stood when the text was made: what the words around it say.

The words after a name are heard first ("was signed", "shall be established"), then the nearest
governing word before it in the same sentence.
"""

from __future__ import annotations

from typing import NamedTuple

from servanda.commitments.names.run import Run
from servanda.commitments.names.shape import Shape

SIGNED, PLANNED, RECALLED = "signed", "planned", "recalled"
EXISTING, ESTABLISHED = "existing", "established"
DECIDED = "decided"  # agreed, to be done; what is agreed to be established, the text establishes

_BACK = 48
_AHEAD = 8
_NEAR = 7
_ENDS = frozenset(".;!?")
_OBJECT = frozenset({"the", "a", "an", "its", "their", "our"})  # then the name is what acts
_MODALS = frozenset({"will", "would", "should", "could", "may", "can", "might"})


def lead_in(run: Run) -> str:
    """What a lead-in that ends in a colon says of its points: "The following documents were signed:"."""
    last = len(run) - 1
    said = _before(run, last, "").word
    if said or not any(run.norms[k] in run.classes["deciding"] for k in range(max(0, last - _NEAR), last)):
        return said
    return DECIDED


class Stand(NamedTuple):
    """What the governing words say of a name, or "", and how far off they stand."""

    word: str = ""
    distance: int = 0


def standing(run: Run, begin: int, end: int, *, lead: str = "") -> Stand:
    """What is said of the name at tokens `begin` to `end`.

    `lead` is what the lead-in of a list says of its points.
    """
    behind = _behind(run, end)
    return Stand(behind) if behind else _before(run, begin, lead)


def _behind(run: Run, end: int) -> str:
    """What the words after a name say: "... was signed", ", signed on 3 May", "... shall be established"."""
    if run.norms[end] in _ENDS:
        return ""
    facts = run.classes["facts"]
    k = end
    while k < len(run) and run.isa(k, "brackets_open") and run.closing(k) > 0:
        k = run.closing(k) + 1
    first = k + (run.norms[k] == ",")
    if run.norms[first] == "referred" and run.norms[first + 3] == "article":
        return ESTABLISHED
    if run.norms[first] == "dated":
        return SIGNED
    if run.isa(first, "in_the_making"):
        return PLANNED
    plain_fact = run.norms[first] in facts and run.norms[first] not in run.classes["makings"]
    if plain_fact and run.norms[first + 1] not in _OBJECT:
        return SIGNED
    for k in range(first, min(len(run), first + _AHEAD)):
        norm = run.norms[k]
        if norm in _ENDS or norm in (",", ":", "and"):
            break
        if norm in facts and run.norms[k + 1] not in _OBJECT:
            return _fact(run, run.norms[first:k], norm)
    return ""


def _fact(run: Run, between: list[str], norm: str) -> str:
    made = norm in run.classes["makings"]
    if "shall" in between or "hereby" in between:
        return ESTABLISHED if made else PLANNED
    if any(word in _MODALS for word in between) or between[-2:] == ["to", "be"]:
        return PLANNED
    if not between or any(word in ("is", "are", "was", "were", "been") for word in between):
        return ESTABLISHED if made else SIGNED
    return ""


def _before(run: Run, begin: int, lead: str) -> Stand:
    """What the nearest governing word before a name says."""
    triggers = run.words_of.triggers
    k = begin - 1
    stop = max(-1, begin - _BACK)
    while k > stop:
        norm = run.norms[k]
        if norm in _ENDS:
            return Stand()
        found = triggers.get(norm)
        if found is not None and run.capital(k) and not run.opens(k):
            found = None  # a word of another name
        said = _resolved(run, k, found, lead) if found is not None else ""
        if said:
            return Stand(said, begin - k)
        k -= 1
    return Stand(lead) if k < 0 and lead != DECIDED else Stand()


def _resolved(run: Run, k: int, found: str, lead: str) -> str:
    """The meaning of the governing word at `k` with what governs it in turn."""
    if found == "setting":  # "set up": the base form and the past look alike
        if run.norms[k + 1] != "up":
            return ""
        bare = run.norms[k - 1] in ("to", "not") or run.norms[k - 1] in _MODALS or run.norms[k] != "set"
        return _intended(run, k, lead) if bare else ESTABLISHED
    if found == "making":  # establish, create, sign, conclude: in the base form or as a gerund
        return _intended(run, k, lead)
    if found == "noun":  # the signing, the conclusion, the establishment of
        return _noun(run, k)
    if found == "made":
        return EXISTING if _past_time(run, k) else ESTABLISHED
    return found


def _intended(run: Run, k: int, lead: str) -> str:
    """ "will establish" is planned; "agree to establish", "shall establish" is done by the text."""
    for p in range(k - 1, max(-1, k - _NEAR), -1):
        norm = run.norms[p]
        if norm in _ENDS:
            break
        if norm in run.classes["deciding"]:
            return DECIDED
        if norm in _MODALS or norm in run.classes["intending"]:
            return PLANNED
    return DECIDED if lead == DECIDED else PLANNED


def _noun(run: Run, k: int) -> str:
    for p in range(k - 1, max(-1, k - _NEAR), -1):
        norm = run.norms[p]
        if norm in _ENDS:
            break
        if norm in run.classes["welcoming"]:
            return "done"
        if norm in run.classes["deciding"]:
            return DECIDED
        if norm in _MODALS or norm in run.classes["intending"]:
            return PLANNED
    if run.isa(k, "conclusions") and not _past_time(run, k):
        return PLANNED
    return "noun"


def _past_time(run: Run, k: int) -> bool:
    """Whether the sentence dates what was made: it is not of this text."""
    around = range(max(0, k - 8), min(len(run), k + 16))
    return any(
        run.year(p) or run.norms[p] in ("ago", "last", "earlier", "previously", "already") for p in around
    )


def instrument_status(run: Run, shape: Shape, stands: str, *, recital: bool) -> str:
    """The status of an instrument whose governing words say `stands`, by default that of its kind."""
    if stands in (SIGNED, "done", ESTABLISHED, EXISTING, "noun"):
        return SIGNED
    if shape.tail.subject in ("signed", "concluded") and stands not in (RECALLED, "standard"):
        return SIGNED
    if stands in (PLANNED, DECIDED):
        return PLANNED
    if shape.sort == "annex":
        return SIGNED
    if stands == "standard":
        return RECALLED
    ours = shape.sort == "legal" and (shape.formal or shape.tail.numbered) and not _of_many(run, shape)
    theirs = run.norms[shape.begin - 1] in ("their", "our")
    if (recital and not (ours and (theirs or stands == "used"))) or (stands == RECALLED and not ours):
        return RECALLED
    if shape.sort in ("plan", "annex", "loose"):
        return RECALLED if shape.sort == "plan" and _of_world(run, shape) else SIGNED
    return SIGNED if ours or (shape.sort == "legal" and not _of_many(run, shape)) else RECALLED


def _of_world(run: Run, shape: Shape) -> bool:
    """Whether an agenda is the world's: "2030 Agenda", "Sendai Framework", "Doha Development Agenda"."""
    if run.norms[shape.head].startswith("agenda") and shape.tail.numbered:
        return True
    return any(run.norms[k] in run.classes["worlds"] for k in range(shape.begin, shape.after)) or (
        shape.tail.subject == "for" and any(run.year(k) for k in range(shape.begin, shape.head))
    )


def _of_many(run: Run, shape: Shape) -> bool:
    """Whether a treaty is one of many parties: by its noun, or by whose it is."""
    many = run.classes["multilateral"]
    if run.norms[shape.head] in many:
        return True
    if shape.tail.subject == "between":
        return False
    return any(part in many for k in range(shape.begin, shape.end) for part in run.norms[k].split("-"))


def mechanism_status(stands: str) -> str:
    """The status of a mechanism whose governing words say `stands`."""
    if stands in (ESTABLISHED, "done", DECIDED, "noun"):
        return ESTABLISHED
    return PLANNED if stands == PLANNED else EXISTING
