"""The real server with its own data folder, and windows of a real browser on it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.web import chromium as shared

ROOT = Path(__file__).resolve().parents[2]
WIDE, NARROW = 1280, 360
Window = Callable[..., Page]
_FILL = "import django; django.setup(); from tests.web.public_world import fill; print(fill())"


@dataclass(frozen=True)
class Served:
    """Where the site is, and the cookie of the coordinator who is signed in there."""

    address: str
    session: str


@pytest.fixture(scope="session")
def chromium() -> Browser:
    """The one browser of all tests."""
    return shared.browser()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`python -m servanda_web serve` in a process of its own, with the register of `public_world`."""
    from servanda_web.data import prepare

    data = tmp_path_factory.mktemp("served") / "data"
    prepare(data)
    environ = {key: value for key, value in os.environ.items() if not key.startswith("SERVANDA_")} | {
        "SERVANDA_DATA": str(data),
        "DJANGO_SETTINGS_MODULE": "tests.web.pseudo_settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }
    fill = [sys.executable, "-c", _FILL]
    session = subprocess.run(fill, env=environ, check=True, timeout=60, stdout=subprocess.PIPE, text=True)
    serve = [sys.executable, "-m", "servanda_web", "serve", "--port", "0"]
    with subprocess.Popen(serve, env=environ, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield Served(_address(server), session.stdout.strip())
        finally:
            server.terminate()
            server.wait(timeout=20)


def _address(server: subprocess.Popen[str]) -> str:
    assert server.stdout is not None
    line = server.stdout.readline()
    assert "http://" in line, f"the server did not say its address but {line!r}"
    return line.split()[-1]


@dataclass
class Windows:
    """Opens windows on the served site and listens to what their pages complain of."""

    browser: Browser
    served: Served
    faults: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def __call__(
        self, width: int = WIDE, *, language: str = "en", signed_in: bool = False, scripts: bool = True
    ) -> Page:
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            locale=language,
            base_url=self.served.address,
            java_script_enabled=scripts,
        )
        self.contexts.append(context)
        if signed_in:
            cookie = {"name": "sessionid", "value": self.served.session, "url": self.served.address}
            context.add_cookies([cookie])  # type: ignore[list-item]
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("console", lambda m: self.faults.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: self.faults.append(str(e)))
        return page


@pytest.fixture
def window(chromium: Browser, served: Served) -> Iterator[Windows]:
    """Windows of any width and language; no page of theirs may complain (but of a 404 or a 410)."""
    windows = Windows(chromium, served)
    yield windows
    for context in windows.contexts:
        context.close()
    assert [f for f in windows.faults if "status of 4" not in f] == []


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """Asserts that axe finds nothing wrong with a page."""

    def check(page: Page) -> None:
        assert shared.violations(page) == []

    return check
