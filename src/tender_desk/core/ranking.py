"""The ranking of a lot: points, totals, ranks, ties, who is out and why, each bid left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from tender_desk.core.computing import Computed, compute
from tender_desk.core.criteria import AwardModel
from tender_desk.core.placing import Draws, Group, Place, Places, without
from tender_desk.core.points import LeafPoints, Out, PointsByBid
from tender_desk.core.price_formulas import Market
from tender_desk.core.problems import Problem
from tender_desk.core.reversals import reversals
from tender_desk.core.score_table import RankedBid, ScoreTable

DROPPED = "dropped-out"
NOBODY: Mapping[int, str] = {}


@dataclass(frozen=True, slots=True)
class Reversal:
    """What the order of the other bids becomes without one bid, where that changes it."""

    without: str
    order: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The result for one lot. `order` is the ids of each rank, best first, in order of their id, never of import.

    `places` and `points` hold what each bid was ranked on; they are made when somebody looks at them.
    """

    order: tuple[tuple[str, ...], ...] = ()
    places: Sequence[Place] = ()
    ties: tuple[tuple[str, ...], ...] = ()
    out: tuple[Out, ...] = ()
    problems: tuple[Problem, ...] = ()
    complete: bool = True
    relative: bool = False
    reversals: tuple[Reversal, ...] = ()
    market: Market | None = None
    best_quality: Fraction | None = None
    points: Mapping[str, Mapping[str, LeafPoints]] = field(default_factory=dict, hash=False)
    """Points by bid and leaf, of every bid whose score is known, also of bids that are out."""

    def place(self, bid: str) -> Place | None:
        """Return the place of a bid, None where it is not ranked."""
        return next((place for place in self.places if place.bid == bid), None)


def rank(
    model: AwardModel,
    bids: Sequence[RankedBid],
    draw: Sequence[str] = (),
    dropped: str | None = None,
    earlier_draws: Draws = (),
    *,
    leave_out: bool = True,
) -> Ranking:
    """Rank the bids of one lot under its model (scoring-methods, "Order of computation").

    `draw` is the recorded order of a draw, best first; `earlier_draws` are others held before it, each apart: two
    draws of two bids never make one of four. `dropped` names a winner that dropped out: under the published
    policy `keep_order` the others keep their order, under `recompute` the lot is computed without it, and without a
    policy nothing is ranked until someone decides (problem `drop-out-undecided`).
    """
    return rank_table(ScoreTable.of(model, bids), draw, dropped, earlier_draws, leave_out=leave_out)


def rank_table(
    table: ScoreTable,
    draw: Sequence[str] = (),
    dropped: str | None = None,
    earlier_draws: Draws = (),
    *,
    leave_out: bool = True,
) -> Ranking:
    """Rank the bids of a table as `rank` does: what an edit needs, which changes one score of a table it has.

    Without `leave_out` no bid is left out in turn to see what that changes: for whoever only wants the order.
    """
    policy, draws = table.outline.model.drop_out, (draw, *reversed(earlier_draws))
    gone = table.ids.index(dropped) if dropped in table.ids else None
    if dropped is None or policy == "keep_order":
        return _ranking(compute(table, draws, NOBODY), gone, leave_out)
    computed = compute(table, draws, NOBODY if gone is None else {gone: DROPPED})
    if policy == "recompute":
        return _ranking(computed, None, leave_out)
    kept = without(compute(table, draws, NOBODY).order, gone)
    orders = {"kept": _told(table, kept), "recomputed": _told(table, computed.order)}
    undecided = Problem("drop-out-undecided", f"bids.{dropped}", orders)
    return Ranking(
        out=tuple(computed.out),
        problems=(*computed.problems, undecided),
        complete=computed.complete,
        relative=table.outline.relative,
    )


def _ranking(computed: Computed, kept: int | None, leave_out: bool) -> Ranking:
    """Return the result; `kept` dropped out while the order it helped make is kept: it is taken out of the order."""
    table, placed = computed.table, computed.placed
    order, out = computed.order, computed.out
    if kept is not None and placed and kept in placed.bids:
        order, id_ = without(order, kept), table.ids[kept]
        out = sorted((*out, Out(id_, DROPPED, f"bids.{id_}.excluded")), key=lambda one: one.bid)
    named = _named(table, order)
    moved = reversals(computed, order, kept) if leave_out else ()
    return Ranking(
        order=named,
        places=Places(placed, order) if placed and order else (),
        ties=tuple([group for group in named if len(group) > 1]),
        out=tuple(out),
        problems=tuple(computed.problems),
        complete=computed.complete,
        relative=table.outline.relative,
        reversals=tuple([Reversal(table.ids[bid], _named(table, other)) for bid, other in moved]),
        market=computed.market.market if computed.market else None,
        best_quality=Fraction(*placed.best) if placed else None,
        points=PointsByBid(computed.lot),
    )


def _told(table: ScoreTable, order: Sequence[Group]) -> str:
    return " > ".join(" = ".join(group) for group in _named(table, order))


def _named(table: ScoreTable, order: Sequence[Group]) -> tuple[tuple[str, ...], ...]:
    ids = table.ids
    return tuple([tuple([ids[bid] for bid in group]) for group in order])
