"""An open house: admitted or refused one by one, never ranked, proposed as far as it has come."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from tests.builders import DEMAND, MONDAY, acts, dossier, finding, lot, model, offer, tender

from tender_desk.core.admission import admissions, admitted_basis, questions_about, unproposed, waiting
from tender_desk.core.award import Basis, Proposal, ProposalState, Winner
from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.gates import gates_of, lot_state, passed
from tender_desk.core.lot_ranking import rank_lot
from tender_desk.core.modelling import lot_faults
from tender_desk.core.policy import Gate
from tender_desk.core.problems import Severity
from tender_desk.core.proposing import attention, budget_lines, cap_line, proposal_basis, proposal_blockers, winners_of
from tender_desk.core.selection import DemandState, Exclusion, ExclusionGround
from tender_desk.core.tender import Lot, LotKind, PriceAsked, SourceGround

LOWEST = model(method={"name": "lowest_price"})
TARIFF = PriceAsked("P1", "Coaching", Decimal(1), "uur", Decimal("82.50"))
HOUSE = lot(kind=LotKind.ADMISSION, of=LOWEST, demands=(DEMAND,), prices=(TARIFF,))
WHY = "Niemand anders heeft de vereiste panden."


def admitted(bid: str, version: int = 1, at: int = 5) -> LotAct:
    told = {"bid": bid, "version": version, "remark": "in orde"}
    return LotAct(7, "admitted", MONDAY + timedelta(hours=at), "adviser", "", told)


def house(*decided: LotAct, codes: str = "AB", of: Lot = HOUSE, **more: Any) -> Dossier:
    bids = tuple(replace(offer(code, None), part_b=False) for code in codes)
    given: dict[str, Any] = {"findings": tuple(finding(code) for code in codes)} | more
    return dossier("opened", of=tender(of), bids=bids, acts=(*acts("opened"), *decided), **given)


def proposal(found: Dossier, state: ProposalState = ProposalState.RECORDED) -> Proposal:
    winners = winners_of(found, 7)
    return Proposal(
        number=1,
        draft=1,
        state=state,
        lots=(7,),
        winners=winners,
        basis=(Basis(7, proposal_basis(found, 7, winners)),),
        reasons="voldoet",
        cover="WWB",
        by="adviser",
        at=MONDAY,
    )


def test_an_open_house_opens_no_prices_judges_no_quality_and_ranks_nobody() -> None:
    found = house()
    skipped = {Gate.SHORTLISTED, Gate.QUALITY_FINAL, Gate.PRICED, Gate.RANKED}
    assert set(Gate) - set(gates_of(found, HOUSE)) == skipped
    ranking = rank_lot(found, 7)
    assert [(one.code, one.severity) for one in ranking.problems] == [("never-ranked", Severity.NOTE)]
    assert (ranking.places, ranking.complete) == ((), False)
    assert found.without_part_b(7) == ()


def test_it_passes_selected_with_the_first_bid_admitted_while_others_still_wait() -> None:
    found = house()
    assert lot_state(found, 7).passed is Gate.OPENED
    assert [one.code for one in lot_state(found, 7).missing] == ["act-admit", "act-admit"]
    found = house(admitted("B"), findings=(finding("B"), finding("A", DemandState.REPAIR_ASKED)))
    state = lot_state(found, 7)
    assert (state.passed, state.next, passed(found, 7)) == (Gate.SELECTED, Gate.PROPOSED, Gate.RANKED)
    assert [(one.code, one.at) for one in state.missing] == [("act-admit", "7/A"), ("act-propose", "7")]
    assert [bid.code for bid in waiting(found, 7)] == ["A"]
    assert [one.code for one in questions_about(found, 7, "A")] == ["demand-open"]
    assert questions_about(found, 7, "B") == ()


def test_an_admission_counts_for_the_version_that_was_looked_at_and_while_the_bid_is_in() -> None:
    assert [(one.bid, one.by, one.remark) for one in admissions(house(admitted("A")), 7)] == [
        ("A", "adviser", "in orde")
    ]
    assert admissions(house(admitted("A", version=2)), 7) == ()
    out = Exclusion(7, "A", ExclusionGround.UNSUITABLE, "geen enkele referentie", "adviser", MONDAY)
    assert admissions(house(admitted("A"), exclusions=(out,)), 7) == ()


def test_those_admitted_so_far_are_proposed_without_an_amount_and_later_ones_in_their_turn() -> None:
    first = house(admitted("A"))
    assert winners_of(first, 7) == (Winner(7, "A", Decimal(0)),)
    assert proposal_blockers(first, (7,)) == ()
    done = proposal(first, ProposalState.ACCEPTED)
    alone = house(admitted("A"), codes="A", proposals=(done,))
    assert (passed(alone, 7), lot_state(alone, 7).missing) == (Gate.DECIDED, ())
    waits = lot_state(replace(first, proposals=(done,)), 7)
    assert (waits.next, [one.at for one in waits.missing]) == (Gate.PROPOSED, ["7/B"])
    later = house(admitted("A"), admitted("B", at=9), proposals=(done,))
    assert passed(later, 7) is Gate.RANKED
    assert [one.bid for one in unproposed(later, 7)] == ["B"]
    assert winners_of(later, 7) == (Winner(7, "B", Decimal(0)),)
    assert budget_lines(later, done) == ()


def test_what_comes_in_later_does_not_make_a_proposal_outdated_but_putting_aside_does() -> None:
    first = house(admitted("A"))
    made = proposal(first)
    later = house(admitted("A"), admitted("B", at=9), codes="ABC")
    assert attention(later, made) == ()
    out = Exclusion(7, "A", ExclusionGround.UNSUITABLE, "geen enkele referentie", "adviser", MONDAY)
    assert [one.code for one in attention(replace(later, exclusions=(out,)), made)] == ["proposal-outdated"]
    assert admitted_basis(first, 7, frozenset("A")) != admitted_basis(first, 7, frozenset("B"))


def test_nobody_admitted_cannot_be_proposed() -> None:
    assert "ranking-not-fixed" in [one.code for one in proposal_blockers(house(), (7,))]


SINGLE = lot(kind=LotKind.SINGLE_SOURCE, of=LOWEST, ground=SourceGround.IN_HOUSE, ground_reason=WHY)
FAULTS = [
    (SINGLE, []),
    (replace(SINGLE, ground=None), ["ground-missing"]),
    (replace(SINGLE, ground_reason="zomaar"), ["ground-reason-missing"]),
    (HOUSE, []),
    (replace(HOUSE, demands=()), ["admission-without-demands"]),
    (replace(HOUSE, prices=(replace(TARIFF, tariff=None),)), ["tariff-missing"]),
    (replace(HOUSE, prices=()), ["tariff-missing"]),
    (lot(), []),
    (lot(kind=LotKind.FREE_ENTRY), []),
    (lot(kind=LotKind.FREE_ENTRY, budget=None), ["cap-missing"]),
]


@pytest.mark.parametrize(("of", "codes"), FAULTS)
def test_what_a_kind_of_lot_needs_before_publication(of: Lot, codes: list[str]) -> None:
    assert [one.code for one in lot_faults(of)] == codes


def test_a_single_source_with_a_ground_asks_for_none_in_its_proposal() -> None:
    for of, asked in ((SINGLE, []), (replace(SINGLE, ground=None), ["single-source-ground"])):
        found = dossier(of=tender(of), bids=(offer("A", dossier().bids[0].price),), findings=())
        assert [one.code for one in attention(found, proposal(found))] == asked


def test_a_free_entry_shows_its_cap_what_is_taken_and_what_is_left() -> None:
    found = dossier(of=tender(lot(kind=LotKind.FREE_ENTRY, budget=Decimal(110_000))))
    line = cap_line(found, 7)
    assert line is not None
    assert (line.proposed, line.budget, line.room) == (Decimal(100_000), Decimal(110_000), Decimal(10_000))
    assert cap_line(dossier(), 7) is None
    assert cap_line(dossier(of=tender(lot(kind=LotKind.FREE_ENTRY, budget=None))), 7) is None


def test_bids_come_in_until_the_end_of_an_open_house_or_without_one() -> None:
    ends = replace(HOUSE, admitted_until=MONDAY + timedelta(days=300))
    assert tender(ends).last_entry(7) == MONDAY + timedelta(days=300)
    assert tender(HOUSE).last_entry(7) is None
    assert tender(lot()).last_entry(7) == MONDAY
