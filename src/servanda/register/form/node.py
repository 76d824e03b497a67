"""A value out of JSON that knows where it stands, so that every complaint can say so."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

from servanda.register.errors import RegisterError

_E = TypeVar("_E", bound=StrEnum)
_T = TypeVar("_T")
_NAMES = {dict: "an object", list: "a list", str: "words", bool: "true or false", int: "a whole number"}


def _called(value: object) -> str:
    """What a person would call this value: its kind, or the value itself where that is short."""
    if value is None:
        return "null"
    if isinstance(value, dict | list):
        return _NAMES[type(value)]
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{shown[:40]}”"


@dataclass(frozen=True)
class Node:
    """One JSON value and its place: `where` names the file and line, `path` the field within."""

    value: object
    where: str
    path: str = ""

    def fault(self, complaint: str) -> RegisterError:
        """The error that says this value's place, then `complaint`."""
        place = f"{self.where}: “{self.path}”" if self.path else f"{self.where}: it"
        return RegisterError(f"{place} {complaint}.")

    def _is(self, kind: type[_T]) -> _T:
        fits = isinstance(self.value, kind) and (kind is bool or not isinstance(self.value, bool))
        if not fits:
            raise self.fault(f"must be {_NAMES[kind]}, not {_called(self.value)}")
        return self.value  # type: ignore[return-value]

    def members(self, *, required: Iterable[str], optional: Iterable[str] = ()) -> dict[str, Node]:
        """An object's members by key, absent optional ones as null; unknown keys are refused."""
        found = self._is(dict)
        required, optional = tuple(required), tuple(optional)
        for key in required:
            if key not in found:
                raise self.fault(f"lacks “{key}”")
        for key in found:
            if key not in required and key not in optional:
                raise self.fault(f"holds “{str(key)[:40]}”, which is not known here")
        prefix = f"{self.path}." if self.path else ""
        return {k: Node(found.get(k), self.where, prefix + k) for k in required + optional}

    def items(self) -> list[Node]:
        """A list's items."""
        return [Node(v, self.where, f"{self.path}[{i}]") for i, v in enumerate(self._is(list))]

    def words(self) -> str:
        """Words, at least one character that is not a space."""
        if not self._is(str).strip():
            raise self.fault("must not be empty")
        return self._is(str)

    def free_words(self) -> str:
        """Words, perhaps none."""
        return self._is(str)

    def several(self) -> tuple[str, ...]:
        """A list of words."""
        return tuple(item.words() for item in self.items())

    def flag(self) -> bool:
        """True or false."""
        return self._is(bool)

    def count(self) -> int:
        """A whole number from 0."""
        number = self._is(int)
        if number < 0:
            raise self.fault(f"must be 0 or more, not {str(number)[:20]}")
        return number

    def one_of(self, choices: type[_E]) -> _E:
        """A member of an enumeration, by its value."""
        try:
            return choices(self._is(str))
        except ValueError:
            raise self.fault(f"must be one of {', '.join(choices)}, not {_called(self.value)}") from None

    def moment(self) -> datetime:
        """A time with its zone (ISO 8601), as UTC."""
        words = self.words()
        try:
            found = datetime.fromisoformat(words)
        except ValueError:
            raise self.fault(
                f"must be a time such as 2026-02-04T09:30:00Z, not {_called(self.value)}"
            ) from None
        if found.utcoffset() is None:
            raise self.fault(f"needs its time zone: write {_called(self.value)} with Z or +05:00 behind it")
        return found.astimezone(UTC)

    def made(self, maker: Callable[[str], _T]) -> _T:
        """Words given to `maker`, whose `ValueError` becomes this place's complaint."""
        words = self.words()
        try:
            return maker(words)
        except ValueError as wrong:
            raise self.fault(f"is wrong: {str(wrong).rstrip('.')}") from None

    def maybe(self, read: Callable[[Node], _T]) -> _T | None:
        """None for null, else what `read` makes of this node."""
        return None if self.value is None else read(self)
