"""What the machine tells the site: read once, here, from environment variables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

SECRET_FILE = "secret-key"  # noqa: S105 -- a file's name
DATABASE_FILE = "servanda.sqlite3"
_YES = {"1", "yes", "true", "on"}


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """`data` is the folder that holds the database and the secret key.

    `https` says that the site is reached over TLS only; `proxy` that a proxy in front of it sets
    X-Forwarded-Proto itself.
    """

    data: Path
    database_url: str = ""
    hosts: tuple[str, ...] = ()
    secret_key: str = field(default="", repr=False)
    debug: bool = False
    https: bool = False
    proxy: bool = False


def surroundings(environ: Mapping[str, str], *, here: Path) -> Surroundings:
    """Read SERVANDA_DATA, _DATABASE_URL, _HOSTS, _SECRET_KEY, _DEBUG, _HTTPS and _PROXY.

    A relative data folder, and the default `data`, count from `here`.
    """

    def on(name: str) -> bool:
        return environ.get(f"SERVANDA_{name}", "").strip().lower() in _YES

    data = (here / environ.get("SERVANDA_DATA", "data")).expanduser()
    hosts = environ.get("SERVANDA_HOSTS", "").replace(",", " ").split()
    return Surroundings(
        data=data,
        database_url=environ.get("SERVANDA_DATABASE_URL", "").strip(),
        hosts=tuple(hosts),
        secret_key=environ.get("SERVANDA_SECRET_KEY", "") or kept_secret(data),
        debug=on("DEBUG"),
        https=on("HTTPS"),
        proxy=on("PROXY"),
    )


def kept_secret(data: Path) -> str:
    """The secret key kept in the data folder; empty where there is none yet."""
    try:
        return (data / SECRET_FILE).read_text(encoding="ascii").strip()
    except OSError:
        return ""
