"""The subject area of an action: its own words first, then what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.commitments.fields.votes import Votes, area_words, stems_of
from servanda.terms import Area
from servanda.texts.tokens import Token, tokens

HEADING, TITLE, SENTENCE, BEFORE = 0.5, 0.75, 0.25, 1.0  # shares of what stands around the action
FADING = 0.08  # how much less each further word of an action tells than the one before
LONGEST = 200  # words of an action or a sentence that are asked
WEAK = 3.0  # below this the action's own words leave its area open: the sentence is asked
# What a title says of these is not its subject: every declaration is one of relations and nations.
_NOT_A_SUBJECT = frozenset((Area.GENERAL, Area.POLITICAL_DIALOGUE, Area.REGIONAL_INTERNATIONAL))


def area_of(
    action: str | Sequence[Token],
    *,
    sentence: Sequence[Token] = (),
    heading: str | None = None,
    previous: Area | None = None,
    title: str | None = None,
    language: str = "en",
) -> tuple[Area, str]:
    """The area of an action, and what decided it in one plain phrase.

    `sentence` are the tokens of its whole sentence, `heading` the words it stands under (a section
    heading or a lead-in), `previous` the area of the action before it, `title` the text's own title
    (a free trade agreement makes of its joint committee a matter of trade).
    """
    lexicon = area_words(language)
    if lexicon is None:
        return previous or Area.GENERAL, "no area lexicon for this language"
    own = tokens(action) if isinstance(action, str) else action
    votes = Votes(lexicon, parties=frozenset(stems_of(lexicon, tokens(title))) if title else frozenset())
    votes.add(own[:LONGEST], source="words", fading=FADING)
    if votes.spread():
        return Area.GENERAL, "words: of many areas at once"
    if heading:
        votes.add(tokens(heading), share=HEADING, source="heading")
    if title:
        votes.add(tokens(title), share=TITLE, source="title", never=_NOT_A_SUBJECT)
    if sentence and votes.highest() < WEAK:
        votes.add(sentence[:LONGEST], share=SENTENCE, source="sentence")
    if previous is not None:
        votes.scores[previous] += BEFORE
        votes.reasons.setdefault(previous, "as the action before")
    return votes.verdict()
