"""The words of a subject or of partners behind a name."""

from __future__ import annotations

from servanda.commitments.names.run import Run

_LONGEST = 32
_ARTICLES = frozenset({"the", "their", "its", "our", "all", "his", "her", "each"})
_LINKS = frozenset({"of", "in", "on", "for", "to", "against", "from", "with", "into", "across"})


def noun_phrase(run: Run, first: int, *, parties: bool) -> int:
    """The token after the words that begin at `first`; `first` where none can stand there.

    Words with capitals go on over capitals only ("Treaty of Amity and Cooperation"); words in small
    letters over both. `parties` says that partners are joined ("between A and B").
    """
    return _Walk(run, first, parties=parties).end()


class _Walk:
    __slots__ = ("first", "formal", "i", "last", "limit", "links", "parties", "run", "with_article")

    def __init__(self, run: Run, first: int, *, parties: bool) -> None:
        self.run = run
        self.first = first
        self.parties = parties
        self.i = self.last = first
        self.limit = min(len(run), first + _LONGEST)
        self.with_article = run.norms[first] in _ARTICLES
        self.formal = run.capital(first + self.with_article)
        self.links = 0

    def end(self) -> int:
        if self.run.norms[self.first] in ("a", "an") and self.parties:
            self.i += 1
        while self.i < self.limit:
            step = self._step()
            if step <= self.i:
                break
            self.i = step
        return self.last

    def _step(self) -> int:
        run, i = self.run, self.i
        word = run.norms[i]
        if run.capital(i) or (word[:1].isdigit() and not run.isa(i + 1, "months") and self._number(i)):
            return self._take(i + 1)
        if word in _ARTICLES:
            return i + 1 if self._before_article(i) else i
        if word in ("a", "an") and run.norms[i - 1] in _LINKS and (run.capital(i + 1) or not self.formal):
            return i + 1
        if word in ("and", "&", ","):
            return self._joint(i)
        if word in ("'", "’") and run.joined(i):
            return i + 1
        if word in ("/", "-", "–") and run.joined(i) and run.joined(i + 1):
            return i + 1
        if run.isa(i, "brackets_open"):
            closed = run.closing(i)
            return closed + 1 if closed > 0 and self._after_bracket(closed + 1) else i
        if word in _LINKS:
            return self._link(i)
        return self._small(i)

    def _before_article(self, i: int) -> bool:
        before = self.run.norms[i - 1]
        return i == self.first or before in _LINKS or before in ("and", "&") or before.endswith("ing")

    def _number(self, i: int) -> bool:
        return not self.run.norms[i].isdigit() or i == self.first or self.run.year(i)

    def _take(self, after: int) -> int:
        self.last = after
        return after

    def _after_bracket(self, i: int) -> bool:
        return self.run.norms[i] in ("and", "of", "&", "on", "in") or self.run.capital(i)

    def _small(self, i: int) -> int:
        """A word in small letters: part of a subject in small letters, the end of one in capitals."""
        run = self.run
        word = run.norms[i]
        if word in run.classes["stops"] or word in run.classes["function"] or not word[:1].isalpha():
            return i
        if self.formal and not self.parties:
            return i
        if self.last > self.first and self._is_verb(i):
            return i
        return self._take(i + 1)

    def _is_verb(self, i: int) -> bool:
        """Whether a word behind other words of the subject is what the sentence goes on with."""
        run = self.run
        word = run.norms[i]
        if run.norms[i - 1] in ("and", "&", ","):
            return False  # it was looked at before the joint was passed
        if word in run.words_of.pasts:
            return not run.plain(i + 1) and not run.capital(i + 1)
        return word in run.words_of.verbs and run.norms[i - 1] not in _LINKS

    def _link(self, i: int) -> int:
        run = self.run
        word = run.norms[i]
        content = i + 1 + (run.norms[i + 1] in _ARTICLES or run.norms[i + 1] in ("a", "an"))
        if i == self.first or self.links > 5:
            return i
        self.links += 1
        if run.norms[i - 1] in ("and", "&"):
            return i + 1 if run.capital(content) and self.formal else i
        if word == "of":
            return i + 1 if run.capital(content) or (not self.formal and content < len(run)) else i
        if run.norms[content][:1].isdigit() or run.isa(content, "months"):
            return i
        if self.formal or self.parties:
            return (
                i + 1 if word in ("in", "for", "on", "to", "against") and self._goes_on(content, word) else i
            )
        return self._small_link(i, word, content)

    def _goes_on(self, content: int, word: str) -> bool:
        """Whether capitals behind a link are more of the name, and not where it was signed."""
        run = self.run
        if not run.capital(content):
            return False
        if word in ("in", "on"):
            if run.norms[content - 1] == "the" or run.isa(content - 2, "takes_in"):
                return True
            if word == "on" and run.is_head(content - 2):
                return True
            return run.capital(content + 1) and run.norms[content] not in run.words_of.places
        return True

    def _small_link(self, i: int, word: str, content: int) -> int:
        run = self.run
        if word == "with":
            return i + 1 if run.capital(content) else i
        if word == "to":
            return i + 1 if run.norms[content] not in run.words_of.actions and run.plain(content) else i
        if word in ("in", "on"):
            if run.capital(content):
                return (
                    i + 1
                    if run.plain(content + 1) or run.capital(content + 1) or run.norms[i + 1] == "the"
                    else i
                )
            return i + 1 if run.plain(content) else i
        if word in ("for", "from", "into"):
            return i
        return i + 1

    def _joint(self, i: int) -> int:
        """ "and" or a comma: more of the list, a second partner, or the end."""
        run = self.run
        if self.last <= self.first and run.norms[i] != ",":
            return i
        k = i + 1
        if run.norms[i] == ",":
            if run.norms[k] in ("and", "&"):
                k += 1
            elif not self._listed(k):
                return i
        if run.norms[k] in _LINKS:
            content = k + 1 + (run.norms[k + 1] in _ARTICLES)
            return k if self.formal and run.capital(content) and run.norms[i] != "," else i
        content = k + (run.norms[k] in _ARTICLES)
        if content > k and not (self.with_article or self.parties):
            return i
        if run.norms[k] in ("a", "an") and not self.parties:
            return i
        return k if self._fits(content, listed=run.norms[i] == "," and k == i + 1) else i

    def _fits(self, content: int, *, listed: bool) -> bool:
        """Whether the words at `content` are of the same kind as those before, and no new name."""
        run = self.run
        if run.capital(content):
            stop = content
            while stop < len(run) and run.capital(stop):
                if not self.parties and run.words_of.heads.get(run.norms[stop], "loose") not in (
                    "loose",
                    "annex",
                ):
                    return False
                stop += 1
            after = run.norms[stop]
            return self.parties or not self.formal or not run.plain(stop) or after in run.classes["stops"]
        if self.formal and not self.parties:
            return False
        word = run.norms[content]
        if not run.plain(content) or word in run.classes["stops"] or word.endswith("ly"):
            return self.parties and word in ("two", "three")
        if word.endswith("ing") and run.norms[self.first].endswith("ing"):
            return True
        return listed or word not in run.words_of.verbs

    def _listed(self, k: int) -> bool:
        """Whether the words after a comma are one more item before "and"."""
        run = self.run
        stop = min(len(run), k + 28)
        length = 0
        while k < stop:
            word = run.norms[k]
            if word in ("and", "&"):
                return length > 0 or run.norms[k - 1] == ","
            if word == ",":
                length = -1
            elif not self._item(k):
                return False
            length += 1
            if length > 8:
                return False
            k += 1
        return False

    def _item(self, k: int) -> bool:
        """Whether a word may stand in an item of a list of subjects."""
        run = self.run
        word = run.norms[k]
        if run.capital(k):
            return not run.is_head(k) and (self.parties or word not in run.words_of.places)
        if word in _LINKS:
            return word in ("of", "in", "for") and k > self.first
        if self.formal and not self.parties:
            return False
        if word in run.classes["stops"] or not word[:1].isalpha():
            return False
        return word not in run.words_of.pasts or run.plain(k + 1)
