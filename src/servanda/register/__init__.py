"""The register: what was proposed, accepted, mended or rejected of one instrument.

Functions take a register and give a new one; `form`, `folder` and `export` write it down.
"""

from servanda.register.anchors import Reanchored, reanchor
from servanda.register.balance import account, check
from servanda.register.begin import merge, start
from servanda.register.decisions import add, decide, entry_by_id, set_aside, take_up_again
from servanda.register.errors import RegisterError

__all__ = [
    "Reanchored",
    "RegisterError",
    "account",
    "add",
    "check",
    "decide",
    "entry_by_id",
    "merge",
    "reanchor",
    "set_aside",
    "start",
    "take_up_again",
]
