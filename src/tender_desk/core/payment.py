"""Result-based payment: what a bid is expected to cost per client, per placement and per lasting placement.

The price of a bid is F per client: a part at the start, a part on placement, a part on lasting placement. What that
comes to depends on how many clients are placed; which rates count is published (scoring-methods, "Evaluated price").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from tender_desk.core.criteria import AwardModel
from tender_desk.core.numbers import exact
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.score_table import RankedBid

WHOLE = Fraction(100)
"""Per cent."""


class ResultFigure(StrEnum):
    """Which expected cost is the evaluated price: of all clients together, per placement, per lasting placement."""

    CLIENTS = "clients"
    PLACEMENT = "placement"
    LASTING = "lasting"


class RateSource(StrEnum):
    """Which rates count: what the bid states, what the buyer published, or the lower of the bid's and a cap."""

    OWN = "own"
    REFERENCE = "reference"
    CAPPED = "capped"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultPayment:
    """How a lot with result-based payment compares prices, as published.

    `placement` and `lasting` name the measured criteria (in per cent) in which bids state their rates; `placement_rate`
    and `lasting_rate` are the reference or the cap in per cent. `start`, `on_placement` and `on_lasting` are the shares
    of the price in per cent, 100 together; None: each bid's own fixed part at the start and the rest on placement.
    """

    figure: ResultFigure
    rate: RateSource
    placement: str = ""
    lasting: str = ""
    placement_rate: Decimal | None = None
    lasting_rate: Decimal | None = None
    start: Decimal | None = None
    on_placement: Decimal | None = None
    on_lasting: Decimal | None = None

    @property
    def fixed_shares(self) -> tuple[Fraction, Fraction, Fraction] | None:
        """The published shares as parts of one; None where each bid states its own."""
        shares = (self.start, self.on_placement, self.on_lasting)
        if all(share is None for share in shares):
            return None
        start, placed, lasting = (exact(share or 0) / WHOLE for share in shares)
        return start, placed, lasting

    @property
    def needs_lasting(self) -> bool:
        """Whether the rate of lasting placements counts at all."""
        return self.figure is ResultFigure.LASTING or bool(self.on_lasting)


@dataclass(frozen=True, slots=True)
class Expected:
    """What a bid comes to in euro: for all clients, per client, per placement, per lasting placement (None: no rate).

    `full` is the price of all clients if everything is paid; `rates` are the two that counted, as parts of one.
    """

    full: Fraction
    clients: Fraction
    per_client: Fraction
    per_placement: Fraction | None
    per_lasting: Fraction | None
    shares: tuple[Fraction, Fraction, Fraction]
    rates: tuple[Fraction, Fraction]

    def figure(self, wanted: ResultFigure) -> Fraction | None:
        """Return the expected cost that is the evaluated price; None where a rate of zero leaves it undefined."""
        return {
            ResultFigure.CLIENTS: self.clients,
            ResultFigure.PLACEMENT: self.per_placement,
            ResultFigure.LASTING: self.per_lasting,
        }[wanted]


def expected(
    full: Fraction, volume: Fraction, shares: tuple[Fraction, Fraction, Fraction], rates: tuple[Fraction, Fraction]
) -> Expected:
    """Return E = F x (a + b p + c q), E / p and E / q for a full price of `volume` clients.

    `shares` are a, b and c, `rates` p and q, all as parts of one; `full` in euro.
    """
    (start, placed, lasting), (p, q) = shares, rates
    clients = full * (start + placed * p + lasting * q)
    per_client = clients / volume
    return Expected(
        full,
        clients,
        per_client,
        per_client / p if p > 0 else None,
        per_client / q if q > 0 else None,
        shares,
        rates,
    )


def rates_of(payment: ResultPayment, stated: Mapping[str, Fraction]) -> tuple[Fraction, Fraction] | str:
    """Return the placement and lasting rate that count, as parts of one, or the code of what is missing or wrong.

    `stated` are the bid's own figures by criterion, in per cent. Codes: `rate-missing`, `rate-above-hundred`,
    `lasting-above-placement`.
    """
    found: list[Fraction] = []
    for criterion, published in (
        (payment.placement, payment.placement_rate),
        (payment.lasting, payment.lasting_rate),
    ):
        needed = not found or payment.needs_lasting
        own, given = stated.get(criterion), None if published is None else exact(published)
        rate = {
            RateSource.OWN: own,
            RateSource.REFERENCE: given,
            RateSource.CAPPED: own if own is None or given is None else min(own, given),
        }[payment.rate]
        if rate is None and needed:
            return "rate-missing"
        if rate is None or not needed:
            rate = Fraction(0)
        if not 0 <= rate <= WHOLE:
            return "rate-above-hundred"
        found.append(rate / WHOLE)
    placed, lasting = found
    return "lasting-above-placement" if lasting > placed else (placed, lasting)


PRICE = "price"
PERCENTAGES = frozenset({"", "%"})
"""Units of a figure that can be a rate: a number of months never is one."""


def counted_twice(payment: ResultPayment, model: AwardModel) -> tuple[str, ...]:
    """Return the criteria whose figure gives points and lowers the price too: offering more then pays twice."""
    if payment.rate is RateSource.REFERENCE:
        return ()
    named = {payment.placement} | ({payment.lasting} if payment.needs_lasting else set())
    return tuple(leaf.id for leaf in model.measured if leaf.id in named and leaf.points > 0)


def payment_faults(payment: ResultPayment, model: AwardModel, volume: Decimal | None, at: str) -> tuple[Problem, ...]:
    """Return what is wrong in how a lot compares result-based prices; what is counted twice is a question only."""
    found = list[Problem]()
    shares = payment.fixed_shares
    if shares is not None and (sum(shares) != 1 or min(shares) < 0):
        found.append(Problem("shares-not-hundred", at, {"total": sum(shares, Fraction(0)) * WHOLE}))
    if not volume:
        found.append(Problem("payment-without-volume", at))
    measured = {leaf.id for leaf in model.measured if leaf.measure is not None and leaf.measure.unit in PERCENTAGES}
    for criterion, published, needed in (
        (payment.placement, payment.placement_rate, True),
        (payment.lasting, payment.lasting_rate, payment.needs_lasting),
    ):
        if payment.rate is not RateSource.REFERENCE and needed and criterion not in measured:
            found.append(Problem("payment-criterion", at, {"criterion": criterion or "–"}))
        if payment.rate is not RateSource.OWN and needed and published is None:
            found.append(Problem("payment-rate", at, {"rate": payment.rate}))
        if published is not None and not 0 < published <= 100:
            found.append(Problem("payment-rate-range", at, {"number": published}))
    placed, lasting = payment.placement_rate, payment.lasting_rate
    if payment.needs_lasting and placed is not None and lasting is not None and lasting > placed:
        found.append(Problem("payment-rates-order", at, {"placement": placed, "lasting": lasting}))
    twice = counted_twice(payment, model)
    if twice:
        found.append(Problem("rate-counted-twice", at, {"criteria": twice}, Severity.ASK))
    return tuple(found)


def compared(
    payment: ResultPayment, volume: Decimal | None, bids: Iterable[RankedBid]
) -> tuple[tuple[RankedBid, ...], tuple[Problem, ...]]:
    """Return invented bids with the expected cost as their price, and what is to be said about that.

    Where each bid states its own fixed part nothing can be computed here: the prices stay what was asked. A bid that
    lacks a rate keeps no price.
    """
    shares = payment.fixed_shares
    if shares is None or not volume:
        return tuple(bids), (Problem("rehearsal-payment-asked", PRICE, {}, Severity.ASK),)
    found, notes = list[RankedBid](), [Problem("rehearsal-payment", PRICE, {"figure": payment.figure}, Severity.NOTE)]
    for bid in bids:
        stated = {criterion: given[0] for criterion, given in bid.scores.items() if len(given) == 1}
        rates = rates_of(payment, stated)
        price = None
        if isinstance(rates, str):
            notes.append(Problem("rehearsal-rate", f"bids.{bid.id}", {"bid": bid.id}, Severity.ASK))
        elif bid.price is not None:
            price = expected(bid.price, exact(volume), shares, rates).figure(payment.figure)
        found.append(replace(bid, price=price))
    return tuple(found), tuple(notes)
