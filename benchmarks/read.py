"""How fast the reader reads: megabytes a second of one core, and whether time grows with the text only.

    python benchmarks/read.py [FOLDER] [--long] [--spacy]

FOLDER holds texts (NAME.txt); without it, the shared corpus is read. Texts are opened beforehand: what
is timed is the outline, the words, the commitments, the names and their fields. With --long, also one
text of 5 MB, one line of 200,000 characters and halves of both, since time must grow with length and no
faster. With --spacy, a blank spaCy pipeline with an entity ruler, which only tags, runs on the same texts
(install spacy first). CPU seconds of this process; the best of several rounds.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
from collections.abc import Callable
from pathlib import Path

from marked_texts import DECLARATIONS

from servanda.flow import read_text
from servanda.terms import AuthenticText
from servanda.texts import open_bytes

ROUNDS = 7
PATTERNS = ("agreed", "decided", "will", "shall", "committed", "intend", "support", "urge", "call", "welcome")


def main() -> int:
    """Measure and print."""
    asked = _words()
    paths = sorted(asked.folder.glob("*.txt"))
    if not paths:
        print(f"No text in {asked.folder}: name a folder with files NAME.txt.")
        return 2
    texts = [open_bytes(p.read_bytes(), name=p.name) for p in paths]
    size = _bytes(texts)
    took = best(lambda: [read_text(t) for t in texts])
    print(f"reader            {size / 1e6 / took:6.2f} MB/s   {size:,} bytes, {took:.3f} s")
    if asked.spacy:
        _spacy(texts)
    if asked.long:
        _long(texts)
    return 0


def best(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """CPU seconds of the fastest of several rounds, after one to warm up."""
    run()
    fastest = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        run()
        fastest = min(fastest, time.process_time() - began)
    return fastest


def _long(texts: list[AuthenticText]) -> None:
    whole = "\n\n".join(t.content for t in texts)
    line = " ".join(whole.split())
    for name, sizes, words in (
        ("many paragraphs", (2_500_000, 5_000_000), whole + "\n\n"),
        ("one line", (100_000, 200_000), line + " "),
    ):
        spent = []
        for size in sizes:
            content = (words * (size // len(words) + 1))[:size]
            text = AuthenticText(content=content, name=name, language="en")
            spent.append(best(lambda text=text: read_text(text), rounds=2))  # type: ignore[misc]
            print(f"{name:17s} {size:9,} characters {spent[-1]:8.2f} s")
        print(f"{name:17s} twice the length takes {spent[1] / spent[0]:.2f} times as long")


def _spacy(texts: list[AuthenticText]) -> None:
    if importlib.util.find_spec("spacy") is None:
        print("spaCy is not installed: pip install spacy, then run this again.")
        return
    import spacy

    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "CUE", "pattern": [{"LOWER": word}]} for word in PATTERNS])  # type: ignore[attr-defined]
    pipeline.max_length = 10_000_000
    took = best(lambda: [pipeline(t.content) for t in texts], rounds=3)
    print(f"spaCy, tags only  {_bytes(texts) / 1e6 / took:6.2f} MB/s   {took:.3f} s")


def _bytes(texts: list[AuthenticText]) -> int:
    return sum(len(t.content.encode()) for t in texts)


def _words() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=DECLARATIONS)
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--spacy", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
