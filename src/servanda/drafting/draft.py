"""A reading prepared for review: each commitment with its tokens, its sentence and its deed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from servanda.drafting.deeds import Act, act_of
from servanda.drafting.words import Words
from servanda.terms import Commitment, Outline, ProvisionKind, Quotation, Reading, record_id
from servanda.texts.tokens import Token, tokens

SILENT = frozenset(
    {
        ProvisionKind.TITLE,
        ProvisionKind.BANNER,
        ProvisionKind.DATELINE,
        ProvisionKind.HEADING,
        ProvisionKind.SIGNATURE,
    }
)
"""Parts of a draft that promise nothing and define nothing."""
_AROUND = 1500  # characters of a sentence that are looked at: it may be as long as its text


@dataclass(frozen=True, kw_only=True)
class Run:
    """Tokens that follow one another in a text."""

    tokens: Sequence[Token]
    norms: Sequence[str]

    @classmethod
    def of(cls, listed: Sequence[Token]) -> Run:
        return cls(tokens=listed, norms=[token.norm for token in listed])

    def __len__(self) -> int:
        return len(self.norms)

    def at(self, i: int) -> str:
        """The look-up form at `i`, or "" outside."""
        return self.norms[i] if 0 <= i < len(self.norms) else ""

    def cut(self, start: int, end: int) -> Run:
        """The tokens within characters `start` to `end`."""
        first = bisect_left(self.tokens, start, key=lambda t: t.start)
        last = bisect_right(self.tokens, end, key=lambda t: t.end)
        return Run(tokens=self.tokens[first:last], norms=self.norms[first:last])


@dataclass(frozen=True, kw_only=True)
class Point:
    """One commitment under review. `whole` is its sentence; `words` its own tokens."""

    commitment: Commitment
    record: str
    words: Run
    whole: Run
    act: Act

    @property
    def begin(self) -> int:
        """Where its sentence begins: its actor stands there."""
        return self.whole.tokens[0].start if len(self.whole) else self.start

    @property
    def start(self) -> int:
        return self.commitment.quotation.start

    @property
    def end(self) -> int:
        return self.commitment.quotation.end


@dataclass(frozen=True, kw_only=True)
class Draft:
    """The reading, its language's words, the day, and what is looked up again and again."""

    reading: Reading
    words: Words
    on: date
    points: Sequence[Point]
    runs: Mapping[str, Run]

    @property
    def outline(self) -> Outline:
        return self.reading.outline

    def quote(self, start: int, end: int) -> Quotation:
        return Quotation.of(self.outline.text, start, end)

    def capital(self, token: Token) -> bool:
        """Whether a token begins with a capital letter."""
        return self.outline.text.content[token.start].isupper()

    def points_at(self, at: int) -> list[Point]:
        """The few commitments in whose sentence character `at` may stand."""
        nth = bisect_right(self.points, at, key=lambda p: p.start)
        return list(self.points[max(0, nth - 3) : nth + 3])

    def speaking(self) -> list[tuple[str, Run]]:
        """The provisions that promise or define something, by number, in order."""
        return [(p.number, self.runs[p.number]) for p in self.outline.provisions if p.kind not in SILENT]


def prepared(reading: Reading, words: Words, *, on: date) -> Draft:
    """Every token of the text once, and each commitment with its own."""
    content = reading.outline.text.content
    runs = {p.number: Run.of(tokens(content, p.body, p.end)) for p in reading.outline.provisions}
    sentences = {number: _sentence_starts(content, run) for number, run in runs.items()}
    # A promise may go on in the points under it: its tokens are cut from those of the whole text.
    text = Run.of([token for run in runs.values() for token in run.tokens])
    points = [
        _point(record, text, sentences[record.provision], words, end=_end(runs[record.provision]))
        for record in reading.records
        if isinstance(record, Commitment)
    ]
    return Draft(reading=reading, words=words, on=on, points=points, runs=runs)


def _end(run: Run) -> int:
    return run.tokens[-1].end if len(run) else 0


def _point(commitment: Commitment, run: Run, starts: Sequence[int], words: Words, *, end: int) -> Point:
    """`starts` are where sentences of its provision begin; the provision's last word ends at `end`."""
    quotation, cue = commitment.quotation, commitment.cue
    own = run.cut(quotation.start, quotation.end)
    nth = bisect_right(starts, quotation.start)
    begin = starts[nth - 1] if nth else quotation.start
    last = bisect_left(starts, quotation.end)
    stop = starts[last] if last < len(starts) else max(end, quotation.end)
    whole = run.cut(max(begin, quotation.start - _AROUND), min(stop, quotation.end + _AROUND))
    inside = cue is not None and quotation.start <= cue.start < quotation.end
    said = cue.end if inside and cue is not None else quotation.start
    return Point(
        commitment=commitment,
        record=record_id(commitment.kind, quotation),
        words=own,
        whole=whole,
        act=act_of(own.norms, words, after=bisect_left(own.tokens, said, key=lambda t: t.start)),
    )


def _sentence_starts(content: str, run: Run) -> list[int]:
    """Where sentences begin: after a full stop, question or exclamation mark before a capital letter."""
    starts = [run.tokens[0].start] if len(run) else []
    for i in range(1, len(run)):
        if run.norms[i - 1] in (".", "!", "?") and content[run.tokens[i].start].isupper():
            starts.append(run.tokens[i].start)
    return starts
