"""The data folder: made once, readable by its owner only."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from servanda_web.surroundings import SECRET_FILE, kept_secret

OWNER_ONLY = 0o077  # a umask: what the site writes is read by nobody else


class DataFolderError(ValueError):
    """The data folder cannot be used; str() is the one sentence that says why and what to do."""


def prepare(data: Path) -> None:
    """Make the folder and its secret key where they are not there yet; both are for their owner only.

    The key is written with mode 0600 and never replaced: two first starts at once agree on one.
    Raises `DataFolderError`.
    """
    try:
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not kept_secret(data):
            _write_secret(data / SECRET_FILE)
    except OSError as trouble:
        raise DataFolderError(
            f"The data folder {data} cannot be written ({trouble.strerror or trouble}): "
            "free some space, give yourself the right to write there, or set SERVANDA_DATA to another folder."
        ) from trouble


def _write_secret(path: Path) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(f"{secrets.token_urlsafe(64)}\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            if not path.read_text(encoding="ascii").strip():
                os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)
