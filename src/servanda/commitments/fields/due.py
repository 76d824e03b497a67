"""When or how often an action is due: time phrases among the tokens of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache

from servanda.commitments.fields.conditions import (
    after_doing,
    beside,
    coming_meeting,
    during,
    in_case,
    timetable,
    upon,
    weekday,
)
from servanda.commitments.fields.cycles import at_intervals, each_meeting, each_part
from servanda.commitments.fields.events import coinciding
from servanda.commitments.fields.joining import Span, both, join
from servanda.commitments.fields.phrases import DuePhrase
from servanda.commitments.fields.placed import bare, between_dates, counted, placed, stated
from servanda.commitments.fields.recurrences import alternating, basis, every, lone, times
from servanda.commitments.fields.relative import point
from servanda.commitments.fields.scan import Scan, TimeWords, time_words
from servanda.commitments.fields.stages import at_the_time, by_the_summit, stage, until_such_time
from servanda.terms import Deadline
from servanda.texts.tokens import Token, tokens

Found = tuple[int, Deadline]
_OR_MORE = frozenset(["or more often", "or more frequently", "if not sooner", "or as required"])
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
                stop = found[0] + 3 * (" ".join(scan.norms[found[0] : found[0] + 3]) in _OR_MORE)
                spans.append(Span(max(after, _with_bound(scan, i)), stop, found[1]))
                after = stop
                break
    return [
        DuePhrase(start=words[s.start].start, end=words[s.stop - 1].end, deadline=s.deadline)
        for s in join(scan, spans)
    ]


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
        rules.setdefault(word, []).extend((times, counted))
    for word in time.positions.by_first:
        rules.setdefault(word, []).append(placed)
    for names, rule in _WHERE_NONE_FITS:
        for word in names.split():
            rules.setdefault(word, []).append(rule)
    return {word: tuple(own) for word, own in rules.items()}


def _multipliers(time: TimeWords) -> list[str]:
    return [word for word, value in time.numbers.items() if 1 <= value < 100] + [
        str(n) for n in range(1, 366)
    ]


_OWN_WORDS: tuple[tuple[str, Rule], ...] = (
    ("every each", every),
    ("once twice thrice", times),
    ("alternately alternating alternatingly rotating", alternating),
    ("to coincide coinciding", coinciding),
    ("later early late mid this next", bare),
    ("between", between_dates),
    ("on", basis),
    ("at by on before from", each_part),
    ("at during on", each_meeting),
    ("at in", at_intervals),
    ("until till while", until_such_time),
)
_WHERE_NONE_FITS: tuple[tuple[str, Rule], ...] = (
    ("during throughout under", during),
    ("on in at", beside),
    ("upon on after within", upon),
    ("after following once pending", after_doing),
    ("when whenever as so", in_case),
    ("within according in under on by", timetable),
    ("on by beginning starting from until before", weekday),
    ("the its their our", coming_meeting),
    ("in during at from", stage),
    ("at for", at_the_time),
    ("by before until till", by_the_summit),
)


def _with_bound(scan: Scan, i: int) -> int:
    """The start of a phrase, "at least" in front included."""
    if scan.at(i - 1) in ("least", "minimum") and scan.at(i - 2) in ("at", "a"):
        return i - 2
    if scan.at(i - 1) == "than" and scan.at(i - 2) in ("less", "later") and scan.at(i - 3) in ("no", "not"):
        return i - 3
    if scan.at(i - 1) == "for" and scan.at(i) == "up":
        return i - 1
    return i


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
    return stated(scan, bare, mode="within", event=bare.event)
