"""What the order of the other bids becomes without one bid: only what that bid's absence moves is computed again."""

from __future__ import annotations

from collections.abc import Sequence

from tender_desk.core.computing import Computed, compute
from tender_desk.core.methods import looks_at
from tender_desk.core.placing import Group, ordered, without

LEFT_OUT = "left-out"


def reversals(computed: Computed, order: Sequence[Group], kept: int | None) -> list[tuple[int, tuple[Group, ...]]]:
    """Return each ranked bid without which some other pair stands otherwise, and the order of the others then.

    `kept` dropped out while the order it helped make is kept: it is struck out of every order.
    """
    if not computed.table.outline.relative:
        return []
    measures, figures = _best_alone(computed), _movers(computed)
    # without a bid the others may be all that a recorded draw names
    drawn = "lot" in computed.table.outline.model.ties and any(computed.draws)
    found = []
    for bid in (bid for group in order for bid in group):
        if bid in measures or bid in figures or drawn:
            other = without(_order_without(computed, bid, bid in measures, bid in figures), kept)
            if _pairs(without(order, bid)) != _pairs(other):
                found.append((bid, other))
    return found


def _order_without(computed: Computed, bid: int, measure: bool, figures: bool) -> tuple[Group, ...]:
    before, draws = computed.placed, computed.draws
    assert before is not None  # a bid that is ranked was placed
    if measure:
        return compute(computed.table, draws, {**computed.left_out, bid: LEFT_OUT}).order
    place = before.bids.index(bid)
    if not figures:
        return ordered(before, draws, place)
    others = before.but(place)
    return ordered(others, draws) if others else ()


def _best_alone(computed: Computed) -> set[int]:
    """Return the bids that alone have the best figure of a ratio measure: without them everybody's points change."""
    return {scored.holders[0] for scored in computed.lot.scored.values() if len(scored.holders) == 1}


def _movers(computed: Computed) -> set[int]:
    """Return the bids without which a price or a best quality that others' figures are made of changes."""
    looks, before = looks_at(computed.table.outline.model), computed.placed
    if before is None:
        return set()
    if "total" in looks:
        return set(before.bids)
    keys = before.own.order_keys() if "best" in looks else ()
    watched = {
        "low": (before.prices, before.market.low),
        "high": (before.prices, before.market.high),
        "best": (keys, max(keys, default=0)),
    }
    alone = [(part, values.index(one)) for part, (values, one) in watched.items() if list(values).count(one) == 1]
    return {before.bids[place] for part, place in alone if part in looks}


def _pairs(order: tuple[Group, ...]) -> tuple[Group, ...]:
    """Return an order in which pairs of bids stand; fewer than two bids are no pair."""
    return order if len(order) > 1 or sum(map(len, order)) > 1 else ()
