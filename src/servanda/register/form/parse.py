"""JSON text to values and back: strict on the way in, the same bytes every time on the way out."""

from __future__ import annotations

import json

from servanda.register.errors import RegisterError


def as_json(value: object, *, indent: int | None = None, ordered: bool = False) -> bytes:
    """UTF-8 with a newline at the end; keys sorted where `ordered`."""
    words = json.dumps(value, ensure_ascii=False, indent=indent, sort_keys=ordered)
    # A lone surrogate cannot be UTF-8; backslashreplace happens to write JSON's own escape for it.
    return words.encode("utf-8", "backslashreplace") + b"\n"


def parse(words: str, *, where: str, one_line: bool = False) -> object:
    """The value of a JSON text. Raises `RegisterError` naming `where`, and the line and column."""
    try:
        return json.loads(words, object_pairs_hook=_once, parse_constant=_no_constant)
    except json.JSONDecodeError as wrong:
        place = (
            f"{where}, column {wrong.colno}"
            if one_line
            else f"{where} line {wrong.lineno}, column {wrong.colno}"
        )
        raise RegisterError(f"{place}: this is not JSON ({wrong.msg}).") from None
    except RecursionError:
        raise RegisterError(f"{where}: lists and objects are nested too deep.") from None
    except ValueError as wrong:
        raise RegisterError(f"{where}: {str(wrong).rstrip('.')}.") from None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [k for k, _ in pairs]
        twice = next(k for k in keys if keys.count(k) > 1)
        raise ValueError(f"the key “{twice[:40]}” stands twice in one object")
    return found


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is not a value a register can hold")
