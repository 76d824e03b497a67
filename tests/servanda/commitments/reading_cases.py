"""Cases of reading: a text with its commitments marked in place, "[force| words]", and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_MARK = re.compile(r"\[(\w+)\| ([^\]]*)\]")
_WORD = re.compile(r"\w+")
FOLDER = Path(__file__).parent / "cases"
_LINES = frozenset(["coordination", "negatives", "performatives"])  # a case a line; elsewhere a paragraph
SAME = 0.5  # share of words two readings of one commitment have in common


@dataclass(frozen=True, kw_only=True)
class Case:
    """A text and what must be read in it: characters from, to, and the force."""

    file: str
    text: str
    expected: tuple[tuple[int, int, str], ...]


def cases() -> list[Case]:
    """All cases of the folder, in order."""
    return [_case(path.stem, words) for path in sorted(FOLDER.glob("*.txt")) for words in _divided(path)]


def _divided(path: Path) -> list[str]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    if path.stem in _LINES:
        return [line for line in lines if line.strip()]
    return [part.strip("\n") for part in re.split(r"\n\s*\n", "\n".join(lines)) if part.strip()]


def _case(file: str, marked: str) -> Case:
    text, expected, at = "AGREEMENT\n\n" if file == "treaties" else "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        expected.append((len(text), len(text) + len(mark[2]), mark[1]))
        text, at = text + mark[2], mark.end()
    return Case(file=file, text=text + marked[at:], expected=tuple(expected))


def alike(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans share at least half of the words of both together."""
    first, second = ({m.start() + a for m in _WORD.finditer(text[a:b])} for a, b in (one, other))
    return len(first & second) >= SAME * len(first | second) > 0
