"""A second reader: a language model asked, its every word checked, its records kept apart.

Nothing here touches the network but `clients`, and nothing is asked unless somebody calls
`second_reading` with a client. A model only points; what becomes a record are the text's own words,
with the values that our own reader finds in them.
"""

from servanda.model.asking import second_reading
from servanda.model.beside import Beside, Pair, beside
from servanda.model.errors import ModelError, UnansweredError
from servanda.model.findings import Reject, SecondReading, Unanswered
from servanda.model.question import Asker, Question
from servanda.model.server import Server

__all__ = [
    "Asker",
    "Beside",
    "ModelError",
    "Pair",
    "Question",
    "Reject",
    "SecondReading",
    "Server",
    "Unanswered",
    "UnansweredError",
    "beside",
    "second_reading",
]
