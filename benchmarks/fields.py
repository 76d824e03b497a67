"""How well area, time and quantity of a commitment are told, apart from whether it is found.

    python benchmarks/fields.py FOLDER... [--part others|apart|all] [--errors area|due|target]

FOLDER holds pairs NAME.txt and NAME.jsonl. The marked words themselves are asked, with their sentence,
heading and title, so that no figure depends on the reader's own findings. "apart" are the texts whose
name's MD5 value is divisible by four, and the four kept apart of the shared corpus: they are only
measured, their errors are not shown.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from marked_fields import OPENING, Asked, Marked, marked
from marked_texts import scorer

from servanda.commitments.fields import AreaReader, attach
from servanda.terms import Area

FIELDS = ("area", "due", "target")


def main() -> int:
    """Ask, compare, print."""
    asked = _words()
    if asked.errors and asked.part != "others":
        print("Errors are shown of the others only: --part others.")
        return 2
    score = scorer()
    right: Counter[str] = Counter()
    areas: Counter[tuple[str, str]] = Counter()
    for text in [text for folder in asked.folders for text in marked(folder, part=asked.part)]:
        for item, got in _told(text):
            areas[item.record["area"], got["area"]] += 1
            right["all"] += 1
            for field in FIELDS:
                _count(right, field, item.record, got, score)
                if asked.errors == field and not score.agrees(field, item.record, got):
                    shown = (text.name, item.record[field], got[field], got["why"], _around(text, item))
                    print(*shown, sep=" | ")
    _report(right, areas)
    return 0


def _told(text: Marked) -> Iterator[tuple[Asked, dict[str, Any]]]:
    reader = AreaReader(title=text.title, opening=text.content[:OPENING])
    for asked in text.commitments:
        words = asked.sentence
        reader.enter(asked.before, asked.place)
        reader.enter(words, asked.place)
        area, why = reader.area(asked.start, asked.stop)
        start, end = words[asked.start].start, words[asked.stop - 1].end
        due, target = attach(text.content, words, start, end)
        yield (
            asked,
            {
                "area": str(area),
                "why": why,
                "due": text.content[due.start : due.end] if due else None,
                "target": text.content[target.start : target.end] if target else None,
            },
        )


def _count(
    right: Counter[str], field: str, gold: dict[str, Any], got: dict[str, Any], score: ModuleType
) -> None:
    agrees = score.agrees(field, gold, got)
    right[field] += agrees
    if gold.get(field):
        right[f"{field} stated"] += 1
        right[f"{field} stated, right"] += agrees
    elif got[field]:
        right[f"{field} invented"] += 1


def _around(text: Marked, item: Asked) -> str:
    start, end = item.sentence[item.start].start, item.sentence[item.stop - 1].end
    before, after = text.content[max(0, start - 160) : start], text.content[end : end + 60]
    return " ".join(f"{before}[[{text.content[start:end]}]]{after}".split())


def _report(right: Counter[str], areas: Counter[tuple[str, str]]) -> None:
    total = right["all"] or 1
    for field in FIELDS:
        stated, hit = right[f"{field} stated"], right[f"{field} stated, right"]
        line = f"{field:8} {right[field] / total:.3f} of {total}"
        if field != "area":
            line += f", where stated {hit}/{stated} = {hit / (stated or 1):.3f}"
            line += f", invented {right[f'{field} invented']}"
        print(line)
    for area in Area:
        gold = sum(n for (g, _), n in areas.items() if g == area)
        told = sum(n for (_, t), n in areas.items() if t == area)
        print(f"  {area:24} gold {gold:4} told {told:4} both {areas[str(area), str(area)]:4}")
    most = [f"{g} as {t}: {n}" for (g, t), n in areas.most_common() if g != t][:8]
    print("  most mixed up:", "; ".join(most))


def _words() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--part", choices=["others", "apart", "all"], default="others")
    parser.add_argument("--errors", choices=FIELDS, help="show what was told wrongly")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
