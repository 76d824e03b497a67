"""Standard output as bytes, and files that are whole or not there."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from servanda.cli.refusal import RefusalError


def put(data: bytes) -> None:
    """Write bytes to standard output."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place, then move it there: one sees the old file or the new one."""
    if path.is_dir():
        raise RefusalError(f"{path} is a folder: name a file in it.")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".servanda-")
    except OSError as wrong:
        raise OSError(wrong.errno, wrong.strerror, str(path.parent)) from None
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o666 & ~_mask())
        beside.replace(path)
    except OSError as wrong:
        beside.unlink(missing_ok=True)
        raise OSError(wrong.errno, wrong.strerror, str(path)) from None
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _mask() -> int:
    """The permissions that new files go without; there is no way to ask but to set."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
