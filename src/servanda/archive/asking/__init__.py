"""Questions over the tables of an archive, answered by DuckDB."""

from servanda.archive.asking.answer import Answer, ask, count
from servanda.archive.asking.question import By, Question, Table

__all__ = ["Answer", "By", "Question", "Table", "ask", "count"]
