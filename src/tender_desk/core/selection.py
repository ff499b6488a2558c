"""Selection: exclusion grounds, suitability and minimum requirements per bid; who is taken out and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tender_desk.core.problems import Problem


class DemandKind(StrEnum):
    """What kind of demand (Aanbestedingswet 2012: art. 2.86-2.88, 2.90-2.98, 2.113)."""

    EXCLUSION_GROUND = "exclusion_ground"
    SUITABILITY = "suitability"
    MINIMUM = "minimum"


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand of a lot, as published."""

    id: str
    kind: DemandKind
    text: str


class DemandState(StrEnum):
    """Where a bid stands on a demand; a demand nobody looked at yet is OPEN."""

    OPEN = "open"
    DECLARED = "declared"
    PROOF_ASKED = "proof_asked"
    PROVEN = "proven"
    REPAIR_ASKED = "repair_asked"
    REPAIRED = "repaired"
    NOT_MET = "not_met"
    EXCLUDED = "excluded"


SUFFICES = frozenset({DemandState.DECLARED, DemandState.PROOF_ASKED, DemandState.PROVEN, DemandState.REPAIRED})
"""States that let a bid be ranked: a declaration suffices, proof is asked from the intended winner only
(Gids Proportionaliteit 3.5A; Aanbestedingswet 2012, art. 2.102)."""


@dataclass(frozen=True, slots=True)
class DemandFinding:
    """The state of one demand for one bid, with the reason and who recorded it when."""

    lot: int
    bid: str
    demand: str
    state: DemandState
    reason: str
    by: str
    at: datetime


class ExclusionGround(StrEnum):
    """On what ground a bid is put aside."""

    LATE = "late"
    EXCLUSION_GROUND = "exclusion_ground"
    UNSUITABLE = "unsuitable"
    MINIMUM_NOT_MET = "minimum_not_met"
    INVALID = "invalid"
    ABNORMALLY_LOW = "abnormally_low"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A recorded decision that takes a bid out of a lot; nothing else does.

    `at` is when it was recorded; of a withdrawal it is when the bidder withdrew, which decides what came after it.
    """

    lot: int
    bid: str
    ground: ExclusionGround
    reason: str
    by: str
    at: datetime


def open_demands(
    lot: int, bids: Iterable[str], demands: Iterable[Demand], findings: Iterable[DemandFinding]
) -> tuple[Problem, ...]:
    """Return a problem for every demand of every bid (codes of bids still in) that does not suffice for ranking."""
    states = {(f.bid, f.demand): f.state for f in findings if f.lot == lot}
    demands = tuple(demands)
    return tuple(
        Problem("demand-open", f"{lot}/{bid}", {"lot": lot, "bid": bid, "demand": demand.id, "state": state})
        for bid in bids
        for demand in demands
        if (state := states.get((bid, demand.id), DemandState.OPEN)) not in SUFFICES
    )
