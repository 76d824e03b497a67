"""Reports beside a register: what the press wrote and what leaders said, held against the signed words.

A joining room, as `flow` is: it needs reading and the register. Nothing said ever enters a register.
"""

from servanda.reports.comparing import comparable, compare
from servanda.reports.errors import ReportError
from servanda.reports.findings import (
    Attribution,
    Comparison,
    Difference,
    Field,
    Heard,
    Kind,
    Link,
    Outcome,
    Source,
    Statement,
)
from servanda.reports.opening import read_report

__all__ = [
    "Attribution",
    "Comparison",
    "Difference",
    "Field",
    "Heard",
    "Kind",
    "Link",
    "Outcome",
    "ReportError",
    "Source",
    "Statement",
    "comparable",
    "compare",
    "read_report",
]
