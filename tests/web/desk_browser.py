"""A real browser at the desk: one Chromium for all tests, a signed-in window for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django.live_server_helper import LiveServer
from tests.web import pseudo
from tests.web.desk_world import World, make_world

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 760}


@dataclass
class Desk:
    """A register behind a live address, and windows on it."""

    world: World
    base: str
    browser: Browser
    faults: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def window(self, *, client: Client | None = None, size: dict[str, int] = WIDE, **options: object) -> Page:
        """A new window in which this client's person is signed in."""
        context = self.browser.new_context(viewport=size, **options)
        self.contexts.append(context)
        cookie = (client or self.world.coordinator).cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": self.base}])
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("console", lambda m: self.faults.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: self.faults.append(str(e)))
        return page

    def at(self, name: str, *more: str) -> str:
        """The full address of a page about the register's text."""
        return self.base + self.world.url(name, *more)


@pytest.fixture
def desk(chromium: Browser, live_server: LiveServer, transactional_db: None) -> Iterator[Desk]:
    opened = Desk(make_world(), live_server.url, chromium)
    with pseudo.offered():
        yield opened
        for context in opened.contexts:
            context.close()
    assert opened.faults == []
