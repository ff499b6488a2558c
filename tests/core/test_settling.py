"""What still waits for a decision about a bid, and what takes it off the list."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import MONDAY, correction, dossier, receipt

from tender_desk.core.bids import Ask, FileState, Part
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.settling import Outcome, Settlement, asks_of, waits

QUICK = settings(max_examples=40, deadline=None, derandomize=True, database=None)

AMOUNT = Problem("price-in-answer", "Vragen!C5", severity=Severity.ASK)
FIGURE = Problem("not-a-number", "Prestaties!C4", severity=Severity.BLOCKS)
MACRO = Problem("macros", "", severity=Severity.ASK)
NOTE = Problem("formula", "Prestaties!C4", severity=Severity.NOTE)


def settlement(of: Problem, outcome: Outcome = Outcome.STANDS, **more: Any) -> Settlement:
    given: dict[str, Any] = {"lot": 7, "bid": "A", "code": of.code, "place": of.at}
    given |= {"reason": "geen bedrag", "by": "adviser", "second": "second", "at": MONDAY}
    return Settlement(outcome=outcome, **(given | more))


def asked(*problems: Problem) -> tuple[Ask, ...]:
    return tuple(Ask(problem.code, problem.at) for problem in problems)


def part_a(number: int, *problems: Problem, bid: str | None = "A", **more: Any) -> Any:
    return receipt(number, **({"part": Part.QUALITY, "bid": bid, "problems": problems} | more))


def test_what_asks_and_what_blocks_waits_for_a_decision_and_a_note_does_not() -> None:
    assert [waits(problem) for problem in (AMOUNT, FIGURE, NOTE)] == [True, True, False]
    assert asks_of([part_a(1, FIGURE, NOTE, AMOUNT)], ()) == {(7, "A"): asked(FIGURE, AMOUNT)}


def test_findings_are_told_per_bid_and_once() -> None:
    found = asks_of([part_a(1, AMOUNT, AMOUNT), part_a(2, MACRO, AMOUNT), part_a(3, MACRO, bid="B")], ())
    assert found == {(7, "A"): asked(AMOUNT, MACRO), (7, "B"): asked(MACRO)}


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_decision_takes_its_own_finding_off_the_list_whatever_was_decided(outcome: Outcome) -> None:
    decided = settlement(AMOUNT, outcome)
    assert decided.ask == Ask("price-in-answer", "Vragen!C5")
    assert asks_of([part_a(1, AMOUNT, MACRO)], [decided]) == {(7, "A"): asked(MACRO)}


@pytest.mark.parametrize("other", [{"bid": "B"}, {"lot": 8}, {"place": "Vragen!C6"}, {"code": "macros"}])
def test_a_decision_on_another_finding_lot_or_bid_decides_nothing_here(other: dict[str, Any]) -> None:
    assert asks_of([part_a(1, AMOUNT)], [settlement(AMOUNT, **other)]) == {(7, "A"): asked(AMOUNT)}


def test_correcting_the_value_of_a_cell_decides_on_what_was_found_there() -> None:
    files = [part_a(1, FIGURE, AMOUNT), part_a(2, FIGURE, bid="B")]
    found = asks_of(files, (), [correction("figure.K2", "62", place=FIGURE.at)])
    assert found == {(7, "A"): asked(AMOUNT), (7, "B"): asked(FIGURE)}


def test_a_correction_without_a_cell_decides_on_no_finding_without_one() -> None:
    assert asks_of([part_a(1, MACRO)], (), [correction("bidder.town", "Haarlem")]) == {(7, "A"): asked(MACRO)}


@pytest.mark.parametrize(
    "file",
    [
        part_a(1, AMOUNT, bid=None),
        part_a(1, AMOUNT, lot=None),
        part_a(1, AMOUNT, state=FileState.REFUSED),
        part_a(1, AMOUNT, state=FileState.REPLACED),
        part_a(1, AMOUNT, state=FileState.LATE),
        part_a(1, FIGURE, part=Part.PRICE, state=FileState.SEALED),
        part_a(1, FIGURE, part=Part.PRICE, state=FileState.REFUSED, bid=None),
    ],
    ids=["no bid", "no lot", "refused", "replaced", "late", "sealed", "a price of no bid"],
)
def test_a_file_that_is_no_part_of_a_bid_asks_nothing(file: Any) -> None:
    assert asks_of([file], ()) == {}


def test_a_price_that_was_opened_with_faults_asks_though_it_was_refused() -> None:
    opened = part_a(1, FIGURE, part=Part.PRICE, state=FileState.REFUSED)
    assert opened.counts is True
    assert asks_of([opened], ()) == {(7, "A"): asked(FIGURE)}


@given(st.lists(st.sampled_from((AMOUNT, FIGURE, MACRO, NOTE))), st.sets(st.sampled_from((AMOUNT, FIGURE, MACRO))))
@QUICK
def test_what_waits_is_what_was_found_and_not_decided(found: list[Problem], decided: set[Problem]) -> None:
    listed = asks_of([part_a(1, *found)], map(settlement, decided)).get((7, "A"), ())
    assert set(listed) == set(asked(*(set(found) - decided - {NOTE})))
    assert len(listed) == len(set(listed))
    assert list(listed) == sorted(listed, key=asked(*found).index)


def test_a_file_of_others_stays_theirs_until_it_was_split_and_ours_never_is() -> None:
    laid_out = part_a(1, layout="{}")
    assert [one.foreign for one in (laid_out, part_a(2), part_a(3, layout="{}", derived_from=1))] == [
        True,
        False,
        False,
    ]
    assert receipt(4, part=Part.OTHER).foreign


def test_a_file_waits_until_somebody_dealt_with_it() -> None:
    waiting = [state for state in FileState if receipt(1, state=state).waits]
    assert waiting == [FileState.REGISTERED, FileState.REFUSED]


def test_what_was_decided_about_a_version_counts_until_another_replaces_it() -> None:
    first = settlement(MACRO, version=1)
    about_b = settlement(MACRO, bid="B", version=1)
    found = dossier(settlements=(first, about_b))
    assert found.settlements_of(7) == (first, about_b)
    renewed = replace(found, bids=tuple(replace(one, version=2) if one.code == "A" else one for one in found.bids))
    assert renewed.settlements_of(7) == (about_b,)
    assert renewed.settlements_of(8) == ()


def test_a_part_b_brings_its_prices_unopened_and_opened_and_nothing_else_does() -> None:
    priced = [(part, state) for part in Part for state in FileState if receipt(1, part=part, state=state).holds_prices]
    assert priced == [(Part.PRICE, state) for state in (FileState.READ, FileState.REFUSED, FileState.SEALED)]
