"""Forms of English verbs: base, -s, -ing, past and participle."""

from __future__ import annotations

from typing import NamedTuple

_VOWELS = "aeiou"

# Irregular pasts and participles of the verbs in the lexicon.
IRREGULAR = {
    "arise": ("arose", "arisen"), "bear": ("bore", "borne"), "become": ("became", "become"),
    "begin": ("began", "begun"), "bind": ("bound", "bound"), "bring": ("brought", "brought"),
    "build": ("built", "built"), "choose": ("chose", "chosen"), "come": ("came", "come"),
    "cut": ("cut", "cut"), "deal": ("dealt", "dealt"), "draw": ("drew", "drawn"),
    "drive": ("drove", "driven"), "fight": ("fought", "fought"), "find": ("found", "found"),
    "foresee": ("foresaw", "foreseen"), "forbear": ("forbore", "forborne"), "free": ("freed", "freed"),
    "freeze": ("froze", "frozen"), "get": ("got", "got"), "give": ("gave", "given"), "go": ("went", "gone"),
    "grow": ("grew", "grown"), "have": ("had", "had"), "hear": ("heard", "heard"), "hold": ("held", "held"),
    "keep": ("kept", "kept"), "know": ("knew", "known"), "lay": ("laid", "laid"), "lead": ("led", "led"),
    "learn": ("learned", "learned"), "leave": ("left", "left"), "lend": ("lent", "lent"), "let": ("let", "let"),
    "make": ("made", "made"), "meet": ("met", "met"), "oversee": ("oversaw", "overseen"),
    "overcome": ("overcame", "overcome"), "pay": ("paid", "paid"), "put": ("put", "put"),
    "rebuild": ("rebuilt", "rebuilt"), "run": ("ran", "run"), "see": ("saw", "seen"),
    "seek": ("sought", "sought"), "sell": ("sold", "sold"), "send": ("sent", "sent"), "set": ("set", "set"),
    "show": ("showed", "shown"), "shut": ("shut", "shut"), "speak": ("spoke", "spoken"),
    "spend": ("spent", "spent"), "spread": ("spread", "spread"), "stand": ("stood", "stood"),
    "strive": ("strove", "striven"), "take": ("took", "taken"), "teach": ("taught", "taught"),
    "undergo": ("underwent", "undergone"), "undertake": ("undertook", "undertaken"),
    "uphold": ("upheld", "upheld"), "win": ("won", "won"), "withdraw": ("withdrew", "withdrawn"),
    "withhold": ("withheld", "withheld"), "withstand": ("withstood", "withstood"), "write": ("wrote", "written"),
    "co-lead": ("co-led", "co-led"),
}  # fmt: skip


class Forms(NamedTuple):
    """The five forms of one verb."""

    base: str
    third: str
    gerund: str
    past: str
    participle: str


def forms(base: str, *, doubled: bool = False) -> Forms:
    """The forms of `base`; `doubled` where the last letter doubles ("planning")."""
    head, _, tail = base.partition(" ")
    stem = head + head[-1] if doubled else head
    past, participle = IRREGULAR.get(head, (_past(head, stem), _past(head, stem)))
    rest = f" {tail}" if tail else ""
    return Forms(base, _third(head) + rest, _gerund(head, stem) + rest, past + rest, participle + rest)


def _third(base: str) -> str:
    if base == "have":
        return "has"
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base[:-1] + "ies" if _consonant_y(base) else base + "s"


def _gerund(base: str, stem: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return stem + "ing"


def _past(base: str, stem: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if _consonant_y(base) else stem + "ed"


def _consonant_y(word: str) -> bool:
    return len(word) > 1 and word.endswith("y") and word[-2] not in _VOWELS
