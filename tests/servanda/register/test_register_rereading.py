"""Reading again, with the same reader, a newer one, or on a replaced text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.servanda.register.register_sample import (
    CONTENT,
    NOON,
    outline_of,
    quote,
    reading_of,
    sample,
    text_of,
)

from servanda.register import RegisterError, account, check, decide, merge, reanchor, set_aside, start
from servanda.terms import (
    Account,
    Decision,
    Disposition,
    Instrument,
    Outline,
    Provision,
    ProvisionKind,
    Reading,
    Register,
    SetAside,
    Verdict,
)


def decided(register: Register) -> Register:
    """The talks mended to fewer words, the commission rejected, the weather set aside."""
    talks, commission = register.entries[0], register.entries[1]
    shorter = replace(talks.proposal, quotation=quote(text_of(), "hold yearly talks"))
    mend = Decision(verdict=Verdict.MENDED, by="A", at=NOON, mended=shorter)
    reject = Decision(verdict=Verdict.REJECTED, by="A", at=NOON, reason="not a mechanism")
    register = decide(decide(register, talks.id, mend), commission.id, reject)
    return set_aside(register, SetAside(provision="para. 2", reason="weather", by="A", at=NOON))


def test_the_same_reading_twice_changes_nothing() -> None:
    assert merge(sample(), reading_of(text_of())) == sample()
    assert merge(decided(sample()), reading_of(text_of())) == decided(sample())


def test_the_same_text_under_another_name_changes_nothing() -> None:
    reading = reading_of(replace(text_of(), name="copy.docx", media_type="application/x"))
    assert merge(decided(sample()), reading) == decided(sample())


def test_another_text_is_refused() -> None:
    with pytest.raises(RegisterError, match="re-anchor"):
        merge(sample(), reading_of(text_of("Title\r\n" + CONTENT)))


def test_a_newer_reader_renews_what_nobody_decided_and_nothing_else() -> None:
    before = decided(sample())
    reading = reading_of(text_of())
    talks, _, trade, accord = reading.records
    shorter = replace(talks, quotation=quote(text_of(), "hold yearly talks"), rule="newer")
    renewed = replace(trade, area="general", rule="newer")
    newer = replace(reading, records=(shorter, renewed))
    after = merge(before, newer)
    assert after.entries[:2] == before.entries[:2], "what was decided stays, found again or not"
    assert [e.proposal for e in after.entries[2:]] == [renewed]
    assert after.entries[2].id == before.entries[2].id
    assert accord not in [e.proposal for e in after.entries], "an undecided proposal no longer read goes"
    back = merge(after, reading)
    assert [e.proposal for e in back.entries[2:]] == [trade, accord]


def test_a_newer_outline_renumbers_records_and_splits_what_was_set_aside() -> None:
    before = decided(sample())
    old = before.outline.provisions
    middle = old[2].start + 8
    fields = {"kind": ProvisionKind.PARAGRAPH, "parent": None}
    provisions = (
        replace(old[0], number="heading"),
        replace(old[1], number="Art. 1"),
        Provision(number="Art. 2(a)", start=old[2].start, body=old[2].start, end=middle, **fields),
        Provision(number="Art. 2(b)", start=middle, body=middle, end=old[2].end, **fields),
        replace(old[3], number="Art. 3"),
    )
    outline = Outline(text=text_of(), provisions=provisions, layer=before.outline.layer)
    accounts = tuple(Account(provision=p.number, disposition=Disposition.UNDECIDED) for p in provisions)
    after = merge(before, Reading(outline=outline, records=(), accounts=accounts))
    assert [e.record.provision for e in after.entries] == ["Art. 1", "Art. 1"]
    assert [s.provision for s in after.set_aside] == ["Art. 2(a)", "Art. 2(b)"]
    assert check(after) == ()
    assert [a.disposition.value for a in account(after)] == [
        "undecided",
        "recorded",
        "set_aside",
        "set_aside",
        "undecided",
    ]


def test_a_grown_provision_is_no_longer_set_aside() -> None:
    before = decided(sample())
    old = before.outline.provisions
    provisions = (old[0], old[1], replace(old[2], end=old[3].end))
    accounts = tuple(Account(provision=p.number, disposition=Disposition.UNDECIDED) for p in provisions)
    outline = replace(before.outline, provisions=provisions)
    after = merge(before, Reading(outline=outline, records=(), accounts=accounts))
    assert after.set_aside == ()
    assert check(after) == ()


def test_an_outline_without_the_words_of_a_decision_is_refused() -> None:
    before = decided(sample())
    accounts = (Account(provision="title", disposition=Disposition.UNDECIDED),)
    outline = replace(before.outline, provisions=before.outline.provisions[:1])
    with pytest.raises(RegisterError, match="leaves out the words of c-"):
        merge(before, Reading(outline=outline, records=(), accounts=accounts))


def test_the_reader_may_not_propose_the_same_words_twice() -> None:
    reading = reading_of(text_of())
    with pytest.raises(RegisterError, match="read twice"):
        start(Instrument(slug="a", title="A"), replace(reading, records=reading.records[:1] * 2))


def test_words_are_found_again_in_a_text_that_has_moved() -> None:
    before = decided(sample())
    text = text_of("A reconstruction\r\n" + CONTENT)
    found = reanchor(before, outline_of(text))
    moved, lost = found.register, found.lost
    assert lost == ()
    assert check(moved) == ()
    assert [e.id for e in moved.entries] == [e.id for e in before.entries]
    for old, new in zip(before.entries, moved.entries, strict=True):
        assert new.record.quotation.words == old.record.quotation.words
        assert new.record.quotation.start == old.record.quotation.start + 18
        assert new.decisions[-1:] == () or new.decisions[-1].by == "A"
    assert [s.provision for s in moved.set_aside] == ["para. 3"]
    assert account(moved)[0].reason == "these words are new or changed: read the text again"


def test_changed_words_are_lost_and_never_moved_by_likeness() -> None:
    before = decided(sample())
    text = text_of(CONTENT.replace("Border Commission", "Frontier Commission").replace("2030", "2031"))
    found = reanchor(before, outline_of(text))
    moved, lost = found.register, found.lost
    assert [e.proposal.quotation.words for e in lost] == [
        "hold yearly talks in the Border Commission",
        "Border Commission",
        "raise trade to USD 2 billion by 2030",
    ]
    assert [e.proposal.quotation.words for e in moved.entries] == ["Accord on Tea"]
    assert check(moved) == ()


def test_words_that_stand_more_often_now_are_found_by_their_provision_or_not_at_all() -> None:
    before = sample()
    more = text_of(CONTENT + "4. The Accord on Tea will end.\r\n")
    found = reanchor(before, outline_of(more))
    moved, lost = found.register, found.lost
    assert lost == (), "para. 3 stands there word for word, so its words are where they were"
    twice = text_of(CONTENT.replace("by 2030 under", "by 2030, not under") + "4. The Accord on Tea ends.\r\n")
    found = reanchor(before, outline_of(twice))
    moved, lost = found.register, found.lost
    assert "Accord on Tea" in [e.proposal.quotation.words for e in lost]
    assert check(moved) == ()


def test_reading_a_moved_text_finds_the_entries_that_were_re_anchored() -> None:
    text = text_of("A reconstruction\r\n" + CONTENT)
    found = reanchor(decided(sample()), outline_of(text))
    moved = found.register
    after = merge(moved, reading_of(text))
    assert [e.id for e in after.entries] == [e.id for e in moved.entries]
