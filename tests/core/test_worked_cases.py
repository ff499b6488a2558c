"""The worked cases that came with the scoring methods, from file to result document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.builders import bid, case, levels, ranked, scale, weighted

from tender_desk.core.numbers import fixed, plain
from tender_desk.core.ranking import rank
from tender_desk.core.score_case import read_case, result_document

FOLDER = Path(__file__).parent / "cases"
CASES = sorted(path for path in FOLDER.glob("*.json") if "expected" not in path.name)


def result(path: Path) -> dict[str, Any]:
    found = read_case(path.read_text("utf-8"))
    return result_document(path.name, rank(found.model, found.bids, found.draw, found.dropped))


def test_every_worked_case_is_here_with_its_result() -> None:
    assert len(CASES) == 19
    assert len(list(FOLDER.glob("*.expected.json"))) == 19


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_worked_case_gives_its_published_result(path: Path) -> None:
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    found = result(path)
    assert [{key: place[key] for key in ("id", "rank", "total")} for place in found["ranking"]] == expected["ranking"]
    assert [{key: out[key] for key in ("id", "code")} for out in found["not_ranked"]] == expected["not_ranked"]
    assert [problem["code"] for problem in found["problems"]] == expected["problems"]
    assert next(iter(found)) == "file"
    assert found["format"] == "tender-desk-score-result/1"


def totals(document: dict[str, Any], decimals: int = 2) -> dict[str, str]:
    """The ranking figures, best first, as they would be printed."""
    return {place.bid: fixed(place.total, decimals) for place in ranked(document).places}


def ratio(points: str, *prices: str) -> dict[str, Any]:
    bids = [bid("ABC"[i], price) for i, price in enumerate(prices)]
    return case(*bids, method=weighted(points=points))


def test_w1_the_ratio_gives_60_and_48() -> None:
    assert totals(ratio("60", "1000000", "1250000"), 0) == {"A": "60", "B": "48"}


def test_w2_the_ratio_with_one_point_gives_two_thirds_one_and_one_third() -> None:
    assert totals(ratio("1", "15000", "10000", "30000"), 3) == {"B": "1.000", "A": "0.667", "C": "0.333"}


def test_w3_qcbs_rounds_percentages_before_weighing() -> None:
    document = case(
        bid("A", "120", Q="75"),
        bid("B", "100", Q="80"),
        bid("C", "110", Q="90"),
        criteria=[scale("Q", "70", minimum="75")],
        method=weighted(points="30"),
        rounding={"at": "score", "decimals": 0},
    )
    assert list(totals(document, 1).items()) == [("C", "90.3"), ("B", "86.0"), ("A", "77.4")]
    # 83, 100 and 91 % of 30 price points
    assert {p.bid: p.price_points and p.price_points / 30 * 100 for p in ranked(document).places} == {
        "A": 83,
        "B": 100,
        "C": 91,
    }


def test_w4_award_on_value_takes_the_value_off_the_price() -> None:
    document = case(
        bid("A", "80000", W="2"),
        criteria=[levels("W", "2500", ("3", "1"), ("2", "0.6"), ("0", "0"))],
        method={"name": "award_on_value"},
    )
    assert totals(document) == {"A": "78500.00"}


def test_w5_the_rijkswaterstaat_scale_gives_all_60_25_nothing_and_minus_half() -> None:
    rijkswaterstaat = levels("Q", "100", ("3", "1"), ("2", "0.6"), ("1", "0.25"), ("0", "0"), ("-1", "-0.5"))
    document = case(
        *(bid(name, "1000", Q=score) for name, score in zip("ABCDE", ("3", "2", "1", "0", "-1"), strict=True)),
        criteria=[rijkswaterstaat],
        method={"name": "lowest_price"},
    )
    assert {p.bid: p.quality for p in ranked(document).places} == {"A": 100, "B": 60, "C": 25, "D": 0, "E": -50}


def three(points: str, weight: str, **bids: tuple[str, str]) -> dict[str, Any]:
    listed = [bid(name, price, Q=quality) for name, (price, quality) in bids.items()]
    return case(*listed, criteria=[scale("Q", weight)], method=weighted(points=points))


def test_w6_a_losing_bid_that_joins_turns_the_order_round() -> None:
    assert totals(three("60", "40", A=("100", "60"), B=("120", "80")), 1) == {"A": "84.0", "B": "82.0"}
    joined = three("60", "40", A=("100", "60"), B=("120", "80"), C=("65", "0"))
    assert list(totals(joined, 1).items()) == [("B", "64.5"), ("A", "63.0"), ("C", "60.0")]
    reversals = {reversal.without: reversal.order for reversal in ranked(joined).reversals}
    assert reversals["C"] == (("A",), ("B",))


W7 = {"A": ("100", "60"), "B": ("120", "80"), "C": ("60", "10")}


def test_w7_the_winner_drops_out_and_the_policy_decides_who_is_first() -> None:
    assert list(totals(three("60", "40", **W7), 0).items()) == [("C", "64"), ("B", "62"), ("A", "60")]
    document = three("60", "40", **W7) | {"dropped": "C"}
    assert list(totals(document | {"drop_out": "recompute"}, 0).items()) == [("A", "84"), ("B", "82")]
    kept = ranked(document | {"drop_out": "keep_order"})
    assert [(place.bid, place.rank, plain(place.total)) for place in kept.places] == [("B", 1, "62"), ("A", 2, "60")]
    undecided = ranked(document)
    assert undecided.places == ()
    assert [problem.code for problem in undecided.problems] == ["drop-out-undecided"]
    assert undecided.problems[0].values == {"kept": "B > A", "recomputed": "A > B"}


def test_w8_the_cheapest_bid_decides_between_two_others() -> None:
    bids = {"A": ("90", "55"), "B": ("110", "65"), "C": ("60", "30")}
    assert list(totals(three("40", "60", **bids)).items()) == [("B", "60.82"), ("A", "59.67"), ("C", "58.00")]
    bids.pop("C")
    assert list(totals(three("40", "60", **bids)).items()) == [("A", "73.00"), ("B", "71.73")]


def test_w9_lowest_to_highest_moves_when_a_dear_bid_joins() -> None:
    method = weighted("linear_lowest_to_highest")
    assert totals(case(bid("A", "100"), bid("B", "120"), method=method), 0) == {"A": "60", "B": "0"}
    joined = case(bid("A", "100"), bid("B", "120"), bid("C", "200"), method=method)
    assert totals(joined, 0) == {"A": "60", "B": "48", "C": "0"}
