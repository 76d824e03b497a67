"""What a change of the reader wins and costs: records gained and lost between two readings.

    python benchmarks/compare_readings.py OLD NEW [--gold FOLDER]

OLD and NEW are folders of NAME.jsonl, as `servanda read --out` writes them. With --gold, a folder of
marked texts, each gained or lost record is said to be right or wrong, by half of its words.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from marked_texts import scorer

Record = dict[str, Any]
SAME = 0.5  # of the words of two records


def main() -> int:
    """Compare text by text; print what changed and the sum."""
    asked = _words()
    both = {p.stem for folder in (asked.old, asked.new) for p in folder.glob("*.jsonl")}
    names = sorted(n for n in both if asked.gold is None or (asked.gold / f"{n}.jsonl").is_file())
    totals: dict[str, int] = {}
    for name in names:
        old, new = (_records(folder / f"{name}.jsonl") for folder in (asked.old, asked.new))
        gold = _gold(asked.gold, name) if asked.gold else None
        for sign, mine, others in (("gained", new, old), ("lost", old, new)):
            for record in mine:
                if not any(_alike(record, other) for other in others):
                    verdict = _verdict(record, gold)
                    key = f"{sign} {verdict}".strip()
                    totals[key] = totals.get(key, 0) + 1
                    print(f"{key:12s} {name[:40]:40s} {record['kind']:10s} {_short(record['quote'])}")
    print(", ".join(f"{key}: {count}" for key, count in sorted(totals.items())) or "nothing changed")
    return 0


def _words() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("--gold", type=Path, help="folder of marked texts, to say what is right")
    return parser.parse_args()


def _records(path: Path) -> list[Record]:
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _gold(folder: Path, name: str) -> list[Record]:
    score = scorer()
    text = score.read_text(folder / f"{name}.txt")
    records = _records(folder / f"{name}.jsonl")
    for record in records:
        record["start"], record["end"] = score.place(record, text)
    return records


def _alike(one: Record, other: Record) -> bool:
    """Whether both mark the same words, by half."""
    if one["kind"] != other["kind"]:
        return False
    both = min(one["end"], other["end"]) - max(one["start"], other["start"])
    either = max(one["end"], other["end"]) - min(one["start"], other["start"])
    return bool(both / either >= SAME)


def _verdict(record: Record, gold: list[Record] | None) -> str:
    if gold is None:
        return ""
    return "right" if any(_alike(record, g) for g in gold) else "wrong"


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 90 else f"{plain[:89]}…"


if __name__ == "__main__":
    sys.exit(main())
