"""Numbers, years and dates that belong to a name: "resolution 1267 (1999)", "Treaty of 26 May 1972"."""

from __future__ import annotations

from servanda.commitments.names.run import Run

_QUOTES = ("'", "`", "‘", "’", "“", "”", '"')
_DASHES = ("-", "–", "—", "/")


def designator(run: Run, i: int) -> int:
    """Past the number, year or date behind a name at `i`; `i` where there is none."""
    stop = _number(run, i)
    if run.norms[stop] == "(" and run.norms[stop + 1][:1].isdigit():
        closed = run.closing(stop, reach=6)
        return closed + 1 if closed > 0 else stop
    return stop


def letters(run: Run, i: int) -> int:
    """Past the letters or numbers of the parts of a treaty: "A & B", "I", "'A' and 'B'"."""
    stop = i
    while True:
        k = i + (run.norms[i] in _QUOTES)
        if not _letter(run, k):
            return stop
        stop = k + 1 + (run.norms[k + 1] in _QUOTES)
        if run.norms[stop] not in ("&", "and", ",", "to", "or"):
            return stop
        i = stop + 1


def _letter(run: Run, i: int) -> bool:
    word = run.raw(i)
    if word.isdigit() and len(word) < 3:
        return True
    return word.isupper() and (len(word) == 1 or run.norms[i] in run.classes["numerals"])


def _number(run: Run, i: int) -> int:
    word = run.norms[i]
    stop = years(run, i)
    if stop > i:
        return stop
    if word in ("no", "number", "№", "nos"):
        k = i + 1 + (run.norms[i + 1] == ".")
        return _reference(run, k) if run.norms[k][:1].isdigit() else i
    if word in run.classes["numerals"] and run.raw(i).isupper() and len(word) < 5:
        return i + 1
    if word[:1].isdigit() and not run.isa(i + 1, "months") and not run.isa(i + 1, "percent"):
        return _reference(run, i)
    if run.norms[i + 1] == "/" and run.joined(i + 1) and run.raw(i).isupper():
        return _reference(run, i)
    if word == "," and run.year(i + 1) and not run.isa(i - 1, "months"):
        return i + 2
    if word == "of":
        return date(run, i + 1) if date(run, i + 1) > i + 1 else i
    return i


def date(run: Run, i: int) -> int:
    """Past "1962", "26 May 1972", "May 26, 1972", "December 1973"; `i` where no date stands."""
    if run.year(i):
        return i + 1
    k = i
    if run.norms[k][:1].isdigit() and len(run.norms[k]) <= 4 and run.isa(k + 1, "months"):
        k += 2
    elif run.isa(k, "months"):
        k += 2 if run.norms[k + 1][:1].isdigit() and not run.year(k + 1) else 1
    else:
        return i
    if run.year(k):
        return k + 1
    return k + 2 if run.norms[k] == "," and run.year(k + 1) else k


def years(run: Run, i: int) -> int:
    """Past a year or a span of years at `i`; `i` where there is none."""
    if not run.year(i):
        return i
    if run.norms[i + 1] in (*_DASHES, "to") and run.norms[i + 2].isdigit():
        return _reference(run, i) if run.norms[i + 1] == "/" and run.norms[i + 3] == "/" else i + 3
    return i + 1


def period(run: Run, i: int) -> int:
    """Past "2025–26", "the years 1998-2000", "the period 2021 to 2025"; `i` where there is none."""
    k = i + (run.norms[i] == "the")
    k += run.norms[k] in ("period", "years", "year")
    k += run.norms[k] in ("of", "from")
    stop = years(run, k)
    return stop if stop > k else i


def _reference(run: Run, i: int) -> int:
    """Past "2014/53/EU" or "A/RES/75/239"."""
    i += 1
    while run.norms[i] in _DASHES and run.joined(i) and run.joined(i + 1):
        i += 2
    return i
