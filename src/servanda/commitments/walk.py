"""The walk through an outline: its sentences, with what points inherit from the lead-in above them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from servanda.commitments.accounting import SILENT
from servanda.commitments.clause import Clause
from servanda.commitments.continuing import continued_hit, says_what_includes
from servanda.commitments.cues import findings
from servanda.commitments.glued import unglued
from servanda.commitments.hits import Findings
from servanda.commitments.lead import Lead, borrowed_hit, lead_of, spoken_lead, topics_under
from servanda.commitments.lexicon import Lexicon
from servanda.commitments.sentence import Action, actions
from servanda.commitments.sentences import sentences
from servanda.terms import Outline, Provision, ProvisionKind
from servanda.texts.tokens import Token, tokens


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence of a provision with what the rules found in it and the actions they made.

    Where the points under it only name topics, `through` is where the last of them ends and `covers`
    their numbers: they belong to the sentence's last action.
    """

    provision: Provision
    clause: Clause
    found: Findings
    actions: list[Action]
    through: int | None = None
    covers: tuple[str, ...] = ()


Listed = Mapping[str, Sequence[Token]]
"""The tokens of the bodies of provisions, by number."""


def read_sentences(outline: Outline, words: Lexicon, listed: Listed | None = None) -> Iterator[Sentence]:
    """Every sentence that may bind, with its findings and actions."""
    walk = _Walk(outline, words, listed or {})
    for provision in outline.provisions:
        if provision.kind is ProvisionKind.HEADING:
            walk.under(provision)
        elif provision.kind not in SILENT and provision.number not in walk.covered:
            yield from walk.through(provision)


@dataclass
class _Walk:
    outline: Outline
    words: Lexicon
    listed: Listed
    leads: dict[str, Lead] = field(default_factory=dict)
    beside: tuple[Lead, str | None] | None = None  # a lead-in whose points stand beside it
    last: Lead | None = None  # the cue of the last sentence that had one
    covered: set[str] = field(default_factory=set)
    points: dict[str, list[Provision]] = field(init=False)

    def __post_init__(self) -> None:
        self.points = {}
        for provision in self.outline.provisions:
            if provision.parent is not None:
                self.points.setdefault(provision.parent, []).append(provision)

    def under(self, heading: Provision) -> None:
        """A numbered heading under a lead-in hands the lead down: "focus on these areas:", "1. Energy"."""
        if self.beside is not None and heading.body > heading.start:
            self.leads[heading.number] = self.beside[0]

    def through(self, provision: Provision) -> Iterator[Sentence]:
        """The sentences of one provision; its lead, if it ends in one, is kept for its points."""
        marked = provision.body > provision.start
        inherited = self.leads.get(provision.parent or "")
        if inherited is None and marked and self.beside is not None and self.beside[1] == provision.parent:
            inherited = self.beside[0]  # "The sides will:" and then "1.", "2." that stand beside it
        elif not marked:
            self.beside = None
        last: Sentence | None = None
        for last in self._read(provision, inherited):
            yield last
        lead = None if last is None else self._lead(last, inherited)
        if lead is None and last is not None and not last.actions and provision.number in self.points:
            lead = inherited  # "1. Nuclear cooperation", with points of its own
        if lead is not None:
            self.leads[provision.number] = lead
            self.beside = self.beside if marked else (lead, provision.parent)

    def _read(self, provision: Provision, lead: Lead | None) -> Iterator[Sentence]:
        inline: Lead | None = None
        for clause, item in self._parts(provision):
            found = findings(clause)
            if item:
                lead = inline
            hit = borrowed_hit(clause, lead) if lead is not None and not _stands_alone(found) else None
            if hit is None and not found.hits and self.last is not None:
                lead, hit = self.last, continued_hit(clause, self.last)
            if hit is not None:
                found = Findings(hits=[hit], dropped=found.dropped)
            elif found.hits:
                self.last = spoken_lead(clause, found)
            yield self._sentence(provision, clause, found, lead=lead if hit is not None else None)
            inline = inline if item else lead_of(clause, found)
            lead = None

    def _lead(self, last: Sentence, inherited: Lead | None) -> Lead | None:
        """What the last sentence of a provision hands to its points."""
        lead = lead_of(last.clause, last.found)
        if lead is None and last.clause.at(len(last.clause) - 1) == ":":
            return self.last if says_what_includes(last.clause) is not None else inherited
        return lead

    def _parts(self, provision: Provision) -> Iterator[tuple[Clause, bool]]:
        """The sentences; one with a list in it ("shall: (a) ...; (b) ...") as its lead-in and its items."""
        for clause in self._clauses(provision):
            cuts = _items(clause)
            yield _part(clause, 0, cuts[0] if cuts else len(clause)), False
            for start, end in pairwise([*cuts, len(clause)] if cuts else []):
                yield _part(clause, start, end), True

    def _clauses(self, provision: Provision) -> Iterator[Clause]:
        content = self.outline.text.content
        listed = self.listed.get(provision.number) or tokens(content, provision.body, provision.end)
        for run in sentences(content, unglued(listed, self.words), lexicon=self.words):
            yield Clause(content=content, words=run, lexicon=self.words)

    def _sentence(
        self, provision: Provision, clause: Clause, found: Findings, *, lead: Lead | None
    ) -> Sentence:
        topics = self._topics(provision, clause) if found.hits else ()
        made = actions(clause, found, lead=lead, topics=bool(topics))
        if not topics or not made:
            return Sentence(provision=provision, clause=clause, found=found, actions=made)
        covers = tuple(p.number for p in topics)
        self.covered.update(covers)
        end = topics[-1].end
        return Sentence(
            provision=provision, clause=clause, found=found, actions=made, through=end, covers=covers
        )

    def _topics(self, provision: Provision, clause: Clause) -> Sequence[Provision]:
        """The points under a sentence that ends in a colon, where they only name topics."""
        if clause.at(len(clause) - 1) != ":" or clause.words[-1].end < provision.end:
            return ()
        points = self.points.get(provision.number, [])
        firsts = [next(self._clauses(p), None) for p in points]
        read = [f for f in firsts if f is not None]
        return points if len(read) == len(points) and topics_under(clause, read) else ()


def _items(clause: Clause) -> list[int]:
    """Where the items of a list inside the sentence begin; empty where there is none.

    A list stands behind a colon that a cue leads to, and its items are parted by semicolons.
    """
    if ":" not in clause.norms or ";" not in clause.norms:
        return []
    colon = clause.norms.index(":")
    if not 2 <= colon < len(clause) - 2:
        return []
    parts = [k + 1 for k in range(colon + 1, len(clause) - 1) if clause.at(k) == ";"]
    if not parts:
        return []
    opening = _part(clause, 0, colon + 1)
    lead = lead_of(opening, findings(opening))
    cuts = [colon + 1, *parts]
    items = (_part(clause, a, b) for a, b in pairwise([*cuts, len(clause)]))
    return cuts if lead is not None and all(borrowed_hit(item, lead) for item in items) else []


def _part(clause: Clause, start: int, end: int) -> Clause:
    if start == 0 and end == len(clause):
        return clause
    return Clause(content=clause.content, words=clause.words[start:end], lexicon=clause.lexicon)


def _stands_alone(found: Findings) -> bool:
    """Whether a point brings a cue of its own: "(ii) decided to open negotiations"."""
    return bool(found.hits) and found.hits[0].begin == 0 and found.hits[0].complement.frame != "act"
