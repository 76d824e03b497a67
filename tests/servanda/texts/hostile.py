"""Files that would harm whoever opens them, each made here, and a way to measure what reading them takes."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.servanda.texts.docx_by_hand import W, docx, packed, paragraph
from tests.servanda.texts.pdf_by_hand import FONT, joined, lines, stream

MIB = 1024 * 1024
MOST_SECONDS, MOST_MEMORY = 20.0, 1024 * MIB
LAUGHS = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(10)
)  # each ten of the one before


def zeros(size: int) -> tuple[bytes, int]:
    """So many spaces, deflated by a part that repeats, and their checksum: quick to make, slow to unpack."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    unit = packer.compress(b" " * MIB) + packer.flush(zlib.Z_FULL_FLUSH)
    check, block = 0, b" " * MIB
    for _ in range(size // MIB):
        check = zlib.crc32(block, check)
    return unit * (size // MIB) + zlib.compressobj(9, zlib.DEFLATED, -15).flush(), check


def with_part(name: bytes, data: bytes, *, check: int, size: int) -> bytes:
    """A Word file with one more part of this deflated content, said to be of this size."""
    whole = docx(paragraph("The Sides agreed."))
    end = whole.rfind(b"PK\x05\x06")
    count, length, start = struct.unpack("<HII", whole[end + 10 : end + 20])
    said = struct.pack("<HHHHIIIHH", 0, 8, 0, 0, check, len(data), size, len(name), 0)
    local = b"PK\x03\x04\x14\0" + said + name + data
    entry = b"PK\x01\x02\x14\0\x14\0" + said + struct.pack("<HHHII", 0, 0, 0, 0, start) + name
    directory = whole[start : start + length] + entry
    counts = struct.pack("<HHHHIIH", 0, 0, count + 1, count + 1, len(directory), start + len(local), 0)
    return whole[:start] + local + directory + b"PK\x05\x06" + counts


def zip_bomb(size: int = 1024 * MIB) -> bytes:
    """About a megabyte that unpacks to a gigabyte."""
    data, check = zeros(size)
    return with_part(b"word/media/image1.xml", data, check=check, size=size)


def billion_laughs() -> bytes:
    body = f"<w:document {W}><w:body>{paragraph('&l9;')}</w:body></w:document>"
    return docx("", document=f"<!DOCTYPE w:document [{LAUGHS}]>{body}")


def many_parts(count: int) -> bytes:
    return packed({"word/document.xml": "<x/>", **{f"word/{n}.xml": "" for n in range(count - 1)}})


def nested_word(depth: int) -> bytes:
    """A Word file whose elements nest so deep."""
    extra = depth - 3  # document, body, paragraph
    return docx("<w:sdt>" * extra + "<w:p><w:r/></w:p>" + "</w:sdt>" * extra)


def nested_page(tag: str, depth: int) -> bytes:
    return b"<html><body>" + f"<{tag}>".encode() * depth + b"The Sides agreed."


TREE = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources %s /Contents 5 0 R >>"
SAID = lines(700, "The Sides agreed to meet every year.")


def one_page(
    contents: bytes, more: Sequence[bytes] = (), resources: bytes = b"<< /Font << /F 3 0 R >> >>"
) -> bytes:
    """A PDF of one page with this stream object as its contents; `more` are objects 6 and on."""
    return joined(
        [TREE, b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>", FONT, PAGE % resources, contents, *more]
    )


def million_objects() -> bytes:
    return one_page(stream(SAID), more=[b"<<>>"] * 1_000_000)


def deep_page_tree(depth: int = 20_000) -> bytes:
    nodes = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (n + 1) for n in range(2, depth)]
    return joined([TREE, *nodes, b"<< /Type /Page /MediaBox [0 0 595 842] >>"])


def inflating_page(size: int = 1024 * MIB) -> bytes:
    """A page whose contents unpack to a gigabyte."""
    data, check = zeros(size)
    head, tail = b"\x78\xda", struct.pack(">I", check)
    return one_page(stream(head + data + tail, b"/Filter /FlateDecode"))


def doubling_forms(times: int = 30) -> bytes:
    """A drawing that draws another twice, which draws another twice, and so on."""
    forms = []
    for n in range(times):
        inner = b"/X Do /X Do " if n < times - 1 else SAID
        used = b"<< /Font << /F 3 0 R >> /XObject << /X %d 0 R >> >>" % (7 + n)
        forms.append(stream(inner, b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources %s" % used))
    return one_page(stream(b"/X Do"), more=forms, resources=b"<< /XObject << /X 6 0 R >> >>")


class Taken(NamedTuple):
    """What a command did: its exit status and words, and what it took.

    `seconds` are the processor's, of the command and of the process it read in; `memory` is the most that
    one of the two held at once.
    """

    status: int
    said: str
    read: str
    seconds: float
    memory: int


def servanda_read(folder: Path, *names: str) -> Taken:
    """Run `servanda read` on files, as a person does."""
    command = [sys.executable, "-m", "servanda", "read", *names, "--format", "jsonl"]
    with (folder / ".said").open("w+") as said, (folder / ".read").open("w+") as read:
        child = subprocess.Popen(command, cwd=folder, stdout=read, stderr=said)
        _, status, spent = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        read.seek(0)
        seconds = spent.ru_utime + spent.ru_stime
        return Taken(child.returncode, said.read(), read.read(), seconds, spent.ru_maxrss * 1024)
