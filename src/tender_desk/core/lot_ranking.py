"""The ranking of a lot from what its dossier holds, and the fingerprint of what it stands on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from tender_desk.core.abnormal import ABNORMALLY_LOW, abnormally_low
from tender_desk.core.assessments import missing_scores, scores_that_count
from tender_desk.core.bids import SEALED, Ask, Bid, PriceSheet, Sealed, lot_price
from tender_desk.core.dossier import Dossier
from tender_desk.core.explain import Step, expected_step, explain, explain_out
from tender_desk.core.model_document import fingerprint, write_model
from tender_desk.core.numbers import exact, fixed, plain
from tender_desk.core.payment import Expected, expected, rates_of
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.ranking import Ranking, rank_table
from tender_desk.core.score_table import RankedBid, ScoreTable
from tender_desk.core.selection import open_demands


def open_questions(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    """Return what keeps a lot's bids from being ranked: open demands, late bids and bids without part B undecided."""
    left = dossier.bids_left(lot)
    late = tuple(
        Problem("late-undecided", f"{lot}/{bid.code}", {"lot": lot, "bid": bid.code, "name": bid.bidder.name})
        for bid in left
        if bid.late
    )
    without = tuple(
        Problem("part-b-missing", f"{lot}/{bid.code}", {"lot": lot, "bid": bid.code})
        for bid in dossier.without_part_b(lot)
    )
    unread = tuple(
        Problem("unread-undecided", f"{lot}/{bid.code}", {"lot": lot, "bid": bid.code, "name": bid.bidder.name})
        for bid in left
        if bid.unread and not bid.late
    )
    low = abnormally_low(dossier.tender, lot, left)
    asked = tuple(_open_finding(lot, bid, ask, low) for bid in left for ask in bid.asks)
    codes = [bid.code for bid in left if not bid.late and not bid.unread]
    demands = open_demands(lot, codes, dossier.tender.lot(lot).demands, dossier.findings)
    return (*late, *unread, *without, *asked, *awaited(dossier, lot), *demands)


def _open_finding(lot: int, bid: Bid, ask: Ask, low: Mapping[str, Problem]) -> Problem:
    at = f"{lot}/{bid.code}"
    if ask.code == ABNORMALLY_LOW and bid.code in low:
        return Problem("abnormally-low-open", at, low[bid.code].values)
    return Problem("finding-open", at, {"bid": bid.code, "finding": ask.code, "place": ask.place or "–"})


def awaited(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    """Return the questions to bidders still in whose answer nobody has recorded."""
    left = {bid.code for bid in dossier.bids_left(lot)}
    return tuple(
        Problem("clarification-open", f"{lot}/{one.bid}", {"lot": lot, "bid": one.bid, "number": one.number})
        for one in dossier.clarifications_of(lot)
        if one.open and one.bid in left
    )


def missing_quality(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    """Return the scores still missing in a lot; where others' scores are sealed, only the viewer's own."""
    scores, agreed = dossier.scores.get(lot, ()), dossier.agreed.get(lot, ())
    bids = [bid.code for bid in dossier.bids_left(lot) if not bid.late]
    model = dossier.tender.lot(lot).model
    if isinstance(scores, Sealed) or isinstance(agreed, Sealed):
        own = [one for one in dossier.assignments if one.member == dossier.viewer.id]
        found = missing_scores(lot, model, bids, own, dossier.own_scores, ())
        return tuple(problem for problem in found if problem.code == "score-missing")
    return missing_scores(lot, model, bids, dossier.assignments, scores, agreed)


def rank_lot(dossier: Dossier, lot: int) -> Ranking:
    """Rank a lot; nothing is ranked while a demand, a score or a price is missing (all of them are listed).

    An open house has no ranking: that is said, and nothing else.
    """
    if dossier.tender.lot(lot).rolling:
        return Ranking(complete=False, problems=(Problem("never-ranked", f"{lot}", {"lot": lot}, Severity.NOTE),))
    model = dossier.tender.lot(lot).model
    blockers = (*open_questions(dossier, lot), *missing_quality(dossier, lot), *_sealed(dossier, lot))
    bids = {bid.code: _without_scores(dossier, bid) for bid in dossier.bids_in(lot)}
    *earlier, last = draws(dossier, lot) or ((),)
    table = ScoreTable.of(model, [bid for bid, _ in bids.values()], scores_in(dossier, lot))
    ranking = rank_table(table, last, earlier_draws=earlier)
    prices = {code: problem for code, (_, problem) in bids.items() if problem is not None}
    problems = tuple(_in_lot(lot, problem, prices) for problem in ranking.problems)
    if not blockers:
        return replace(ranking, problems=problems)
    scored = {leaf.id for leaf in model.scored}
    sealed = any(problem.code == "prices-sealed" for problem in blockers)
    more = (
        problem
        for problem in problems
        if problem.values.get("criterion") not in scored and not (sealed and problem.code == "price-missing")
    )
    out = tuple(one for one in ranking.out if dossier.exclusion(lot, one.bid))
    return Ranking(complete=False, problems=(*blockers, *more), out=out, relative=ranking.relative)


def _sealed(dossier: Dossier, lot: int) -> tuple[Problem, ...]:
    """Return what the viewer may not see yet and a ranking cannot do without."""
    if dossier.act(lot, "priced") is None or any(bid.price is SEALED for bid in dossier.bids_left(lot)):
        return (Problem("prices-sealed", f"{lot}", {"lot": lot}),)
    if isinstance(dossier.scores.get(lot, ()), Sealed) or isinstance(dossier.agreed.get(lot, ()), Sealed):
        return (Problem("scores-sealed", f"{lot}", {"lot": lot}),)
    return ()


def _in_lot(lot: int, problem: Problem, prices: Mapping[str, Problem]) -> Problem:
    """Return a problem of a ranking with its place in the dossier; a price that is missing for a reason, with that."""
    bid = problem.values.get("bid")
    if problem.code == "price-missing" and bid in prices:
        return prices[str(bid)]
    at = f"{lot}" if bid is None else f"{lot}/{bid}"
    return replace(problem, at=at, values={**problem.values, "lot": lot})


def ranked_bids(dossier: Dossier, lot: int) -> dict[str, RankedBid]:
    """Return the bids of a lot as the ranking takes them, by letter."""
    scores = scores_in(dossier, lot)
    return {
        bid.code: replace(
            _without_scores(dossier, bid)[0],
            scores={
                criterion: tuple(exact(one) for one in given) for criterion, given in scores.get(bid.code, {}).items()
            },
        )
        for bid in dossier.bids_in(lot)
    }


def _without_scores(dossier: Dossier, bid: Bid) -> tuple[RankedBid, Problem | None]:
    """Return one bid as the ranking takes it but for its scores, and what is wrong with its price if anything is."""
    exclusion = dossier.exclusion(bid.lot, bid.code)
    price = bid_price(dossier, bid)
    return (
        RankedBid(
            bid.code,
            price if isinstance(price, Fraction) else None,
            excluded=None if exclusion is None else exclusion.ground.value,
        ),
        price if isinstance(price, Problem) else None,
    )


def bid_price(dossier: Dossier, bid: Bid) -> Fraction | Problem | None:
    """Return the evaluated price of a bid in euro; None while it is sealed or could not be read.

    With result-based payment that is the expected cost that was published, else what is offered.
    """
    payment = dossier.tender.lot(bid.lot).payment
    if payment is None:
        return offered_price(dossier, bid)
    found = expected_cost(dossier, bid)
    if not isinstance(found, Expected):
        return found
    figure = found.figure(payment.figure)
    place = f"{bid.lot}/{bid.code}"
    return Problem("rate-zero", place, {"lot": bid.lot, "bid": bid.code}) if figure is None else figure


def expected_cost(dossier: Dossier, bid: Bid) -> Expected | Problem | None:
    """Return what a bid is expected to cost under the lot's result-based payment, or what is missing for that."""
    lot, offered = dossier.tender.lot(bid.lot), offered_price(dossier, bid)
    if not isinstance(offered, Fraction):
        return offered
    assert isinstance(bid.price, PriceSheet)  # there is an offered price
    payment, volume = lot.payment, lot.volume.minimum
    assert payment is not None
    assert volume
    shares, at = payment.fixed_shares, f"{bid.lot}/{bid.code}"
    if shares is None:
        if bid.price.fixed_share is None:
            return Problem("share-missing", at, {"lot": bid.lot, "bid": bid.code})
        fixed = exact(bid.price.fixed_share)
        shares = (fixed, 1 - fixed, Fraction(0))
    rates = rates_of(payment, {one.criterion: exact(one.value) for one in bid.figures})
    if isinstance(rates, str):
        return Problem(rates, at, {"lot": bid.lot, "bid": bid.code})
    return expected(offered, exact(volume), shares, rates)


def steps_of(dossier: Dossier, lot: int, ranking: Ranking, bid: str) -> tuple[Step, ...]:
    """Return how the figures of one bid came about, or why it is below a minimum; first what its price comes to."""
    found = dossier.tender.lot(lot)
    steps = explain(found.model, ranking, bid)
    if not steps or found.payment is None:
        return steps or explain_out(found.model, ranking, bid)
    cost = expected_cost(dossier, dossier.bid(lot, bid))
    assert isinstance(cost, Expected)  # it is ranked on it
    at = next(place for place, step in enumerate(steps) if step.kind in {"price", "total"})
    return (*steps[:at], expected_step(found.payment.figure, cost), *steps[at:])


def offered_price(dossier: Dossier, bid: Bid) -> Fraction | Problem | None:
    """Return the price of a bid for the whole lot in euro, as offered; None while it is sealed or could not be read."""
    if bid.price is None or isinstance(bid.price, Sealed):
        return None
    found = lot_price(bid.price, dossier.tender)
    if found is not None:
        return found
    values = {"lot": bid.lot, "bid": bid.code, "basis": bid.price.vat_basis, "wanted": dossier.tender.vat_basis}
    return Problem("vat-rate-missing", f"{bid.lot}/{bid.code}", values)


def scores_in(dossier: Dossier, lot: int) -> Mapping[str, Mapping[str, Sequence[Decimal]]]:
    """Return the scores that count in a lot and the figures its bids state, by bid and criterion; none while sealed."""
    scores, agreed = dossier.scores.get(lot, ()), dossier.agreed.get(lot, ())
    if isinstance(scores, Sealed) or isinstance(agreed, Sealed):
        return {}
    appointed = {(one.criterion, one.member) for one in dossier.assignments if one.lot == lot}
    found = scores_that_count(lot, dossier.tender.lot(lot).model, scores, agreed, appointed)
    stated = {bid.code: {figure.criterion: (figure.value,) for figure in bid.figures} for bid in dossier.bids_in(lot)}
    return {code: {**found.get(code, {}), **figures} for code, figures in stated.items()}


def draws(dossier: Dossier, lot: int) -> tuple[tuple[str, ...], ...]:
    """Return the recorded draws of a lot in the order they were recorded, each best first."""
    orders = (act.details.get("order") for act in dossier.acts if act.lot == lot and act.verb == "draw")
    return tuple(tuple(str(code) for code in order) for order in orders if isinstance(order, list | tuple) and order)


def basis(dossier: Dossier, lot: int) -> str:
    """Return the fingerprint of everything a lot's ranking stands on: model, scores, prices, who is out, the draw."""
    scores, bids = scores_in(dossier, lot), []
    texts = {one: plain(exact(one)) for own in scores.values() for given in own.values() for one in given}
    for bid in dossier.bids_in(lot):
        one, _ = _without_scores(dossier, bid)
        own = sorted(scores.get(bid.code, {}).items())
        bids.append(
            {
                "bid": bid.code,
                "bidder": bid.bidder.name,
                "price": None if one.price is None else _rational(one.price),
                "scores": {criterion: [texts[score] for score in given] for criterion, given in own},
                "excluded": one.excluded,
            }
        )
    model = write_model(dossier.tender.lot(lot).model)
    return fingerprint(
        {"lot": lot, "model": model, "bids": bids, "draws": [list(draw) for draw in draws(dossier, lot)]}
    )


def _rational(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}"


def cents(value: Fraction) -> Decimal:
    """Return an amount in euro, rounded half away from zero to cents."""
    return Decimal(fixed(value, 2))
