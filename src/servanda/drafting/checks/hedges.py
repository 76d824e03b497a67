"""Hedge upon hedge: "agreed to consider exploring the possibility of opening"."""

from __future__ import annotations

from collections.abc import Iterator

from servanda.drafting.deeds import leads_on
from servanda.drafting.draft import Draft, Point, Run
from servanda.drafting.finding import Concern, Finding, Severity
from servanda.drafting.making import about, shortened
from servanda.drafting.phrases import Match
from servanda.drafting.words import Words

_GAP = 4  # words between two hedges of one chain
_CUE_NEAR = 60  # characters between a cue and its action


def hedges(draft: Draft) -> Iterator[Finding]:
    """One finding for each commitment that is hedged."""
    for point in draft.points:
        run, own = _run(point)
        chain = _chain(run, draft.words, own=own)
        if not chain or (len(chain) == 1 and not _alone(chain[0], own)):
            continue
        at = (run.tokens[chain[0].start].start, run.tokens[chain[-1].stop - 1].end)
        severity = (Severity.LOW, Severity.MEDIUM, Severity.HIGH)[min(len(chain), 3) - 1]
        yield about(
            draft,
            point,
            _case(chain),
            severity,
            concern=Concern.HEDGE,
            at=at,
            count=str(len(chain)),
            words=_deed(draft, run, chain[-1].stop),
        )


def _run(point: Point) -> tuple[Run, int]:
    """The tokens from the cue on, and at which of them the action begins."""
    cue, start = point.commitment.cue, point.start
    if cue is not None and cue.end <= start < cue.end + _CUE_NEAR:
        run = point.whole.cut(cue.start, point.end)
        return run, sum(1 for t in run.tokens if t.start < start)
    if cue is not None and start <= cue.start < point.end:
        run = point.whole.cut(cue.start, point.end)
        return run, 1
    return point.words, 0


def _chain(run: Run, words: Words, *, own: int) -> list[Match[str]]:
    """Hedges that follow each other from the cue on; the first stands at the head of the action."""
    chain: list[Match[str]] = []
    for match in words.hedges.among(run.norms):
        limit = (chain[-1].stop if chain else own) + _GAP
        if match.start > max(limit, own + 1):
            break
        looks = match.value in ("look", "look_if")
        if looks and not leads_on(run.norms, match.stop, words, nouns=match.value == "look"):
            break
        chain.append(match)
    return chain


def _alone(match: Match[str], own: int) -> bool:
    """Whether a single hedge is worth a word: not where it is the cue itself ("intend to open")."""
    return match.start >= own


def _case(chain: list[Match[str]]) -> str:
    if len(chain) > 1:
        return "hedge.chain"
    return "hedge.effort" if chain[0].value == "effort" else "hedge.look"


def _deed(draft: Draft, run: Run, start: int) -> str:
    """What is hedged, shortly, for the pattern."""
    if start >= len(run):
        return "[…]"
    return shortened(draft.outline.text.content[run.tokens[start].start : run.tokens[-1].end], 50)
