"""When or how often an action is due: time phrases among the tokens of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from servanda.commitments.fields.events import clause, coinciding, from_the_day, milestone, since_event
from servanda.commitments.fields.phrases import DuePhrase
from servanda.commitments.fields.points import Point, calendar_point, day_after, day_before, year
from servanda.commitments.fields.recurrences import alternating, every, lone, times
from servanda.commitments.fields.relative import point
from servanda.commitments.fields.scan import Scan, TimeWords, time_words
from servanda.terms import Certainty, Deadline, PartialDate
from servanda.texts.tokens import Token, tokens

Found = tuple[int, Deadline]
Rule = Callable[[Scan, int], Found | None]


def find_due(
    content: str, words: Sequence[Token], *, language: str = "en", reference: date | None = None
) -> list[DuePhrase]:
    """Every time phrase among `words`, in order, none inside another.

    `reference` is the text's own date where it is known: "this year" and "in October" are then
    dated by it, and wait for their event otherwise. A language without data gives no phrase.
    """
    time = time_words(language)
    if time is None:
        return []
    rules = _rules(language)
    hits = [i for i, word in enumerate(words) if word.norm in rules]
    if not hits:
        return []
    scan = Scan(content, words, time=time, reference=reference)
    spans: list[Span] = []
    after = 0
    for i in hits:
        if i < after:
            continue
        for rule in rules[scan.norms[i]]:
            found = rule(scan, i)
            if found is not None:
                after = found[0]
                spans.append(Span(_with_bound(scan, i), after, found[1]))
                break
    return [
        DuePhrase(start=words[s.start].start, end=words[s.stop - 1].end, deadline=s.deadline)
        for s in join(scan, spans)
    ]


@dataclass(frozen=True)
class Span:
    """Tokens `start` to `stop` that are one time phrase."""

    start: int
    stop: int
    deadline: Deadline


@cache
def _rules(language: str) -> dict[str, tuple[Rule, ...]]:
    """The rules that may begin with each word, in the order they are tried."""
    time = time_words(language)
    assert time is not None  # noqa: S101
    rules: dict[str, list[Rule]] = {}
    for word in time.lone.by_first:
        rules.setdefault(word, []).append(lone)
    for names, rule in _OWN_WORDS:
        for word in names.split():
            rules.setdefault(word, []).append(rule)
    for word in _multipliers(time):
        rules.setdefault(word, []).append(times)
    for word in time.positions.by_first:
        rules.setdefault(word, []).append(_placed)
    return {word: tuple(own) for word, own in rules.items()}


def _multipliers(time: TimeWords) -> list[str]:
    return [word for word, value in time.numbers.items() if 1 < value < 13] + [str(n) for n in range(2, 13)]


def _placed(scan: Scan, i: int) -> Found | None:
    """A preposition and the time it governs."""
    matched = scan.time.positions.match(scan.norms, i)
    if matched is None:
        return None
    k, mode = matched
    return _event(scan, i, k=k, mode=mode) or _pointed(scan, i, k=k, mode=mode)


def _pointed(scan: Scan, i: int, *, k: int, mode: str) -> Found | None:
    found = _range(scan, i, k) or point(scan, k)
    if found is None or _names_something(scan, k, found):
        return None
    stop = found.stop
    stop += scan.at(stop) in ("onwards", "onward", "on") and mode == "first"
    event = since_event(scan, stop) if found.period else None
    if found.period is not None and event is None and not _counts(scan, i, found):
        return None
    if event is not None:
        stop = event[0]
    return stop, _deadline(scan, found, mode=mode, event=event[1] if event else found.event)


def _counts(scan: Scan, i: int, found: Point) -> bool:
    """A bare length of time is a deadline behind "within", "over", "for" or "in", not behind "of" and the like."""
    if scan.at(found.stop) in ("ago", "old", "earlier", "prior", "thereafter"):
        return False
    return scan.at(i) in (
        "within",
        "over",
        "for",
        "in",
        "during",
        "throughout",
        "no",
        "not",
        "by",
        "up",
        "across",
    )


def _range(scan: Scan, i: int, k: int) -> Point | None:
    """ "from 2025 to 2027", "between 2025 and 2027", "from 1 March until 30 June 2027"."""
    if scan.at(i) != "from":
        return None
    first = calendar_point(scan, k)
    if first is None or not scan.isa(first.stop, "range"):
        return None
    last = point(scan, first.stop + 1)
    if last is None or last.last is None or first.first is None:
        return None
    return Point(stop=last.stop, first=first.first, last=last.last)


def _names_something(scan: Scan, k: int, found: Point) -> bool:
    """ "the 1991 agreement", "2005 levels", "in 2030 Agenda": the year belongs to a name."""
    if year(scan, found.stop - 1) is None:
        return False
    return scan.isa(found.stop, "numbered_year_nouns") and scan.at(found.stop) not in ("act", "plan", "joint")


def _deadline(scan: Scan, found: Point, *, mode: str, event: str | None) -> Deadline:
    if found.first is None or found.last is None:
        if found.period or event:
            return Deadline(certainty=Certainty.RELATIVE, period=found.period, event=event)
        return Deadline(certainty=Certainty.OPEN)
    first: PartialDate | None = found.first
    last: PartialDate | None = found.last
    if found.first != found.last and mode == "first":
        mode = "within"  # "from 2025 to 2027"
    if mode == "first":
        last = None
    elif mode == "last":
        first = None
    elif mode == "before":
        first, last = None, _before(found)
    elif mode == "after":
        first, last = day_after(found.last), None
    return Deadline(certainty=Certainty.DATED, not_before=first, not_after=last)


def _before(found: Point) -> PartialDate | None:
    """ "before 2030" ends with 2029; "before the end of 2027" still lies in 2027."""
    if found.first is None:
        return None
    return found.last if found.shaded else day_before(found.first)


def _event(scan: Scan, i: int, *, k: int, mode: str) -> Found | None:
    """ "upon entry into force", "from the date ...", "once ... are in place"."""
    found = None
    if mode in ("first", "within", "last") and scan.at(i) not in ("in", "at"):
        found = from_the_day(scan, k) or (
            milestone(scan, k) if mode == "first" or scan.at(i) == "on" else None
        )
        if found is None and mode == "last" and scan.at(i) in ("until", "till", "up"):
            found = milestone(scan, k)
    elif scan.at(i) == "once":
        found = clause(scan, k)
    elif mode in ("before", "after"):
        found = from_the_day(scan, k) or milestone(scan, k)
    if found is None:
        return None
    return found[0], Deadline(certainty=Certainty.RELATIVE, event=found[1])


def _bare(scan: Scan, i: int) -> Found | None:
    """ "later this year", "early next year", "next month": a time without a preposition."""
    if i and scan.at(i - 1) in ("the", "since", "of", "'s"):
        return None
    found = point(scan, i)
    if found is None or found.period or (found.event is None and not found.dated):
        return None
    if scan.at(i) == "next" and not scan.isa(i + 1, "spans"):
        return None
    if scan.at(i) in ("early", "late", "mid") and scan.at(i + 1) not in ("next", "this", "in"):
        return None
    return found.stop, _deadline(scan, found, mode="within", event=found.event)


def _between_dates(scan: Scan, i: int) -> Found | None:
    first = calendar_point(scan, i + 1)
    if first is None or scan.at(first.stop) != "and":
        return None
    last = calendar_point(scan, first.stop + 1)
    if last is None or last.last is None or first.first is None:
        return None
    span = Deadline(certainty=Certainty.DATED, not_before=first.first, not_after=last.last)
    return last.stop, span


_OWN_WORDS: tuple[tuple[str, Rule], ...] = (
    ("every each", every),
    ("once twice thrice", times),
    ("alternately alternating alternatingly", alternating),
    ("to coincide coinciding", coinciding),
    ("later early late mid this next", _bare),
    ("between", _between_dates),
)


def _with_bound(scan: Scan, i: int) -> int:
    """The start of a phrase, "at least" in front included."""
    if scan.at(i - 1) in ("least", "minimum") and scan.at(i - 2) in ("at", "a"):
        return i - 2
    if scan.at(i - 1) == "than" and scan.at(i - 2) in ("less", "later") and scan.at(i - 3) in ("no", "not"):
        return i - 3
    return i


def join(scan: Scan, spans: Sequence[Span]) -> list[Span]:
    """Phrases that stand together as one: "at the next session in May 2027", "... and thereafter once a year"."""
    joined: list[Span] = []
    for span in spans:
        if joined and _together(scan, joined[-1], span):
            before = joined.pop()
            span = Span(before.start, span.stop, both(before.deadline, span.deadline))
        joined.append(span)
    return joined


def _together(scan: Scan, before: Span, after: Span) -> bool:
    if Certainty.OPEN in (before.deadline.certainty, after.deadline.certainty):
        return False
    between = scan.norms[before.stop : after.start]
    if not between:
        return True
    if len(between) > 3 or not all(word in (*scan.time["joints"], ",") for word in between):
        return False
    return any(word in ("thereafter", "then", "subsequently") for word in between) or (
        between == [","] and after.deadline.recurrence is not None and after.deadline.recurrence.alternating
    )


def both(one: Deadline, other: Deadline) -> Deadline:
    """One deadline that says what two phrases say, the first first."""
    rank = [Certainty.DATED, Certainty.RELATIVE, Certainty.RECURRING, Certainty.OPEN]
    recurrence = one.recurrence or other.recurrence
    if one.recurrence and other.recurrence:
        recurrence = type(one.recurrence)(
            rule=one.recurrence.rule or other.recurrence.rule,
            alternating=one.recurrence.alternating or other.recurrence.alternating,
        )
    return Deadline(
        certainty=min(one.certainty, other.certainty, key=rank.index),
        not_before=one.not_before or other.not_before,
        not_after=one.not_after or other.not_after,
        period=one.period or other.period,
        event=one.event or other.event,
        recurrence=recurrence,
    )


def deadline_of(words: str, *, reference: date | None = None, language: str = "en") -> Deadline | None:
    """What the words of one time phrase say, or None where they hold none.

    For a record mended by hand. A date alone ("2027", "15 March 2027") is read as the time itself.
    `reference` is the text's own date: with it "this year" is dated.
    """
    run = tokens(words)
    found = find_due(words, run, language=language, reference=reference)
    if found:
        deadline = found[0].deadline
        for phrase in found[1:]:
            deadline = both(deadline, phrase.deadline)
        return deadline
    time = time_words(language)
    if time is None or not run:
        return None
    scan = Scan(words, run, time=time, reference=reference)
    bare = point(scan, 0)
    if bare is None or bare.stop != len(run):
        return None
    return _deadline(scan, bare, mode="within", event=bare.event)
