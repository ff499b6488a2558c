"""The receipt list and the selection list read back, or name the cells that are wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from tests.importing.forms import TENDER, changed, found

from tender_desk.core.selection import DemandState
from tender_desk.importing.lists import (
    ReceiptLine,
    SelectionLine,
    read_receipt_list,
    read_selection_list,
    receipt_list,
    selection_list,
)
from tender_desk.wording import ZONE

NOON = datetime(2027, 3, 1, 12, 4, 10, tzinfo=ZONE)
RECEIPTS = (
    ReceiptLine("perceel-07/Duinroos-deel-A.xlsx", NOON - timedelta(days=2), "Duinroos", "Ontvangst!A6"),
    ReceiptLine("perceel-07/Duinroos-deel-B.xlsx", NOON, "Duinroos", "Ontvangst!A7"),
)
SELECTION = (
    SelectionLine(7, "A", "Duinroos", "G3", DemandState.DECLARED, "", "Selectie!E6"),
    SelectionLine(7, "B", "Kadelicht", "M1", DemandState.NOT_MET, "Start in oktober.", "Selectie!E7"),
)
REFERENCE = TENDER.reference


def test_a_receipt_list_reads_back_with_its_times() -> None:
    assert read_receipt_list(receipt_list(REFERENCE, RECEIPTS), "o.xlsx", REFERENCE) == (RECEIPTS, ())
    english = receipt_list(REFERENCE, RECEIPTS, "en")
    read, problems = read_receipt_list(english, "o.xlsx")
    assert problems == ()
    assert read is not None
    assert [line.received for line in read] == [line.received for line in RECEIPTS]
    assert read_receipt_list(receipt_list(REFERENCE, ()), "o.xlsx") == ((), ())


@pytest.mark.parametrize(
    ("cells", "code", "place"),
    [
        ({"Ontvangst!B6": "1-3-2027"}, "time-missing", "Ontvangst!B6"),
        ({"Ontvangst!B6": None}, "cell-required", "Ontvangst!B6"),
        ({"Ontvangst!A6": None}, "cell-required", "Ontvangst!A6"),
        ({"Ontvangst!A7": "perceel-07/Duinroos-deel-A.xlsx"}, "receipt-twice", "Ontvangst!A7"),
        ({"Ontvangst!A7": "perceel-07\\Duinroos-deel-A.xlsx"}, "receipt-twice", "Ontvangst!A7"),
        ({"Ontvangst!A7": "./Perceel-07/Duinroos-Deel-A.XLSX"}, "receipt-twice", "Ontvangst!A7"),
    ],
)
def test_a_wrong_line_of_the_receipt_list_is_named(cells: dict[str, object], code: str, place: str) -> None:
    read, problems = read_receipt_list(changed(receipt_list(REFERENCE, RECEIPTS), cells), "o.xlsx", REFERENCE)
    assert read is None
    assert (code, place) in found(problems)


def test_a_list_of_another_tender_or_kind_is_refused() -> None:
    content = receipt_list("HLM-2026-1", RECEIPTS)
    assert found(read_receipt_list(content, "o.xlsx", REFERENCE)[1]) == [("wrong-tender", "")]
    assert found(read_selection_list(content, "o.xlsx", TENDER)[1]) == [("form-other-kind", "")]
    assert found(read_receipt_list(b"", "o.xlsx")[1]) == [("file-empty", "")]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_selection_list_reads_back(language: str) -> None:
    read, problems = read_selection_list(selection_list(REFERENCE, SELECTION, language), "s.xlsx", TENDER)
    assert problems == ()
    assert read is not None
    assert [replace(line, place="") for line in read] == [replace(line, place="") for line in SELECTION]


def test_a_demand_without_a_state_is_left_out() -> None:
    content = changed(selection_list(REFERENCE, SELECTION), {"Selectie!E6": None})
    assert read_selection_list(content, "s.xlsx", TENDER) == (SELECTION[1:], ())
    assert read_selection_list(selection_list(REFERENCE, ()), "s.xlsx") == ((), ())


@pytest.mark.parametrize(
    ("cells", "code", "place"),
    [
        ({"Selectie!A6": 9}, "lot-not-in-tender", "Selectie!A6"),
        ({"Selectie!A6": "zeven"}, "number-unreadable", "Selectie!A6"),
        ({"Selectie!A6": None}, "cell-required", "Selectie!A6"),
        ({"Selectie!B6": None}, "cell-required", "Selectie!B6"),
        ({"Selectie!D6": "G9"}, "list-demand-unknown", "Selectie!D6"),
        ({"Selectie!E6": "prima"}, "choice-unknown", "Selectie!E6"),
    ],
)
def test_a_wrong_line_of_the_selection_list_is_named(cells: dict[str, object], code: str, place: str) -> None:
    read, problems = read_selection_list(changed(selection_list(REFERENCE, SELECTION), cells), "s.xlsx", TENDER)
    assert read is None
    assert (code, place) in found(problems)
