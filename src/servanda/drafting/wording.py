"""What a review says. Blanks in {braces} are filled with words of the draft."""

from __future__ import annotations


def gettext_noop(words: str) -> str:
    """Marks words to be translated, under the name that message extraction looks for; changes nothing."""
    return words


_ = gettext_noop

TITLES = {
    "actor": _("Who acts"),
    "date": _("No date"),
    "open_date": _("Open date"),
    "rhythm": _("How often"),
    "past": _("Date already past"),
    "hedge": _("Hedged"),
    "measure": _("No measure"),
    "condition": _("Condition"),
    "body": _("Unknown body"),
    "instrument": _("Instrument without a date"),
    "mechanism": _("Mechanism without rhythm or host"),
    "repeat": _("Promised twice"),
    "clash": _("Deadlines disagree"),
    "abbreviation": _("Undefined abbreviation"),
}
SEVERITIES = {
    "high": _("settle before signing"),
    "medium": _("worth settling"),
    "low": _("could be clearer"),
}
PROBLEMS = {
    "actor.passive": _("The sentence is passive and does not say by whom it is to be done."),
    "actor.vague": _("“{who}” names no body: each side may think that another one is meant."),
    "actor.circle": _("“{who}” is a circle of people: nobody in it answers for this, and no party does."),
    "date.none": _("No date, period or event says when this is to be done: it can never be late."),
    "date.target": _("A figure is to be reached ({amount}), and no year is named: it can never be missed."),
    "date.open": _("“{due}” sets no date: nobody can say on which day this would be late."),
    "date.rhythm": _("“{due}” does not say how often: a single time would be enough."),
    "date.past": _("“{due}” ends before the day of this draft, {day}: it could not be kept."),
    "hedge.chain": _("{count} hedges stand one upon the other: the deed itself is not promised."),
    "hedge.look": _("Only looking into it is promised: it is kept whatever comes of it."),
    "hedge.effort": _("Only an effort is promised, not its result."),
    "measure.none": _("“{verb}” promises more, and nothing here can be counted to see whether there is."),
    "body.actor": _("“{who}” is to act, stands only here and is nowhere defined: whose body is it?"),
    "body.named": _("“{who}” stands only here and is nowhere defined: whose body is it?"),
    "repeat.same": _("{other} promises the same in the same words: two places to follow up and to amend."),
    "repeat.near": _("{other} promises almost the same: where they differ, which of them holds?"),
    "clash.dated": _("Here it is due “{due}”, in {other} it is due “{other_due}”."),
    "clash.open": _("Here it is due “{due}”, in {other} “{other_due}”: only one of them is a date."),
    "instrument.undated": _("An instrument is to be concluded, and no date says by when."),
    "instrument.named": _("“{who}” is still to come, and nothing says who concludes it by when."),
    "abbreviation.undefined": _("“{who}” is never written out."),
    "mechanism.neither": _("“{who}”: nothing says how often it meets, nor who convenes or hosts it."),
    "mechanism.rhythm": _("“{who}”: nothing says how often it meets."),
    "mechanism.host": _("“{who}”: nothing says who convenes, chairs or hosts it."),
    "condition.money": _("“{condition}”: it lapses where no money is set aside, and nobody is asked to."),
    "condition.circumstances": _("“{condition}”: nothing says who finds that this has come about, or when."),
    "condition.discretion": _("“{condition}” leaves it to a judgement, and nothing says whose."),
    "condition.law": _("“{condition}” puts it under a law that is not named and may change."),
}

_DEED = _("Promise the deed; or, if only a study is meant, a report, its addressee and its date.")
_OWNER = _("Say by which instrument it was established, or to whom it belongs.")
_ONE_PLACE = _("Keep it in one place and refer to it from the other.")
_ONE_DATE = _("Choose one date, and let the other place refer to it.")

ADVICE = {
    "actor.passive": _("Name who does it, on each side."),
    "actor.vague": _("Name the body on each side, or say by when each side will name it."),
    "actor.circle": _("Name the body of each party that will ask them, and what it will bring about."),
    "date.none": _("Add a date, a period counted from an event, or a meeting before which it is done."),
    "date.target": _("Name the year in which the figure is to be reached, and where the figure is read."),
    "date.open": _("Put a date in its place; if none can be agreed, the day by which one is agreed."),
    "date.rhythm": _("Say at least how often, and when first."),
    "date.past": _("Set a date after the signature, or leave the promise out if it has been kept."),
    "hedge.chain": _DEED,
    "hedge.look": _DEED,
    "hedge.effort": _("Promise a first step that can be seen."),
    "measure.none": _("Name a figure, from what base and by when; or a deed that can be seen when done."),
    "body.actor": _OWNER,
    "body.named": _OWNER,
    "repeat.same": _ONE_PLACE,
    "repeat.near": _ONE_PLACE,
    "clash.dated": _ONE_DATE,
    "clash.open": _ONE_DATE,
    "instrument.undated": _("Add a date for the signature, and who sends the first draft by when."),
    "instrument.named": _("Say by when it is to be concluded, or leave it out."),
    "abbreviation.undefined": _("Write it out where it first stands, with the abbreviation in brackets."),
    "mechanism.neither": _("Say how often it meets, when first, and who convenes it."),
    "mechanism.rhythm": _("Say how often it meets, and when first."),
    "mechanism.host": _("Say who convenes and chairs it, and where it meets."),
    "condition.money": _("Say which side sets money aside, in which budget; or drop the condition."),
    "condition.circumstances": _("Name the circumstance, and who says by when whether it has come about."),
    "condition.discretion": _("Say who judges and by what, or drop the words."),
    "condition.law": _("Name the law or the limit that is meant, or drop the words."),
}
