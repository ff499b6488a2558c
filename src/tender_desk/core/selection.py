"""Selection: exclusion grounds, suitability and minimum requirements per bid; who is taken out and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from tender_desk.core.criteria import LATER
from tender_desk.core.grounds import CATALOGUE, Duty, years_after
from tender_desk.core.problems import Problem


class DemandKind(StrEnum):
    """What kind of demand (Aanbestedingswet 2012: art. 2.86-2.88, 2.90-2.98, 2.113)."""

    EXCLUSION_GROUND = "exclusion_ground"
    SUITABILITY = "suitability"
    MINIMUM = "minimum"


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand of a lot, as published.

    `code` names the ground or requirement in `grounds.CATALOGUE`, empty where it is the authority's own. `look_back` is
    in years, None where the ground has no term. `evidence` is the proof that will be asked, `fatal` whether the
    documents declare a bid invalid on a fault here: then nothing is repaired (HvJ C-336/12 Manova, 40).
    """

    id: str
    kind: DemandKind
    text: str
    code: str = field(default="", metadata=LATER)
    duty: Duty | None = field(default=None, metadata=LATER)
    article: str = field(default="", metadata=LATER)
    look_back: int | None = field(default=None, metadata=LATER)
    evidence: str = field(default="", metadata=LATER)
    fatal: bool = field(default=False, metadata=LATER)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a finding stands on.

    `document` is the proof in words, `receipt` the number of the bidder's file it is, `dated` the date on it.
    `ground` is which ground of the catalogue applies where a demand takes several together, `event` the date of the
    judgment or of the fact. `measures` is what the bidder states about self-cleaning (art. 2.87a), `suffices` whether
    that was judged enough (None: not judged) and `judged` why.
    """

    document: str = ""
    receipt: int | None = None
    dated: date | None = None
    ground: str = ""
    event: date | None = None
    measures: str = ""
    suffices: bool | None = None
    judged: str = ""


NO_FACTS = Facts()


@dataclass(frozen=True, slots=True)
class DemandFinding:
    """The state of one demand for one bid, with the reason, what it stands on, and who recorded it when."""

    lot: int
    bid: str
    demand: str
    state: DemandState
    reason: str
    by: str
    at: datetime
    facts: Facts = NO_FACTS


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
    `demand` is what the bid fails, `proportion` why an optional ground is in proportion here (art. 1.10, 2.88),
    `otherwise` why others in the same situation were treated differently.
    """

    lot: int
    bid: str
    ground: ExclusionGround
    reason: str
    by: str
    at: datetime
    demand: str = ""
    proportion: str = ""
    otherwise: str = ""


KIND_OF_GROUND = {
    ExclusionGround.EXCLUSION_GROUND: DemandKind.EXCLUSION_GROUND,
    ExclusionGround.UNSUITABLE: DemandKind.SUITABILITY,
    ExclusionGround.MINIMUM_NOT_MET: DemandKind.MINIMUM,
}
"""Of which kind the demand is that a bid fails, for the grounds that are about a demand."""


@dataclass(frozen=True, slots=True)
class LookBack:
    """How far back a ground is looked for: `event` counts until `until`, the bid is of `reference`."""

    years: int
    event: date
    until: date
    reference: date

    @property
    def within(self) -> bool:
        """Whether the event still counts: the last day of the term is part of it."""
        return self.reference <= self.until


def look_back(demand: Demand, facts: Facts, reference: date) -> LookBack | None:
    """Return how the look-back of a ground works out; None where it has no term or no event is known.

    The term is the published one of the demand; where that takes several grounds together, the ground that is named
    may have none (unpaid taxes, art. 2.86 lid 4). It is counted back from `reference`, the day the bid was handed in.
    """
    years = years_of(demand, facts)
    if years is None or facts.event is None:
        return None
    return LookBack(years, facts.event, years_after(facts.event, years), reference)


def years_of(demand: Demand, facts: Facts) -> int | None:
    """Return the look-back in years that counts for what was found, None where there is none."""
    named = CATALOGUE.get(facts.ground)
    if named is not None and named.code != demand.code and named.look_back is None:
        return None
    return demand.look_back


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
