"""How much a statement and a commitment speak of one thing, and the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import log

from servanda.reports.findings import Statement
from servanda.reports.wording import Roots, abbreviations
from servanda.terms import PARTIES, Amount, Commitment, Entry, Outline, Provision, ProvisionKind

OWN, ACTOR, AROUND, BELOW, ABOVE = (
    1.0,
    0.7,
    0.5,
    0.6,
    0.15,
)  # what words count by where they stand in the signed text
LIGHT = 0.25  # share of a word that stands in half of all commitments
TITLE = 0.4  # share of a word of the instrument's own title: the parties' names are everywhere
CONTEXT = 0.25  # share of the words of the report's sentence outside the commitment ...
MOST_CONTEXT = 0.5  # ... which add at most this share of what its own words gain
SETTING = 0.25  # how much of what stands around a commitment a statement would have to speak of as well
AREA, AMOUNT, UNIT, ACTORS, NAME = 0.06, 0.25, 0.12, 0.03, 0.08  # what else speaks for a link
NEAREST = 40  # units that are looked at closely for one statement
FEWEST = 4  # telling words of a bullet without a record that are compared by themselves
EVIDENCE = 0.6  # from this weight a word is evidence for this unit, not for what stands beside it
_SAME_AMOUNT = "the same amount"
_TELLING = frozenset({ProvisionKind.PARAGRAPH, ProvisionKind.SUBPARAGRAPH, ProvisionKind.BULLET})
_TELLING |= {ProvisionKind.ARTICLE, ProvisionKind.TABLE, ProvisionKind.PREAMBLE}
_POINTS = frozenset({ProvisionKind.SUBPARAGRAPH, ProvisionKind.BULLET})
_NAME = re.compile(r"[A-Z][\w-]+(?: (?:(?:of|and|for) )?[A-Z][\w-]+)+")


@dataclass(frozen=True, kw_only=True)
class Unit:
    """Something of the signed text that a report may speak of: an entry, or a provision without one."""

    entry: Entry | None
    provision: Provision
    weights: dict[str, float]

    @property
    def commitment(self) -> Commitment | None:
        """The record of its entry."""
        record = self.entry.record if self.entry is not None else None
        return record if isinstance(record, Commitment) else None


@dataclass(frozen=True, kw_only=True)
class Match:
    """A unit with its score, the roots that made it and the reasons to show.

    `figure` where both tell the same amount.
    """

    unit: Unit
    score: float
    roots: frozenset[str]
    because: tuple[str, ...]
    figure: bool


class Likeness:
    """The units of one register and how rare their words are."""

    def __init__(self, outline: Outline, entries: Sequence[Entry], *, also: str) -> None:
        names = abbreviations(outline.text.content) | abbreviations(also)
        self.roots = Roots(outline.text.language, names)
        self._outline = outline
        self._words = {p.number: outline.text.content[p.body : p.end] for p in outline.provisions}
        self.units = [*map(self._of_entry, entries), *self._bare({e.record.provision for e in entries})]
        self._holding: dict[str, list[int]] = {}
        for n, unit in enumerate(self.units):
            for one in unit.weights:
                self._holding.setdefault(one, []).append(n)
        self._rarity = {one: log((1 + len(self.units)) / len(n)) for one, n in self._holding.items()}
        self._rarest = log(1 + len(self.units)) if self.units else 1.0
        self._worth: dict[str, float] = {}
        titles = (self._words[p.number] for p in outline.provisions if p.kind is ProvisionKind.TITLE)
        self._title = frozenset(root for words in titles for root in self.roots.of(words))

    def _of_entry(self, entry: Entry) -> Unit:
        record = entry.record
        provision = self._outline.by_number()[record.provision]
        weights = self._weights(record.quotation.words, provision)
        if isinstance(record, Commitment) and PARTIES not in record.actors:
            for one in self.roots.of(" ".join(record.actors)):
                weights[one] = max(ACTOR, weights.get(one, 0.0))
        return Unit(entry=entry, provision=provision, weights=weights)

    def _bare(self, recorded: set[str]) -> Iterable[Unit]:
        for provision in self._outline.provisions:
            words = self._words[provision.number]
            if provision.kind not in _TELLING or provision.number in recorded or not words.strip():
                continue
            if provision.kind in _POINTS and len(self.roots.of(words)) < FEWEST:
                continue  # "(b) energy;" is told by its lead-in
            yield Unit(entry=None, provision=provision, weights=self._weights(words, provision))

    def _weights(self, own: str, provision: Provision) -> dict[str, float]:
        weights: dict[str, float] = {}
        around: list[tuple[float, str]] = [(OWN, own), (AROUND, self._words[provision.number])]
        around += [
            (BELOW, self._words[p.number]) for p in self._outline.provisions if p.parent == provision.number
        ]
        if provision.parent is not None:
            above = self._outline.by_number()[provision.parent]
            share = ABOVE if above.kind is ProvisionKind.HEADING else AROUND
            around.append((share, self._words[above.number]))
        for share, words in around:
            for one in self.roots.of(words):
                weights[one] = max(share, weights.get(one, 0.0))
        return weights

    def worth(self, one: str) -> float:
        """How much a word tells: rare words more, words of every commitment little."""
        known = self._worth.get(one)
        if known is None:
            rarity = self._rarity.get(one, self._rarest)
            share = LIGHT if one in self.roots.light else TITLE if one in self._title else 1.0
            known = self._worth[one] = rarity * share
        return known

    def matches(self, statement: Statement, amounts: Sequence[Amount], area: str | None) -> list[Match]:
        """Every unit that shares a word with the statement, the likest first."""
        own = self.roots.of(_without(statement))
        context = {r: w for r, w in self.roots.of(_without(statement, whole=True)).items() if r not in own}
        found = [self._match(unit, statement, own, context, amounts, area) for unit in self._near(own)]
        return sorted((m for m in found if m.score > 0), key=lambda m: (-m.score, m.unit.provision.start))

    def _near(self, own: Mapping[str, str]) -> list[Unit]:
        """The units that share most with a statement, by the telling words, or by any where none tells."""
        telling = [one for one in own if one not in self.roots.light and one in self._holding]
        shared: dict[int, float] = {}
        for one in telling or own:
            worth = self.worth(one)
            for n in self._holding.get(one, ()):
                shared[n] = shared.get(n, 0.0) + worth * self.units[n].weights[one]
        return [self.units[n] for n in nlargest(NEAREST, sorted(shared), key=shared.__getitem__)]

    def _match(
        self,
        unit: Unit,
        statement: Statement,
        own: dict[str, str],
        context: dict[str, str],
        amounts: Sequence[Amount],
        area: str | None,
    ) -> Match:
        shared = [one for one in (*own, *context) if one in unit.weights]
        gained = sum(unit.weights[one] * self.worth(one) for one in shared if one in own)
        beside = sum(min(CONTEXT, unit.weights[one]) * self.worth(one) for one in shared if one in context)
        gained += min(beside, MOST_CONTEXT * gained)
        of_said = gained / (sum(self.worth(one) for one in own) or 1.0)
        of_signed = gained / (self._whole(unit) or 1.0)
        most, least = max(of_said, of_signed), min(of_said, of_signed)
        score = 0.45 * min(most, 1.0) + 0.55 * min(least, 1.0)
        reasons, more = self._besides(unit, statement, amounts, area)
        telling = sorted((o for o in shared if self.worth(o) > 0), key=lambda o: -self.worth(o))
        shown = tuple(dict.fromkeys((own | context)[o] for o in telling))[:8]
        return Match(
            unit=unit,
            score=round(min(1.0, score + more if gained else 0.0), 3),
            roots=frozenset(o for o in shared if o in own and unit.weights[o] >= EVIDENCE),
            because=(*shown, *reasons),
            figure=_SAME_AMOUNT in reasons,
        )

    def _whole(self, unit: Unit) -> float:
        """What the words of a unit are worth, with a part of what stands around it."""
        return sum(
            self.worth(one) * (1.0 if weight == OWN else SETTING * weight)
            for one, weight in unit.weights.items()
        )

    def _besides(
        self, unit: Unit, statement: Statement, amounts: Sequence[Amount], area: str | None
    ) -> tuple[list[str], float]:
        """Reasons beside the words: a name, the area, the amount, who acts."""
        reasons: list[str] = []
        more = 0.0
        names = set(_NAME.findall(statement.quotation.words))
        named = sorted(n for n in names if n in self._words[unit.provision.number])
        if named:
            reasons.append(f"the name “{named[0]}”")
            more += NAME
        record = unit.commitment
        if record is None:
            return reasons, more
        if area is not None and record.area == area and area != "general":
            reasons.append(f"the area {area.replace('_', ' ')}")
            more += AREA
        for amount in amounts:
            if record.amount is not None and record.amount.unit == amount.unit:
                same = record.amount.value == amount.value
                reasons.append(_SAME_AMOUNT if same else f"an amount in {amount.unit}")
                more += AMOUNT if same else UNIT
                break
        if statement.record is not None and statement.record.actors == record.actors:
            more += ACTORS
            reasons += ["the same actors"] if PARTIES not in record.actors else []
        return reasons, more


def _without(statement: Statement, *, whole: bool = False) -> str:
    """The words of a statement, or of its sentence, without its time and its amount."""
    stretch = statement.sentence if whole else statement.quotation
    words = stretch.words
    for part in (statement.due, statement.target):
        if part is not None and stretch.start <= part.start and part.end <= stretch.end:
            first = part.start - stretch.start
            words = words[:first] + " " * len(part.words) + words[first + len(part.words) :]
    said = statement.attribution
    if whole and said is not None and stretch.start <= said.by.start < stretch.end:
        if statement.quotation.end <= said.by.start:  # "..., the Prime Minister said at the forum"
            return words[: min(said.by.start, said.speaker.start) - stretch.start]
        words = words[max(said.by.end, said.speaker.end) - stretch.start :]
    return words
