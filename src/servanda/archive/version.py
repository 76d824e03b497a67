"""Which reader this is: its version, and a digest of everything that decides what it reads."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from servanda import __version__
from servanda.flow import own_lexicon

_HOME = Path(__file__).resolve().parents[1]
_DECIDES = ("flow.py", "terms", "texts", "provisions", "commitments", "archive/tables", "archive/batch.py")
_OPENERS = ("lxml", "pypdfium2", "python-docx", "selectolax")


def reader_version() -> str:
    """The version, and twelve hexadecimal digits that differ wherever a rule, a lexicon or a row's form does.

    The version alone would not do: a lexicon grows between two releases, and a source tree has none.
    A ministry's own lexicon counts as well.
    """
    return _with(own_lexicon())


@cache
def _with(own: str) -> str:
    seen = sha256()
    for name in _DECIDES:
        for path in _files(_HOME / name):
            seen.update(path.relative_to(_HOME).as_posix().encode() + b"\0")
            seen.update(sha256(path.read_bytes()).digest())
    for package in _OPENERS:
        seen.update(f"{package} {_version(package)}\n".encode())
    seen.update(own.encode())
    return f"{__version__}+{seen.hexdigest()[:12]}"


def _files(place: Path) -> list[Path]:
    if place.is_file():
        return [place]
    found = (p for p in place.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
    return sorted(found, key=lambda p: p.as_posix())


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"
