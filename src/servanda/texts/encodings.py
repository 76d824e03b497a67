"""Tell in which encoding a text was saved: by its mark, by its form, at last by what it would say."""

from __future__ import annotations

from servanda.texts.unreadable import UnreadableText

_ANEW = "save it as plain text in UTF-8 and load that."
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def decode(data: bytes) -> tuple[str, list[str]]:
    """The characters of `data`, and a note where its encoding had to be inferred.

    A UTF-8 byte order mark stays as U+FEFF, so that offsets are those of `bytes.decode("utf-8")`.
    Raises `UnreadableText` where the bytes are no text in any encoding that is read.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding), []
    if wide := _unmarked_wide(data):
        return _strictly(data, wide), ["The file does not say its encoding; it was read as UTF-16."]
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, error)
    from servanda.texts.single_byte import decode_single_byte  # rare, and it loads the language profiles

    return decode_single_byte(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = "UTF-32" if "32" in encoding else "UTF-16"
        raise UnreadableText(f"is {name} text, but damaged at byte {error.start:,}: {_ANEW}") from None


def _unmarked_wide(data: bytes) -> str:
    """UTF-16 without its mark: half of the bytes say little (0 for Latin, 4 for Cyrillic, 6 for Arabic)."""
    sample = data[:4096]
    if len(data) % 2 or len(sample) < 4:
        return ""
    for encoding, high, low in (
        ("utf-16-le", sample[1::2], sample[::2]),
        ("utf-16-be", sample[::2], sample[1::2]),
    ):
        pages = sum(high.count(page) for page in (0, 1, 4, 6, 0x20))
        if pages >= 0.95 * len(high) and (high.count(0) > low.count(0)) and len(set(low)) > len(set(high)):
            return encoding
    return ""


def _refuse_damaged_utf8(data: bytes, error: UnicodeDecodeError) -> None:
    """Bytes that are almost wholly UTF-8 are that, with damage: reading them otherwise would give noise."""
    kept = data.decode("utf-8", "ignore")
    lost = len(data) - len(kept.encode("utf-8"))
    beyond = _beyond_ascii(data)
    if beyond and lost * 4 < beyond:
        where = "ends in the middle of a character" if error.end >= len(data) else "is damaged"
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableText(f"{where} (UTF-8, line {line:,}): fetch the file again, or {_ANEW}")


def _beyond_ascii(data: bytes) -> int:
    return len(data) - len(data.translate(None, bytes(range(128, 256))))
