"""Bidders that may be one, or belong together, are found and asked about; different ones are left in peace."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import lot

from tender_desk.core.bids import Bid, Bidder
from tender_desk.core.lookalikes import Neighbours, names_alike, plain_name
from tender_desk.core.problems import Severity
from tender_desk.core.stated import Stated, Statement
from tender_desk.core.tender import Invitation


def bid(code: str, name: str, kvk: str = "", *partners: tuple[str, str]) -> Bid:
    """A bid with its partners and their numbers."""
    stated = tuple(
        Statement(f"partner.{row}.{field}", text, "Combinatie!A6")
        for row, partner in enumerate(partners, start=1)
        for field, text in zip(("name", "kvk"), partner, strict=True)
        if text
    )
    return Bid(lot=7, code=code, bidder=Bidder(name=name, kvk=kvk), stated=Stated.of(statements=stated))


def codes(one: Bid, *others: Bid) -> list[tuple[str, str]]:
    """Return code and place of what is asked about a bid."""
    found = Neighbours(others).ask(one)
    assert all(problem.severity is Severity.ASK for problem in found)
    return [(problem.code, problem.at) for problem in found]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Stichting Kadelicht", "Kadelicht B.V.", True),
        ("Noordkaap Participatie", "Noordkaap Partcipatie B.V.", True),
        ("Kopergracht Werk", "KOPERGRACHT-WERK", True),
        ("Duinroos Loopbaan", "Noordkaap Participatie", False),
        ("Duinroos", "Duinroos Loopbaan", True),
        ("Wilgentak", "Wilgetnak", True),
        ("Wilgentak", "Wilgenbak", True),
        ("Wilgentak", "Wilgenhof", False),
        ("Zorg", "Borg", False),
        ("Zorg", "Zorg N.V.", True),
        ("Werk A", "Zorg B", False),
        ("B.V.", "N.V.", False),
    ],
)
def test_names_are_alike_but_for_legal_form_marks_and_a_slip(one: str, other: str, alike: bool) -> None:
    assert names_alike(one, other) is alike
    assert names_alike(other, one) is alike


def test_a_name_is_compared_without_capitals_marks_and_legal_form() -> None:
    assert plain_name("Stichting Kade-licht") == plain_name("kade licht B.V.") == "kadelicht"


def test_one_number_under_two_names_is_asked_about() -> None:
    assert codes(bid("B", "Duinroos", "34120941"), bid("A", "Kadelicht", "34120941")) == [("kvk-shared", "7/A")]
    assert codes(bid("B", "Duinroos", "34120941"), bid("A", "Duinroos", "34120941")) == []
    assert codes(bid("B", "Duinroos", "3412 094"), bid("A", "Kadelicht", "3412 094")) == []


def test_names_that_look_alike_with_different_numbers_are_asked_about() -> None:
    assert codes(bid("B", "Kadelicht B.V.", "34120941"), bid("A", "Stichting Kadelicht", "34120942")) == [
        ("names-alike", "7/A")
    ]


def test_every_name_one_slip_away_is_asked_about_also_where_several_share_the_slip() -> None:
    others = [bid("A", "Kadelicht", "34120941"), bid("B", "Kadelixht", "34120942"), bid("C", "Kadeliht", "34120943")]
    for one in others:
        rest = {other.code for other in others if other is not one}
        assert {(code, at[-1]) for code, at in codes(one, *(o for o in others if o is not one))} == {
            ("names-alike", other) for other in rest
        }


@pytest.mark.parametrize("partner", [("Kadelicht", ""), ("Een andere schrijfwijze", "34120942")])
def test_a_partner_that_also_bids_alone_is_asked_about_from_either_side(partner: tuple[str, str]) -> None:
    alone, together = bid("A", "Stichting Kadelicht", "34120942"), bid("B", "Combinatie Zandlei", "34120943", partner)
    assert codes(together, alone) == [("partner-bids-too", "7/A")]
    assert codes(alone, together) == [("partner-bids-too", "7/B")]


def test_a_partner_in_two_bids_is_asked_about() -> None:
    first = bid("A", "Combinatie Zandlei", "34120943", ("Talenhof", "34120950"), ("Wilgentak", ""))
    second = bid("B", "Kopergracht", "34120944", ("Wilgentak B.V.", "34120951"))
    assert codes(second, first) == [("partner-shared", "7/A")]


def test_who_is_not_on_a_closed_lots_invitation_list_is_asked_about_whatever_the_spelling() -> None:
    closed = lot(invitations=(Invitation("Stichting Kadelicht", "kent de wijk", date(2027, 1, 4)),))
    assert Neighbours((), closed).ask(bid("A", "KADELICHT")) == ()
    assert [problem.code for problem in Neighbours((), closed).ask(bid("A", "Duinroos"))] == ["not-invited"]
    assert Neighbours((), lot()).ask(bid("A", "Duinroos")) == ()


@given(st.lists(st.text("abcdef", max_size=8), max_size=12), st.text("abcdef", max_size=8))
def test_looking_up_finds_exactly_the_names_that_are_alike(names: list[str], wanted: str) -> None:
    others = [bid(f"{number}", name) for number, name in enumerate(names)]
    found = {place.partition("/")[2] for code, place in codes(bid("X", wanted), *others) if code == "names-alike"}
    assert found == {other.code for other in others if names_alike(wanted, other.bidder.name)}


def test_the_same_bidder_is_known_by_number_and_name_or_by_name_where_a_number_is_missing() -> None:
    known = Neighbours([bid("A", "Duinroos Loopbaan B.V.", "34120941"), bid("B", "Kadelicht")])
    for one, code in (
        (bid("X", "Duinroos", "34120941"), "A"),
        (bid("X", "Heel anders", "34120941"), None),
        (bid("X", "Duinroos Loopbaan", "34120999"), None),
        (bid("X", "Duinroos Loopbaan", "3412"), "A"),
        (bid("X", "Stichting Kadelicht", "34120942"), "B"),
        (bid("X", "", ""), None),
    ):
        same = known.same(one)
        assert (same.code if same else None) == code


@pytest.mark.parametrize("nobody", ["geen", "N.v.t.", "nvt", "Geen!", "-", "n/a", "niet van toepassing"])
def test_who_writes_that_there_is_no_partner_names_none(nobody: str) -> None:
    assert codes(bid("B", "Duinroos", "34120941", (nobody, "")), bid("A", "Kadelicht", "34120942", (nobody, ""))) == []


def test_of_one_kind_a_few_are_named_and_the_rest_is_counted() -> None:
    others = [bid(f"B{number}", f"Bureau {number:04}", "", ("Kadelicht", "")) for number in range(9)]
    found = Neighbours(others).ask(bid("A", "Duinroos", "", ("Kadelicht", "")))
    assert [one.code for one in found] == ["partner-shared"] * 5 + ["partner-shared-more"]
    assert found[-1].values["count"] == 4


def test_names_that_fill_a_cell_are_compared_as_a_whole() -> None:
    long, longer = "werk" * 8000, "werk" * 8000 + "en meer"
    assert codes(bid("B", longer), bid("A", long)) == []
    assert codes(bid("B", long), bid("A", longer)) == [("names-alike", "7/A")]
    assert not names_alike("b" + long, long + "b")
