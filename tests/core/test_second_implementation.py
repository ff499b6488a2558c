"""Two implementations that share nothing agree on every random case, and on the published ones."""

from __future__ import annotations

import json
import os
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.builders import Document, ranked
from tests.core.random_cases import hard_case, random_case
from tests.core.second import Result, second

from tender_desk.core.methods import METHODS
from tender_desk.core.price_formulas import PRICE_FORMULAS
from tender_desk.core.ranking import Ranking

LONG = bool(os.environ.get("TENDER_DESK_LONG_TESTS"))
"""For a longer run by hand: TENDER_DESK_LONG_TESTS=1 pytest tests/core/test_second_implementation.py"""
SEEDS, CASES_PER_SEED = 10, 10_000 if LONG else 200
RANDOM = settings(
    max_examples=20_000 if LONG else 120,
    deadline=None,
    derandomize=not LONG,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
CASES = sorted(path for path in (Path(__file__).parent / "cases").glob("*.json") if "expected" not in path.name)


def disagreements(one: Ranking, other: Result) -> list[str]:
    """Name everything on which the two differ; figures are compared exactly."""
    pairs = {
        "complete": (one.complete, other.complete),
        "relative": (one.relative, other.relative),
        "places": ([(p.bid, p.rank, p.quality, p.price_points, p.total) for p in one.places], other.places),
        "ties": ([list(tie) for tie in one.ties], other.ties),
        "out": ({out.bid: out.code for out in one.out}, other.out),
        "problems": (sorted((p.code, p.at) for p in one.problems), sorted(other.problems)),
        "reversals": ([(r.without, [list(g) for g in r.order]) for r in one.reversals], other.reversals),
    }
    return [f"{name}: {first} != {second_}" for name, (first, second_) in pairs.items() if first != second_]


def agree(document: Document) -> None:
    found = disagreements(ranked(document), second(document))
    assert not found, f"{found}\n{json.dumps(document)}"


@pytest.mark.parametrize("seed", range(SEEDS))
def test_both_implementations_agree_on_seeded_random_cases(seed: int) -> None:
    rnd = Random(seed)
    for _ in range(CASES_PER_SEED):
        agree(random_case(rnd))


@RANDOM
@given(st.randoms(use_true_random=False))
def test_both_implementations_agree_on_cases_that_hypothesis_looks_for(rnd: Random) -> None:
    agree(random_case(rnd))


@pytest.mark.parametrize("seed", range(SEEDS))
def test_both_implementations_agree_on_very_long_numbers_and_unlike_denominators(seed: int) -> None:
    rnd = Random(1000 + seed)
    for _ in range(CASES_PER_SEED):
        agree(hard_case(rnd))


@RANDOM
@given(st.randoms(use_true_random=False))
def test_both_implementations_agree_on_hard_cases_that_hypothesis_looks_for(rnd: Random) -> None:
    agree(hard_case(rnd))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_both_implementations_agree_on_the_worked_cases(path: Path) -> None:
    agree(json.loads(path.read_text("utf-8")))


def test_the_random_cases_reach_every_outcome() -> None:
    """Otherwise agreement would say little: each kind of result occurs many times."""
    rnd, seen = Random(0), dict[str, int]()
    for _ in range(900):
        document = random_case(rnd)
        result = ranked(document)
        codes = {p.code for p in result.problems} | {o.code for o in result.out}
        codes |= {"ranked"} if result.places else set()
        codes |= {"tie"} if result.ties else set()
        codes |= {"reversal"} if result.reversals else set()
        method = document["method"]
        codes |= {method["name"], method.get("price", {}).get("formula", "")} if result.places else set()
        for code in codes:
            seen[code] = seen.get(code, 0) + 1
    wanted = "ranked tie reversal below-minimum above-ceiling late dropped-out price-not-positive quality-not-positive "
    wanted += "score-missing price-missing model-unsolvable drop-out-undecided"
    assert {
        code: seen.get(code, 0) for code in (*wanted.split(), *METHODS, *PRICE_FORMULAS) if seen.get(code, 0) < 4
    } == {}
