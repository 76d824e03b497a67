"""The parts of a .docx file, opened with care: it is a ZIP archive of XML files."""

from __future__ import annotations

import io
import posixpath
import zipfile

from lxml import etree

from servanda.texts.extract import Bounds
from servanda.texts.nesting import refuse_deep_xml
from servanda.texts.unreadable import UnreadableText

_ANEW = "open it in Word, save it anew as .docx and load that."
_SMALL = 1_000_000  # bytes: below this no ratio is suspicious
_MIB = 1024 * 1024
_MAIN = "word/document.xml"


class Package:
    """The parts of a document by name. Raises `UnreadableText` for an archive no word processor wrote."""

    def __init__(self, data: bytes, bounds: Bounds) -> None:
        self._bounds = bounds
        self._zip = _opened(data, bounds)
        self._names = {info.filename.lstrip("/"): info for info in self._zip.infolist()}
        self._refuse_doctypes()

    def main(self) -> str:
        """The name of the part that holds the text."""
        for target in self.related("", "officeDocument").values():
            return target
        if _MAIN not in self._names:
            raise UnreadableText(
                "is a packed file without a Word text in it: check that it is the right file."
            )
        return _MAIN

    def related(self, part: str, kind: str) -> dict[str, str]:
        """Parts a part refers to with relations of a kind ("numbering"), by the relation's id."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, str] = {}
        for relation in root if root is not None else ():
            target = relation.get("Target", "")
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                place = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                found[relation.get("Id", "")] = posixpath.normpath(place)
        return found

    def xml(self, name: str) -> etree._Element | None:
        """The root element of a part, or None where there is no such part."""
        if name not in self._names:
            return None
        return _parsed(self._read(self._names[name]), name, self._bounds.depth)

    def _read(self, info: zipfile.ZipInfo) -> bytes:
        try:
            return self._zip.read(info)
        except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableText(f"is damaged in its part {_shown(info.filename)}: {_ANEW}") from error
        except zipfile.zlib.error as error:  # type: ignore[attr-defined]
            raise UnreadableText(f"is damaged in its part {_shown(info.filename)}: {_ANEW}") from error

    def _refuse_doctypes(self) -> None:
        for name, info in self._names.items():
            if (
                name.endswith((".xml", ".rels"))
                and b"<!DOCTYPE" in self._read(info).replace(b"\0", b"").upper()
            ):
                raise UnreadableText(
                    f"declares a document type in its part {_shown(name)}, which no word processor does: "
                    "do not trust this file; ask for it anew, as PDF or plain text."
                )


def _opened(data: bytes, bounds: Bounds) -> zipfile.ZipFile:
    if data.count(b"PK\x01\x02") > bounds.entries:
        raise UnreadableText(f"has more than {bounds.entries:,} parts, which no ordinary text does: {_ANEW}")
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise UnreadableText(
            "is a Word document that was cut short or damaged: fetch the file again, or open it in Word "
            "and save it anew."
        ) from None
    entries = packed.infolist()
    _refuse_bomb(entries, bounds)
    _refuse_strange(entries)
    return packed


def _refuse_bomb(entries: list[zipfile.ZipInfo], bounds: Bounds) -> None:
    if len(entries) > bounds.entries:
        raise UnreadableText(f"has more than {bounds.entries:,} parts, which no ordinary text does: {_ANEW}")
    unpacked = sum(info.file_size for info in entries)
    if unpacked > bounds.unpacked:
        raise UnreadableText(
            f"would unpack to {unpacked / _MIB:,.0f} MB, more than the {bounds.unpacked // _MIB} MB that are "
            "read: save it anew without its pictures."
        )
    for info in entries:
        if info.file_size > _SMALL and info.file_size > bounds.ratio * info.compress_size:
            raise UnreadableText(
                f"is packed more than {bounds.ratio} to 1 in its part {_shown(info.filename)}, which no "
                "ordinary text is: do not trust this file; ask for it anew, as PDF or plain text."
            )


def _refuse_strange(entries: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for info in entries:
        name = info.filename.replace("\\", "/").lstrip("/")
        if info.flag_bits & 0x1:
            raise UnreadableText("is locked with a password: take the password off and save it anew.")
        if ".." in name.split("/") or name in seen:
            raise UnreadableText(
                f"has a part with a false name ({_shown(info.filename)}): do not trust this file; "
                "ask for it anew, as PDF or plain text."
            )
        seen.add(name)


def _parsed(data: bytes, name: str, depth: int) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    refuse_deep_xml(data.replace(b"\0", b"").decode("latin-1"), depth)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if getattr(error, "code", 0) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from None
        raise UnreadableText(f"is damaged in its part {_shown(name)}: {_ANEW}") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableText(f"declares a document type in its part {_shown(name)}: do not trust this file.")
    return root


def _shown(name: str) -> str:
    plain = "".join(c if c.isprintable() else "?" for c in name)
    return plain if len(plain) <= 60 else f"{plain[:57]}…"
