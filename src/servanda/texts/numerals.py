"""Numbers as lists print them."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"  # й, ё, ъ, ы and ь number nothing


def roman(number: int) -> str:
    """4 as "iv". Beyond 1 to 3999 the digits are kept."""
    if not 0 < number < 4000:
        return str(number)
    parts = []
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        parts.append(sign * times)
    return "".join(parts)


def letters(number: int, alphabet: str = _LATIN) -> str:
    """1 as "a", 26 as "z", 27 as "aa", 28 as "bb": as word processors count."""
    if not 0 < number < 780:
        return str(number)
    times, place = divmod(number - 1, len(alphabet))
    return alphabet[place] * (times + 1)


def web_letters(number: int) -> str:
    """1 as "a", 26 as "z", 27 as "aa", 28 as "ab": as browsers count."""
    if number < 1:
        return str(number)
    signs = ""
    while number:
        number, place = divmod(number - 1, 26)
        signs = _LATIN[place] + signs
    return signs


def russian(number: int) -> str:
    """1 as "а", 2 as "б"."""
    return letters(number, _RUSSIAN)


def ordinal(number: int) -> str:
    """1 as "1st"."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
