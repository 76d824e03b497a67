"""Reports beside a text: kept apart from its records, compared, settled, removed."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse
from tests.web.desk_world import NOW, World, make_world

from servanda.terms import AuthenticText, PartialDate, Verdict
from servanda_web.records import door, ledger, models
from servanda_web.records.door.reports import compared

pytestmark = pytest.mark.django_db
REPORT = (
    "Two ports sign statement\n\n"
    "VELHAVEN, 24 November 2026 – The two ports agreed to open a joint pilot school by 2028, "
    "the mayor said.\n\n"
    "The Harbour Council will publish tide tables by the end of 2029, according to the harbour master.\n\n"
    "The two sides will also build a lighthouse.\n"
)


@pytest.fixture
def world() -> World:
    return make_world()


def brought(words: str = REPORT, name: str = "news.txt") -> AuthenticText:
    return AuthenticText(content=words, name=name, language="en")


def kept(world: World, words: str = REPORT) -> models.Report:
    return door.add_report(world.text, brought(words), by=world.person, at=NOW)


def post(client: Client, world: World, **fields: object) -> object:
    return client.post(world.url("reports"), fields)


def page(world: World, row: models.Report, client: Client | None = None) -> str:
    answer = (client or world.coordinator).get(world.url("report", row.digest))
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_report_is_brought_as_a_file_and_shown_side_by_side(world: World) -> None:
    answer = post(world.coordinator, world, file=SimpleUploadedFile("news.txt", REPORT.encode()))
    row = models.Report.objects.get()
    assert answer.url == world.url("report", row.digest)  # type: ignore[attr-defined]
    shown = page(world, row)
    for words in (
        "Two ports sign statement",
        "open a joint pilot school by 2028",
        "open a joint pilot school",
        "the mayor",
        "by the end of 2029",
        "publish tide tables by the end of 2027",
        "Said, not signed",
        "build a lighthouse",
    ):
        assert words in shown
    assert "The time differs" in shown


def test_pasted_words_with_a_source_and_a_day(world: World) -> None:
    post(
        world.coordinator, world, words=REPORT.replace("\n", "\r\n"), source="Harbour News", day="2026-11-25"
    )
    row = models.Report.objects.get()
    assert (row.content, row.name, row.day) == (REPORT, "Harbour News", "2026-11-25")
    assert compared(row).source.day == PartialDate(2026, 11, 25)


def test_nothing_of_a_report_is_mixed_with_the_register(world: World) -> None:
    tables = (models.Entry, models.Provision, models.Account, models.AuthenticText, models.Decision)
    before = [m.objects.count() for m in tables]
    row = kept(world)
    page(world, row)
    assert [m.objects.count() for m in tables] == before
    public = Client().get(f"/{world.text.instrument.slug}/")
    assert b"lighthouse" not in public.content


def test_the_same_report_is_kept_once(world: World) -> None:
    assert kept(world).pk == kept(world).pk
    assert models.History.objects.filter(action="add_report").count() == 1


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Choose a file"),
        ({"words": "x", "day": "soon"}, "Write the day as 2026-02-05"),
        ({"words": "x", "file": SimpleUploadedFile("a.txt", b"y")}, "not both"),
        ({"file": SimpleUploadedFile("a.docx", b"PK\x03\x04 broken")}, "a.docx"),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is(
    world: World, fields: dict[str, object], said: str
) -> None:
    answer = post(world.coordinator, world, **fields)
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert said in answer.content.decode()  # type: ignore[attr-defined]
    assert not models.Report.objects.exists()


def test_the_registers_own_text_and_another_language_are_refused(world: World) -> None:
    own = AuthenticText(content=world.text.content, name="own.txt", language="en")
    russian = AuthenticText(content="Порты договорились.", name="ru.txt", language="ru")
    for text, said in ((own, "own text"), (russian, "another language")):
        with pytest.raises(door.Unacceptable, match=said):
            door.add_report(world.text, text, by=world.person, at=NOW)
    assert not models.Report.objects.exists()
    assert not models.History.objects.filter(action="add_report").exists()


def test_a_reader_may_look_and_not_change(world: World) -> None:
    row = kept(world)
    assert "Bring a report" not in world.reader.get(world.url("reports")).content.decode()
    assert "Remove this report" not in page(world, row, world.reader)
    assert post(world.reader, world, words=REPORT).status_code == 403  # type: ignore[attr-defined]
    for name in ("settle_report", "remove_report"):
        assert world.reader.post(world.url(name, row.digest)).status_code == 403
    assert world.stranger.get(world.url("report", row.digest)).status_code == 302
    assert models.Report.objects.count() == 1


def test_a_person_settles_what_a_statement_speaks_of(world: World) -> None:
    row = kept(world)
    lighthouse = next(h for h in compared(row).heard if "lighthouse" in h.statement.quotation.words)
    school = world.entry("open a joint").record_id
    fields = {"statement": lighthouse.statement.id, "entry": school}
    world.coordinator.post(world.url("settle_report", row.digest), fields)
    row.refresh_from_db()
    assert row.settled == {lighthouse.statement.id: school}
    assert "settled by a person" in page(world, row)
    told = models.History.objects.get(action="settle_report")
    assert told.after == {"statement": lighthouse.statement.id, "entry": school}
    world.coordinator.post(
        world.url("settle_report", row.digest), {"statement": lighthouse.statement.id, "entry": "none"}
    )
    assert "settled by a person" not in page(world, row)


@pytest.mark.parametrize("fields", [{"statement": "c-0", "entry": "none"}, {"statement": "", "entry": ""}])
def test_what_is_settled_must_be_there(world: World, fields: dict[str, str]) -> None:
    row = kept(world)
    answer = world.coordinator.post(world.url("settle_report", row.digest), fields, follow=True)
    assert "holds no statement" in answer.content.decode()
    row.refresh_from_db()
    assert row.settled == {}


def test_what_was_settled_about_an_entry_that_is_gone_does_not_count(world: World) -> None:
    row = kept(world)
    said = compared(row).heard[0].statement.id
    entry = world.entry("publish tide")
    door.settle_report(row, statement=said, entry=entry.record_id, by=world.person, at=NOW)
    door.decide(
        entry, verdict=Verdict.REJECTED, by=world.person, at=NOW, version=entry.version, reason="a test"
    )
    row.refresh_from_db()
    assert not any(link.by_person for h in compared(row).heard for link in h.links)


def test_removing_leaves_its_trace_in_a_whole_history(world: World) -> None:
    row = kept(world)
    answer = world.coordinator.post(world.url("remove_report", row.digest))
    assert answer.url == world.url("reports")
    assert not models.Report.objects.exists()
    told = models.History.objects.get(action="remove_report")
    assert told.before["digest"] == row.digest
    assert ledger.verify() == ()
    shown = world.coordinator.get(reverse("desk:history", args=[world.text.instrument.slug])).content.decode()
    assert "Report kept beside the text" in shown
    assert "Report removed" in shown
    assert shown.count("news.txt") == 2
    assert world.coordinator.post(world.url("remove_report", row.digest)).status_code == 404
    with pytest.raises(door.Unacceptable, match="already"):
        door.remove_report(row, by=world.person, at=NOW)


def test_the_list_stays_short_of_texts_and_queries(
    world: World, django_assert_max_num_queries: object
) -> None:
    for n in range(4):
        kept(world, f"{REPORT}\nPage {n}.\n")
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        answer = world.coordinator.get(world.url("reports"))
    assert answer.content.decode().count("news.txt") == 4
    assert all("content" not in q["sql"] or "report" not in q["sql"] for q in connection.queries)


def test_the_review_leads_to_its_reports(world: World) -> None:
    assert world.url("reports") in world.coordinator.get(world.url("review")).content.decode()
