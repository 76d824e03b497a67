"""Reading one file after another in a process that cannot hurt this one, fast.

A host is loaded once: the reader, its lexicons, the openers of every format. It never looks into a
file itself. For each file it forks a reader, which inherits everything loaded, gives up its rights
and reads. Plain texts, which no parser in C touches, share a reader; any other file has its own.
"""

from servanda.archive.confined.client import ConfinedReader
from servanda.archive.confined.failure import Cause, Failure

__all__ = ["Cause", "ConfinedReader", "Failure"]
