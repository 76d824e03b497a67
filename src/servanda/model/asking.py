"""Asking about every provision of a text, a few at a time, and sorting what comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor

from servanda.commitments.lexicon import Lexicon, lexicon
from servanda.model.checking import checked
from servanda.model.errors import ModelError, UnansweredError
from servanda.model.findings import Reject, SecondReading, Unanswered
from servanda.model.question import INSTRUCTIONS, Asker, Question, questions
from servanda.terms import Outline, Record

AT_ONCE = 4
_PATIENCE = 3  # provisions in a row without an answer, after which the rest is not asked about
Watched = Callable[[Sequence[Future[str]]], Iterable[Future[str]]]


def second_reading(
    outline: Outline, asker: Asker, *, name: str, at_once: int = AT_ONCE, watched: Watched = iter
) -> SecondReading:
    """What the model `name` behind `asker` finds in `outline`, checked word for word.

    At most `at_once` questions wait for an answer at any time. `watched` may follow them as they end.
    Raises `ModelError`, before anything is asked, for a language whose negation and force cannot be
    checked, and where no question can be answered at all.
    """
    words = _lexicon(outline)
    schema = _schema()
    asked = questions(outline)
    sorting = _Sorting(outline, name, words)
    with ThreadPoolExecutor(max_workers=at_once, thread_name_prefix="model") as pool:
        waiting = [pool.submit(asker.ask, INSTRUCTIONS, q.message(), schema) for q in asked]
        try:
            for question, future in zip(asked, watched(waiting), strict=True):
                sorting.take(question, future)
                if sorting.silent == _PATIENCE:
                    _cancel(waiting)
        finally:
            _cancel(waiting)
    return sorting.sum_up(tuple(q.provision.number for q in asked))


def _cancel(waiting: Sequence[Future[str]]) -> None:
    for future in waiting:
        future.cancel()


def _lexicon(outline: Outline) -> Lexicon:
    language = "en" if outline.text.language == "und" else outline.text.language
    words = lexicon(language)
    if words is None:
        raise ModelError(
            f"{outline.text.name} is in a language (“{language}”) in which negation and force cannot be "
            "checked: nothing was sent."
        )
    return words


def _schema() -> dict[str, object]:
    try:
        from servanda.model.answers import schema
    except ImportError:
        raise ModelError(
            "The package pydantic is not installed: pip install 'servanda[llm]' installs it."
        ) from None
    return schema()


class _Sorting:
    """Answers as they come: into records, rejects, and provisions without an answer."""

    def __init__(self, outline: Outline, name: str, words: Lexicon) -> None:
        self.outline, self.name, self.words = outline, name, words
        self.silent = 0
        self._records: list[Record] = []
        self._rejects: list[Reject] = []
        self._unanswered: list[Unanswered] = []

    def take(self, question: Question, future: Future[str]) -> None:
        from servanda.model.answers import parse

        number = question.provision.number
        try:
            said = future.result()
        except CancelledError:
            self._leave(number, "not asked about, because the server had stopped answering")
            return
        except UnansweredError as wrong:
            self.silent += 1
            self._leave(number, str(wrong))
            return
        self.silent = 0
        try:
            answer = parse(said)
        except UnansweredError as wrong:
            self._leave(number, str(wrong))
            return
        made = checked(self.outline.text, question, answer, lexicon=self.words, rule=f"model: {self.name}")
        self._records += made[0]
        self._rejects += made[1]

    def _leave(self, provision: str, reason: str) -> None:
        self._unanswered.append(Unanswered(provision=provision, reason=reason))

    def sum_up(self, asked: tuple[str, ...]) -> SecondReading:
        order = sorted(self._records, key=lambda r: (r.quotation.start, -r.quotation.end, r.kind))
        return SecondReading(
            name=self.name,
            outline=self.outline,
            asked=asked,
            records=tuple(order),
            rejects=tuple(self._rejects),
            unanswered=tuple(self._unanswered),
        )
