"""Train the part of the reader that tells areas, from actions written for this project.

    python benchmarks/train_areas.py [FOLDER...]

Reads benchmarks/areas/*.txt and writes src/servanda/commitments/fields/en-areas-trained.json: for each
stem and pair of stems its weight for each area (multinomial logistic regression). With folders of marked
texts (pairs NAME.txt and NAME.jsonl) it also fits how much each source of evidence counts (words, sentence,
heading, title, ...): some twenty numbers that carry nothing of those texts. Without, these stay as they
are. Two runs write the same file.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

from area_evidence import SOURCES, Weighed, evidence

from servanda.commitments.fields.trained import Trained, loaded, trained
from servanda.terms import Area
from servanda.texts.tokens import tokens

ACTIONS = Path(__file__).parent / "areas"
MODEL = Path(str(files("servanda.commitments.fields"))) / "en-areas-trained.json"
SILENT = (
    "the a an of and or to in on for with by from at as is are be been will shall their its each other both "
    "two this that which these those all any such it they them his her into between among under within upon "
    "s carry carried carrying hold holding set take taking make making give giving on out up"
)
AREAS = [area.value for area in Area]
PENALTY, PENALTY_OF_SHARES, PENALTY_OF_LEANING = 0.3, 1.0, 5.0
RARE = 2  # a pair of stems that stands in fewer actions is left out

Row = tuple[list[int], float, int]  # features, the level of each, the place of the area


def main() -> int:
    """Train, fit, write."""
    actions = read_actions()
    names, rows = features(actions)
    weights, leaning = train(len(names), rows)
    before = trained("en")
    shares = dict(before.shares) if before else dict.fromkeys(SOURCES, 0.5)
    ground = before.leaning if before else leaning
    model = written(names, weights, shares=shares, leaning=list(ground))
    folders = [Path(name) for name in sys.argv[1:]]
    if folders:
        weighed = [row for folder in folders for row in evidence(folder, loaded(model))]
        shares, fitted = fit_shares(weighed)
        model = written(names, weights, shares=shares, leaning=fitted)
    MODEL.write_text(model, encoding="utf-8")
    print(f"{len(actions)} actions, {len(names)} stems and pairs: {MODEL.name}, {len(model) // 1000} kB")
    return 0


def read_actions() -> list[tuple[str, int]]:
    """Every action with the place of its area."""
    found, area = [], 0
    for file in sorted(ACTIONS.glob("*.txt")):
        for line in filter(None, map(str.strip, file.read_text(encoding="utf-8").splitlines())):
            if line.startswith("["):
                area = AREAS.index(line[1:-1])
            elif not line.startswith("#"):
                found.append((line, area))
    return found


class _Names(dict[str, tuple[float, ...]]):
    """Stands in for the weights: every stem and pair is known, and noted."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def __contains__(self, name: object) -> bool:
        self.seen.append(str(name))
        return False


def features(actions: Sequence[tuple[str, int]]) -> tuple[list[str], list[Row]]:
    """The names of stems and pairs, and for each action which of them it holds."""
    listed = [(names_in(action), area) for action, area in actions]
    often = Counter(name for names, _ in listed for name in set(names))
    kept = sorted(name for name, times in often.items() if times >= (RARE if " " in name else 1))
    number = {name: i for i, name in enumerate(kept)}
    rows: list[Row] = []
    for names, area in listed:
        own = [number[name] for name in names if name in number]
        rows.append((own, 1 / math.sqrt(max(1, len(own))), area))
    return kept, rows


def names_in(action: str) -> list[str]:
    """The stems and pairs of an action, by the reader's own look-up."""
    names = _Names()
    asked = Trained(weights=names, shares={}, leaning=(), silent=frozenset(SILENT.split()))
    asked.look_up([word.norm for word in tokens(action)])
    return names.seen


def train(size: int, rows: Sequence[Row]) -> tuple[list[list[float]], list[float]]:
    """Weights by feature and area, and the leaning of the areas."""
    places = len(AREAS)

    def slope(values: list[float]) -> list[float]:
        steps = [PENALTY * value for value in values]
        steps[size * places :] = [0.0] * places
        for own, level, area in rows:
            sums = values[size * places :]
            for k in own:
                sums = [
                    s + level * v for s, v in zip(sums, values[k * places : (k + 1) * places], strict=True)
                ]
            wrong = shares_of(sums)
            wrong[area] -= 1
            for i, amount in enumerate(wrong):
                steps[size * places + i] += amount
                for k in own:
                    steps[k * places + i] += level * amount
        return steps

    values = descend(slope, (size + 1) * places)
    return [values[k * places : (k + 1) * places] for k in range(size)], values[size * places :]


def fit_shares(weighed: Sequence[Weighed]) -> tuple[dict[str, float], list[float]]:
    """How much each source counts, and the leaning of the areas."""
    size = len(SOURCES)

    def slope(values: list[float]) -> list[float]:
        steps = [PENALTY_OF_SHARES * value for value in values]
        steps[size:] = [PENALTY_OF_LEANING * value for value in values[size:]]
        for row in weighed:
            sums = [
                ground + sum(share * column[i] for share, column in zip(values, row.columns, strict=False))
                for i, ground in enumerate(values[size:])
            ]
            wrong = [row.weight * amount for amount in shares_of(sums)]
            wrong[row.area] -= row.weight
            for k, column in enumerate(row.columns):
                steps[k] += sum(amount * value for amount, value in zip(wrong, column, strict=True))
            for i, amount in enumerate(wrong):
                steps[size + i] += amount
        return steps

    values = descend(slope, size + len(AREAS))
    return dict(zip(SOURCES, values, strict=False)), values[size:]


def shares_of(sums: list[float]) -> list[float]:
    """Sums as probabilities."""
    highest = max(sums)
    powers = [math.exp(value - highest) for value in sums]
    total = sum(powers)
    return [power / total for power in powers]


def descend(slope: Callable[[list[float]], list[float]], size: int, *, rounds: int = 250) -> list[float]:
    """The values where a convex function is lowest, near enough: steps by the sign of its slope (Rprop)."""
    values, reach, last = [0.0] * size, [0.05] * size, [0.0] * size
    for _ in range(rounds):
        steps = slope(values)
        for i, step in enumerate(steps):
            turned = step * last[i]
            reach[i] = (
                min(0.5, reach[i] * 1.2) if turned > 0 else max(1e-4, reach[i] * 0.5) if turned else reach[i]
            )
            last[i] = 0.0 if turned < 0 else step
            if last[i]:
                values[i] -= math.copysign(reach[i], step)
    return values


def written(
    names: Sequence[str],
    weights: Sequence[Sequence[float]],
    *,
    shares: dict[str, float],
    leaning: Sequence[float],
) -> str:
    """The file: a stem a line."""
    rows = ",\n".join(
        f" {json.dumps(name)}: {json.dumps([round(100 * value) for value in row], separators=(',', ':'))}"
        for name, row in zip(names, weights, strict=True)
    )
    head = {
        "made by": "benchmarks/train_areas.py",
        "areas": AREAS,
        "silent": SILENT,
        "shares": {name: round(value, 3) for name, value in shares.items()},
        "leaning": [round(value, 3) for value in leaning],
    }
    return json.dumps(head, indent=1)[:-2] + ',\n "weights": {\n' + rows + "\n }\n}\n"


if __name__ == "__main__":
    sys.exit(main())
