"""Which names were mentioned before, under which words."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

from servanda.commitments.names.run import Run
from servanda.commitments.names.shape import Shape

Key = frozenset[str]
_SHORT = 6  # so many words before a head may be left out in any way

_SAME = {
    "un": ("united", "nations"),
    "u.n": ("united", "nations"),
    "us": ("united", "states"),
    "u.s": ("united", "states"),
    "usa": ("united", "states"),
    "eu": ("european", "union"),
    "uk": ("united", "kingdom"),
    "programme": ("program",),
    "memoranda": ("memorandum",),
    "mou": ("memorandum", "understanding"),
    "defence": ("defense",),
    "labour": ("labor",),
}


class Mentions:
    """The names met so far in one text. Looking one up takes the same time however many there are."""

    def __init__(self) -> None:
        self._seen: set[Key] = set()
        self._names: set[Key] = set()

    def first(self, run: Run, shape: Shape) -> bool:
        """Whether a name is met for the first time; it is then remembered with its shorter forms."""
        if shape.sort == "annex":
            keys = _annexes(run, shape)
            new = any(key not in self._seen for key in keys)
            self._seen.update(keys)
            return new
        before = [_key(run, i, i + 1) for i in range(shape.begin, shape.head)]
        head = _key(run, shape.head, shape.after)
        behind = _key(run, shape.after, shape.end)
        if self._known(shape, before, head, behind):
            return False
        self._add(shape, before, head, behind)
        if behind:
            subject = _key(run, shape.after, _first_part(run, shape))
            self._seen.add(head.union(*before, subject))
        return True

    def _known(self, shape: Shape, before: list[Key], head: Key, behind: Key) -> bool:
        """Whether these words stand for something mentioned before."""
        whole = head.union(*before)
        if (whole | behind if behind else whole) in self._seen:
            return True
        if behind or shape.sort not in ("talk", "body"):
            return False
        # Only whose it is was added to a known name: "Malaysia-Brunei Annual Consultation".
        return any(head.union(*before[k:]) in self._names for k in range(1, len(before) - 1))

    def _add(self, shape: Shape, before: list[Key], head: Key, behind: Key) -> None:
        """Remember a name, and what a text shortens it to: words off its front, or its tail."""
        whole = head
        self._seen.add(head | behind)
        for key in reversed(before):
            whole = whole | key
            self._seen.add(whole)
        self._seen.add(whole | behind)
        self._names.add(whole)
        if shape.sort in ("talk", "body") and 1 < len(before) <= _SHORT:
            self._seen.update(head.union(*some) for n in (1, 2, 3) for some in combinations(before, n))

    def alias(self, run: Run, start: int, stop: int, shape: Shape) -> None:
        """Remember the words between brackets at `start` to `stop`, by which the text will call a name."""
        defining = run.classes["defining"]
        said = [k for k in range(start, stop) if run.norms[k] not in defining and run.norms[k][:1].isalnum()]
        words: Key = frozenset().union(*(_key(run, k, k + 1) for k in said))
        if words:
            self._seen.add(words)
            self._seen.add(words | _key(run, shape.head, shape.after))

    def new_words(self, run: Run, start: int, stop: int) -> bool:
        """Whether a name without a head noun is met for the first time; it is remembered."""
        words = _key(run, start, stop)
        if words in self._seen:
            return False
        self._seen.add(words)
        return True


def _key(run: Run, start: int, stop: int) -> Key:
    """The words of tokens `start` to `stop` that tell one name from another."""
    norms, function = run.norms, run.function
    found: set[str] = set()
    for i in range(start, stop):
        norm = norms[i]
        if norm not in function or run.capital(i):
            found |= _expanded(norm)
    return frozenset(found)


@lru_cache(maxsize=1 << 14)
def _expanded(norm: str) -> Key:
    """The words a word stands for in a key: no marks, no years, in the singular, unions in full."""
    if not norm[:1].isalnum() or (len(norm) == 4 and norm.isdigit() and "1500" <= norm <= "2199"):
        return frozenset()
    words: set[str] = set()
    for part in norm.removesuffix("'s").split("-"):
        part = part.rstrip(".")
        words.update(_singular(word) for word in _SAME.get(part, (part,)))
    return frozenset(words - {""})


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _annexes(run: Run, shape: Shape) -> list[Key]:
    """One key for each annex: "Annexes A & B" are the annex A and the annex B."""
    head = run.norms[shape.head].removesuffix("s").removesuffix("e")
    return [
        frozenset({head, run.raw(k)}) for k in range(shape.after, shape.end) if run.norms[k].isalnum()
    ] or [frozenset({head})]


def _first_part(run: Run, shape: Shape) -> int:
    """Past the first words behind the head, up to the next joining word."""
    for i in range(shape.after + 1, shape.end):
        if run.isa(i, "subject"):
            return i
    return shape.end
