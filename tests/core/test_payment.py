"""Result-based payment: expected cost per client, placement and lasting placement, as scoring-methods has it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import builders
from tests.builders import measure, offer, scale, sheet, weighted

from tender_desk.core.bids import Bid, PriceSheet
from tender_desk.core.dossier import Dossier
from tender_desk.core.explain import expected_step
from tender_desk.core.lot_ranking import bid_price, expected_cost, offered_price, rank_lot, steps_of
from tender_desk.core.modelling import lot_faults
from tender_desk.core.payment import (
    Expected,
    RateSource,
    ResultFigure,
    ResultPayment,
    compared,
    counted_twice,
    expected,
    payment_faults,
    rates_of,
)
from tender_desk.core.problems import Problem
from tender_desk.core.proposing import winners_of
from tender_desk.core.score_table import RankedBid
from tender_desk.core.team import Assignment
from tender_desk.core.tender import Lot, Volume

F = Fraction
HALF = (F(1, 2), F(1, 2), F(0))
OWN = ResultPayment(
    figure=ResultFigure.PLACEMENT,
    rate=RateSource.OWN,
    placement="P",
    start=Decimal(50),
    on_placement=Decimal(50),
)
MODEL = builders.model(measure("P", "highest_ratio", "0"), scale("K", "60"), method=weighted(points="40"))


def test_the_published_example_of_two_bids() -> None:
    """Source: scoring-methods, "Evaluated price"."""
    a = expected(F(4000), F(1), HALF, (F("0.40"), F(0)))
    b = expected(F(4600), F(1), HALF, (F("0.55"), F(0)))
    assert [a.per_client, a.per_placement] == [F(2800), F(7000)]
    assert b.per_client == 3565
    assert b.per_placement is not None
    assert round(b.per_placement, 2) == F("6481.82")
    reference = expected(F(4600), F(1), HALF, (F("0.40"), F(0)))
    assert reference.per_placement == 8050


@given(
    full=st.integers(1, 10**9),
    volume=st.integers(1, 5000),
    start=st.integers(0, 100),
    placed=st.integers(0, 100),
    p=st.integers(1, 100),
    q=st.integers(1, 100),
)
def test_expected_cost_is_what_an_average_of_single_clients_comes_to(
    full: int, volume: int, start: int, placed: int, p: int, q: int
) -> None:
    """Counted client by client: of a hundred, p are placed and q of them for good."""
    q, placed = min(p, q), min(placed, 100 - start)
    shares = (F(start, 100), F(placed, 100), F(100 - start - placed, 100))
    per_client = F(full, volume)
    paid = sum(
        (
            per_client * (shares[0] + (shares[1] if client < p else 0) + (shares[2] if client < q else 0))
            for client in range(100)
        ),
        F(0),
    )
    found = expected(F(full), F(volume), shares, (F(p, 100), F(q, 100)))
    assert found.per_client == paid / 100
    assert found.per_placement == paid / p
    assert found.per_lasting == paid / q
    assert found.clients == found.per_client * volume
    assert [found.figure(one) for one in ResultFigure] == [found.clients, found.per_placement, found.per_lasting]


@pytest.mark.parametrize(
    ("rate", "stated", "result"),
    [
        (RateSource.OWN, {"P": F(40)}, (F(2, 5), F(0))),
        (RateSource.REFERENCE, {}, (F(1, 2), F(0))),
        (RateSource.CAPPED, {"P": F(40)}, (F(2, 5), F(0))),
        (RateSource.CAPPED, {"P": F(70)}, (F(1, 2), F(0))),
        (RateSource.OWN, {}, "rate-missing"),
        (RateSource.CAPPED, {}, "rate-missing"),
        (RateSource.OWN, {"P": F(101)}, "rate-above-hundred"),
        (RateSource.OWN, {"P": F(-1)}, "rate-above-hundred"),
    ],
)
def test_the_published_choice_of_rate_counts(rate: RateSource, stated: dict[str, Fraction], result: object) -> None:
    assert rates_of(replace(OWN, rate=rate, placement_rate=Decimal(50)), stated) == result


def test_the_lasting_rate_counts_where_it_matters() -> None:
    lasting = replace(OWN, figure=ResultFigure.LASTING, lasting="Q")
    assert rates_of(lasting, {"P": F(40)}) == "rate-missing"
    assert rates_of(lasting, {"P": F(40), "Q": F(30)}) == (F(2, 5), F(3, 10))
    assert rates_of(lasting, {"P": F(40), "Q": F(50)}) == "lasting-above-placement"
    assert rates_of(replace(OWN, lasting="Q"), {"P": F(40), "Q": F(50)}) == (F(2, 5), F(0))
    assert replace(OWN, on_lasting=Decimal(10)).needs_lasting
    assert not OWN.needs_lasting


def lot(payment: ResultPayment | None = OWN, volume: str = "1") -> Lot:
    return builders.lot(7, of=MODEL, payment=payment, volume=Volume(minimum=Decimal(volume)))


def priced(code: str, total: str, rate: str | None, share: str | None = None) -> Bid:
    """A bid that states a price and a placement rate, and a fixed part where one is given."""
    found = replace(sheet(total), fixed_share=None if share is None else Decimal(share))
    return offer(code, found) if rate is None else offer(code, found, P=rate)


def dossier(*bids: Bid, payment: ResultPayment = OWN) -> Dossier:
    agreed = tuple(builders.agreed(bid.code, "K", "50") for bid in bids)
    tender = builders.tender(lot(payment))
    scores = tuple(builders.score(bid.code, "K", "50") for bid in bids)
    appointed = (Assignment(7, "K", "eva"),)
    return builders.dossier(
        "priced", of=tender, bids=bids, agreed={7: agreed}, scores={7: scores}, assignments=appointed
    )


def test_a_lot_is_ranked_on_the_expected_cost_and_awarded_for_the_price_offered() -> None:
    found = dossier(priced("A", "4000", "40"), priced("B", "4600", "55"))
    prices = {place.bid: place.price for place in rank_lot(found, 7).places}
    assert list(prices) == ["B", "A"]
    assert prices["A"] == 7000
    assert offered_price(found, found.bid(7, "B")) == 4600
    assert [(one.bid, one.amount) for one in winners_of(found, 7)] == [("B", Decimal("4600.00"))]


def test_under_the_reference_rate_the_other_bid_is_first() -> None:
    reference = replace(OWN, rate=RateSource.REFERENCE, placement="", placement_rate=Decimal(40))
    found = dossier(priced("A", "4000", "40"), priced("B", "4600", "55"), payment=reference)
    assert [(place.bid, place.price) for place in rank_lot(found, 7).places] == [("A", F(7000)), ("B", F(8050))]


@pytest.mark.parametrize(
    ("bid", "payment", "code"),
    [
        (priced("A", "4000", "0"), OWN, "rate-zero"),
        (priced("A", "4000", None), OWN, "rate-missing"),
        (priced("A", "4000", "40"), replace(OWN, start=None, on_placement=None), "share-missing"),
    ],
)
def test_what_makes_the_figure_undefined_stops_the_lot(bid: Bid, payment: ResultPayment, code: str) -> None:
    found = dossier(bid, priced("B", "4600", "55", "0.5"), payment=payment)
    problem = bid_price(found, bid)
    assert isinstance(problem, Problem)
    assert problem.code == code
    ranking = rank_lot(found, 7)
    assert code in [one.code for one in ranking.problems]
    assert not ranking.places


def test_without_published_shares_each_bids_own_fixed_part_counts() -> None:
    own = replace(OWN, start=None, on_placement=None)
    found = dossier(priced("A", "4000", "40", "0.2"), payment=own)
    cost = expected_cost(found, found.bid(7, "A"))
    assert isinstance(cost, Expected)
    assert cost.shares == (F(1, 5), F(4, 5), F(0))
    assert cost.per_client == 4000 * (F(1, 5) + F(4, 5) * F(2, 5))


def test_a_sealed_price_stays_sealed() -> None:
    found = dossier(offer("A", None, P="40"))
    assert expected_cost(found, found.bid(7, "A")) is None
    assert bid_price(found, found.bid(7, "A")) is None


def test_the_explanation_says_first_what_the_price_comes_to() -> None:
    found = dossier(priced("A", "4000", "40"), priced("B", "4600", "55"))
    kinds = [step.kind for step in steps_of(found, 7, rank_lot(found, 7), "A")]
    assert kinds == ["leaf", "leaf", "quality", "evaluated", "price", "total"]
    plain = builders.dossier("priced", of=builders.tender(builders.lot(7, of=MODEL)))
    assert steps_of(plain, 7, rank_lot(plain, 7), "A") == ()
    step = expected_step(ResultFigure.PLACEMENT, expected(F(4600), F(1), HALF, (F("0.55"), F(0))))
    assert step.values["shown"] == F("6481.82")


FAULTS: list[tuple[ResultPayment, str, str]] = [
    (replace(OWN, on_placement=Decimal(40)), "1", "shares-not-hundred"),
    (replace(OWN, start=Decimal(-10), on_placement=Decimal(110)), "1", "shares-not-hundred"),
    (OWN, "0", "payment-without-volume"),
    (replace(OWN, placement="K"), "1", "payment-criterion"),
    (replace(OWN, rate=RateSource.CAPPED), "1", "payment-rate"),
    (replace(OWN, rate=RateSource.REFERENCE, placement_rate=Decimal(0)), "1", "payment-rate-range"),
    (replace(OWN, figure=ResultFigure.LASTING), "1", "payment-criterion"),
    (
        replace(
            OWN,
            figure=ResultFigure.LASTING,
            rate=RateSource.REFERENCE,
            placement_rate=Decimal(40),
            lasting_rate=Decimal(50),
        ),
        "1",
        "payment-rates-order",
    ),
]


@pytest.mark.parametrize(("payment", "volume", "code"), FAULTS)
def test_what_is_wrong_in_the_published_choice_holds_up_publication(
    payment: ResultPayment, volume: str, code: str
) -> None:
    assert [one.code for one in payment_faults(payment, MODEL, Decimal(volume), "7")] == [code]
    assert code in [one.code for one in lot_faults(lot(payment, volume))]


def test_a_rate_that_gives_points_and_lowers_the_price_is_pointed_out() -> None:
    twice = builders.model(measure("P", "highest_ratio", "20"), scale("K", "40"), method=weighted(points="40"))
    assert counted_twice(OWN, twice) == ("P",)
    assert counted_twice(replace(OWN, rate=RateSource.REFERENCE), twice) == ()
    assert counted_twice(OWN, MODEL) == ()
    (asked,) = payment_faults(OWN, twice, Decimal(1), "7")
    assert (asked.code, asked.severity) == ("rate-counted-twice", "ask")


def test_a_price_sheet_says_how_much_is_fixed() -> None:
    assert isinstance(priced("A", "1", "1", "0.5").price, PriceSheet)


def test_invented_bids_are_compared_by_expected_cost_and_what_cannot_be_computed_is_said() -> None:
    bids = (
        RankedBid("A", F(2800), {"P": (F(40),)}),
        RankedBid("B", F(4600), {"P": (F(55),)}),
        RankedBid("C", F(4000), {}),
        RankedBid("D", None, {"P": (F(40),)}),
    )
    found, notes = compared(OWN, Decimal(1), bids)
    expected_of = {
        bid.id: expected(bid.price or F(0), F(1), HALF, (r, F(0))).per_placement
        for bid, r in zip(bids[:2], (F(2, 5), F(11, 20)), strict=True)
    }
    assert [bid.price for bid in found] == [expected_of["A"], expected_of["B"], None, None]
    assert [(one.code, one.at) for one in notes] == [("rehearsal-payment", "price"), ("rehearsal-rate", "bids.C")]
    own_share = replace(OWN, start=None, on_placement=None)
    asked, told = compared(own_share, Decimal(1), bids)
    assert (asked, [one.code for one in told]) == (bids, ["rehearsal-payment-asked"])


def test_a_number_of_months_is_no_rate() -> None:
    months = replace(
        MODEL,
        criteria=tuple(
            replace(leaf, measure=replace(leaf.measure, unit="maanden")) if leaf.measure else leaf
            for leaf in MODEL.leaves
        ),
    )
    assert "payment-criterion" in [one.code for one in payment_faults(OWN, months, Decimal(1), "7")]
