"""What the verifier of the second reader makes of a marked corpus: how much that is right it lets through.

    python benchmarks/second_reader.py [FOLDER] [--which all|apart|others] [--reasons]

People's own records stand in for a model that is always right: each is put to the verifier in the words of
its provision, as an honest answer would be. What it rejects is the price of its caution. Then each commitment
is forged in several ways, and none of these may come through. With --reasons, the reasons are counted, and
the rejects of texts that are not kept apart are listed. Nothing is sent anywhere.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from marked_texts import APART, DECLARATIONS, texts

from servanda.commitments.lexicon import lexicon
from servanda.model.answers import Answer
from servanda.model.checking import checked
from servanda.model.question import Question, questions
from servanda.provisions import outline
from servanda.texts import open_text

FIELDS = ("quote", "cue", "force", "actors", "area", "due", "target")


FORGED: dict[str, Callable[[str], str]] = {
    "a number ten times as large": lambda q: re.sub(r"\d+(?=\D|$)", lambda n: f"{n.group()}0", q, count=1),
    "“not” put in": lambda q: f"not {q}",
    "a word left out": lambda q: " ".join(q.split()[:1] + q.split()[2:]),
    "two words changed about": lambda q: " ".join([*q.split()[1:2], *q.split()[:1], *q.split()[2:]]),
    "a word put for another": lambda q: " ".join([*q.split()[:-1], "railways"]),
    "its last letter left out": lambda q: q[:-1],
    "an ellipsis in the middle": lambda q: f"{q[: len(q) // 2].rstrip()} ... {q[len(q) // 2 + 1 :].lstrip()}",
}
"""Ways to forge a quote. What a way leaves as it was is not counted."""


def main() -> int:
    """Measure and print."""
    asked = _words()
    told: Counter[tuple[str, str]] = Counter()
    reasons: Counter[str] = Counter()
    forged: Counter[tuple[str, bool]] = Counter()
    for path in texts(asked.folder, which=asked.which):
        for kind, reason, words in _judged(path, forged):
            told[kind, "rejected" if reason else "let through"] += 1
            if reason:
                reasons[re.sub("“.*?”", "“…”", reason)] += 1
            if reason and asked.reasons and path.stem not in APART:
                print(f"{kind:10} {' '.join(words.split())[:90]}\n           {reason}")
    for kind in ("commitment", "instrument", "mechanism"):
        through = told[kind, "let through"]
        whole = through + told[kind, "rejected"]
        print(f"{kind:10} {through:4} of {whole:4} let through, {through / max(1, whole):.3f}")
    for way in FORGED:
        through = forged[way, True]
        print(f"forged: {way:28} {through:4} of {through + forged[way, False]:4} let through")
    if asked.reasons:
        for reason, count in reasons.most_common():
            print(f"{count:4} {reason}")
    return 0


def _judged(path: Path, forged: Counter[tuple[str, bool]]) -> list[tuple[str, str, str]]:
    """Every record of one text: its kind, why it was rejected or nothing, its words."""
    text = open_text(path)
    known = lexicon("en")
    assert known is not None
    asked = questions(outline(text))
    judged = []
    for line in path.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines():
        marked = json.loads(line)
        question = _question(text.content, marked, asked)
        if question is None:
            judged.append(
                (marked["kind"], "its quote is in no provision that is asked about", marked["quote"])
            )
            continue
        records, rejects = checked(text, question, _answer(marked), lexicon=known, rule="model: people")
        assert len(records) + len(rejects) == 1
        judged.append((marked["kind"], rejects[0].reason if rejects else "", marked["quote"]))
        if rejects or marked["kind"] != "commitment":
            continue  # a forgery of what is rejected anyway would prove nothing
        for way, forge in FORGED.items():
            quote = forge(marked["quote"])
            if not re.search(rf"(?<!\w){re.escape(_line(quote))}(?!\w)", _line(question.words)):
                answer = _answer({**marked, "quote": quote})
                through = bool(checked(text, question, answer, lexicon=known, rule="model: forger")[0])
                forged[way, through] += 1
    return judged


def _line(words: str) -> str:
    return " ".join(words.split())


def _question(content: str, marked: dict[str, Any], asked: list[Question]) -> Question | None:
    start = -1
    for _ in range(marked.get("nth", 1)):
        start = content.find(marked["quote"], start + 1)
    return next((q for q in asked if q.provision.body <= start < q.provision.end), None)


def _answer(marked: dict[str, Any]) -> Answer:
    kind = marked["kind"]
    fields = FIELDS if kind == "commitment" else ("quote", "status")
    whole: dict[str, list[object]] = {"commitments": [], "instruments": [], "mechanisms": []}
    whole[f"{kind}s"].append({f: marked.get(f) for f in fields})
    return Answer.model_validate_json(json.dumps(whole))


def _words() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=DECLARATIONS, metavar="FOLDER")
    parser.add_argument("--which", choices=("all", "apart", "others"), default="all")
    parser.add_argument("--reasons", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
