"""Receipt lists held against the files that came in: neither may name what the other does not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.builders import MONDAY, dossier, lot, receipt, tender

from tender_desk.core.bids import SEALED, WITHDRAWAL_LIFTED, Bid, Bidder, FileState, Listed, Part, Receipt
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import list_differences, lot_of_path, lot_state
from tender_desk.core.problems import Problem, Severity

A_PART = receipt(1, name="Kadelicht/deel A.xlsx", part=Part.QUALITY, bid="A")
B_PART = receipt(2, name="Kadelicht/deel B.xlsx", part=Part.PRICE, bid="A", state=FileState.SEALED)


def line(file: str, reason: str = "") -> Listed:
    return Listed(file=file, received=MONDAY, source="TenderNed", list="ontvangst.csv", reason=reason)


def received(files: tuple[Receipt, ...], *listed: Listed) -> Dossier:
    return dossier("published", receipts=files, listed=listed)


def differences(found: Dossier) -> list[tuple[str, object]]:
    return [(problem.code, problem.values["file"]) for problem in list_differences(found)]


def test_a_list_that_names_every_file_differs_in_nothing_with_or_without_folders() -> None:
    assert differences(received((A_PART, B_PART), line("Kadelicht/deel A.xlsx"), line("deel B.xlsx"))) == []


def test_a_listed_file_that_is_not_here_is_named_with_its_list() -> None:
    (problem,) = list_differences(received((A_PART,), line(A_PART.name), line("deel C.xlsx")))
    assert problem.code == "listed-missing"
    assert problem.values == {"file": "deel C.xlsx", "list": "ontvangst.csv"}


def test_a_file_of_another_folder_is_not_the_file_that_was_listed() -> None:
    assert differences(received((A_PART,), line("Duinroos/deel A.xlsx"))) == [
        ("listed-missing", "Duinroos/deel A.xlsx"),
        ("file-not-listed", "Kadelicht/deel A.xlsx"),
    ]


def test_a_listed_file_that_somebody_decided_on_need_not_be_here() -> None:
    assert differences(received((A_PART,), line(A_PART.name), line("deel C.xlsx", "ingetrokken voor sluiting"))) == []


def test_a_file_of_a_bid_that_no_list_names_is_told() -> None:
    assert differences(received((A_PART, B_PART), line(A_PART.name))) == [("file-not-listed", B_PART.name)]


@pytest.mark.parametrize(
    "more",
    [{"part": Part.OTHER}, {"derived_from": 1}, {"state": FileState.NOT_READ}],
    ids=["is no file of a bid", "was split from a listed file", "was put aside"],
)
def test_a_file_need_not_be_listed_where_it(more: dict[str, object]) -> None:
    other = receipt(3, name="brief.pdf", **({"part": Part.QUALITY} | more))
    assert differences(received((A_PART, other), line(A_PART.name))) == []


def test_without_a_list_or_without_sight_of_the_files_nothing_is_compared() -> None:
    assert differences(received((A_PART,))) == []
    assert differences(replace(received((A_PART,), line("deel C.xlsx")), receipts=SEALED)) == []


def test_a_difference_keeps_a_lot_from_being_opened() -> None:
    missing = lot_state(received((A_PART,), line(A_PART.name), line("deel C.xlsx")), 7).missing
    assert [problem.code for problem in missing] == ["listed-missing", "act-open"]


@pytest.mark.parametrize(
    ("path", "number"),
    [
        ("Perceel-08/deel A.xlsx", 8),
        ("bod/lot 7/deel A.xlsx", 7),
        ("8/deel B.xlsx", 8),
        ("7/deel B.xlsx", None),
        ("9/deel A.xlsx", None),
        ("lot 12/deel A.xlsx", None),
        ("lot 7/perceel 8/deel A.xlsx", None),
        ("pilot 7/deel A.xlsx", None),
        ("perceel 7.xlsx", None),
    ],
)
def test_a_path_names_a_lot_in_words_or_by_a_folder_whose_files_are_all_of_it(path: str, number: int | None) -> None:
    here = (
        receipt(1, name="8/deel A.xlsx", lot=8),
        receipt(2, name="7/deel A.xlsx", lot=7),
        receipt(3, name="7/ander deel A.xlsx", lot=8),
    )
    assert lot_of_path((7, 8), here, path) == number


def test_differences_of_another_lot_do_not_count_for_a_lot_and_those_of_no_lot_count_for_every_lot() -> None:
    eighth = receipt(3, name="los.xlsx", part=Part.QUALITY, lot=8)
    found = received((A_PART, eighth), line(A_PART.name), line("perceel 7/x.xlsx"), line("perceel 8/y.xlsx"), line("z"))
    found = replace(found, tender=tender(lot(7), lot(8)))
    assert [problem.values["file"] for problem in list_differences(found, 7)] == ["perceel 7/x.xlsx", "z"]
    assert [problem.values["file"] for problem in list_differences(found)][-1] == eighth.name


@pytest.mark.parametrize(
    ("more", "read"),
    [({"unread": True}, False), ({"bidder": Bidder(name="Duinroos")}, False), ({}, True)],
)
def test_of_a_bid_that_came_late_or_was_left_unread_nothing_was_read(more: dict[str, Any], read: bool) -> None:
    kadelicht = Bid(lot=7, code="A", bidder=Bidder(name="Kadelicht", kvk="34120941"))
    assert replace(kadelicht, **more).read is read


def test_anothers_file_is_what_is_no_form_or_is_read_by_a_layout_and_was_not_split() -> None:
    laid = receipt(1, part=Part.QUALITY, layout="{}", state=FileState.REGISTERED)
    assert [one.foreign for one in (laid, replace(laid, derived_from=2), A_PART)] == [True, False, False]
    assert [one.waits for one in (laid, A_PART)] == [True, False]


def test_the_arrival_of_a_file_can_have_lifted_a_withdrawal() -> None:
    note = Problem(WITHDRAWAL_LIFTED, "", {"bid": "A"}, Severity.NOTE)
    assert receipt(1, problems=(Problem("macros", ""), note)).lifted == note
    assert receipt(1, problems=(Problem("macros", ""),)).lifted is None
