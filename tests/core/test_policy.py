"""Who may see and do what at which gate: every role at every gate for every row of the table."""

from __future__ import annotations

from datetime import date

import pytest

from tender_desk.core.policy import GATES, POLICY, REGIMES, Gate, Rule, may, regime_on
from tender_desk.core.team import Member, Role

REACHED: tuple[Gate | None, ...] = (None, *GATES)

TABLE: dict[str, tuple[str, str, str]] = {
    # action: roles, from which passed gate, until which
    "see.tender": ("adviser chair evaluator second lawyer controller decider", "", ""),
    "see.bids": ("adviser chair evaluator second lawyer controller decider", "opened", ""),
    "see.bids.early": ("adviser second", "", ""),
    "see.names": ("adviser chair second lawyer controller decider", "", ""),
    "see.names.final": ("adviser chair evaluator second lawyer controller decider", "quality_final", ""),
    "see.receipts": ("adviser second controller lawyer", "", ""),
    "see.own_scores": ("adviser chair evaluator second lawyer controller decider", "", ""),
    "see.scores": ("adviser chair", "opened", ""),
    "see.scores.final": ("adviser chair evaluator second lawyer controller decider", "quality_final", ""),
    "see.consensus": ("adviser chair", "opened", ""),
    "see.consensus.final": ("adviser chair evaluator second lawyer controller decider", "quality_final", ""),
    "see.prices": ("adviser chair evaluator second lawyer controller decider", "priced", ""),
    "second_look": ("adviser chair lawyer controller", "quality_final", ""),
    "see.originals": ("adviser second", "opened", ""),
    "see.originals.price": ("adviser second", "priced", ""),
    "see.originals.combined": ("adviser second", "priced", ""),
    "see.record": ("adviser second lawyer controller", "opened", ""),
    "see.annexes": ("adviser chair evaluator second lawyer controller decider", "opened", ""),
    "see.candidates": ("adviser chair second lawyer controller", "", ""),
    "see.candidates.final": ("adviser chair evaluator second lawyer controller decider", "quality_final", ""),
    "rehearse": ("adviser chair lawyer controller", "", ""),
    "rehearse.from": ("adviser lawyer", "ranked", ""),
    "model": ("adviser", "", "published"),
    "assign": ("adviser", "", "opened"),
    "document": ("adviser", "", "ranked"),
    "rectify": ("adviser", "published", "opened"),
    "transfer": ("adviser", "published", "ranked"),
    "publish": ("adviser", "", "published"),
    "register": ("adviser second", "", ""),
    "arrival": ("adviser second", "", "opened"),
    "read": ("adviser", "published", "opened"),
    "split": ("second", "published", "opened"),
    "no_prices": ("second", "", ""),
    "layout": ("adviser second", "published", "opened"),
    "replace": ("adviser", "published", "opened"),
    "withdraw": ("adviser", "published", "opened"),
    "settle": ("adviser", "published", "ranked"),
    "clarify": ("adviser", "published", "ranked"),
    "correct": ("adviser", "published", "ranked"),
    "notice": ("adviser", "", ""),
    "pin": ("adviser chair evaluator second lawyer controller decider", "opened", ""),
    "request": ("adviser", "published", "opened"),
    "select_candidates": ("adviser", "published", "shortlisted"),
    "score_candidates": ("adviser chair", "published", "shortlisted"),
    "shortlist": ("adviser", "published", "shortlisted"),
    "selection_letters": ("adviser lawyer", "shortlisted", ""),
    "open": ("adviser", "published", "opened"),
    "select": ("adviser", "opened", "ranked"),
    "uea": ("adviser", "opened", "ranked"),
    "exclude": ("adviser", "opened", "ranked"),
    "score": ("evaluator", "opened", "quality_final"),
    "agree": ("chair", "opened", "quality_final"),
    "freeze": ("chair", "selected", "quality_final"),
    "open_prices": ("adviser", "quality_final", "priced"),
    "invite_draw": ("adviser", "priced", "ranked"),
    "draw": ("adviser", "priced", "ranked"),
    "facts": ("adviser", "", "ranked"),
    "admit": ("adviser", "opened", "ranked"),
    "fix_ranking": ("adviser", "priced", "ranked"),
    "propose": ("adviser", "ranked", "decided"),
    "decide": ("adviser decider", "proposed", ""),
    "report": ("adviser chair lawyer controller decider", "priced", ""),
}
"""Written down a second time, by hand: whoever changes policy changes it in two places and knows it."""


def test_the_table_of_these_tests_has_every_row_of_the_policy() -> None:
    assert list(TABLE) == list(POLICY)


@pytest.mark.parametrize("action", TABLE)
def test_policy_says_for_every_role_at_every_gate_whether_it_may(action: str) -> None:
    roles, after, before = TABLE[action]
    start = GATES.index(Gate(after)) if after else -1
    end = GATES.index(Gate(before)) if before else len(GATES)
    for role in Role:
        for reached in REACHED:
            at = -1 if reached is None else GATES.index(reached)
            expected = "too-early" if at < start else "too-late" if at >= end else None
            expected = expected if role.value in roles.split() else "not-your-role"
            assert may(Member("p", "P", (role,)), action, reached) == expected, (role, reached)


ROLLING = frozenset(
    {"arrival", "read", "split", "layout", "replace", "withdraw", "settle", "clarify", "correct", "select"}
    | {"exclude", "admit", "uea"}
)
"""What an open house goes on with after bids were opened, and after some were admitted."""


@pytest.mark.parametrize("action", TABLE)
def test_where_bids_keep_coming_in_taking_in_and_deciding_goes_on_and_nothing_else(action: str) -> None:
    roles, after, _ = TABLE[action]
    person = Member("p", "P", (Role(roles.split()[0]),))
    for reached in REACHED:
        at = -1 if reached is None else GATES.index(reached)
        late = "too-early" if after and at < GATES.index(Gate(after)) else None
        expected = late if action in ROLLING else may(person, action, reached)
        assert may(person, action, reached, rolling=True) == expected


def test_nobody_sees_prices_before_they_are_opened_whatever_their_roles() -> None:
    everything = Member("p", "P", tuple(Role))
    early = REACHED[: REACHED.index(Gate.PRICED)]
    assert {may(everything, "see.prices", reached) for reached in early} == {"too-early"}
    assert {may(everything, "see.originals.price", reached) for reached in early} == {"too-early"}


def test_an_evaluator_sees_no_scores_of_others_before_quality_is_final() -> None:
    eva = Member("eva", "Eva", (Role.EVALUATOR,))
    for action in ("see.scores", "see.consensus", "see.scores.final", "see.consensus.final"):
        for reached in REACHED[: REACHED.index(Gate.QUALITY_FINAL)]:
            assert may(eva, action, reached) is not None


def test_one_fitting_role_among_several_suffices_and_nobody_without_a_role_may_anything() -> None:
    both = Member("p", "P", (Role.LAWYER, Role.EVALUATOR))
    assert may(both, "score", Gate.OPENED) is None
    assert {may(Member("n", "N", ()), action, None) for action in POLICY} == {"not-your-role"}


def test_the_table_can_be_replaced_as_a_whole() -> None:
    strict = {"see.tender": Rule(frozenset({Role.ADVISER}), "test")}
    assert may(Member("c", "C", (Role.CHAIR,)), "see.tender", None, strict) == "not-your-role"


def test_every_row_names_its_source_and_every_gate_stands_in_order() -> None:
    assert all(rule.source for rule in POLICY.values())
    order = (
        "published shortlisted opened selected quality_final priced ranked proposed decided announced verified final"
    )
    assert [gate.value for gate in GATES] == [*order.split(), "archived"]
    for rule in POLICY.values():
        if rule.after and rule.before:
            assert GATES.index(rule.after) < GATES.index(rule.before)


@pytest.mark.parametrize(
    ("code", "day", "threshold"),
    [
        ("european", date(2022, 1, 1), 215_000),
        ("european", date(2023, 12, 31), 215_000),
        ("european", date(2024, 1, 1), 221_000),
        ("european", date(2027, 3, 1), 216_000),
        ("sas", date(2027, 3, 1), 750_000),
        ("bao_2b", date(2006, 10, 17), 211_000),
        ("national", date(2027, 3, 1), None),
    ],
)
def test_the_regime_is_the_row_that_holds_on_the_day(code: str, day: date, threshold: int | None) -> None:
    assert regime_on(code, day).threshold == threshold


@pytest.mark.parametrize(("code", "day"), [("european", date(2021, 12, 31)), ("moon", date(2027, 1, 1))])
def test_before_the_first_row_or_by_another_name_there_is_no_regime(code: str, day: date) -> None:
    with pytest.raises(KeyError):
        regime_on(code, day)


def test_regimes_are_dated_once_each() -> None:
    assert len({(regime.code, regime.since) for regime in REGIMES}) == len(REGIMES)
    assert all(regime.source for regime in REGIMES)
