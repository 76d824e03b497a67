"""The settings as a ministry runs them, and what every answer says to a browser."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client
from tests.web.public_world import SLUG, make_published

from servanda_web.databases import (
    DatabaseAddressError,
    Version,
    has_wal_race,
    journal_mode,
    postgresql,
    sqlite,
)
from servanda_web.surroundings import surroundings

ROOT = Path(__file__).resolve().parents[2]
PAGES = (
    "/",
    f"/r/{SLUG}/",
    "/search/?q=pier",
    "/accounts/sign-in",
    "/desk/",
    "/nowhere/",
    "/search.json",
)
PRODUCTION = {"SERVANDA_HTTPS": "1", "SERVANDA_PROXY": "1", "SERVANDA_HOSTS": "register.ministry.example"}


def site(data: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    # What the browser tests set for themselves is no setting of a site: DJANGO_ALLOW_ASYNC_UNSAFE.
    around = {k: v for k, v in os.environ.items() if not k.startswith(("SERVANDA_", "DJANGO_"))} | more
    around |= {"SERVANDA_DATA": str(data), "PYTHONPATH": str(ROOT / "src")}
    around |= {"DJANGO_SETTINGS_MODULE": "servanda_web.settings"}
    command = [sys.executable, "-W", "error", "-m", "servanda_web", *words]
    return subprocess.run(command, env=around, capture_output=True, text=True, timeout=120)


def test_django_finds_nothing_to_say_of_the_settings_in_production(tmp_path: Path) -> None:
    done = site(tmp_path, "check", "--deploy", "--fail-level", "DEBUG", **PRODUCTION)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_the_migrations_make_the_tables_of_the_models(tmp_path: Path) -> None:
    done = site(tmp_path, "makemigrations", "--check", "--dry-run")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("version", "race"),
    [
        ((3, 6, 23), False),
        ((3, 7, 0), True),
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 45, 0), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 52, 0), False),
    ],
)
def test_the_journal_is_one_that_is_sound_in_this_version(version: Version, race: bool) -> None:
    assert has_wal_race(version) is race
    assert journal_mode(version) == ("DELETE" if race else "WAL")
    opened = sqlite(Path("x"), version=version)["OPTIONS"]
    assert opened["transaction_mode"] == "IMMEDIATE"
    assert f"journal_mode={journal_mode(version)}" in opened["init_command"]


def test_the_database_is_opened_as_promised(tmp_path: Path) -> None:
    ask = (
        "from django.db import connection as c; k = c.cursor(); "
        "names = 'synchronous', 'mmap_size', 'foreign_keys', 'journal_mode'; "
        "print(*[k.execute(f'PRAGMA {name}').fetchone()[0] for name in names], c.transaction_mode)"
    )
    done = site(tmp_path, "shell", "-v", "0", "-c", ask)
    assert done.returncode == 0, done.stderr
    full, unmapped, enforced = "2", "0", "1"
    mode = journal_mode(sqlite3.sqlite_version_info).lower()
    assert done.stdout.split() == [full, unmapped, enforced, mode, "IMMEDIATE"]


def test_an_address_of_postgresql_is_read_whole() -> None:
    told = postgresql("postgresql://a%40b:p%3Aw@db.example:6432/reg?sslmode=require")
    expected = {"USER": "a@b", "PASSWORD": "p:w", "HOST": "db.example", "PORT": "6432", "NAME": "reg"}
    assert {name: told[name] for name in expected} == expected
    assert told["OPTIONS"] == {"sslmode": "require"}
    assert postgresql("postgresql://u@/reg?host=/run/postgresql")["HOST"] == "/run/postgresql"


@pytest.mark.parametrize(
    "address", ["mysql://x/y", "postgresql://host", "postgresql://h:port/x", "sqlite3", "postgresql://[x/y"]
)
def test_an_address_that_is_none_is_refused_in_one_sentence(address: str, tmp_path: Path) -> None:
    with pytest.raises(DatabaseAddressError, match=r"\.$"):
        postgresql(address)
    done = site(tmp_path, "check", SERVANDA_DATABASE_URL=address)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_the_secret_key_is_made_once_and_is_for_its_owner_only(tmp_path: Path) -> None:
    for _n in range(2):
        assert site(tmp_path / "data", "check").returncode == 0
    key = tmp_path / "data" / "secret-key"
    assert key.stat().st_mode & 0o077 == 0
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
    kept = surroundings({"SERVANDA_DATA": "data"}, here=tmp_path).secret_key
    assert kept == key.read_text().strip()


@pytest.mark.django_db
def test_every_answer_keeps_a_page_to_what_this_site_serves(client: Client) -> None:
    make_published()
    for address in PAGES:
        headers = client.get(address).headers
        assert "default-src 'none'" in headers["Content-Security-Policy"], address
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"], address
        assert "unsafe" not in headers["Content-Security-Policy"], address
        assert headers["X-Content-Type-Options"] == "nosniff", address
        assert headers["X-Frame-Options"] == "DENY", address
        assert headers["Referrer-Policy"] == "same-origin", address


@pytest.mark.django_db
def test_cookies_are_out_of_reach_of_scripts_and_other_sites(client: Client) -> None:
    client.get("/accounts/sign-in")
    cookie = client.cookies["csrftoken"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


@pytest.mark.django_db
def test_an_address_with_nul_has_no_page(client: Client) -> None:
    for address in ("/c/%00/", "/c/%00.json", "/r/%00/", f"/r/{SLUG}/%00/text", "/accounts/link/%00"):
        assert client.get(address).status_code == 404, address
