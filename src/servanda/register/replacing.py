"""Replacing several files at once, so that a crash leaves all old or all new ones."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

READY = ".servanda-ready"  # complete new files, waiting to take their places
_MAKING = ".servanda-making-"


def replace_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Give each named file its new bytes, leaving alone those that have them already.

    New files are written beside the old ones, made ready by one rename, and then moved in. Until
    that rename the old files count; after it the new ones, for `finish` moves what is left.
    """
    was_there = folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    finish(folder)
    changed = {n: data for n, data in files.items() if not _same(folder / n, data)}
    if not changed:
        return
    making = Path(tempfile.mkdtemp(prefix=_MAKING, dir=folder))
    try:
        for name, data in changed.items():
            _write(making / name, data)
        making.rename(folder / READY)
    except BaseException as wrong:
        shutil.rmtree(making, ignore_errors=True)
        if not was_there:
            with suppress(OSError):
                folder.rmdir()
        if isinstance(wrong, OSError):  # the names of the files made meanwhile would tell nobody anything
            raise OSError(wrong.errno, wrong.strerror, str(folder)) from None
        raise
    finish(folder)


def finish(folder: Path) -> None:
    """Complete a replacement that was interrupted after its files were ready."""
    ready = folder / READY
    if not ready.is_dir():
        return
    for new in sorted(ready.iterdir()):
        with suppress(FileNotFoundError):  # another process finishes the same replacement
            new.replace(folder / new.name)
    with suppress(OSError):
        ready.rmdir()


def is_vacant(folder: Path) -> bool:
    """Whether a folder is not there yet, or holds nothing but what an interrupted save left."""
    return not folder.exists() or all(p.name.startswith(_MAKING) for p in folder.iterdir())


def tidy(folder: Path) -> None:
    """Remove what interrupted saves left unfinished. For whoever holds the folder alone."""
    for left in folder.glob(f"{_MAKING}*"):
        shutil.rmtree(left, ignore_errors=True)


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Wait until nobody else holds `folder`, and hold it. Where the system cannot, hold nothing."""
    try:
        import fcntl
    except ImportError:  # Windows cannot lock a folder
        yield
        return
    if not folder.is_dir():
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
