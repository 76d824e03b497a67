"""Who acts: nobody ("it shall be reviewed"), no body ("the relevant authorities"), or a circle of people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from servanda.drafting.draft import Draft, Point, Run
from servanda.drafting.finding import Concern, Finding, Severity
from servanda.drafting.making import about, strong
from servanda.drafting.words import Deed, Words
from servanda.terms import PARTIES

_AGENT = 5  # words after "by" in which somebody may be named
Qualified = tuple[str, str]


def actors(draft: Draft) -> Iterator[Finding]:
    """One finding for each commitment that leaves open who acts."""
    settled = _settled(draft)
    said: set[tuple[int, str]] = set()
    for point in draft.points:
        found = _passive(draft, point) or _named(draft, point, settled)
        if found is None:
            continue
        key = (found.place.quotation.start, found.case)
        if key not in said:  # one actor of several commitments is named once
            said.add(key)
            yield found


def _passive(draft: Draft, point: Point) -> Finding | None:
    cue = point.commitment.cue
    if cue is None or not point.start <= cue.start < point.end or point.commitment.actors != (PARTIES,):
        return None
    run, words = point.words, draft.words
    modal = next((i for i, t in enumerate(run.tokens) if t.start == cue.start), 0)
    if not _is_passive(run, modal, words) or _party_speaks(run.norms[:modal], words):
        return None
    if _agent(point.whole, words, after=cue.end):
        return None
    return about(draft, point, "actor.passive", _severity(point), concern=Concern.ACTOR)


def _is_passive(run: Run, modal: int, words: Words) -> bool:
    """ "shall be submitted", "will also be jointly reviewed", and not "shall be eligible"."""
    for k in range(modal + 1, min(modal + 3, len(run))):
        if run.norms[k] == "be":
            following = [w for w in run.norms[k + 1 : k + 4] if not w.endswith("ly")]
            return bool(following) and (following[0] in words.participles or following[0].endswith("ed"))
    return False


def _severity(point: Point) -> Severity:
    """Who founds and who concludes is clear enough; who sends a report is not."""
    if point.act.deed in (Deed.FOUND, Deed.CONCLUDE):
        return Severity.LOW
    if not strong(point.commitment):
        return Severity.LOW
    return Severity.HIGH if point.act.deed is Deed.ONCE else Severity.MEDIUM


def _party_speaks(subject: Sequence[str], words: Words) -> bool:
    """Whether the subject of the passive is itself a party: "each Party shall be guided by"."""
    return any(w in words.sets["actors.parties"] for w in subject[:4])


def _agent(whole: Run, words: Words, *, after: int) -> bool:
    """Whether the sentence says by whom: "by the ministries", "between the Parties"."""
    for i, token in enumerate(whole.tokens):
        if token.start < after:
            continue
        if token.norm == "through" and whole.at(i + 1) == "diplomatic":  # these are the foreign ministries
            return True
        if token.norm in ("by", "between", "among") and _names_somebody(whole, i + 1, words, by=token.norm):
            return True
    return False


def _names_somebody(whole: Run, i: int, words: Words, *, by: str) -> bool:
    following = [w for w in whole.norms[i : i + _AGENT] if w not in words.sets["actors.articles"]]
    if by != "by":
        return any(w in words.sets["actors.parties"] for w in following)
    first = following[0] if following else ""
    if not first[:1].isalpha() or first in words.gerunds or first in words.sets["actors.manners"]:
        return False
    return not any(w.isdigit() for w in following[:3])


def _named(draft: Draft, point: Point, settled: frozenset[Qualified]) -> Finding | None:
    for actor in point.commitment.actors:
        norms = actor.lower().split()
        pair = _qualified(norms, draft.words)
        if pair is not None and pair not in settled:
            return _of_actor(draft, point, "actor.vague", actor, Severity.MEDIUM)
        if actor != PARTIES and _circle(actor, norms, draft.words):
            return _of_actor(draft, point, "actor.circle", actor, Severity.LOW)
    return None


def _of_actor(draft: Draft, point: Point, case: str, actor: str, severity: Severity) -> Finding:
    at = draft.outline.text.content.rfind(actor, point.begin, point.end)
    place = (at, at + len(actor)) if at >= 0 else None
    return about(draft, point, case, severity, concern=Concern.ACTOR, at=place, who=" ".join(actor.split()))


def _qualified(norms: list[str], words: Words) -> Qualified | None:
    """("competent", "authority") in "their competent authorities" and "the authorities concerned"."""
    for i, word in enumerate(norms):
        if word not in words.sets["actors.nouns"]:
            continue
        if norms[i + 1 : i + 2] and norms[i + 1] in words.sets["actors.behind"]:
            return norms[i + 1], _singular(word)
        for k in range(max(0, i - 3), i):
            if norms[k] in words.sets["actors.qualifiers"]:
                return norms[k], _singular(word)
    return None


def _circle(actor: str, norms: list[str], words: Words) -> bool:
    plain = not any(w[:1].isupper() for w in actor.split()[1:])
    return plain and any(True for _match in words.circles.among(norms))


def _settled(draft: Draft) -> frozenset[Qualified]:
    """What the draft defines, or undertakes to name: “competent authority” means the ministry."""
    sets, found = draft.words.sets, set()
    for _number, run in draft.speaking():
        for i, word in enumerate(run.norms):
            if word not in sets["actors.qualifiers"] or run.at(i + 1) not in sets["actors.nouns"]:
                continue
            behind, before = run.norms[i + 2 : i + 7], run.norms[max(0, i - 4) : i]
            defined = any(w in sets["actors.defining"] for w in behind)
            if defined or any(w in sets["actors.naming"] for w in before):
                found.add((word, _singular(run.at(i + 1))))
    return frozenset(found)


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
