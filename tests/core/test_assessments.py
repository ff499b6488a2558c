"""Which scores count, which are missing, by name, and what a motivation needs."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from tests.builders import agreed, levels, measure, model, scale, score

from tender_desk.core.assessments import check_motivation, missing_scores, scores_to_rank
from tender_desk.core.criteria import SCALES, AwardModel, Leaf
from tender_desk.core.team import Assignment

STRONG, WEAK = "een concreet en uitvoerbaar plan", "de nazorg blijft onbesproken"
CONSENSUS = model(scale("K1"), scale("K2"), measure("M", "highest_ratio"))
AVERAGE = model(scale("K1"), scale("K2"), measure("M", "highest_ratio"), agreement="average")
BOTH = tuple(Assignment(7, criterion, who) for criterion in ("K1", "K2") for who in ("eva", "erik", "els"))


def codes(of: AwardModel, *given: tuple[str, str, str], settled: tuple[tuple[str, str], ...] = ()) -> list[str]:
    scores = [score(code, criterion, "6", member) for code, criterion, member in given]
    found = missing_scores(7, of, ["A"], BOTH, scores, [agreed(*one, "6") for one in settled])
    return [f"{p.code} {p.at} {p.values['criterion']} {p.values.get('members', '')}".strip() for p in found]


ALL = tuple(("A", criterion, who) for criterion in ("K1", "K2") for who in ("eva", "erik", "els"))


def test_a_missing_score_is_named_with_evaluators_criterion_and_bid() -> None:
    scores = [score("A", "K1", "6", "eva"), score("A", "K1", "6", "els")]
    found = missing_scores(7, AVERAGE, ["A"], [one for one in BOTH if one.criterion == "K1"], scores, [])
    assert [problem.code for problem in found] == ["nobody-assigned", "score-missing"]
    assert found[0].values == {"lot": 7, "criterion": "K2"}
    assert found[1].values == {
        "lot": 7,
        "bid": "A",
        "criterion": "K1",
        "have": 2,
        "want": 3,
        "members": "erik",
    }


def test_nothing_is_missing_once_everyone_scored_and_under_consensus_the_team_agreed() -> None:
    assert codes(AVERAGE, *ALL) == []
    assert codes(CONSENSUS, *ALL) == ["consensus-missing 7/A K1", "consensus-missing 7/A K2"]
    assert codes(CONSENSUS, *ALL, settled=(("A", "K1"), ("A", "K2"))) == []


def test_under_consensus_every_evaluator_scores_first() -> None:
    assert codes(CONSENSUS, *ALL[1:], settled=(("A", "K1"), ("A", "K2"))) == ["score-missing 7/A K1 eva"]


def test_scores_of_another_lot_or_bid_do_not_count() -> None:
    elsewhere = [score("A", "K1", "6", "eva", number=8), score("B", "K1", "6", "eva")]
    found = missing_scores(7, AVERAGE, ["A"], [Assignment(7, "K1", "eva"), Assignment(7, "K2", "eva")], elsewhere, [])
    assert [problem.values["criterion"] for problem in found] == ["K1", "K2"]


def test_the_agreed_score_counts_under_consensus_and_everyones_under_average() -> None:
    scores = [
        score("A", "K1", "6"),
        score("A", "K1", "9", "erik"),
        score("B", "K1", "1"),
        score("A", "K1", "2", number=8),
    ]
    settled = [agreed("A", "K1", "8"), agreed("B", "K1", "2"), agreed("A", "K1", "3", number=8)]
    assert scores_to_rank(7, CONSENSUS, "A", scores, settled) == {"K1": (Fraction(8),)}
    assert scores_to_rank(7, AVERAGE, "A", scores, settled) == {"K1": (Fraction(6), Fraction(9))}


NUMERIC = model(scale("K", high="10", step="2")).leaf("K")
UPSIDE_DOWN = model(levels("K", "10", ("1", "1"), ("2", "0.5"), ("3", "0"))).leaf("K")
RIJKSWATERSTAAT = Leaf("K", "K", Fraction(10), SCALES["rijkswaterstaat"])
MEASURED = model(measure("K", "highest_ratio")).leaf("K")


@pytest.mark.parametrize(
    ("leaf", "given", "strong", "weak", "wanted"),
    [
        (NUMERIC, "6", STRONG, WEAK, []),
        (NUMERIC, "6", "", WEAK, ["strong-points-missing"]),
        (NUMERIC, "6", STRONG, "nazorg", ["weak-points-missing"]),
        (NUMERIC, "6", "  goed  " + " " * 20, "", ["strong-points-missing", "weak-points-missing"]),
        (NUMERIC, "10", STRONG, "", []),
        (NUMERIC, "0", "", WEAK, []),
        (NUMERIC, "5", STRONG, WEAK, ["score-off-scale"]),
        (NUMERIC, "12", STRONG, WEAK, ["score-off-scale"]),
        (RIJKSWATERSTAAT, "-1", "", WEAK, []),
        (RIJKSWATERSTAAT, "3", STRONG, "", []),
        (RIJKSWATERSTAAT, "0", "", WEAK, ["strong-points-missing"]),
        (UPSIDE_DOWN, "1", STRONG, "", []),
        (UPSIDE_DOWN, "1", "", WEAK, ["strong-points-missing"]),
        (UPSIDE_DOWN, "2", "", "", ["strong-points-missing", "weak-points-missing"]),
        (UPSIDE_DOWN, "3", "", WEAK, []),
        (MEASURED, "6", STRONG, WEAK, ["criterion-not-scored"]),
    ],
)
def test_a_score_needs_strong_points_above_the_lowest_level_and_weak_ones_below_the_highest(
    leaf: Leaf, given: str, strong: str, weak: str, wanted: list[str]
) -> None:
    found = check_motivation(leaf, Decimal(given), strong, weak, "Scores!D4")
    assert [problem.code for problem in found] == wanted
    assert {problem.at for problem in found} <= {"Scores!D4"}
