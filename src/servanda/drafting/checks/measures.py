"""No measure: "strengthen cooperation", and nothing that can be counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from servanda.drafting.draft import Draft, Point
from servanda.drafting.finding import Concern, Finding, Severity
from servanda.drafting.making import about, strong
from servanda.drafting.words import Deed, Words

_YEAR = re.compile(r"(?:19|20)\d\d")


def measures(draft: Draft) -> Iterator[Finding]:
    """One finding for each commitment to more that names no figure and no deed by which it is reached."""
    for point in draft.points:
        if point.act.deed is not Deed.DEGREE or _measured(draft, point):
            continue
        first, last = point.words.tokens[point.act.start], point.words.tokens[point.act.stop - 1]
        yield about(
            draft,
            point,
            "measure.none",
            Severity.MEDIUM if strong(point.commitment) else Severity.LOW,
            concern=Concern.MEASURE,
            at=(first.start, last.end),
            verb=" ".join(draft.outline.text.content[first.start : last.end].split()),
        )


def _measured(draft: Draft, point: Point) -> bool:
    if point.commitment.amount is not None or point.commitment.target is not None:
        return True
    if any(True for _match in draft.words.reached.among(point.words.norms)):
        return True
    if _counts(point):
        return True
    return _means(point.words.norms, draft.words)


def _counts(point: Point) -> bool:
    """Whether a number stands in it that is no date: "increase the number of scholarships to 200"."""
    due = point.commitment.due
    for token in point.words.tokens:
        dated = due is not None and due.start <= token.start < due.end
        if token.norm[0].isdigit() and not dated and not _YEAR.fullmatch(token.norm):
            return True
    return False


def _means(norms: Sequence[str], words: Words) -> bool:
    """Whether a deed is named by which it is reached: "by opening two crossings", not "by deepening"."""
    for match in words.means.among(norms):
        for k in range(match.stop, min(match.stop + 2, len(norms))):
            if norms[k] in words.gerunds:
                deed = words.deeds.at(norms, k)
                if deed is None or deed.value is not Deed.DEGREE:
                    return True
    return False
