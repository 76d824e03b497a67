"""Which kind of file this is: told by its first bytes, cross-checked with its name."""

from __future__ import annotations

from servanda.texts.unreadable import UnreadableText

_SAVE = "save the text as Word (.docx), PDF or plain text and load that."
_OCR = "run text recognition (OCR) on it and load the result."
# First bytes of what is certainly no text of ours, and the sentence for it.
_FOREIGN = (
    (b"{\\rtf", f"is an RTF document: open it in a word processor, {_SAVE}"),
    (b"\xff\xd8\xff", f"is a picture (JPEG): {_OCR}"),
    (b"\x89PNG", f"is a picture (PNG): {_OCR}"),
    (b"GIF8", f"is a picture (GIF): {_OCR}"),
    (b"II*\x00", f"is a picture (TIFF): {_OCR}"),
    (b"MM\x00*", f"is a picture (TIFF): {_OCR}"),
    (b"BM", ""),
    (b"RIFF", f"is a picture, a sound or a film: {_OCR}"),
    (b"7z\xbc\xaf", f"is a packed archive (7z): unpack it and {_SAVE}"),
    (b"Rar!", f"is a packed archive (RAR): unpack it and {_SAVE}"),
    (b"\x1f\x8b", f"is a packed file (gzip): unpack it and {_SAVE}"),
    (b"BZh", ""),
    (b"\x7fELF", f"is a program, no text: {_SAVE}"),
    (b"MZ", ""),
    (b"%!PS", f"is a PostScript file: {_SAVE}"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BY_NAME = {
    "txt": "plain",
    "text": "plain",
    "md": "markdown",
    "markdown": "markdown",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "docx": "docx",
    "docm": "docx",
    "dotx": "docx",
    "pdf": "pdf",
}
_SHOWN = {
    "plain": "plain text",
    "markdown": "Markdown",
    "html": "a web page",
    "docx": "a Word document",
    "pdf": "a PDF",
}


def kind_of(data: bytes, name: str) -> tuple[str, list[str]]:
    """The kind of file ("plain", "markdown", "html", "docx", "pdf") and a note where its name differs.

    Raises `UnreadableText` for a kind that is not read.
    """
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    named = _BY_NAME.get(ending, "")
    found = _by_content(data, named)
    expected = {"markdown": "plain"}.get(named, named)
    if found == "plain" and named in {"docx", "pdf"}:
        shown = _SHOWN[named]
        raise UnreadableText(
            f"is called .{ending} but is no {shown[2:]}: open it and save it as {shown} anew."
        )
    if expected and found != expected:
        return found, [f"The file is called .{ending}, but it is {_SHOWN[found]} and was read as one."]
    return (named if named == "markdown" else found), []


def _by_content(data: bytes, named: str) -> str:
    for magic, sentence in _FOREIGN:
        if data.startswith(magic) and (sentence or b"\0" in data[:512]):
            raise UnreadableText(sentence or f"is no text but a program, picture or archive: {_SAVE}")
    if data.startswith(_OLE):
        raise UnreadableText(_ole(data))
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _packed(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    return _marked_up(data, named)


def _ole(data: bytes) -> str:
    """Which of the old or encrypted Office formats this is."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "is locked with a password: open it in Word, take the password off and save it anew."
    if "WordDocument".encode("utf-16-le") in data:
        return "is an old Word document (.doc): open it in Word and save it as .docx."
    return f"is an old Office file, no text: open it in its program, {_SAVE}"


def _packed(data: bytes) -> str:
    if b"word/" in data or b"[Content_Types].xml" in data:
        return "docx"
    if b"opendocument.text" in data[:4096]:
        raise UnreadableText("is an OpenDocument text (.odt): open it and save it as Word (.docx).")
    raise UnreadableText(f"is a packed archive (ZIP), no Word document: unpack it and {_SAVE}")


def _marked_up(data: bytes, named: str) -> str:
    """HTML, or text without mark-up. XML of another kind is refused."""
    opening = data[:2048].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if opening.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return "html"
    if opening.startswith(b"<?xml"):
        if b"<html" in opening:
            return "html"
        raise UnreadableText(f"is an XML file: {_SAVE}")
    return "html" if named == "html" and b"<" in data else "plain"
