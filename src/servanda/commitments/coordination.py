"""How many actions there are: coordination under one cue."""

from __future__ import annotations

from servanda.commitments.actions import trimmed
from servanda.commitments.clause import Clause
from servanda.commitments.slots import Shape


def split(
    clause: Clause, start: int, end: int, *, shape: Shape, asked: bool = False
) -> list[tuple[int, int]]:
    """The separate actions within tokens `start` to `end`: one range each, in order.

    `asked` where somebody is called on to act: then ", to" begins another request, no purpose.
    """
    first = clause.over_adverbs(start)
    if shape is Shape.INFINITIVE and clause.isa(first, "phase_verbs") and clause.gerund(first + 1):
        shape = Shape.GERUND  # "continue providing assistance, imposing sanctions"
    if shape is Shape.INFINITIVE:
        cuts = _infinitive_cuts(clause, start, end, asked=asked)
    elif shape is Shape.GERUND:
        cuts = _gerund_cuts(clause, start, end)
    elif shape is Shape.NOMINAL:
        cuts = _nominal_cuts(clause, start, end)
    else:
        cuts = []
    parts, begin = [], start
    for stop, resume in cuts:
        if _bare(clause, begin, stop):
            continue
        parts.append((begin, trimmed(clause, begin, stop)))
        begin = resume
    parts.append((begin, trimmed(clause, begin, end)))
    return parts


def _bare(clause: Clause, begin: int, stop: int) -> bool:
    """ "strengthen and finance readiness": a verb without its object is no action of its own."""
    first = clause.over_adverbs(begin)
    if clause.isa(stop - 1, "prepositions") and not clause.gerund(stop - 1):
        return True  # "investing in and strengthening health systems"
    if stop - first <= 1:
        return not clause.isa(first, "intransitive")
    return all(clause.at(k) in (",", "and") or clause.adverb(k) or clause.verb(k) for k in range(first, stop))


def _joint(clause: Clause, k: int) -> int:
    """How many tokens the joint at `k` takes: ",", "and", ", and", "as well as", "while"; 0 where none."""
    word = clause.at(k)
    if word == ",":
        return 1 + _joint(clause, k + 1) if clause.at(k + 1) != "," else 0
    if word in ("and", "while", "but"):
        return 1
    if word == "as" and clause.at(k + 1) == "well" and clause.at(k + 2) == "as":
        return 3
    return 0


def _infinitive_cuts(clause: Clause, start: int, end: int, *, asked: bool) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    carried = clause.isa(clause.over_adverbs(start), "carriers")
    inner = listed = False
    k = start + 1
    while k < end:
        width = _joint(clause, k)
        if not width:
            inner = inner or _opens_inner(clause, k, carried)
            k += 1
            continue
        after = k + width
        after += clause.at(after) == "not" and clause.at(after + 1) == "to"
        to = clause.at(after) == "to"
        verb = clause.over_adverbs(after + to)
        conjoined = clause.at(after - 1) in ("and", "while", "but", "as")
        described = clause.isa(k - 1, "adjectives") and not to
        if (
            not described
            and clause.verb(verb)
            and verb < end
            and not clause.gerund(verb)
            and not _twin(clause, k - 1, start)
        ):
            plain_list = conjoined or listed or _later_conjunction(clause, after, end, to=to and not asked)
            if (not inner or (clause.at(k) == "," and conjoined) or (to and conjoined)) and plain_list:
                cuts.append((k, after + to))
                inner, listed = False, True
        k = after
    return cuts


def _twin(clause: Clause, k: int, start: int) -> bool:
    """ "to reduce and eliminate": the verb before the joint still waits for its object."""
    while clause.adverb(k):
        k -= 1
    alone = k <= clause.over_adverbs(start) or clause.at(clause.back_over_adverbs(k - 1)) in (
        "to",
        ",",
        "and",
    )
    return alone and clause.at(k) in clause.lexicon.base and not clause.isa(k, "intransitive")


def _opens_inner(clause: Clause, k: int, carried: bool) -> bool:
    """A purpose or a relative clause inside the action: what follows "and" may belong to it."""
    if clause.at(k) == "to" and clause.verb(clause.over_adverbs(k + 1)):
        plainly = clause.at(k - 1) in ("order", "as") or clause.isa(k - 1, "aiming")
        return plainly or not carried
    return clause.isa(k, "bare_relatives")


def _later_conjunction(clause: Clause, start: int, end: int, *, to: bool) -> bool:
    """Whether a list goes on: ", to promote ..., and to explore" is a list, ", to promote ..." a purpose."""
    for k in range(start, end):
        if clause.at(k) in ("and", "or"):
            after = k + 1 + (clause.at(k + 1) == "to")
            if clause.verb(clause.over_adverbs(after)) and (
                not to or clause.at(k - 1) == "," or after > k + 1
            ):
                return True
    return False


def _gerund_cuts(clause: Clause, start: int, end: int) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    carried = clause.isa(clause.over_adverbs(start), "carriers_gerund")
    inner = aims = False
    k = start + 1
    while k < end:
        width = _joint(clause, k)
        if not width:
            inner = inner or _opens_means(clause, k)
            aims = aims or (clause.at(k) == "to" and clause.verb(clause.over_adverbs(k + 1)))
            k += 1
            continue
        after = k + width
        conjoined = clause.at(after - 1) in ("and", "while", "as")
        to = clause.at(after) == "to" or (conjoined and clause.at(after) in ("on", "for", "in"))
        first = clause.over_adverbs(after + to)
        infinitive = carried and aims and to and conjoined and clause.verb(first)
        goes_on = conjoined or to or _later_gerund(clause, after, end)
        renewed = to and clause.at(after) == "to" and clause.gerund(first)
        deed = first < end and goes_on and (_deed_gerund(clause, first) or renewed or infinitive)
        noun_pair = clause.at(first + 1) == "of" and clause.isa(k - 1, "action_nouns")
        deed = deed and not _inside_name(clause, k, first) and not noun_pair
        listed = clause.at(k) == "," and conjoined and not _means_list(clause, start, k)
        if deed and (to or not inner or listed):
            cuts.append((k, after + to))
            inner = False
        k = after
    return cuts


def _inside_name(clause: Clause, joint: int, first: int) -> bool:
    """ "the Prohibition of the Development, Production and Use": capitals on both sides of the joint."""
    return clause.capital(joint - 1) and clause.capital(first)


def _deed_gerund(clause: Clause, k: int) -> bool:
    return clause.gerund(k) and not clause.isa(k, "prepositions") and not clause.isa(k, "means")


def _later_gerund(clause: Clause, start: int, end: int) -> bool:
    return any(
        clause.at(k) == "and" and clause.gerund(clause.over_adverbs(k + 1)) for k in range(start, end - 1)
    )


def _opens_means(clause: Clause, k: int) -> bool:
    """ "by", "through", "including", "of" + -ing: a list of means inside the action."""
    return (clause.isa(k, "prepositions") and clause.gerund(clause.over_adverbs(k + 1))) or clause.isa(
        k, "bare_relatives"
    )


def _means_list(clause: Clause, start: int, joint: int) -> bool:
    """Whether the means themselves are a list with commas: "by a-ing, b-ing, and c-ing"."""
    opened = False
    for k in range(start, joint):
        opened = opened or _opens_means(clause, k)
        if opened and clause.at(k) == "," and clause.gerund(clause.over_adverbs(k + 1)):
            return True
    return False


def _nominal_cuts(clause: Clause, start: int, end: int) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    deeds = _deed(clause, start, end)
    for k in range(start + 1, end):
        width = _joint(clause, k)
        if not width or clause.at(k - 1) in (",", "and") or _inside_name(clause, k, k + width):
            continue
        after = k + width
        lead = clause.at(after) in ("for", "to", "on")
        first = after + lead
        while clause.isa(first, "determiners"):
            first += 1
        opens = clause.isa(after, "articles") or lead or clause.at(after + 1).startswith("’")
        opens = opens or (deeds and clause.at(first + 1) == "of" and clause.isa(first, "action_nouns"))
        again = (
            clause.at(after) == "to"
            and clause.at(after - 1) in ("and", "as")
            and clause.verb(clause.over_adverbs(first))
        )
        if (
            again
            or (clause.gerund(first) and clause.at(after - 1) == "and" and not clause.isa(first, "means"))
            or (_deed(clause, first, end) and opens and clause.at(k - 1) not in ("full", "early"))
        ):
            cuts.append((k, after + lead))
    return cuts


def _deed(clause: Clause, first: int, end: int) -> bool:
    """ "the establishment of", "early conclusion of": a deed of its own within a list of nouns."""
    for k in range(first, min(first + 3, end - 1)):
        if clause.isa(k, "action_nouns") and clause.at(k + 1) in ("of", "for", "on"):
            return True
        if clause.isa(k, "prepositions"):
            return False
    return False
