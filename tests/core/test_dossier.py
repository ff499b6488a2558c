"""A dossier from its gates to its proposal: what is missing, who is first, what it costs, what it stands on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from tests.builders import (
    ADVISER,
    CHAIR,
    DEMAND,
    EVA,
    MONDAY,
    acts,
    agreed,
    correction,
    dossier,
    finding,
    lot,
    measure,
    model,
    offer,
    receipt,
    scale,
    score,
    sheet,
    tender,
)

from tender_desk.core.award import (
    Basis,
    BudgetLine,
    Decision,
    DecisionMaker,
    Proposal,
    ProposalState,
    Winner,
    open_proposal,
)
from tender_desk.core.bids import (
    SEALED,
    Bid,
    Bidder,
    FileState,
    Part,
    PriceSheet,
    bid_order,
    code_of,
    lot_price,
    price_per_unit,
)
from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.gates import gates_of, lot_state, open_files, passed, ranking_blockers, without_price
from tender_desk.core.lot_ranking import basis, bid_price, cents, draws, missing_quality, open_questions, rank_lot
from tender_desk.core.policy import Gate
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.proposing import attention, budget_lines, group_lines, proposal_blockers, winners_of
from tender_desk.core.selection import SUFFICES, DemandState, Exclusion, ExclusionGround
from tender_desk.core.stated import Answer
from tender_desk.core.team import Assignment, Role
from tender_desk.core.tender import Group, LotKind, ProcedureKind, VatBasis, Volume


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{problem.code} {problem.at}" for problem in problems]


def excluded(code: str, ground: ExclusionGround = ExclusionGround.INVALID, number: int = 7) -> Exclusion:
    return Exclusion(number, code, ground, "niet ondertekend", "adviser", MONDAY)


def drawn(*order: str) -> LotAct:
    return LotAct(7, "draw", MONDAY, "adviser", "second", {"order": order, "place": "stadhuis"})


# --- tender and dossier -----------------------------------------------------------------------------------------------


def test_a_tender_finds_its_lots_groups_and_procedures() -> None:
    found = tender(lot(7), lot(8, group="Klantgroepen"))
    assert found.lot(8).group == "Klantgroepen"
    assert [one.number for one in found.lots_in("Producten")] == [7]
    assert found.procedure_of(7).kind is ProcedureKind.OPEN
    with pytest.raises(KeyError):
        found.lot(9)


def test_a_dossier_finds_its_bids_people_and_acts() -> None:
    found = dossier(exclusions=(excluded("B"),))
    assert [bid.code for bid in found.bids_in(7)] == ["A", "B"]
    assert [bid.code for bid in found.bids_left(7)] == ["A"]
    assert found.bid(7, "B").bidder.name == "Bureau B"
    assert found.exclusion(7, "B") == excluded("B")
    assert found.exclusion(7, "A") is None
    with pytest.raises(KeyError):
        found.bid(8, "A")
    assert found.member("eva") is EVA
    with pytest.raises(KeyError):
        found.member("nobody")
    assert (found.name_of("eva"), found.name_of("nobody")) == ("Eva Beoordelaar", "nobody")
    assert found.with_role(Role.CHAIR) == (CHAIR,)
    again = replace(found, acts=(*found.acts, drawn("A", "B"), drawn("B", "A")))
    assert draws(again, 7) == (("A", "B"), ("B", "A"))
    assert draws(replace(found, acts=(LotAct(7, "draw", MONDAY, "adviser", "", {"order": "AB"}),)), 7) == ()
    assert again.act(8, "draw") is None


# --- bids and prices --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("index", "code"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_bids_are_lettered(index: int, code: str) -> None:
    assert code_of(index) == code


def test_bids_are_sorted_by_lot_and_letter_with_two_letters_after_one() -> None:
    bids = [offer("AA", None), offer("B", None), offer("A", None, number=8), offer("A", None)]
    assert [(one.lot, one.code) for one in sorted(bids, key=bid_order)] == [(7, "A"), (7, "B"), (7, "AA"), (8, "A")]


def test_a_bid_finds_its_answer_and_its_figure() -> None:
    found = offer("A", None, K2="62").stating(answers=(Answer("K1", "Wij beginnen met een intake.", "Vragen!C5"),))
    answer, figure = found.answer("K1"), found.figure("K2")
    assert answer is not None
    assert figure is not None
    assert (answer.text, figure.value) == ("Wij beginnen met een intake.", Decimal(62))
    assert (found.answer("K9"), found.figure("K9")) == (None, None)


def test_what_is_sealed_shows_as_such() -> None:
    assert repr(SEALED) == "SEALED"
    assert Bid(lot=7, code="A", bidder=Bidder(name="Bureau A")).price is SEALED


def test_the_lot_price_is_the_exact_sum_of_quantity_times_unit_price() -> None:
    lines = tuple(
        replace(sheet("0").lines[0], quantity=Decimal(q), unit_price=Decimal(p))
        for q, p in (("150", "4725.10"), ("0.5", "0.01"))
    )
    assert lot_price(PriceSheet(lines=lines), tender()) == Fraction("708765.005")


@pytest.mark.parametrize(
    ("given", "wanted", "rate", "price"),
    [
        (VatBasis.EXCLUDED, VatBasis.EXCLUDED, None, Fraction(121)),
        (VatBasis.INCLUDED, VatBasis.INCLUDED, None, Fraction(121)),
        (VatBasis.INCLUDED, VatBasis.EXCLUDED, "21", Fraction(100)),
        (VatBasis.EXCLUDED, VatBasis.INCLUDED, "21", Fraction(14641, 100)),
        (VatBasis.EXEMPT, VatBasis.EXCLUDED, None, Fraction(121)),
        (VatBasis.EXEMPT, VatBasis.INCLUDED, None, Fraction(121)),
    ],
)
def test_a_price_on_another_basis_is_converted_with_the_published_rate(
    given: VatBasis, wanted: VatBasis, rate: str | None, price: Fraction
) -> None:
    found = tender(vat_basis=wanted, vat_rate=None if rate is None else Decimal(rate))
    assert lot_price(sheet("121", given), found) == price


def test_without_a_published_rate_another_basis_is_a_problem_not_a_guess() -> None:
    assert lot_price(sheet("121", VatBasis.INCLUDED), tender()) is None
    found = dossier(bids=(offer("A", sheet("121", VatBasis.INCLUDED)), offer("B", sheet("100"))))
    problem = bid_price(found, found.bid(7, "A"))
    assert isinstance(problem, Problem)
    assert (problem.code, problem.at) == ("vat-rate-missing", "7/A")
    assert problem.values == {"basis": VatBasis.INCLUDED, "wanted": VatBasis.EXCLUDED, "lot": 7, "bid": "A"}
    assert codes(rank_lot(found, 7).problems) == ["vat-rate-missing 7/A"]
    out = rank_lot(replace(found, exclusions=(excluded("A"),)), 7)
    assert [place.bid for place in out.places] == ["B"]


def test_the_price_per_unit_is_shown_where_the_lot_has_a_volume() -> None:
    assert price_per_unit(Fraction(708_750), lot()) == Fraction("4725")
    assert price_per_unit(Fraction(708_750), lot(volume=Volume())) is None


def test_amounts_are_rounded_to_cents_halves_away_from_zero() -> None:
    assert (cents(Fraction("100.005")), cents(Fraction(-1, 200))) == (Decimal("100.01"), Decimal("-0.01"))


# --- the ranking of a lot ---------------------------------------------------------------------------------------------


def test_a_lot_is_ranked_from_its_dossier() -> None:
    found = rank_lot(dossier(), 7)
    assert [(place.bid, place.rank, str(place.total)) for place in found.places] == [("A", 1, "90"), ("B", 2, "88")]


AVERAGE = model(scale("K1", "30", high="10"), scale("K2", "10", high="10"), agreement="average")


def test_under_average_the_scores_of_appointed_evaluators_count_and_no_others() -> None:
    found = dossier(of=tender(lot(of=AVERAGE)))
    more = {7: (*found.scores[7], score("A", "K1", "0", "outsider"))}  # type: ignore[misc]
    place = rank_lot(replace(found, scores=more), 7).place("A")
    assert place is not None
    assert place.quality == 30
    withdrawn = tuple(one for one in found.assignments if one.member != "erik")
    changed = {7: tuple(replace(one, score=Decimal(0)) if one.member == "erik" else one for one in found.scores[7])}  # type: ignore[union-attr]
    place = rank_lot(replace(found, assignments=withdrawn, scores=changed), 7).place("A")
    assert place is not None
    assert place.quality == 30


def test_an_excluded_bid_keeps_its_ground() -> None:
    found = rank_lot(dossier(exclusions=(excluded("A", ExclusionGround.LATE),)), 7)
    assert [(one.bid, one.code) for one in found.out] == [("A", "late")]


def test_open_demands_and_late_bids_keep_a_lot_from_being_ranked() -> None:
    found = dossier(of=tender(lot(demands=(DEMAND,))), findings=(finding("A"), finding("B", DemandState.REPAIR_ASKED)))
    assert codes(rank_lot(found, 7).problems) == ["demand-open 7/B"]
    assert rank_lot(replace(found, findings=(finding("A"), finding("B", DemandState.REPAIRED))), 7).complete
    late = replace(found, bids=(*found.bids, offer("C", None, late=True)), findings=(finding("A"), finding("B")))
    assert codes(open_questions(late, 7)) == ["late-undecided 7/C"]
    out = replace(late, exclusions=(excluded("C", ExclusionGround.LATE),))
    assert codes(open_questions(out, 7)) == []


@pytest.mark.parametrize("state", DemandState)
def test_a_declaration_suffices_and_an_open_state_blocks(state: DemandState) -> None:
    found = dossier(of=tender(lot(demands=(DEMAND,))), findings=(finding("A", state), finding("B")))
    suffices = state.value in {"declared", "proof_asked", "proven", "repaired"}
    assert (codes(open_questions(found, 7)) == []) is suffices
    assert (state in SUFFICES) is suffices


def test_a_demand_nobody_looked_at_is_open() -> None:
    found = dossier(of=tender(lot(demands=(DEMAND,))), findings=(finding("A"), finding("B", number=8)))
    problems = open_questions(found, 7)
    assert [(problem.at, problem.values["state"]) for problem in problems] == [("7/B", DemandState.OPEN)]


def test_prices_and_scores_that_are_sealed_are_named() -> None:
    sealed = dossier("quality_final", bids=(offer("A", SEALED), offer("B", SEALED)))
    assert codes(rank_lot(sealed, 7).problems) == ["prices-sealed 7"]
    for half in (dossier("priced", bids=(offer("A", sheet("1")), offer("B", SEALED))), dossier("quality_final")):
        assert codes(rank_lot(half, 7).problems) == ["prices-sealed 7"]
    fields: tuple[dict[str, Any], ...] = ({"scores": {7: SEALED}}, {"agreed": {7: SEALED}})
    for field in fields:
        hidden = replace(dossier("priced", viewer=EVA, own_scores=own("eva")), **field)
        found = rank_lot(hidden, 7)
        assert codes(found.problems) == ["scores-sealed 7"]
        assert (found.complete, found.relative, found.places) == (False, True, ())


def own(member: str) -> tuple[Any, ...]:
    return tuple(score(code, criterion, "6", member) for code in "AB" for criterion in ("K1", "K2"))


def test_where_scores_are_sealed_only_ones_own_missing_scores_are_named() -> None:
    hidden = dossier("opened", viewer=EVA, scores={7: SEALED}, agreed={7: SEALED}, own_scores=own("eva")[1:])
    problems = missing_quality(hidden, 7)
    assert [(one.code, one.at, one.values["members"]) for one in problems] == [("score-missing", "7/A", "eva")]
    nobody = replace(hidden, viewer=ADVISER)
    assert missing_quality(nobody, 7) == ()


def measured(*bids: Bid, **more: Any) -> Dossier:
    """A lot of one scored criterion with a minimum and one that the bids state themselves."""
    of = model(scale("K1", "30", high="10", minimum="8"), measure("M", "highest_ratio", "10"))
    given: dict[str, Any] = {"of": tender(lot(of=of)), "assignments": (Assignment(7, "K1", "eva"),), "bids": bids}
    return dossier(**(given | more))


def test_a_missing_price_or_figure_makes_the_lot_incomplete() -> None:
    found = rank_lot(measured(offer("A", sheet("100"), M="62"), offer("B", sheet("120"))), 7)
    assert (codes(found.problems), found.complete) == (["score-missing 7/B"], False)
    assert found.problems[0].values == {"lot": 7, "bid": "B", "criterion": "M"}
    found = rank_lot(measured(offer("A", sheet("100"), M="62"), offer("B", None, M="31")), 7)
    assert codes(found.problems) == ["price-missing 7/B"]
    found = rank_lot(measured(offer("A", sheet("100"), M="62"), offer("B", sheet("120"), M="31")), 7)
    assert [str(place.quality) for place in found.places] == ["34", "35"]
    found = rank_lot(measured(offer("A", sheet("100"), M="0"), offer("B", sheet("120"), M="0")), 7)
    assert codes(found.problems) == ["model-unsolvable 7"]


def test_no_price_or_figure_is_missed_of_a_bid_below_a_minimum() -> None:
    scores = {7: (agreed("A", "K1", "8"), agreed("B", "K1", "7"))}
    included = sheet("121", VatBasis.INCLUDED)
    found = rank_lot(measured(offer("A", sheet("100"), M="62"), offer("B", included), agreed=scores), 7)
    assert (found.complete, [place.bid for place in found.places]) == (True, ["A"])
    assert [(one.bid, one.code) for one in found.out] == [("B", "below-minimum")]


def test_everything_that_is_missing_is_listed_at_once_and_who_was_put_aside_stays_visible() -> None:
    bids = (offer("A", sheet("100")), offer("B", sheet("121", VatBasis.INCLUDED), M="31"), offer("C", None))
    found = rank_lot(measured(*bids, exclusions=(excluded("C"),), agreed={7: (agreed("B", "K1", "9"),)}), 7)
    assert codes(found.problems) == ["consensus-missing 7/A", "score-missing 7/A", "vat-rate-missing 7/B"]
    assert [(one.bid, one.code) for one in found.out] == [("C", "invalid")]
    sealed = measured(offer("A", SEALED), offer("B", SEALED, M="31"), acts=dossier("quality_final").acts)
    assert codes(rank_lot(sealed, 7).problems) == ["prices-sealed 7", "score-missing 7/A"]


def test_a_recorded_draw_settles_a_tie() -> None:
    same = dossier(
        "priced",
        of=tender(lot(of=model(scale("K1", "30", high="10"), scale("K2", "10", high="10"), ties=["lot"]))),
        bids=(offer("A", sheet("100")), offer("B", sheet("100"))),
        agreed={7: tuple(agreed(code, criterion, "8") for code in "AB" for criterion in ("K1", "K2"))},
    )
    assert codes(ranking_blockers(same, 7)) == ["tie-open 7"]
    assert ranking_blockers(same, 7)[0].values == {"lot": 7, "bids": "A, B"}
    settled = replace(same, acts=(*same.acts, drawn("B", "A")))
    assert [(place.bid, place.rank) for place in rank_lot(settled, 7).places] == [("B", 1), ("A", 2)]
    assert ranking_blockers(settled, 7) == ()


def test_the_fingerprint_changes_with_everything_a_ranking_stands_on() -> None:
    first = dossier()
    changes: dict[str, Dossier] = {
        "price": replace(first, bids=(offer("A", sheet("100000.01")), offer("B", sheet("120000")))),
        "no price": replace(first, bids=(offer("A", None), offer("B", sheet("120000")))),
        "bid": replace(first, bids=(*first.bids, offer("C", sheet("1")))),
        "score": replace(first, agreed={7: (agreed("A", "K1", "9"), *first.agreed[7][1:])}),  # type: ignore[index]
        "exclusion": replace(first, exclusions=(excluded("A"),)),
        "ground": replace(first, exclusions=(excluded("A", ExclusionGround.LATE),)),
        "draw": replace(first, acts=(*first.acts, drawn("A", "B"))),
        "model": replace(first, tender=tender(lot(of=AVERAGE))),
        "bidder": replace(first, bids=(replace(first.bids[0], bidder=Bidder(name="Ander")), first.bids[1])),
    }
    prints = {name: basis(changed, 7) for name, changed in changes.items()}
    assert len({basis(first, 7), *prints.values()}) == len(changes) + 1
    assert basis(replace(first, version=99, viewer=CHAIR), 7) == basis(first, 7)


# --- gates ------------------------------------------------------------------------------------------------------------


def test_restricted_lots_are_shortlisted_and_single_source_lots_score_no_quality() -> None:
    ordinary = dossier()
    assert Gate.SHORTLISTED not in gates_of(ordinary, ordinary.tender.lot(7))
    assert Gate.QUALITY_FINAL in gates_of(ordinary, ordinary.tender.lot(7))
    restricted = dossier(of=tender(kind=ProcedureKind.RESTRICTED))
    assert gates_of(restricted, restricted.tender.lot(7))[1] is Gate.SHORTLISTED
    single = dossier(of=tender(lot(kind=LotKind.SINGLE_SOURCE)))
    assert Gate.QUALITY_FINAL not in gates_of(single, single.tender.lot(7))


@pytest.mark.parametrize(
    ("upto", "reached", "following", "missing"),
    [
        ("published", Gate.PUBLISHED, Gate.OPENED, ["act-open 7"]),
        ("opened", Gate.SELECTED, Gate.QUALITY_FINAL, ["act-freeze 7"]),
        ("quality_final", Gate.QUALITY_FINAL, Gate.PRICED, ["act-open-prices 7"]),
        ("priced", Gate.PRICED, Gate.RANKED, ["act-fix-ranking 7"]),
        ("ranked", Gate.RANKED, Gate.PROPOSED, ["act-propose 7"]),
    ],
)
def test_a_lot_goes_through_its_gates_and_says_what_is_missing_for_the_next(
    upto: str, reached: Gate, following: Gate, missing: list[str]
) -> None:
    state = lot_state(dossier(upto), 7)
    assert (state.lot, state.passed, state.next, codes(state.missing)) == (7, reached, following, missing)


def test_before_publication_no_gate_is_passed() -> None:
    state = lot_state(dossier("ranked", acts=()), 7)
    assert (state.passed, state.next, codes(state.missing)) == (None, Gate.PUBLISHED, ["act-publish 7"])


def test_acts_of_another_lot_and_acts_that_are_no_gate_do_not_move_a_lot() -> None:
    found = dossier("published")
    assert passed(replace(found, acts=(*found.acts, *acts("ranked", 8), drawn("A", "B"))), 7) is Gate.PUBLISHED


def test_selection_is_passed_as_long_as_no_demand_is_open() -> None:
    found = dossier("opened", of=tender(lot(demands=(DEMAND,))))
    state = lot_state(found, 7)
    assert (state.passed, state.next) == (Gate.OPENED, Gate.SELECTED)
    assert codes(state.missing) == ["demand-open 7/A", "demand-open 7/B"]
    done = lot_state(replace(found, findings=(finding("A"), finding("B"))), 7)
    assert (done.passed, done.next) == (Gate.SELECTED, Gate.QUALITY_FINAL)


def test_quality_waits_for_every_score_and_the_agreed_ones() -> None:
    state = lot_state(dossier("opened", agreed={7: ()}), 7)
    assert codes(state.missing)[-3:] == ["consensus-missing 7/B", "consensus-missing 7/B", "act-freeze 7"]


def single_source(upto: str, **more: Any) -> Dossier:
    of = tender(lot(kind=LotKind.SINGLE_SOURCE, of=model(method={"name": "lowest_price"}), demands=(DEMAND,)))
    given: dict[str, Any] = {"assignments": (), "scores": {}, "agreed": {}, "bids": (offer("A", SEALED),)}
    return dossier(upto, of=of, **(given | more))


def test_the_prices_of_a_single_source_lot_are_opened_after_selection_for_there_is_no_quality_to_judge() -> None:
    waiting = single_source("opened")
    assert (passed(waiting, 7), lot_state(waiting, 7).next) == (Gate.OPENED, Gate.SELECTED)
    chosen = replace(waiting, findings=(finding("A"),))
    assert passed(chosen, 7) is Gate.QUALITY_FINAL  # what policy asks for before prices are opened
    state = lot_state(chosen, 7)
    assert (state.passed, state.next, codes(state.missing)) == (Gate.SELECTED, Gate.PRICED, ["act-open-prices 7"])
    priced = single_source("priced", findings=(finding("A"),), bids=(offer("A", sheet("495000")),))
    assert passed(priced, 7) is Gate.PRICED
    assert [place.bid for place in rank_lot(priced, 7).places] == ["A"]


def test_undecided_files_keep_a_lot_from_being_opened() -> None:
    found = dossier(
        "published",
        receipts=(
            receipt(1, part=Part.QUALITY, bid="A"),
            receipt(2, part=Part.PRICE, bid="A", state=FileState.SEALED),
            receipt(3, state=FileState.REGISTERED),
            receipt(4, state=FileState.REFUSED),
            receipt(5, received=None),
            receipt(6, received=None, state=FileState.NOT_READ),
            receipt(7, part=Part.PRICE, state=FileState.SEALED),
            receipt(8, lot=8, state=FileState.REFUSED),
        ),
    )
    problems = open_files(found, 7)
    assert codes(problems) == [
        "file-undecided 7",
        "file-undecided 7",
        "receipt-time-missing 7",
        "part-b-unpaired 7",
    ]
    assert problems[0].values == {"lot": 7, "file": "bestand-3.xlsx"}
    assert open_files(replace(found, receipts=SEALED), 7) == ()


def test_a_file_whose_lot_nobody_knows_holds_up_every_lot_its_folder_does_not_rule_out() -> None:
    found = dossier("published", receipts=(receipt(1, lot=None, state=FileState.REFUSED),))
    found = replace(found, tender=tender(lot(7), lot(8)))
    assert codes(open_files(found, 7)) == ["file-undecided 7"]
    unlisted = receipt(1, lot=None, received=None, state=FileState.REFUSED)
    assert codes(open_files(replace(found, receipts=(unlisted,)), 7)) == ["file-undecided 7"]
    elsewhere = replace(unlisted, name="perceel 8/slot.xlsx")
    assert open_files(replace(found, receipts=(elsewhere,)), 7) == ()
    assert codes(open_files(replace(found, receipts=(elsewhere,)), 8)) == ["file-undecided 8"]
    decided = replace(unlisted, state=FileState.NOT_READ)
    assert open_files(replace(found, receipts=(decided,)), 7) == ()


def test_a_bid_without_part_b_is_named_before_the_opening_and_does_not_hold_it_up() -> None:
    found = dossier("published")
    bids = tuple(replace(bid, part_b=bid.code == "A") for bid in found.bids)
    (without,) = without_price(replace(found, bids=bids), 7)
    assert (without.code, without.at, without.severity) == ("part-b-not-here", "7/B", Severity.ASK)


def test_a_bid_without_part_b_is_decided_on_before_quality_is_final() -> None:
    found = dossier("opened")
    bids = tuple(replace(bid, part_b=bid.code == "A") for bid in found.bids)
    assert codes(lot_state(replace(found, bids=bids), 7).missing) == ["part-b-missing 7/B"]


def test_draws_held_apart_never_make_one_draw() -> None:
    four = tuple(offer(code, sheet("100000")) for code in "ABCD")
    given = tuple((code, key, "8") for code in "ABCD" for key in ("K1", "K2"))
    found = dossier(
        "priced",
        bids=four,
        scores={7: tuple(score(*one, member=who) for one in given for who in ("eva", "erik"))},
        agreed={7: tuple(agreed(*one) for one in given)},
        findings=tuple(finding(code) for code in "ABCD"),
    )
    pairs = replace(found, acts=(*found.acts, drawn("B", "A"), drawn("D", "C")))
    assert rank_lot(pairs, 7).ties == rank_lot(found, 7).ties
    whole = replace(pairs, acts=(*pairs.acts, drawn("D", "C", "B", "A"), drawn("A", "B", "C", "D")))
    assert [place.bid for place in rank_lot(whole, 7).places] == ["A", "B", "C", "D"]


def test_a_late_bid_needs_no_part_b_and_a_lot_without_bids_says_so() -> None:
    late = dossier("published", bids=(offer("A", SEALED, late=True),))
    assert codes(lot_state(late, 7).missing) == ["act-open 7"]
    assert codes(lot_state(dossier("published", bids=()), 7).missing) == ["no-bids 7", "act-open 7"]
    hidden = dossier("published", bids=(), sealed_bids=frozenset({7}))
    assert codes(lot_state(hidden, 7).missing) == ["act-open 7"]


def test_a_ranking_is_not_fixed_while_it_has_problems_or_nobody_in_it() -> None:
    assert codes(ranking_blockers(dossier(agreed={7: ()}), 7))[0] == "consensus-missing 7/A"
    nobody = dossier(exclusions=(excluded("A"), excluded("B")))
    assert codes(ranking_blockers(nobody, 7)) == ["nobody-ranked 7"]


def priced_at(prices: str, ties: list[str], **more: Any) -> Dossier:
    """Bids A, B, C … without quality, ranked by price alone."""
    of = tender(lot(of=model(method={"name": "lowest_price"}, ties=ties), **more))
    bids = tuple(offer(code_of(i), sheet(price)) for i, price in enumerate(prices.split()))
    return dossier(of=of, bids=bids, assignments=(), scores={}, agreed={})


def test_a_tie_below_the_first_rank_blocks_only_where_the_rules_end_in_a_draw() -> None:
    assert codes(ranking_blockers(priced_at("10 20 20", []), 7)) == []
    assert codes(ranking_blockers(priced_at("10 20 20", ["lot"]), 7)) == ["tie-open 7"]
    assert codes(ranking_blockers(priced_at("10 10 20", []), 7)) == ["tie-open 7"]


# --- proposal and decision --------------------------------------------------------------------------------------------


def proposal(state: ProposalState = ProposalState.DRAFT, number: int = 1, **more: Any) -> Proposal:
    given: dict[str, Any] = {
        "lots": (7,),
        "winners": (Winner(7, "A", Decimal("100000.00")),),
        "basis": (Basis(7, basis(dossier(), 7)),),
    }
    given |= {"reasons": "beste", "cover": "Werkdeel", "by": "adviser", "at": MONDAY}
    return Proposal(number=number, draft=1, state=state, **(given | more))


@pytest.mark.parametrize(
    ("state", "reached", "following", "missing"),
    [
        (ProposalState.DRAFT, Gate.RANKED, Gate.PROPOSED, ["act-record-proposal 7"]),
        (ProposalState.RECORDED, Gate.PROPOSED, Gate.DECIDED, ["act-decide 7"]),
        (ProposalState.DEFERRED, Gate.PROPOSED, Gate.DECIDED, ["act-decide 7"]),
        (ProposalState.ACCEPTED, Gate.DECIDED, Gate.ANNOUNCED, []),
        (ProposalState.AMENDED, Gate.DECIDED, Gate.ANNOUNCED, []),
        (ProposalState.REJECTED, Gate.RANKED, Gate.PROPOSED, ["act-propose 7"]),
        (ProposalState.WITHDRAWN, Gate.RANKED, Gate.PROPOSED, ["act-propose 7"]),
    ],
)
def test_the_last_gates_follow_from_the_newest_proposal(
    state: ProposalState, reached: Gate, following: Gate, missing: list[str]
) -> None:
    old = proposal(ProposalState.REJECTED)
    found = lot_state(dossier(proposals=(old, proposal(state, number=2))), 7)
    assert (found.passed, found.next, codes(found.missing)) == (reached, following, missing)


def test_the_last_gate_has_no_next() -> None:
    from tender_desk.core import gates

    recorded = {**gates.RECORDED, "archived": Gate.ARCHIVED}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gates, "RECORDED", recorded)
        state = lot_state(dossier(acts=(LotAct(7, "archived", MONDAY, "adviser"),)), 7)
    assert (state.passed, state.next, state.missing) == (Gate.ARCHIVED, None, ())


def test_the_winner_is_the_first_for_the_evaluated_price() -> None:
    assert winners_of(dossier(), 7) == (Winner(7, "A", Decimal("100000.00")),)
    value = model(scale("K1", "30", high="10"), scale("K2", "10", high="10"), method={"name": "award_on_value"})
    found = dossier(of=tender(lot(of=value)))
    assert winners_of(found, 7) == (Winner(7, "A", Decimal("100000.00")),)  # not the fictitious price


def test_two_bids_that_share_the_first_rank_give_no_winner() -> None:
    assert winners_of(priced_at("10 10 20", []), 7) == ()
    assert winners_of(priced_at("10", [], budget=None), 7) == (Winner(7, "A", Decimal("10.00")),)


@pytest.mark.parametrize(
    ("prices", "cap", "winners"),
    [
        ("40 50 60", "100", "AB"),
        ("40 60 70", "100", "AB"),
        ("40 60.01 1", "100", "CA"),
        ("40 50 60", "39", ""),
        ("40 50 60", None, "ABC"),
        ("40 50 50", "100", "A"),  # B and C share a rank: both or neither
        ("40 50 50", "140", "ABC"),
    ],
)
def test_a_free_entry_has_several_winners_within_its_cap_in_order_and_ranks_stay_together(
    prices: str, cap: str | None, winners: str
) -> None:
    budget = None if cap is None else Decimal(cap)
    found = priced_at(prices, [], kind=LotKind.FREE_ENTRY, budget=budget)
    assert "".join(winner.bid for winner in winners_of(found, 7)) == winners


def test_a_lot_is_proposed_once_its_ranking_is_fixed_and_in_one_open_proposal() -> None:
    assert proposal_blockers(dossier(), (7,)) == ()
    assert codes(proposal_blockers(dossier("priced"), (7,))) == ["ranking-not-fixed 7"]
    assert codes(proposal_blockers(dossier("ranked", acts=()), (7,)))[-1] == "ranking-not-fixed 7"
    incomplete = dossier("opened", agreed={7: ()})
    assert codes(proposal_blockers(incomplete, (7,)))[0] == "consensus-missing 7/A"
    busy = dossier(proposals=(proposal(),))
    assert codes(proposal_blockers(busy, (7,))) == ["lot-proposed-already 7"]
    assert proposal_blockers(busy, (7,), but_for=1) == ()
    done = dossier(proposals=(proposal(ProposalState.ACCEPTED),))
    assert codes(proposal_blockers(done, (7,))) == ["lot-decided-already 7"]
    assert codes(proposal_blockers(priced_at("10 10", []), (7,))) == ["no-winner 7"]


def test_an_open_proposal_is_one_that_still_waits() -> None:
    for state in ProposalState:
        waits = state in {ProposalState.DRAFT, ProposalState.RECORDED, ProposalState.DEFERRED}
        assert (open_proposal((proposal(state),), 7) is not None) is waits
    assert open_proposal((proposal(),), 8) is None
    assert dossier().last_proposal(7) is None


def test_a_proposal_adds_up_and_is_held_against_lot_and_group() -> None:
    two = proposal(lots=(7, 8), winners=(Winner(7, "A", Decimal(100)), Winner(8, "B", Decimal(900))))
    assert (two.total, two.winners_in(8)) == (Decimal(1000), (Winner(8, "B", Decimal(900)),))
    of = tender(lot(7, budget=Decimal(100)), lot(8, budget=None), lot(9), lot(10, group="Klantgroepen"))
    of = replace(of, groups=(*of.groups, Group("Klantgroepen", None)))
    found = dossier(of=of)
    assert budget_lines(found, two) == (
        BudgetLine("7 Sollicitatietraject", Decimal(100), Decimal(100)),
        BudgetLine("8 Sollicitatietraject", Decimal(900), None),
    )
    assert [line.room for line in budget_lines(found, two)] == [0, None]
    others = (
        proposal(ProposalState.ACCEPTED, 2, lots=(9,), winners=(Winner(9, "C", Decimal(5)),)),
        proposal(ProposalState.REJECTED, 3, lots=(9,), winners=(Winner(9, "D", Decimal(7)),)),
        proposal(ProposalState.WITHDRAWN, 4, lots=(9,), winners=(Winner(9, "D", Decimal(8)),)),
        proposal(ProposalState.DRAFT, 1, lots=(7,), winners=(Winner(7, "A", Decimal(1)),)),  # an older draft of `two`
    )
    lines = group_lines(replace(found, proposals=others), two)
    assert lines == (BudgetLine("Producten", Decimal(1005), Decimal(1_550_000)),)


def test_a_reader_of_a_proposal_is_told_what_changed_and_what_to_ask() -> None:
    assert attention(dossier(), proposal()) == ()
    moved = replace(dossier(), bids=(offer("A", sheet("99999")), offer("B", sheet("120000"))))
    assert codes(attention(moved, proposal())) == ["proposal-outdated 7"]
    tight = dossier(of=replace(tender(lot(budget=Decimal(90_000))), groups=(Group("Producten", Decimal(99_999)),)))
    over = attention(tight, proposal(basis=()))
    assert codes(over) == ["over-budget 7 Sollicitatietraject", "over-budget Producten"]
    assert (over[0].values["over"], over[0].severity) == (Decimal(10_000), Severity.ASK)
    assert codes(attention(dossier(exclusions=(excluded("B"),)), proposal(basis=()))) == ["one-valid-bid 7"]
    single = single_source("ranked", findings=(finding("A"),), bids=(offer("A", sheet("495000")),))
    assert codes(attention(single, proposal(basis=()))) == ["single-source-ground 7"]


def test_a_reader_of_a_proposal_is_told_how_many_values_were_corrected_in_its_lots() -> None:
    changed = (correction("figure.K2", "64"), correction("price.P1", "10", bid="B"), correction("sroi", "5", lot=8))
    (told,) = attention(dossier(corrections=changed), proposal())
    assert (told.code, told.at, told.severity) == ("corrected", "7", Severity.ASK)
    assert told.values == {"lot": 7, "count": 2}


def test_a_reader_of_a_proposal_is_told_about_rank_reversal() -> None:
    """The cheap C turns the order of A and B round (worked case 7)."""
    quality = {"A": "60", "B": "80", "C": "10"}
    found = dossier(
        of=tender(lot(of=model(scale("K1", "40")))),
        bids=tuple(offer(code, sheet(price)) for code, price in (("A", "100"), ("B", "120"), ("C", "60"))),
        assignments=(Assignment(7, "K1", "eva"),),
        scores={7: tuple(score(code, "K1", given) for code, given in quality.items())},
        agreed={7: tuple(agreed(code, "K1", given) for code, given in quality.items())},
    )
    told = attention(found, proposal(basis=()))
    assert codes(told) == ["rank-reversal 7"]
    assert told[0].values == {"lot": 7, "bid": "C", "order": "A > B"}


def test_a_decision_names_who_decided_what_when() -> None:
    decided = Decision(
        maker=DecisionMaker.COLLEGE,
        number="2027/114",
        on=date(2027, 3, 23),
        outcome=ProposalState.ACCEPTED,
        text="Conform voorstel.",
        by="adviser",
        at=MONDAY,
    )
    found = replace(proposal(ProposalState.ACCEPTED), decision=decided)
    assert found.decision is decided
    assert decided.mandate == ""
