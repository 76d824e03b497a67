"""What decisions teach: what the reader gets wrong in these registers, and what would mend it.

A joining room, as `flow` is: it needs reading and the register. It proposes; a person accepts.
"""

from servanda.learning.accepting import accept
from servanda.learning.examples import Example, Verdict, examples
from servanda.learning.lessons import Lessons, learn
from servanda.learning.measures import Measures, Tally, measures
from servanda.learning.proposals import Change, Effect, Proposal, Topic, Turn

__all__ = [
    "Change",
    "Effect",
    "Example",
    "Lessons",
    "Measures",
    "Proposal",
    "Tally",
    "Topic",
    "Turn",
    "Verdict",
    "accept",
    "examples",
    "learn",
    "measures",
]
