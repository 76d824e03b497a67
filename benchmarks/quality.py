"""How well the reader reads the marked corpus: found, full and each field.

    python benchmarks/quality.py [FOLDER] [--which all|apart|others] [--errors TEXT] [--keep FOLDER]

FOLDER holds pairs NAME.txt and NAME.jsonl; without it, the shared corpus is read. The four texts kept
apart are only measured: their errors are not shown.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from marked_texts import APART, DECLARATIONS, SCORER, predict, texts


def main() -> int:
    """Read, score, print."""
    asked = _words()
    chosen = texts(asked.folder, which=asked.which)
    if not chosen or not SCORER.is_file():
        print(f"No marked text in {asked.folder}: name a folder with pairs NAME.txt and NAME.jsonl.")
        return 2
    if asked.errors in APART:
        print(f"{asked.errors} is kept apart: its errors are not looked at.")
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        gold, predicted = Path(scratch, "gold"), asked.keep or Path(scratch, "predicted")
        gold.mkdir()
        predicted.mkdir(exist_ok=True)
        for text in chosen:
            shutil.copy(text, gold)
            shutil.copy(text.with_suffix(".jsonl"), gold)
            predict(text, predicted)
        score = [sys.executable, str(SCORER), str(gold), str(predicted), "--per-text"]
        score += ["--errors", asked.errors] if asked.errors else []
        return subprocess.run(score, check=False).returncode


def _words() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=DECLARATIONS)
    parser.add_argument("--which", choices=["all", "apart", "others"], default="all")
    parser.add_argument("--errors", metavar="TEXT", help="list what was missed and invented in one text")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep what was read, for comparing")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
