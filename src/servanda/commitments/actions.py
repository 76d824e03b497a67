"""Where an action ends."""

from __future__ import annotations

from servanda.commitments.clause import Clause


def action_end(clause: Clause, start: int, limit: int, *, nominal: bool = False) -> int:
    """Where the action that begins at `start` ends, at `limit` at the latest.

    It ends at a semicolon, at the sentence's end and at a clause that only comments on it
    (", which ...", ", noting ..."); `nominal` where a noun names it, whose end any ", seeking ..." is.
    """
    depth = 0
    for k in range(start, limit):
        word = clause.at(k)
        depth += (word == "(") - (word == ")")
        if depth > 0:
            continue
        if word in (";", "!", "?") or (word == "." and k + 1 == limit):
            return trimmed(clause, start, k)
        if (
            word == "which"
            and k > start
            and clause.at(k - 1).isalpha()
            and not clause.isa(k - 1, "prepositions")
        ):
            return trimmed(clause, start, k)
        if word in (",", "”", '"') and (_comments(clause, k + 1) or _attributes(clause, k + 1)):
            return trimmed(clause, start, k)
        if nominal and word == "," and _trails(clause, k + 1, limit):
            return trimmed(clause, start, k)
        if word in ("and", "but", "while") and k > start and _own_subject(clause, k + 1):
            return trimmed(clause, start, k)
        if word in ("is", "remains") and k > start and clause.isa(clause.over_adverbs(k + 1), "firm"):
            return trimmed(clause, start, k)
        if word in ("and", "but") and k > start and _finite_third(clause, k + 1):
            return trimmed(clause, start, k)
        if word == "as" and (clause.capital(k + 1) or clause.isa(k + 1, "pronouns_subject")):
            if any(clause.at(n) in ("has", "have", "is", "are", "was") for n in range(k + 2, k + 5)):
                return trimmed(clause, start, k)
        if word in ("but", "while", "whereas") and k > start and _new_clause(clause, k + 1):
            return trimmed(clause, start, k)
        if word in ("and", "but") and k > start and _finite_past(clause, k + 1):
            return trimmed(clause, start, k)
        if word in ("—", "–") and k > start and clause.words[k].start > clause.words[k - 1].end:
            return trimmed(clause, start, k)
    return trimmed(clause, start, limit)


def _comments(clause: Clause, k: int) -> bool:
    """Whether what follows the comma only comments: ", which", ", noting", ", such as", ", as agreed"."""
    word, after = clause.at(k), clause.at(k + 1)
    if word in clause.lexicon["clause_tails"] or after in ("which", "whom") or clause.isa(k, "comments"):
        return True
    if (word, after) in (
        ("such", "as"),
        ("for", "example"),
        ("for", "instance"),
        ("an", "invitation"),
        ("an", "offer"),
    ):
        return True
    return word == "as" and after in clause.lexicon.participle


def _attributes(clause: Clause, k: int) -> bool:
    """ ", the Minister said": a reporter's words after what was promised."""
    for at in range(k, min(k + 9, len(clause))):
        if clause.isa(at, "reporting"):
            return at > k or clause.at(at) != "according" or clause.at(at + 1) == "to"
        if clause.at(at) in (",", ";", ".", "and", "to", "of", "that") and at > k:
            return False
    return False


def _new_clause(clause: Clause, k: int) -> bool:
    """ "but no date has been fixed", "while it decided to": another subject with its own finite verb."""
    for at in range(k, min(k + 9, len(clause))):
        if clause.at(at) in (",", ";", "to", "which", "who") or clause.gerund(at):
            return False
        if clause.isa(at, "finite") or _cue_past(clause, at):
            return at > k
    return False


def _trails(clause: Clause, k: int, limit: int) -> bool:
    """ ", seeking a settlement": a participle behind a noun, and not the next of a list."""
    if not clause.gerund(k) or clause.isa(k, "prepositions") or clause.at(k + 1) == "of":
        return False
    return not any(clause.at(n) == "and" and clause.gerund(n + 1) for n in range(k, limit))


def _own_subject(clause: Clause, k: int) -> bool:
    """ "and we have taken", "while committing to": another clause of the same speakers."""
    if clause.at(k) in ("we", "they", "he", "she"):
        return any(clause.isa(n, "finite") or _cue_past(clause, n) for n in range(k + 1, k + 4))
    return clause.at(k - 1) == "while" and any(
        c.part == "verb" and c.form == "gerund" for c in clause.lexicon.cues.get(clause.at(k), ())
    )


def _finite_third(clause: Clause, k: int) -> bool:
    """ "and welcomes the constructive proposals": the same subject goes on."""
    return any(
        c.part == "verb" and c.form == "third" and c.lemma in clause.lexicon["finite_anywhere"]
        for c in clause.lexicon.cues.get(clause.at(k), ())
    )


def _cue_past(clause: Clause, k: int) -> bool:
    return any(
        c.part == "verb" and c.form == "past" and clause.norms[k : k + len(c.words)] == list(c.words)
        for c in clause.lexicon.cues.get(clause.at(k), ())
    )


def _finite_past(clause: Clause, k: int) -> bool:
    """ "and discussed the ...": a new finite verb, no part of an infinitive or a gerund."""
    verb = clause.over_adverbs(k)
    word = clause.at(verb)
    if clause.capital(verb):
        return False
    if _cue_past(clause, verb):
        return clause.at(verb + 1) not in ("and", "or", ",", "by") and verb > 0
    opens = clause.isa(verb + 1, "determiners") or clause.isa(verb + 1, "pronouns_possessive")
    return word in clause.lexicon.participle and word not in clause.lexicon.base and opens


def trimmed(clause: Clause, start: int, end: int) -> int:
    while end > start + 1:
        last = clause.at(end - 1)
        if last == "”" or last == '"':
            if any(clause.at(k) in ("“", '"') for k in range(start, end - 1)):
                break
        elif last not in clause.lexicon["trimmed"] and last not in (
            "further",
            "to",
            "that",
            "both",
            "we",
            "they",
        ):
            break
        end -= 1
    return end
