"""Which nouns can be the head of a name where they stand."""

from __future__ import annotations

from servanda.commitments.names.run import Run

_MARKS = frozenset({"", ".", ",", ";", ":"})
_POINTING = frozenset({"the", "that", "such", "said"})


def nameless(run: Run, i: int, *, formal: bool) -> bool:
    """Whether it is seen at a glance that the noun at `i` names nothing: most do not."""
    return _bare(run, i) if formal else _hopeless(run, i)


def head_end(run: Run, i: int) -> int:
    """The token after the head noun at `i` with what is fixed to it; `i` where it is none here."""
    after = _possible(run, i)
    return i if after == i + 1 and _qualifies(run, i) else after


def _possible(run: Run, i: int) -> int:
    """The same, whatever it may qualify: a head as far as the words it needs around it go."""
    words = run.words_of
    norm = run.norms[i]
    needed = words.before.get(norm)
    if needed is not None and run.norms[i - 1] not in needed:
        return i
    following = words.after.get(norm)
    if following is not None:
        return _past(run, i, following) or i
    return _past(run, i, words.fixed.get(norm, ())) or i + 1


def _past(run: Run, i: int, phrases: tuple[tuple[str, ...], ...]) -> int:
    for phrase in phrases:
        stop = i + 1 + len(phrase)
        if tuple(run.norms[i + 1 : stop]) == phrase:
            return stop
    return 0


def _qualifies(run: Run, i: int) -> bool:
    """Whether the noun at `i` only qualifies the next: "framework agreement", "treaty obligations"."""
    k = i + 1
    formal = run.capital(i)
    if run.is_head(k) and run.capital(k) == formal:
        if formal and run.isa(k, "gatherings") and run.words_of.heads[run.norms[i]] == "body":
            return False
        return _possible(run, k) > k or run.words_of.heads[run.norms[k]] in ("talk", "body")
    if (
        formal
        and run.norms[k] == "and"
        and run.isa(i, "halves")
        and run.capital(k + 1)
        and run.is_head(k + 2)
    ):
        return run.norms[k + 1] != "joint"  # "Political Consultation and Coordination Forum"
    if run.is_head(k) and formal and run.words_of.heads[run.norms[i]] in ("talk", "body"):
        return run.words_of.heads[run.norms[k]] in ("legal", "text")
    if formal:
        if not run.capital(k):
            return False
        return run.isa(k, "organisation") or (
            run.words_of.heads[run.norms[i]] in ("talk", "body") and not run.isa(k, "numerals")
        )
    word = run.norms[k]
    open_after = word in run.classes["open_after"] or word in run.words_of.pasts or word.endswith("ly")
    return run.plain(k) and not open_after


def _bare(run: Run, i: int) -> bool:
    """Whether a capitalised noun only points back: "the Agreement shall", "this Treaty"."""
    before = run.norms[i - 1]
    if before == "this":
        return True
    if before not in _POINTING or run.words_of.heads[run.norms[i]] == "annex":
        return False
    following = run.norms[i + 1]
    if following in run.classes["subject"] or following in run.words_of.second or run.capital(i + 1):
        return False
    return following.isalpha() or following in _MARKS


def _hopeless(run: Run, i: int) -> bool:
    """Whether a noun in small letters is seen at a glance to name nothing: most are."""
    words = run.words_of
    norm = run.norms[i]
    sort = words.heads[norm]
    if sort in ("legal", "body"):
        return False
    if sort in ("law", "annex"):
        return True
    before, following = run.norms[i - 1], run.norms[i + 1]
    if sort == "text":
        return norm not in run.classes["small_texts"]
    if sort == "loose":
        return (
            norm not in run.classes["papers"]
            and norm not in words.after
            and following not in run.classes["subject"]
        )
    if before[:1].isalpha() and not run.capital(i - 1) and following not in run.classes["subject"]:
        if sort == "plan":
            return norm not in run.classes["papers"] and before not in run.classes["before_plans"]
        return before in run.function
    return (
        before in run.function
        and following not in run.classes["subject"]
        and norm not in run.classes["papers"]
    )
