"""What is asked of an archive, and how it reads in SQL."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from servanda.archive.errors import ArchiveError
from servanda.terms import PartialDate


class Table(StrEnum):
    """Which table is searched."""

    RECORDS = "records"
    PROVISIONS = "provisions"
    DOCUMENTS = "documents"
    FAILURES = "failures"


class By(StrEnum):
    """What is counted apart."""

    AREA = "area"
    FORCE = "force"
    KIND = "kind"
    ACTOR = "actor"
    LANGUAGE = "language"
    LAYER = "layer"
    YEAR = "year"
    DOCUMENT = "document"
    CAUSE = "cause"


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is looked for: rows that meet all of it.

    `words` each stand in the row's words, also as the beginning of a longer word; one that has spaces
    is a phrase. `actor` is part of an actor's name, `file` part of a path. `since` and `until` bound
    the day that a document bears, `due_by` the last day for a commitment.
    """

    table: Table = Table.RECORDS
    words: tuple[str, ...] = ()
    area: str | None = None
    force: str | None = None
    kind: str | None = None
    actor: str | None = None
    language: str | None = None
    layer: str | None = None
    file: str | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    due_by: PartialDate | None = None

    @property
    def dated(self) -> bool:
        """Whether documents that bear no day are left out."""
        return self.since is not None or self.until is not None


_WORDS = {
    Table.RECORDS: "t.words",
    Table.PROVISIONS: "t.words",
    Table.DOCUMENTS: "concat_ws(' ', t.title, t.path)",
    Table.FAILURES: "concat_ws(' ', t.path, t.sentence)",
}
_OF_RECORDS = ("area", "force", "actor", "due_by")
_OF_DOCUMENTS = ("language", "layer", "since", "until")
_COUNTED = {
    By.AREA: (Table.RECORDS, "t.area"),
    By.FORCE: (Table.RECORDS, "t.force"),
    By.KIND: (Table.RECORDS, "t.kind"),
    By.ACTOR: (Table.RECORDS, "unnest(t.actors)"),
    By.CAUSE: (Table.FAILURES, "t.cause"),
    By.LANGUAGE: (None, "d.language"),
    By.LAYER: (None, "d.layer"),
    By.YEAR: (None, "substr(d.dated, 1, 4)"),
    By.DOCUMENT: (None, "t.path"),
}


def conditions(question: Question) -> tuple[str, list[object]]:
    """The WHERE clause over the table `t` and its documents `d`, and its parameters.

    Raises `ArchiveError` where something is asked that the table does not hold.
    """
    _check(question)
    found: list[tuple[str, object]] = [
        (f"regexp_matches(replace({_WORDS[question.table]}, chr(173), ''), ?)", _pattern(word))
        for word in question.words
    ]
    for column, value in (("t.area", question.area), ("t.force", question.force), ("t.kind", question.kind)):
        found += [(f"{column} = ?", value)] if value is not None else []
    for column, value in (("d.language", question.language), ("d.layer", question.layer)):
        found += [(f"{column} = ?", value)] if value is not None else []
    if question.actor is not None:
        found.append(("regexp_matches(array_to_string(t.actors, '; '), ?)", _pattern(question.actor)))
    if question.file is not None:
        found.append(("contains(lower(t.path), lower(?))", question.file))
    found += _days(question)
    return " AND ".join(sql for sql, _ in found) or "true", [value for _, value in found]


def counted(question: Question, by: By) -> str:
    """What is counted apart, in SQL. Raises `ArchiveError` where the table does not hold it."""
    table, sql = _COUNTED[by]
    if table not in (None, question.table) or (by in _OF_DOCUMENTS and question.table is Table.FAILURES):
        raise ArchiveError(f"The {question.table.value} have no {by.value} to be counted by: choose another.")
    if question.table is Table.FAILURES and by not in (By.CAUSE, By.DOCUMENT):
        raise ArchiveError(f"The failures have no {by.value} to be counted by: choose cause or document.")
    return sql


def _check(question: Question) -> None:
    if any(not word.strip() for word in question.words):
        raise ArchiveError("A word to search for is empty: leave it out.")
    asked = [name for name in _OF_RECORDS if getattr(question, name) is not None]
    if asked and question.table is not Table.RECORDS:
        raise ArchiveError(f"Only records have {_said(asked)}: search these, or leave it out.")
    if question.kind is not None and question.table in (Table.DOCUMENTS, Table.FAILURES):
        raise ArchiveError(f"The {question.table.value} are of one kind: leave the kind out.")
    asked = [name for name in _OF_DOCUMENTS if getattr(question, name) is not None]
    if asked and question.table is Table.FAILURES:
        raise ArchiveError(f"What could not be read has no {_said(asked)}: leave it out.")


def _said(names: list[str]) -> str:
    words = {"due_by": "due date", "since": "date", "until": "date"}
    return " and ".join(dict.fromkeys(words.get(name, name) for name in names))


def _days(question: Question) -> list[tuple[str, object]]:
    """Bounds of days. A date that is known by year or month alone fits as soon as one of its days may."""
    found: list[tuple[str, object]] = []
    if question.since is not None:
        last = "d.dated || substr('-12-31', length(d.dated) - 3)"
        found.append((f"{last} >= ?", question.since.earliest().isoformat()))
    if question.until is not None:
        found.append(("d.dated <= ?", question.until.latest().isoformat()))
    if question.due_by is not None:
        found.append(("t.due_by <= ?", question.due_by.latest().isoformat()))
    return found


def _pattern(words: str) -> str:
    """RE2 for words as they begin, whatever the case and whatever white space stands between them."""
    literal = r"[\s\p{Z}]+".join(re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", word) for word in words.split())
    return rf"(?i)(^|[^\pL\pN]){literal}"
