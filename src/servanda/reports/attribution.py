"""Who is reported to have said something, in the report's own words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.reports.findings import Attribution
from servanda.reports.words import ReportWords, report_words
from servanda.terms import Outline, ProvisionKind, Quotation
from servanda.texts.tokens import Token

_MARKS = frozenset(',;:.—–!?()"“”„«»')
_QUOTES = frozenset('"“”„«»')
_LONGEST = 16  # words of a speaker's name and office


@dataclass(frozen=True)
class _Said:
    """One attribution in a sentence: it speaks for what stands behind `place`, or before it."""

    place: int
    speaker: Quotation
    by: Quotation
    leading: bool


class Attributions:
    """The attributions of a report, looked up by place."""

    def __init__(self, outline: Outline, runs: Sequence[tuple[str, list[Token]]]) -> None:
        self._outline = outline
        self._words = report_words(outline.text.language)
        self._starts = [run[0].start for _, run in runs]
        self._found: list[list[_Said]] = []
        self._carried: list[_Said | None] = []
        self._title = self._of_title()
        before: _Said | None = None
        for _, run in runs:
            here = _Sentence(outline, run, self._words).attributions()
            continued = run[0].norm in _QUOTES and not here
            self._found.append(here)
            self._carried.append(before if continued else None)
            before = here[-1] if here else (before if continued else None)

    def of(self, place: int) -> Attribution | None:
        """Who said what stands at character `place`; None where the report speaks for itself."""
        at = bisect_right(self._starts, place) - 1
        here = self._found[at] if at >= 0 else []
        leading = [s for s in here if s.leading and s.place <= place]
        behind = [s for s in here if not s.leading]
        said = leading[-1] if leading else behind[0] if behind else None
        said = said or (self._carried[at] if at >= 0 else None)
        if said is None:
            return self._title
        return Attribution(speaker=said.speaker, by=said.by, stands_for=self._named_before(said, at))

    def _named_before(self, said: _Said, at: int) -> Quotation | None:
        """The last speaker with a name before "he" or "she"."""
        if said.speaker.words.lower() not in self._words.pronouns:
            return None
        for earlier in reversed(self._found[:at]):
            for other in reversed(earlier):
                if other.speaker.words.lower() not in self._words.pronouns:
                    return other.speaker
        return None

    def _of_title(self) -> Attribution | None:
        """ "Remarks by the Prime Minister at the forum": all of a speech is its speaker's."""
        text = self._outline.text
        for provision in self._outline.provisions:
            if provision.kind is not ProvisionKind.TITLE:
                continue
            title = text.content[provision.body : provision.end]
            for opening in self._words.speeches:
                if title.lower().startswith(opening):
                    start = provision.body + len(opening) + 1
                    end = _until(text.content, start, provision.end, self._words)
                    if start < end:
                        by = Quotation.of(text, provision.body, start - 1)
                        return Attribution(speaker=Quotation.of(text, start, end), by=by)
        return None


def _until(content: str, start: int, end: int, words: ReportWords) -> int:
    """Where a speaker's name in a title ends: at a comma, a line end or "at the forum"."""
    at = start
    for word in content[start:end].split(" "):
        bare = word.strip("\n").lower()
        if at > start and (bare in words.stops_behind or "\n" in word[:1]):
            return at - 1
        at += len(word) + 1
        if word.endswith((",", ":", "\n")):
            return at - 2
    return end


class _Sentence:
    """One sentence in which speakers are looked for."""

    def __init__(self, outline: Outline, run: list[Token], words: ReportWords) -> None:
        self._text, self._run, self._words = outline.text, run, words

    def attributions(self) -> list[_Said]:
        """Every attribution, from left to right."""
        found: list[_Said] = []
        for i, word in enumerate(self._run):
            if word.norm == "according" and self._norm(i + 1) == "to":
                said = self._behind(i + 2, by=(i, i + 2))
            elif word.norm in self._words.saying:
                said = self._before(i) or self._behind(i + 1, by=(i, i + 1))
            else:
                continue
            if said is not None:
                found.append(said)
        return found

    def _norm(self, i: int) -> str:
        return self._run[i].norm if 0 <= i < len(self._run) else ""

    def _before(self, verb: int) -> _Said | None:
        """ "The President of Kazakhstan said that ...", "..., the ministry said"."""
        end = verb
        while self._norm(end - 1) in self._words.nearby:
            end -= 1
        if self._norm(end - 1) == ",":  # "the Minister, Name Surname, said"
            opening = self._back(end - 1)
            if self._norm(opening - 1) != ",":
                return None
            start, end = self._back(opening - 1), end - 1
        else:
            start = self._back(end)
        start = self._past_opening(start, end)
        if not self._may_speak(start, end):
            return None
        quoted = self._norm(start - 1) in _QUOTES or (
            self._norm(start - 1) == "," and self._closes_with(verb)
        )
        return self._said(start, end, by=(verb, verb + 1), leading=not quoted)

    def _back(self, end: int) -> int:
        """Where the words right before `end` begin, back to a mark or the start."""
        start = end
        while start > 0 and self._norm(start - 1) not in _MARKS and end - start < _LONGEST:
            start -= 1
        return start

    def _past_opening(self, start: int, end: int) -> int:
        """ "while the King", "On Tuesday the King": where the speaker's own words begin."""
        while start < end and self._norm(start) in self._words.joints:
            start += 1
        if self._norm(start) in self._words.stops_behind:
            named = (k for k in range(start + 2, end) if self._norm(k) in self._words.openers)
            start = next(named, start)
        return start

    def _closes_with(self, verb: int) -> bool:
        """Whether little but a time or a place stands behind the verb: what was said stands before it."""
        rest = [w for w in self._run[verb + 1 :] if w.norm not in _MARKS]
        return len(rest) <= 6 and not any(w.norm == "that" for w in rest)

    def _behind(self, start: int, *, by: tuple[int, int]) -> _Said | None:
        """ "..., said the Minister", "according to the statement"."""
        end = start
        while (
            end < len(self._run)
            and self._norm(end) not in _MARKS
            and (end == start or self._norm(end) not in self._words.stops_behind)
            and end - start < _LONGEST
        ):
            end += 1
        if by[1] - by[0] == 1 and self._norm(by[0] - 1) not in _MARKS:
            return None
        if not self._may_speak(start, end):
            return None
        return self._said(start, end, by=by, leading=by[0] == 0)

    def _may_speak(self, start: int, end: int) -> bool:
        never = self._words.not_speakers
        if start >= end or self._norm(start) in never or self._norm(end - 1) in self._words.oneself:
            return False
        first = self._run[start]
        capital = self._text.content[first.start].isupper()
        return capital or first.norm in self._words.openers

    def _said(self, start: int, end: int, *, by: tuple[int, int], leading: bool) -> _Said:
        return _Said(
            place=self._run[by[1] - 1].end,
            speaker=Quotation.of(self._text, self._run[start].start, self._run[end - 1].end),
            by=Quotation.of(self._text, self._run[by[0]].start, self._run[by[1] - 1].end),
            leading=leading,
        )
