"""Resolutions and acts of organisations: recitals are counted, what stands around them is not."""

from __future__ import annotations

from tests.servanda.provisions.outlined import at, made, words

from servanda.terms import Layer, ProvisionKind

ASSEMBLY = """
    United Assembly                                       A/RES/99/123

    Distr.: General
    12 December 2024

    Ninety-ninth session
    Agenda item 14

    Resolution adopted by the Assembly on 12 December 2024

    99/123. Day of Mountain Springs

    The Assembly,

    Reaffirming its resolution 70/1 of 25 September 2015,

    Noting with appreciation the efforts of its members,

    1. Decides to declare 22 April the Day of Mountain Springs;

    2. Invites all members:

    (a) To observe the Day;

    (b) To work together, including by:

    (i) sharing what they know;

    (ii) training guides;

    3. Stresses that the cost should be met from gifts.

    55th plenary meeting
    12 December 2024
"""
COUNCIL = """
    Resolution 9911 (2031)

    Adopted by the Council at its 12345th meeting, on 3 May 2031

    The Council,

    Recalling its previous resolutions,

    Acting under Chapter VII of the Charter,

    1. Demands that all parties cease fire;

    2. Decides to remain seized of the matter.
"""
ACT = """
    REGULATION 2099/12 OF THE COUNCIL

    THE COUNCIL OF THE UNION,

    Having regard to the Treaty, and in particular Article 12 thereof,

    Having regard to the proposal before it,

    Whereas:

    (1) Tea is grown in many regions.

    (2) It should be traded freely.

    HAS ADOPTED THIS REGULATION:

    Article 1
    Subject matter

    1. This Regulation sets rules on tea.
"""


def test_the_title_of_a_resolution_stands_below_its_symbol_and_session() -> None:
    o = made(ASSEMBLY)
    assert words(o, "Title") == "99/123. Day of Mountain Springs"
    before = o.provisions[: list(o.by_number()).index("Title")]
    assert {p.kind for p in before} == {ProvisionKind.BANNER, ProvisionKind.DATELINE}
    assert o.layer is Layer.SIGNED


def test_recitals_are_counted_from_the_first_behind_the_name_of_the_body() -> None:
    o = made(ASSEMBLY)
    assert words(o, "preamble, opening words") == "The Assembly,"
    assert words(o, "preamble, para. 1").startswith("Reaffirming")
    assert words(o, "preamble, para. 2").startswith("Noting")
    assert words(o, "para. 2(b)(ii)") == "training guides;"
    assert [p.kind for p in o.provisions[-2:]] == [ProvisionKind.DATELINE] * 2


def test_when_a_resolution_was_adopted_is_no_recital() -> None:
    o = made(COUNCIL)
    assert list(o.by_number()) == [
        "Title",
        "dateline",
        "preamble, opening words",
        "preamble, para. 1",
        "preamble, para. 2",
        "para. 1",
        "para. 2",
    ]


def test_numbered_recitals_are_cited_as_such() -> None:
    o = made(ACT)
    assert words(o, "recital 2") == "It should be traded freely."
    assert at(o, "recital 2").kind is ProvisionKind.PREAMBLE
    assert words(o, "preamble, closing words") == "HAS ADOPTED THIS REGULATION:"
    assert at(o, "Art. 1").parent is None


def test_a_preamble_under_a_heading_of_its_own() -> None:
    o = made(
        """
        Charter of the Mountain Partnership

        Preamble

        We, the members, know that mountains matter.

        We have decided to act together.

        Aims

        The members will plant trees.
        """
    )
    assert list(o.by_number()) == [
        "Title",
        "heading “Preamble”",
        "preamble, para. 1",
        "preamble, para. 2",
        "heading “Aims”",
        "unnumbered para. 1",
    ]
    assert at(o, "preamble, para. 2").parent == "heading “Preamble”"
    assert at(o, "heading “Aims”").parent is None
