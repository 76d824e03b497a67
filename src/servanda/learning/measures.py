"""How often the reader was right, by rule and by cue, and what people had to mend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from servanda.learning.examples import Example, Verdict
from servanda.terms import Commitment


@dataclass(frozen=True, kw_only=True)
class Tally:
    """Decided proposals of one rule or cue: those left as they were, mended, rejected."""

    right: int = 0
    mended: int = 0
    wrong: int = 0

    @property
    def precision(self) -> float:
        """The share that people kept, mended or not."""
        return (self.right + self.mended) / (self.right + self.mended + self.wrong)


@dataclass(frozen=True, kw_only=True)
class Measures:
    """What the decisions say. `all` is None where nothing that the reader proposed was decided.

    `forces` and `areas` count what was mended, from and to.
    """

    all: Tally | None
    by_rule: dict[str, Tally]
    by_cue: dict[str, Tally]
    missed: tuple[Example, ...]
    forces: dict[tuple[str, str], int]
    areas: dict[tuple[str, str], int]

    @property
    def recall(self) -> float | None:
        """The share of kept and added records that the reader had proposed; None where there are none."""
        kept = 0 if self.all is None else self.all.right + self.all.mended
        total = kept + len(self.missed)
        return kept / total if total else None


def measures(found: Sequence[Example]) -> Measures:
    """Count the examples; rules and cues with most that people rejected come first."""
    proposed = [e for e in found if e.verdict is not Verdict.MISSED]
    cued = [(cue, e) for e in proposed if (cue := cue_of(e)) is not None]
    mended = [(e.entry.proposal, e.commitment) for e in proposed if e.verdict is Verdict.MENDED]
    pairs = [(before, after) for before, after in mended if isinstance(before, Commitment) and after]
    forces = Counter((b.force.value, a.force.value) for b, a in pairs if b.force is not a.force)
    areas = Counter((str(b.area), str(a.area)) for b, a in pairs if b.area != a.area)
    return Measures(
        all=_tally(proposed) if proposed else None,
        by_rule=_grouped((rule_of(e), e) for e in proposed),
        by_cue=_grouped(cued),
        missed=tuple(e for e in found if e.verdict is Verdict.MISSED),
        forces=dict(forces.most_common()),
        areas=dict(areas.most_common()),
    )


def rule_of(example: Example) -> str:
    """The rule of a proposal, whichever part of a coordination it is."""
    return example.entry.proposal.rule.split(", part ")[0]


def cue_of(example: Example) -> str | None:
    """The cue of a proposal in small letters, or None where it has none."""
    proposal = example.entry.proposal
    if not isinstance(proposal, Commitment) or proposal.cue is None:
        return None
    return " ".join(proposal.cue.words.casefold().split())


def _grouped(pairs: Iterable[tuple[str, Example]]) -> dict[str, Tally]:
    groups: dict[str, list[Example]] = {}
    for name, example in pairs:
        groups.setdefault(name, []).append(example)
    made = {name: _tally(group) for name, group in groups.items()}
    return dict(sorted(made.items(), key=lambda item: (-item[1].wrong, item[1].precision, item[0])))


def _tally(found: Iterable[Example]) -> Tally:
    counts = Counter(e.verdict for e in found)
    return Tally(right=counts[Verdict.RIGHT], mended=counts[Verdict.MENDED], wrong=counts[Verdict.WRONG])
