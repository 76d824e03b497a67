"""The one door: every change to a register goes through here, and nothing else writes.

Each function checks the right to do it (`records.rights`), asks `servanda.register` whether the change
can stand, and saves it with its row of history in one transaction. What cannot be raises a `DoorError`:
`NotPermitted`, `Stale` (somebody else was faster) or `Unacceptable`; its str() is for the person.
"""

from servanda_web.records.door.decisions import add, decide
from servanda_web.records.door.describing import describe
from servanda_web.records.door.errors import DoorError, NotPermitted, Stale, Unacceptable
from servanda_web.records.door.imports import import_register
from servanda_web.records.door.provisions import set_aside, undo_set_aside
from servanda_web.records.door.publishing import publish, unpublish
from servanda_web.records.door.reports import add_report, remove_report, settle_report

__all__ = [
    "DoorError",
    "NotPermitted",
    "Stale",
    "Unacceptable",
    "add",
    "add_report",
    "decide",
    "describe",
    "import_register",
    "publish",
    "remove_report",
    "set_aside",
    "settle_report",
    "undo_set_aside",
    "unpublish",
]
