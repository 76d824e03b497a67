"""The text's own name, which is no record of the text."""

from __future__ import annotations

from dataclasses import dataclass

from servanda.commitments.names.left import first_word
from servanda.commitments.names.run import Run
from servanda.commitments.names.shape import Shape


@dataclass(frozen=True, kw_only=True)
class OwnName:
    """The head noun of the text's title, the words of the title, and where the name ends in it."""

    head: str
    words: frozenset[str]
    end: int

    def covers(self, run: Run, shape: Shape) -> bool:
        """Whether a name is only the text speaking of itself."""
        norm = run.norms[shape.head]
        if norm != self.head:
            return False
        words = run.words_of
        said = (run.norms[k] for k in range(shape.begin, shape.end))
        return all(w in self.words or w in words["generic"] or w in words["function"] for w in said)


def own_name(run: Run, places: list[int], *, title: bool) -> OwnName | None:
    """The own name in a title, or at the very beginning of a text without one."""
    sorts = {i: run.words_of.heads[run.norms[i]] for i in places}
    documents = [i for i in places if sorts[i] in ("legal", "text")]
    documents = documents or [i for i in places if sorts[i] == "plan" and first_word(run, i, floor=0) == 0]
    if not documents:
        return None
    head = documents[0]
    for i in documents:
        if i > head + 1:
            break
        head = i
    if not title and (head > 6 or run.isa(0, "function")):
        return None
    return OwnName(head=run.norms[head], words=frozenset(run.norms), end=head + 1)
