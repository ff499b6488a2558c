"""Receipt lists held against the files that came in: neither may name what the other does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.builders import MONDAY, dossier, receipt

from tender_desk.core.bids import SEALED, FileState, Listed, Part, Receipt
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import list_differences, lot_state

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
