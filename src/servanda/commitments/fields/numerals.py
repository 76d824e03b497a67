"""Numbers as tokens write them: digits with either decimal mark, and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal


def digits(word: str) -> Decimal | None:
    """The number a token of digits writes: "1,000", "1,5", "1.5", "10,00,000"; None for any other."""
    if not word[:1].isdecimal() or not word.replace(",", "").replace(".", "").isdecimal():
        return None
    if not word.isascii():
        return None
    return Decimal(_with_point(word))


def _with_point(word: str) -> str:
    commas, points = word.count(","), word.count(".")
    if commas and points:
        mark = max(word.rfind(","), word.rfind("."))
        whole = word[:mark].replace(",", "").replace(".", "")
        return f"{whole}.{word[mark + 1 :]}"
    if points > 1:
        return word.replace(".", "")
    if commas == 1 and len(word) - word.index(",") != 4:
        return word.replace(",", ".")
    return word.replace(",", "")


def cardinal(norms: Sequence[str], i: int, names: Mapping[str, int]) -> tuple[int, Decimal] | None:
    """The number that begins at token `i`, and the token after it; "six (6)" counts once."""
    if i >= len(norms):
        return None
    written = digits(norms[i])
    if written is not None:
        stop = i + 1
    else:
        if norms[i] not in names or names[norms[i]] == 100:
            return None
        stop, written = _spelt(norms, i, names)
    if (
        stop + 2 < len(norms)
        and norms[stop] == "("
        and norms[stop + 2] == ")"
        and _repeats(norms[stop + 1], written, names)
    ):
        stop += 3
    return stop, written


def _repeats(word: str, value: Decimal, names: Mapping[str, int]) -> bool:
    return digits(word) == value or names.get(word) == value


def _spelt(norms: Sequence[str], i: int, names: Mapping[str, int]) -> tuple[int, Decimal]:
    total, group, stop = 0, names[norms[i]], i + 1
    while stop < len(norms):
        value, before = names.get(norms[stop], 0), names.get(norms[stop - 1], 0)
        if (
            norms[stop] == "and"
            and before in (100, 1000)
            and norms[stop + 1 : stop + 2]
            and norms[stop + 1] in names
        ):
            stop += 1
        elif value == 100 and group < 100:
            group, stop = group * 100, stop + 1
        elif value == 1000 and group:
            total, group, stop = total + group * 1000, 0, stop + 1
        elif 0 < value < 100 and (before in (100, 1000) or norms[stop - 1] == "and"):
            group, stop = group + value, stop + 1
        else:
            break
    return stop, Decimal(total + group)
