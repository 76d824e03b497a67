"""Names in the provisions of a text, one provision after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from servanda.commitments.names.called import apposed, called
from servanda.commitments.names.instruments import instrument
from servanda.commitments.names.lists import quoted, subjects, topics
from servanda.commitments.names.mechanisms import mechanism
from servanda.commitments.names.mentions import Mentions
from servanda.commitments.names.own import OwnName, own_name
from servanda.commitments.names.run import Run
from servanda.commitments.names.shape import Shape, shape_at
from servanda.commitments.names.status import Stand, instrument_status, lead_in, mechanism_status, standing
from servanda.commitments.names.words import NameWords, name_words
from servanda.terms import (
    InstrumentStatus,
    Layer,
    Mechanism,
    MechanismStatus,
    NamedInstrument,
    Outline,
    Provision,
    ProvisionKind,
    Quotation,
)
from servanda.texts.tokens import Token, tokens

Named = NamedInstrument | Mechanism
_GOES_ON = frozenset({";", ",", "and"})
_NEAR = 5  # what stands farther off speaks of what is said in a joint text, not of the text

NAMELESS = frozenset(
    {ProvisionKind.BANNER, ProvisionKind.DATELINE, ProvisionKind.HEADING, ProvisionKind.SIGNATURE}
)
"""Parts of a text in which no name is mentioned first: a heading only announces it."""


def find_names(outline: Outline, listed: Mapping[str, Sequence[Token]] | None = None) -> list[Named]:
    """Instruments and mechanisms named in `outline`, each at its first mention.

    `listed` holds the tokens of the bodies of provisions by their number, where a caller has them.
    """
    finder = NameFinder(outline)
    content = outline.text.content
    found: list[Named] = []
    if finder.words is None:
        return found
    for provision in outline.provisions:
        if provision.kind not in NAMELESS:
            words = listed.get(provision.number) if listed else None
            found += finder.read(provision, words or tokens(content, provision.body, provision.end))
    return found


class NameFinder:
    """Reads the provisions of one text in order and remembers what was named before."""

    def __init__(self, outline: Outline) -> None:
        language = outline.text.language
        self.words: NameWords | None = name_words("en" if language == "und" else language)
        self.text = outline.text
        self.report = outline.layer is Layer.REPORT
        self.mentions = Mentions()
        self.own: OwnName | None = None
        self.first = True
        self.leads: dict[str, str] = {}
        self.lead = self.running = ""

    def read(self, provision: Provision, listed: Sequence[Token]) -> list[Named]:
        """The names first mentioned in `provision`, whose tokens are `listed`."""
        words = self.words
        if words is None or not listed:
            return []
        first, self.first = self.first, False
        norms = [token[2] for token in listed]
        self._enter(provision, listed, norms)
        heads = words.heads
        if heads.keys().isdisjoint(norms):
            return []
        places = [i for i, norm in enumerate(norms) if norm in heads]
        headline = provision.kind is ProvisionKind.TITLE
        run = Run(self.text.content, listed, norms, words_of=words, headline=headline)
        if self.own is None and not self.report and (first or provision.kind is ProvisionKind.TITLE):
            self.own = own_name(run, places, title=provision.kind is ProvisionKind.TITLE)
            if self.own is not None:
                places = [i for i in places if i >= self.own.end]
        return self._names(run, places, provision)

    def _enter(self, provision: Provision, listed: Sequence[Token], norms: list[str]) -> None:
        """Take up what a lead-in says of the points under it or behind it, as long as they go on."""
        self.lead = self.leads.get(provision.parent or "") or self.running
        if norms[-1] == ":" and self.words is not None:
            self.running = lead_in(Run(self.text.content, listed, norms, words_of=self.words))
            self.leads[provision.number] = self.running
        elif norms[-1] not in _GOES_ON:
            self.running = ""

    def _names(self, run: Run, places: list[int], provision: Provision) -> list[Named]:
        found: list[Named] = []
        floor = 0
        last: Shape | None = None
        for i in places:
            if i < floor and not _nested(run, i, last):
                continue
            span = None if run.capital(i) else called(run, i) or apposed(run, i)
            if span is not None:
                found += self._called(run, i, span, provision)
                floor = max(floor, span[1])
                continue
            listed = [] if run.capital(i) else quoted(run, i)
            if listed:
                for span in listed:
                    found += self._called(run, i, span, provision)
                floor = max(floor, listed[-1][1])
                continue
            shape = shape_at(run, i, floor=floor if last is None or i >= floor else last.after)
            if shape is None:
                continue
            stands = standing(run, shape.begin, shape.end, lead=self.lead)
            verdict = _judged(run, shape, stands)
            if verdict is None:
                continue
            floor, last = max(floor, self._aliases(run, shape)), shape
            if run.headline and not self._counts_in_title(shape, verdict[0]):
                continue
            if self._is_own(run, shape) or not self.mentions.first(run, shape):
                continue
            found += self._records(run, shape, verdict, stands, provision)
        return found

    def _called(self, run: Run, i: int, span: tuple[int, int], provision: Provision) -> list[Named]:
        """The name that stands behind or before its noun."""
        kind = "mechanism" if run.words_of.heads[run.norms[i]] in ("talk", "body") else "instrument"
        if not self.mentions.new_words(run, *span):
            return []
        status = "existing" if kind == "mechanism" else "signed"
        return [self._record(run, span, kind, status, provision, f"{run.norms[i]}: called so")]

    def _counts_in_title(self, shape: Shape, kind: str) -> bool:
        """Whether a name in a title is more than the text's own, or the meeting it comes from."""
        if kind == "instrument":
            return self.own is not None and not self.report
        return not shape.gathering

    def _is_own(self, run: Run, shape: Shape) -> bool:
        return self.own is not None and self.own.covers(run, shape)

    def _aliases(self, run: Run, shape: Shape) -> int:
        """Remember the abbreviation in brackets behind a name; the token after it."""
        end = shape.end
        for k in range(shape.after, end + 1):
            if not run.isa(k, "brackets_open"):
                continue
            closed = run.closing(k, reach=20)
            if closed > 0:
                self.mentions.alias(run, k + 1, closed, shape)
                end = max(end, closed + 1)
        return end

    def _records(
        self, run: Run, shape: Shape, verdict: tuple[str, str], stand: Stand, provision: Provision
    ) -> list[Named]:
        kind, rule = verdict
        stands = stand.word
        said = f"{run.norms[shape.head]}: {rule}"
        if kind == "mechanism":
            status = mechanism_status(stands)
            return [self._record(run, (shape.begin, shape.end), kind, status, provision, said)]
        recital = provision.kind is ProvisionKind.PREAMBLE
        status = instrument_status(run, shape, stands, recital=recital)
        if rule == "joint text" and (stands in ("", "used") or stand.distance > _NEAR):
            status = "signed"
        if run.norms[len(run) - 1] == ":" and "without a title" in rule:
            return []  # their names follow
        begin = shape.begin
        if rule == "documents without a title":
            begin = _from_number(run, begin)
        spans = subjects(run, shape)
        if not spans and shape.plural and shape.sort == "legal" and stands in ("signed", "planned", "done"):
            spans = topics(run, shape)
        spans = spans or [(begin, shape.end)]
        return [self._record(run, span, kind, status, provision, said) for span in spans]

    def _record(
        self, run: Run, span: tuple[int, int], kind: str, status: str, provision: Provision, rule: str
    ) -> Named:
        start, end = span
        quotation = Quotation.of(self.text, run.words[start].start, run.words[end - 1].end)
        if kind == "instrument":
            return NamedInstrument(
                quotation=quotation, status=InstrumentStatus(status), provision=provision.number, rule=rule
            )
        return Mechanism(
            quotation=quotation, status=MechanismStatus(status), provision=provision.number, rule=rule
        )


def _judged(run: Run, shape: Shape, stands: Stand) -> tuple[str, str] | None:
    """The kind of what is named and the rule that says so, or None where nothing is."""
    if run.isa(shape.begin - 1, "self"):
        return None
    rule = instrument(run, shape, stands)
    if rule is not None:
        return "instrument", rule
    rule = mechanism(run, shape, stands)
    return ("mechanism", rule) if rule is not None else None


def _nested(run: Run, i: int, last: Shape | None) -> bool:
    """Whether the head at `i` begins a name inside the last one: "Protocol to the Agreement on ..."."""
    if last is None or not last.after < i < last.end or not run.capital(i):
        return False
    if run.words_of.heads[run.norms[i]] != "legal":
        return False
    k = i
    while k > last.after and run.capital(k - 1):
        k -= 1
    return run.norms[k - 1] in ("the", "a", "an")


def _from_number(run: Run, begin: int) -> int:
    """The quotation of documents without a title begins with their number: "13 agreements"."""
    k = begin
    while k > 0 and (run.isa(k - 1, "loose_adjectives") or run.norms[k - 1].isdigit()):
        k -= 1
        if run.isa(k, "numerals_in_words") or run.norms[k].isdigit():
            return k
    return begin
