"""A backup taken while others write can be restored; what is no backup is refused and changes nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.web.cluster import cluster, programs, unprivileged

from servanda_web.surroundings import DATABASE_FILE

ROOT = Path(__file__).resolve().parents[2]


class Site:
    """A data folder and the commands on it, each in a process of its own."""

    def __init__(self, data: Path, **more: str) -> None:
        self.data = data
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith("SERVANDA_")} | {
            "SERVANDA_DATA": str(data),
            "DJANGO_SETTINGS_MODULE": "servanda_web.settings",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
            **more,
        }

    @property
    def database(self) -> Path:
        return self.data / DATABASE_FILE

    def begin(self, *words: str) -> subprocess.Popen[str]:
        pipe = subprocess.PIPE
        command = [sys.executable, "-m", *words]
        return subprocess.Popen(command, env=self.environment, cwd=ROOT, stdout=pipe, stderr=pipe, text=True)

    def do(self, *words: str, status: int = 0) -> str:
        child = self.begin("servanda_web", *words)
        said, complaint = child.communicate(timeout=120)
        assert child.returncode == status, said + complaint
        assert "Traceback" not in complaint
        return said if status == 0 else complaint

    def rows(self) -> int:
        return int(self.do("verify").split(":")[1].split()[0])


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a register of 80 records."""
    made = Site(tmp_path_factory.mktemp("filled"))
    child = made.begin("tests.web.crowd", "fill", "80")
    assert child.wait(timeout=120) == 0
    return made.data


@pytest.fixture
def site(filled: Path, tmp_path: Path) -> Site:
    return Site(Path(shutil.copytree(filled, tmp_path / "data")))


@pytest.fixture
def writer(site: Site) -> Iterator[subprocess.Popen[str]]:
    child = site.begin("tests.web.crowd", "write", "0", "60")
    yield child
    child.kill()
    child.communicate()


def test_a_backup_taken_while_others_write_holds_every_change_acknowledged_before(
    site: Site, writer: subprocess.Popen[str], tmp_path: Path
) -> None:
    assert writer.stdout is not None
    acknowledged = 2  # the register, and the first change, which the writer does not say
    for n in range(2):
        for _line in range(5):
            writer.stdout.readline()
            acknowledged += 1
        copy = tmp_path / f"copy-{n}.sqlite3"
        said = site.do("backup", str(copy))
        held = int(said.split(" with ")[1].split()[0])
        assert held >= acknowledged
        assert copy.stat().st_mode & 0o077 == 0
    elsewhere = Site(tmp_path / "elsewhere")
    elsewhere.data.mkdir()
    elsewhere.do("restore", str(copy))
    assert elsewhere.rows() == held


def test_restoring_goes_back_and_keeps_what_was_there(site: Site, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    site.do("backup", str(copy))
    site.begin("tests.web.crowd", "write", "1", "0.5").communicate(timeout=60)
    later = site.rows()
    assert later > 1
    said = site.do("restore", str(copy))
    assert "is restored, with 1 rows of history" in said
    assert site.rows() == 1
    (kept,) = site.data.glob("servanda-before-*.sqlite3")
    site.do("restore", str(kept))
    assert site.rows() == later


def test_restoring_signs_everybody_out(site: Site, tmp_path: Path) -> None:
    link = site.do("sign_in_link").strip()
    copy = tmp_path / "copy.sqlite3"
    site.do("backup", str(copy))
    site.do("restore", str(copy))
    with closing(sqlite3.connect(site.database)) as database:
        assert database.execute("SELECT count(*) FROM accounts_signinlink").fetchone() == (0,)
        assert database.execute("SELECT count(*) FROM django_session").fetchone() == (0,)
    assert link


def test_a_damaged_database_is_moved_aside_and_the_backup_put_in_its_place(
    site: Site, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite3"
    site.do("backup", str(copy))
    site.database.write_bytes(b"not a database at all" * 1000)
    assert "is restored" in site.do("restore", str(copy))
    assert site.rows() == 1
    (kept,) = site.data.glob("servanda-before-*.sqlite3")
    assert kept.read_bytes().startswith(b"not a database")


@pytest.mark.parametrize("kind", ["nothing", "words", "another database", "cut off", "changed"])
def test_what_is_no_backup_is_refused_in_one_sentence_and_nothing_changes(
    site: Site, tmp_path: Path, kind: str
) -> None:
    copy = tmp_path / "copy.sqlite3"
    if kind == "words":
        copy.write_text("These are words.")
    elif kind == "another database":
        with closing(sqlite3.connect(copy)) as other, other:
            other.execute("CREATE TABLE lamps (name)")
    elif kind != "nothing":
        site.do("backup", str(copy))
    if kind == "cut off":
        copy.write_bytes(copy.read_bytes()[: 4096 * 9])
    if kind == "changed":
        with closing(sqlite3.connect(copy)) as other, other:
            for guard in ("update", "delete", "gap"):
                other.execute(f"DROP TRIGGER records_history_no_{guard}")
            other.execute("UPDATE records_history SET who = 'Somebody'")
    before = site.database.read_bytes()
    said = site.do("restore", str(copy), status=1)
    assert said.startswith("CommandError: ")
    assert len(said.strip().splitlines()) == 1
    assert said.strip().endswith(".")
    assert site.database.read_bytes() == before
    assert [p.name for p in site.data.glob("servanda-before*")] == []


def test_a_backup_never_replaces_a_file(site: Site, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    copy.write_text("dear to me")
    assert "is there already" in site.do("backup", str(copy), status=1)
    assert copy.read_text() == "dear to me"
    assert "could not be written" in site.do("backup", str(tmp_path / "no" / "folder.sqlite3"), status=1)


def test_postgresql_is_backed_up_by_its_own_program(tmp_path: Path) -> None:
    with cluster() as address:
        site = Site(tmp_path / "data", SERVANDA_DATABASE_URL=address)
        site.data.mkdir()
        assert site.begin("tests.web.crowd", "fill", "20").wait(timeout=120) == 0
        assert "pg_dump" in site.do("backup", str(tmp_path / "copy"), status=1)
        host = address.split("host=")[1]
        login = ["-h", host, "-U", "servanda"]
        dump = subprocess.run(
            [programs() / "pg_dump", *login, "servanda"], check=True, stdout=subprocess.PIPE, **unprivileged()
        )
        subprocess.run([programs() / "createdb", *login, "again"], check=True, **unprivileged())
        subprocess.run(
            [programs() / "psql", "-q", "-v", "ON_ERROR_STOP=1", *login, "again"],
            check=True,
            input=dump.stdout,
            stdout=subprocess.DEVNULL,
            **unprivileged(),
        )
        again = Site(tmp_path / "again", SERVANDA_DATABASE_URL=address.replace("/servanda?", "/again?"))
        again.data.mkdir()
        assert again.rows() == 1
