"""Where a name begins: the words before its head noun that belong to it."""

from __future__ import annotations

from servanda.commitments.names.run import Run

_FARTHEST = 18
_PLAIN_WORDS = 5
_CLOSERS = frozenset("”’\"'»")
_LOOSE_MARKS = frozenset("'’,&-–)]") | {""}
_OPENERS = {"”": "“", "’": "‘", '"': '"', "'": "'", "»": "«"}


def first_word(run: Run, head: int, *, floor: int) -> int:
    """The first token of the name whose head noun is `head`, not before `floor`."""
    floor = max(floor, head - _FARTHEST)
    i = head
    if not run.capital(head):
        i = _plain_words(run, head, floor)
        if i < head and not _carries_on(run, i, floor):
            return _trimmed(run, i, head)
    i = _capital_words(run, i, floor)
    if i > floor and run.capital(i) and run.isa(i - 1, "counting_as_joint"):
        i -= 1  # "joint Working Group"
    return _trimmed(run, i, head)


def _carries_on(run: Run, i: int, floor: int) -> bool:
    if i <= floor:
        return False
    before = run.norms[i - 1]
    return before in _CLOSERS or run.norms[i - 2] == "+" or run.capital(i - 1) or run.year(i - 1)


def _plain_words(run: Run, head: int, floor: int) -> int:
    """Back over words in small letters: "mutual recognition agreement", "treaties and agreements"."""
    i = head
    while i > floor and head - i < _PLAIN_WORDS:
        p = i - 1
        if run.plain(p) and not _is_verb(run, p):
            i = p
        elif run.norms[p] == "and" and p - 1 >= floor and _pairs(run, p - 1, i, head):
            i = p - 1
        else:
            break
    return i


def _pairs(run: Run, before: int, i: int, head: int) -> bool:
    """ "treaties and agreements", "trade and investment agreement": both sides of "and" are of a kind."""
    if i == head and run.is_head(head) and run.norms[head].endswith("s"):
        return run.isa(before, "paired") and not run.capital(before)
    return i < head and run.plain(before) and not _is_verb(run, before) and not run.is_head(before)


def _is_verb(run: Run, i: int) -> bool:
    norm = run.norms[i]
    if norm in run.classes["joint"] or norm in run.classes["never_verbs"]:
        return False
    if norm.endswith(("-signed", "-agreed")):
        return True
    return (norm in run.words_of.verbs and "-" not in norm) or norm.endswith("ly")


def _capital_words(run: Run, i: int, floor: int) -> int:
    """Back over capitalised words and what joins them."""
    while i > floor:
        p = i - 1
        if run.capital(p):
            if run.opens(p) and run.norms[p] in run.words_of.verbs:
                break
            if run.headline and run.isa(p, "headline_verbs"):
                break
            i = p
            continue
        step = _joint(run, p, i, floor)
        if step == i:
            break
        i = step
    return i


def _joint(run: Run, p: int, i: int, floor: int) -> int:
    """Where the name goes on before the mark or small word at `p`; `i` where it does not."""
    norm = run.norms[p]
    if norm.isdigit() and run.norms[p - 1] == "+" and run.joined(p):
        return max(floor, p - 2)  # "2+2"
    if norm[:1].isdigit():
        return p if run.year(p) or (not norm.isdigit() and norm[-2:] not in ("st", "nd", "rd", "th")) else i
    if norm in ("'", "’") and run.joined(p) and run.capital(p - 1):
        return p - 1
    if norm in _CLOSERS:
        return _quoted(run, p, floor, i)
    if norm in (")", "]"):
        opened = run.opening(p, reach=5)
        return opened if opened > floor and run.capital(opened - 1) and not run.is_head(opened - 1) else i
    if p <= floor or not run.capital(i):
        return i
    return _linked(run, p, i, floor)


def _linked(run: Run, p: int, i: int, floor: int) -> int:
    norm = run.norms[p]
    before = run.capital(p - 1)
    if norm in ("–", "—", "-", "/") and before and run.joined(p + 1) == run.joined(p):
        return p - 1
    if not before or (run.is_head(p - 1) and not (norm == "and" and run.isa(p - 1, "halves"))):
        return i
    if norm in ("and", "&"):
        return p - 1
    if norm == "," and _listed(run, i):
        return p - 1
    if norm in ("of", "for") and run.norms[p - 1] in run.classes["bodies_of"]:
        return p - 1
    if norm == "in" and run.isa(p - 1, "before_in"):
        return p - 1
    return i


def _listed(run: Run, i: int) -> bool:
    """Whether an "and" follows the first words after a comma: "Science, Technology and Innovation ..."."""
    length = 0
    for k in range(i, min(i + _FARTHEST, len(run))):
        norm = run.norms[k]
        if norm in ("and", "&"):
            return True
        if norm == ",":
            length = 0
        elif not run.capital(k) or length == 4:
            return False
        else:
            length += 1
    return False


def _quoted(run: Run, p: int, floor: int, i: int) -> int:
    """Back to the opening mark of a quoted name: "the “Innovation Handshake” agenda"."""
    opener = _OPENERS[run.norms[p]]
    for k in range(p - 1, max(floor - 1, p - 10), -1):
        if run.norms[k] == opener:
            return k if k + 1 < p and run.capital(k + 1) else i
    return i


def _trimmed(run: Run, i: int, head: int) -> int:
    """Without ordinals, loose adjectives and the owner of a name that stands alone."""
    while i < head and (run.norms[i] in _LOOSE_MARKS or _loose(run, i)):
        i += 1
    owner = _owner(run, i, head)
    if owner and run.capital(head) and (owner < head or run.year(head + 1)):
        return owner
    return i


def _loose(run: Run, i: int) -> bool:
    """Whether a word is no part of the name: "12th", "XVIII", "new", never the "New" inside a title."""
    norm = run.norms[i]
    if norm[:1].isdigit():
        return not run.year(i) and norm[-2:] in ("st", "nd", "rd", "th")
    if norm in run.classes["numerals"] and len(norm) > 1:
        return True
    return norm in run.classes["loose_adjectives"] and (not run.capital(i) or run.opens(i))


def _owner(run: Run, i: int, head: int) -> int:
    """The place after the last possessive before the head, or 0."""
    for k in range(head - 1, i - 1, -1):
        if run.norms[k].endswith(("'s", "s'")):
            return k + 1
        if run.norms[k] in ("'", "’"):
            return 0
    return 0
