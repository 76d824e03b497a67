"""A review in sentences: the half page of the summary, and the whole as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from servanda.drafting.finding import Finding
from servanda.drafting.making import shortened
from servanda.drafting.review import Review
from servanda.drafting.summary import Again
from servanda.drafting.wording import SEVERITIES, TITLES

RESERVATION = (
    "Read by fixed rules from the words alone. It advises; it is no legal opinion and judges nobody. "
    "A wish may be vague on purpose: say so, and leave it."
)
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&])")


def summary_lines(review: Review) -> list[str]:
    """The counts, a sentence a line."""
    found = review.summary
    if not found.commitments:
        return ["No commitment was read in this draft, so there is nothing to follow up."]
    lines = [f"{_many(found.commitments, 'commitment')} {_were(found.commitments)} read."]
    lines += _counted(found.without_actor, "does not say", "do not say", "who acts")
    lines += _counted(found.without_date, "is", "are", "without a date")
    lines += _counted(found.without_measure, "promises", "promise", "more without saying how much")
    lines += _counted(found.hedged, "is", "are", "hedged or conditional")
    lines += _counted(found.clear, "raises", "raise", "no question")
    steps = ", ".join(f"{count} {SEVERITIES[step]}" for step, count in found.steps.items())
    return [*lines, f"{_many(sum(found.steps.values()), 'remark')}: {steps}."]


def again_lines(review: Review) -> list[str]:
    """Those that most need another look, a line each."""
    return [_again(each) for each in review.summary.again]


def _again(each: Again) -> str:
    concerns = dict.fromkeys(TITLES[f.concern].lower() for f in each.findings)
    words = shortened(each.place.quotation.words, 90)
    return f"{each.place.provision}: “{words}” ({', '.join(concerns)})"


def markdown(review: Review) -> str:
    """The whole review as Markdown: the summary, then every remark under its provision."""
    text = review.reading.outline.text
    lines = [
        f"# Drafting review: {escaped(text.name)}",
        "",
        f"For {review.on.isoformat()}. {RESERVATION}",
        "",
    ]
    lines += [f"- {line}" for line in summary_lines(review)]
    again = again_lines(review)
    if again:
        lines += ["", "## To look at again", ""]
        lines += [f"{n}. {escaped(line)}" for n, line in enumerate(again, start=1)]
    if review.findings:
        lines += ["", "## Remarks", *_remarks(review)]
    return "\n".join(lines) + "\n"


def _remarks(review: Review) -> Iterator[str]:
    provision = None
    for finding in review.findings:
        if finding.place.provision != provision:
            provision = finding.place.provision
            yield from ("", f"### {escaped(provision)}", "")
        yield _remark(finding)


def _remark(finding: Finding) -> str:
    quotation = finding.place.quotation
    where = f"characters {quotation.start} to {quotation.end}"
    lines = [
        f"- **{TITLES[finding.concern]}** ({SEVERITIES[finding.severity]}), {where}: "
        f"“{escaped(shortened(quotation.words, 200))}”  ",
        f"  {escaped(finding.problem)} {finding.advice}  ",
        f"  *{escaped(finding.pattern)}*",
    ]
    return "\n".join(lines)


def escaped(words: str) -> str:
    """Words on one line in which Markdown marks mean nothing."""
    return _MARKDOWN.sub(r"\\\1", " ".join(words.split()))


def _counted(number: int, one: str, many: str, rest: str) -> list[str]:
    return [f"{number} {one if number == 1 else many} {rest}."] if number else []


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"
