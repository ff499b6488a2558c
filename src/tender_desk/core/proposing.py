"""From a fixed ranking to a proposal: winners, amounts, budgets, and whether it still stands on what it stood on."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from tender_desk.core.admission import admitted_basis, unproposed
from tender_desk.core.award import OFF_THE_TABLE, BudgetLine, Proposal, Winner
from tender_desk.core.dossier import Dossier
from tender_desk.core.gates import passed, ranking_blockers
from tender_desk.core.lot_ranking import basis, cents, offered_price, rank_lot
from tender_desk.core.policy import GATES, Gate
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.tender import LotKind


def winners_of(dossier: Dossier, lot: int) -> tuple[Winner, ...]:
    """Return the winners that follow from the ranking: the first, or in a free entry those in order within the cap.

    Bids that share a rank win together or not at all: their letter decides nothing. The amount is the price that was
    offered: under award on value the contract price stays that, and with result-based payment it is the most to pay.
    An open house has no winner: those are proposed who were admitted and are in no accepted proposal yet, for no
    amount, as nobody is promised any work.
    """
    if dossier.tender.lot(lot).rolling:
        return tuple(Winner(lot, one.bid, Decimal(0)) for one in unproposed(dossier, lot))
    groups: dict[int, list[Winner]] = {}
    for place in rank_lot(dossier, lot).places:
        offered = offered_price(dossier, dossier.bid(lot, place.bid))
        assert isinstance(offered, Fraction)  # a bid without a price is not ranked
        groups.setdefault(place.rank, []).append(Winner(lot, place.bid, cents(offered)))
    if dossier.tender.lot(lot).kind is not LotKind.FREE_ENTRY:
        first = groups.get(1, [])
        return tuple(first) if len(first) == 1 else ()
    cap, winners = dossier.tender.lot(lot).budget, list[Winner]()
    for group in groups.values():
        if cap is not None and sum(winner.amount for winner in (*winners, *group)) > cap:
            break
        winners += group
    return tuple(winners)


def cap_line(dossier: Dossier, lot: int) -> BudgetLine | None:
    """Return what the winners of a free entry take of its cap; None for another lot, or one without a cap."""
    of = dossier.tender.lot(lot)
    if of.kind is not LotKind.FREE_ENTRY or of.budget is None:
        return None
    taken = sum((winner.amount for winner in winners_of(dossier, lot)), Decimal(0))
    return BudgetLine(f"{lot} {of.name}", taken, of.budget)


def proposal_basis(dossier: Dossier, lot: int, winners: Iterable[Winner]) -> str:
    """Return the fingerprint of what a proposal stands on in a lot; of an open house only of those it admits."""
    if dossier.tender.lot(lot).rolling:
        return admitted_basis(dossier, lot, frozenset(winner.bid for winner in winners))
    return basis(dossier, lot)


def proposal_blockers(dossier: Dossier, lots: tuple[int, ...], but_for: int | None = None) -> tuple[Problem, ...]:
    """Return what keeps lots from being proposed; `but_for` is the number of the proposal that is being changed."""
    found: list[Problem] = []
    for lot in lots:
        reached = passed(dossier, lot)
        other = dossier.open_proposal(lot)
        if other is not None and other.number != but_for:
            found.append(Problem("lot-proposed-already", f"{lot}", {"lot": lot, "number": other.number}))
        elif reached is Gate.DECIDED:
            found.append(Problem("lot-decided-already", f"{lot}", {"lot": lot}))
        if reached is None or GATES.index(reached) < GATES.index(Gate.RANKED):
            found += ranking_blockers(dossier, lot)
            found.append(Problem("ranking-not-fixed", f"{lot}", {"lot": lot}))
        elif not winners_of(dossier, lot):
            found.append(Problem("no-winner", f"{lot}", {"lot": lot}))
    return tuple(found)


def attention(dossier: Dossier, proposal: Proposal) -> tuple[Problem, ...]:
    """Return what a reader of the proposal should know: changed since, over budget, one valid bid, rank reversal."""
    found = []
    for one in proposal.basis:
        if one.fingerprint != proposal_basis(dossier, one.lot, proposal.winners_in(one.lot)):
            found.append(Problem("proposal-outdated", f"{one.lot}", {"lot": one.lot, "number": proposal.number}))
    for line in (*budget_lines(dossier, proposal), *group_lines(dossier, proposal)):
        if line.room is not None and line.room < 0:
            values = {"name": line.name, "proposed": line.proposed, "budget": line.budget, "over": -line.room}
            found.append(Problem("over-budget", line.name, values, Severity.ASK))
    for lot in proposal.lots:
        ranking = rank_lot(dossier, lot)
        if len(ranking.places) == 1 and dossier.tender.lot(lot).kind is not LotKind.SINGLE_SOURCE:
            found.append(Problem("one-valid-bid", f"{lot}", {"lot": lot}, Severity.ASK))
        of = dossier.tender.lot(lot)
        if of.kind is LotKind.SINGLE_SOURCE and of.ground is None:
            found.append(Problem("single-source-ground", f"{lot}", {"lot": lot}, Severity.ASK))
        if changed := len(dossier.corrections_of(lot)):
            found.append(Problem("corrected", f"{lot}", {"lot": lot, "count": changed}, Severity.ASK))
        for reversal in ranking.reversals:
            values = {"lot": lot, "bid": reversal.without, "order": " > ".join(" = ".join(g) for g in reversal.order)}
            found.append(Problem("rank-reversal", f"{lot}", values, Severity.ASK))
    return tuple(found)


def budget_lines(dossier: Dossier, proposal: Proposal) -> tuple[BudgetLine, ...]:
    """Return proposed amount against budget for each lot of a proposal; an open house proposes no amount."""
    lines = []
    for number in proposal.lots:
        lot = dossier.tender.lot(number)
        if lot.rolling:
            continue
        proposed = sum((winner.amount for winner in proposal.winners_in(number)), Decimal(0))
        lines.append(BudgetLine(f"{number} {lot.name}", proposed, lot.budget))
    return tuple(lines)


def group_lines(dossier: Dossier, proposal: Proposal) -> tuple[BudgetLine, ...]:
    """Return proposed amount against the printed budget for each group that has lots in the proposal.

    Amounts of the group's other lots count as far as an accepted or open proposal names them.
    """
    lines = []
    counted = {p.number: p for p in dossier.proposals if p.state not in OFF_THE_TABLE} | {proposal.number: proposal}
    for group in dossier.tender.groups:
        numbers = {lot.number for lot in dossier.tender.lots_in(group.name)}
        if numbers & set(proposal.lots):
            amounts = (w.amount for p in counted.values() for w in p.winners if w.lot in numbers)
            proposed = {lot for p in counted.values() for lot in p.lots}
            without = tuple(sorted(numbers - proposed))
            lines.append(BudgetLine(group.name, sum(amounts, Decimal(0)), group.budget, without))
    return tuple(lines)
