"""The real server with its own data folder, and windows of a real browser on it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.web.desk_browser import chromium, violations

ROOT = Path(__file__).resolve().parents[2]
WIDE, NARROW = 1280, 360
Window = Callable[..., Page]
__all__ = ["NARROW", "WIDE", "Window", "chromium", "served", "violations", "window"]

_FILL = "import django; django.setup(); from tests.web.public_world import fill; fill()"


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of `python -m servanda_web serve` with the published register in it."""
    data = tmp_path_factory.mktemp("served") / "data"
    environ = {
        **os.environ,
        "SERVANDA_DATA": str(data),
        "SERVANDA_DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "servanda_web.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }
    data.mkdir()
    subprocess.run([sys.executable, "-c", _FILL], env=environ, check=True, timeout=60)
    serve = [sys.executable, "-m", "servanda_web", "serve", "--port", "0"]
    with subprocess.Popen(serve, env=environ, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield _address(server)
        finally:
            server.terminate()
            server.wait(timeout=20)


def _address(server: subprocess.Popen[str]) -> str:
    assert server.stdout is not None
    line = server.stdout.readline()
    assert "http://" in line, f"the server did not say its address but {line!r}"
    return line.split()[-1]


@pytest.fixture
def window(chromium: object, served: str) -> Iterator[Window]:
    """Opens windows of a given width and language; afterwards no page may have complained."""
    faults: list[str] = []
    contexts = []

    def opened(width: int = WIDE, *, language: str = "en", **options: object) -> Page:
        size = {"width": width, "height": 900}
        context = chromium.new_context(viewport=size, locale=language, base_url=served, **options)  # type: ignore[attr-defined]
        contexts.append(context)
        page: Page = context.new_page()
        page.set_default_timeout(8000)
        page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: faults.append(str(e)))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [f for f in faults if "status of 4" not in f] == []
