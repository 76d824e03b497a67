"""Which server is asked, and how patiently."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit

from servanda.model.errors import ModelError


@dataclass(frozen=True, kw_only=True)
class Server:
    """An OpenAI-compatible server: the address its paths begin with ("http://127.0.0.1:8080/v1") and a model.

    `seconds` is how long it may take to begin an answer, and again to end it; `tries` how often a busy,
    failing or silent server is asked, with growing pauses between. `key` stays empty where the server
    wants none.
    Raises `ModelError` for an address or a name that cannot be one.
    """

    url: str
    name: str
    key: str = field(default="", repr=False)
    seconds: float = 60.0
    tries: int = 3

    def __post_init__(self) -> None:
        if not self.name.strip() or not self.name.isprintable():
            raise ModelError("The model has no name: give it as the server lists it.")
        try:
            parts = urlsplit(self.url)
            good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:
            good = False
        if not good:
            raise ModelError(
                f"“{self.url[:60]}” is no address of a server: write it as https://HOST/v1 or http://127.0.0.1:PORT/v1."
            )
        if not (self.key.isascii() and self.key.isprintable()):
            raise ModelError("The key holds characters that no key has: copy it once more.")

    @property
    def host(self) -> str:
        """The machine that is asked."""
        return urlsplit(self.url).hostname or ""

    @property
    def here(self) -> bool:
        """Whether that is this machine."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def open_to_eyes(self) -> bool:
        """Whether what is sent could be read on its way: another machine, without https."""
        return not self.here and urlsplit(self.url).scheme == "http"
