"""What `servanda learn` is worth: taught by some marked texts, measured on others.

    python benchmarks/learning.py MARKED [--fold N] [--folds N]

MARKED is a folder of NAME.txt and NAME.jsonl as the annotation guideline writes them. Every text of
which the place in the list is not N modulo the number of folds becomes a register that a person has
decided by its marks: proposals that match are accepted, with force and area mended, others rejected,
what is missing added. All proposals that go against no decision are accepted. Printed is the F1 of
commitments found and of commitments with force and area, before and after, on the texts that taught
and on those held out.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from servanda.commitments import read
from servanda.commitments.lexicon.own import OwnLexicon, trying
from servanda.flow import begin_register, read_text
from servanda.learning import learn
from servanda.learning.trials import alike
from servanda.register import RegisterError, add, decide
from servanda.terms import (
    AuthenticText,
    Commitment,
    Decision,
    Force,
    Quotation,
    Register,
    Verdict,
)
from servanda.texts import open_text

WHO, AT = "marks", datetime(2026, 1, 1, tzinfo=UTC)
Marked = tuple[AuthenticText, list[Commitment]]


def main() -> None:
    """Teach, accept, measure."""
    asked = _asked()
    texts = [_marked(p) for p in sorted(asked.marked.glob("*.txt")) if p.with_suffix(".jsonl").is_file()]
    held = [t for n, t in enumerate(texts) if n % asked.folds == asked.fold]
    taught = [t for n, t in enumerate(texts) if n % asked.folds != asked.fold]
    lessons = learn([_decided(*t) for t in taught], {})
    kept = [p for p in lessons.proposals if p.effect.wrong == 0]
    total = len(lessons.proposals)
    print(f"{len(taught)} texts taught {total} proposals, {len(kept)} of them against no decision")
    own = {"en": OwnLexicon([p.document for p in kept])}
    for name, group in (("taught", taught), ("held out", held)):
        with trying({}):
            before = _scores(group)
        with trying(own):
            after = _scores(group)
        for what, n in (("found", 0), ("with force and area", 1)):
            print(f"{name:9s} {what:20s} {before[n]:.3f} -> {after[n]:.3f}")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("marked", type=Path)
    parser.add_argument("--fold", type=int, default=0)
    parser.add_argument("--folds", type=int, default=3)
    return parser.parse_args()


def _marked(path: Path) -> Marked:
    text = open_text(path)
    lines = path.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    return text, [_commitment(text, r) for r in records if r["kind"] == "commitment"]


def _commitment(text: AuthenticText, record: dict[str, Any]) -> Commitment:
    start = -1
    for _ in range(record.get("nth", 1)):
        start = text.content.index(record["quote"], start + 1)
    return Commitment(
        quotation=Quotation.of(text, start, start + len(record["quote"])),
        cue=None,
        force=Force(record["force"]),
        actors=tuple(record["actors"]),
        area=record["area"],
        provision="",
        rule="person",
    )


def _decided(text: AuthenticText, marks: Sequence[Commitment]) -> Register:
    """The register of a text after a person who knows the marks has gone through it."""
    register = begin_register(read_text(text))
    left = list(marks)
    for entry in register.entries:
        found = entry.proposal
        if not isinstance(found, Commitment):
            continue
        mark = next((m for m in left if alike(m.quotation, found.quotation)), None)
        if mark is not None:
            left.remove(mark)
        register = decide(register, entry.id, _decision(found, mark))
    for mark in left:
        register = _added(register, mark)
    return register


def _decision(found: Commitment, mark: Commitment | None) -> Decision:
    if mark is None:
        return Decision(verdict=Verdict.REJECTED, by=WHO, at=AT, reason="not marked")
    if (found.force, found.area) == (mark.force, mark.area):
        return Decision(verdict=Verdict.ACCEPTED, by=WHO, at=AT)
    mended = replace(found, force=mark.force, area=mark.area)
    return Decision(verdict=Verdict.MENDED, by=WHO, at=AT, mended=mended)


def _added(register: Register, mark: Commitment) -> Register:
    start = mark.quotation.start
    holder = next((p.number for p in register.outline.provisions if p.start <= start < p.end), None)
    if holder is None:
        return register
    try:
        return add(register, replace(mark, provision=holder), by=WHO, at=AT)
    except RegisterError:  # the same words, read as something else
        return register


def _scores(group: Sequence[Marked]) -> tuple[float, float]:
    """F1 of commitments found, and of those with force and area right."""
    found = whole = predicted = marked = 0
    for text, marks in group:
        left = list(marks)
        made = [r for r in read(begin_register(read_text(text)).outline).records if isinstance(r, Commitment)]
        predicted, marked = predicted + len(made), marked + len(marks)
        for one in made:
            mark = next((m for m in left if alike(m.quotation, one.quotation)), None)
            if mark is not None:
                left.remove(mark)
                found += 1
                whole += (one.force, one.area) == (mark.force, mark.area)
    total = predicted + marked or 1
    return 2 * found / total, 2 * whole / total


if __name__ == "__main__":
    main()
