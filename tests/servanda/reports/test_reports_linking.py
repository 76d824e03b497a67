"""Which commitments of the register a report speaks of."""

from __future__ import annotations

import pytest
from tests.servanda.reports.reported import only, register, said

from servanda.reports import Outcome, ReportError, compare, read_report
from servanda.terms import AuthenticText, Commitment

LINKED = [
    ("The two countries will raise their trade to EUR 2 billion by 2030.", ["para. 2"]),
    ("They agreed to hold yearly consultations of the foreign ministries.", ["para. 1"]),
    ("The two countries will consider building a railway line from Grauburg to Velhaven.", ["para. 3"]),
    ("Norland will give 200 scholarships to students of Sudmark.", ["para. 4"]),
    ("Universities were encouraged to do joint research on seeds.", ["para. 5"]),
    ("Both sides agreed to expand cooperation between ports and postal services.", ["para. 6", "para. 7"]),
    ("Both sides agreed to fight illegal fishing by joint patrols.", ["para. 8"]),
    ("They will sign an extradition agreement soon.", ["para. 9"]),
]


@pytest.mark.parametrize(("words", "places"), LINKED, ids=[places[0] for _, places in LINKED])
def test_a_statement_is_linked_to_what_it_speaks_of(words: str, places: list[str]) -> None:
    heard = only(words)
    assert heard.outcome is Outcome.LINKED
    assert sorted(link.provision.number for link in heard.links) == places
    assert all(link.entry is not None and link.because and 0 < link.score <= 1 for link in heard.links)


@pytest.mark.parametrize(
    "words",
    [
        "The two sides will set up a working group on halal food.",
        "Sudmark will host a chess tournament in October.",
        "They agreed to abolish visas for diplomats.",
    ],
)
def test_what_is_said_and_not_signed_is_told_apart(words: str) -> None:
    heard = only(words)
    assert (heard.outcome, heard.links) == (Outcome.NOT_SIGNED, ())


def test_the_same_words_for_two_commitments_are_left_to_a_person() -> None:
    heard = only("The two sides agreed to hold joint training every year.")
    assert heard.outcome is Outcome.UNDECIDED
    assert len(heard.links) == 2
    assert {link.provision.number for link in heard.links} == {"para. 11"}


def test_a_person_settles_what_is_undecided() -> None:
    text = "The two sides agreed to hold joint training every year."
    report = read_report(AuthenticText(content=text, name="report.txt", language="en"), as_report=True)
    kept = register()
    (open_,) = compare(report, kept).heard
    chosen = open_.links[1].entry
    assert chosen is not None
    (settled,) = compare(report, kept, settled={open_.statement.id: chosen.id}).heard
    assert settled.outcome is Outcome.LINKED
    assert [(link.entry, link.by_person) for link in settled.links] == [(chosen, True)]
    (none,) = compare(report, kept, settled={open_.statement.id: None}).heard
    assert none.outcome is Outcome.NOT_SIGNED


@pytest.mark.parametrize(
    ("settled", "message"),
    [({"c-000000000000": None}, "no statement “c-000000000000”"), ("entry", "no entry “c-111111111111”")],
)
def test_what_is_settled_must_be_there(settled: dict[str, str | None] | str, message: str) -> None:
    text = AuthenticText(
        content="They agreed to expand cooperation between ports.", name="r.txt", language="en"
    )
    report = read_report(text, as_report=True)
    kept = register()
    (heard,) = compare(report, kept).heard
    named = settled if isinstance(settled, dict) else {heard.statement.id: "c-111111111111"}
    with pytest.raises(ReportError, match=message):
        compare(report, kept, settled=named)


def test_a_provision_without_a_record_is_named_as_such() -> None:
    """What nobody recorded was signed all the same: it must not be called unsigned."""
    heard = only("Both sides will respect the purposes of the Charter of the United Nations.")
    assert heard.outcome is Outcome.NOT_RECORDED
    assert [(link.entry, link.provision.number) for link in heard.links] == [(None, "para. 10")]


def test_what_the_report_leaves_out_is_counted() -> None:
    comparison = said("They agreed to expand cooperation between ports.")
    assert comparison.asked == sum(isinstance(e.record, Commitment) for e in register().entries)
    assert len(comparison.left_out) == comparison.asked - 1
    assert "para. 6" not in {entry.record.provision for entry in comparison.left_out}


def test_rejected_entries_and_names_are_not_compared_and_the_register_stays_as_it_is() -> None:
    from datetime import UTC, datetime

    from servanda.register import decide
    from servanda.terms import Decision, Verdict

    kept = register()
    ports = next(e for e in kept.entries if e.record.provision == "para. 6")
    at = datetime(2026, 3, 5, 9, tzinfo=UTC)
    no = Decision(verdict=Verdict.REJECTED, by="A. Officer", at=at, reason="only a test")
    after = decide(kept, ports.id, no)
    text = AuthenticText(
        content="They agreed to expand cooperation between ports.", name="r.txt", language="en"
    )
    report = read_report(text, as_report=True)
    comparison = compare(report, after)
    assert comparison.asked == sum(isinstance(e.record, Commitment) for e in kept.entries) - 1
    assert ports.id not in {link.entry.id for h in comparison.heard for link in h.links if link.entry}
    assert compare(report, after, accepted_only=True).asked == 0
    assert len(after.entries) == len(kept.entries)


def test_a_signed_text_and_the_registers_own_text_are_refused() -> None:
    kept = register()
    with pytest.raises(ReportError, match="add --as report"):
        read_report(kept.outline.text)
    with pytest.raises(ReportError, match="own text"):
        compare(read_report(kept.outline.text, as_report=True), kept)


def test_a_report_in_another_language_than_the_text_is_refused() -> None:
    """All of it would be called unsigned."""
    text = AuthenticText(content="Порты будут расширять сотрудничество.", name="r.txt", language="ru")
    with pytest.raises(ReportError, match=r"another language \(ru\)"):
        compare(read_report(text, as_report=True), register())


def test_a_report_without_anything_said_gives_nothing() -> None:
    assert said("The weather was fine.").heard == ()
