"""Old encodings with one byte a letter: told apart by what the text would say in each."""

from __future__ import annotations

from servanda.texts.language import Profile, best, profiles
from servanda.texts.unreadable import UnreadableText

_LATIN = ("cp1252", "cp1254")
_CYRILLIC = ("cp1251", "kz1048", "ptcp154", "koi8-r", "cp866")
_SHOWN = {
    "cp1252": "Windows-1252",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "kz1048": "KZ-1048 (Kazakh)",
    "ptcp154": "PT154 (Kazakh)",
    "koi8-r": "KOI8-R (Russian)",
    "cp866": "CP866 (Russian)",
}
_SAMPLE = 65_536
_FREQUENT = frozenset("оеаинтсрвлкмдпуябыгзчй")  # nine letters in ten of a Cyrillic text, small
_UNKNOWN = (
    "is no text in an encoding that is read (UTF-8, UTF-16, Windows-1251, Windows-1252): "
    "save it as plain text in UTF-8 and load that."
)


def decode_single_byte(data: bytes) -> tuple[str, list[str]]:
    """The characters of bytes that are not UTF-8, and a note that names the encoding inferred.

    Raises `UnreadableText` where no candidate gives a text.
    """
    sample = data[:_SAMPLE] if _has_high(data[:_SAMPLE]) else _around_first_high(data)
    candidates = _LATIN if _stands_among_latin(sample) else _CYRILLIC
    readable = [c for c in candidates if _decoded(data, c) is not None]
    if not readable:
        raise UnreadableText(_UNKNOWN)
    chosen = max(readable, key=lambda c: (_sense(sample.decode(c), c), -candidates.index(c)))
    if candidates is _CYRILLIC and _sense(sample.decode(chosen), chosen) < 0.4:
        raise UnreadableText(_UNKNOWN)
    content = _decoded(data, chosen) or ""
    note = (
        f"The file does not say its encoding; it was read as {_SHOWN[chosen]}: "
        "check its accented or Cyrillic letters."
    )
    return content, [note]


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _has_high(data: bytes) -> bool:
    return not data.isascii()


def _around_first_high(data: bytes) -> bytes:
    first = len(data) - len(data.lstrip(bytes(range(128))))
    return data[max(0, first - 1000) : first + _SAMPLE]


def _stands_among_latin(sample: bytes) -> bool:
    """Whether bytes beyond ASCII stand alone among Latin letters, as accents do, or make up whole words."""
    pairs = alone = 0
    for before, byte, after in zip(b" " + sample, sample, sample[1:] + b" ", strict=False):
        if byte >= 0xC0:
            alone += chr(before).isascii() and chr(after).isascii()
            pairs += before >= 0xC0 or after >= 0xC0
    return alone >= pairs


def _sense(text: str, encoding: str) -> float:
    """How much sense the text makes in this encoding: 0 to about 2."""
    beyond = [c for c in text if c > "\x7f"]
    letters = [c for c in beyond if c.isalpha()]
    usual = sum(c in _FREQUENT for c in letters) / max(1, len(letters))
    profile: Profile | None = best(text)
    strange = sum(not c.isalpha() and not c.isspace() and c not in "«»“”‘’„–—…№§°©®•" for c in beyond)
    if encoding in _LATIN:
        return _latin_sense(profile, encoding)
    return usual + (1.0 if profile else 0.0) - 2 * strange / max(1, len(beyond))


def _latin_sense(profile: Profile | None, encoding: str) -> float:
    turkish = next(p for p in profiles() if p.code == "tr")
    return float(profile == turkish) if encoding == "cp1254" else 0.5
