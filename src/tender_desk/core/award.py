"""The award proposal, its amounts and budgets, the decision."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class ProposalState(StrEnum):
    """A proposal is a draft until recorded; then it waits for the decision."""

    DRAFT = "draft"
    RECORDED = "recorded"
    ACCEPTED = "accepted"
    AMENDED = "amended"
    REJECTED = "rejected"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"


OPEN_STATES = frozenset({ProposalState.DRAFT, ProposalState.RECORDED, ProposalState.DEFERRED})
"""A lot is in at most one proposal in one of these states."""

OFF_THE_TABLE = frozenset({ProposalState.REJECTED, ProposalState.WITHDRAWN})

AWARDED = frozenset({ProposalState.ACCEPTED, ProposalState.AMENDED})


@dataclass(frozen=True, slots=True)
class Winner:
    """A bid that is proposed for award in a lot, for an amount in euro excluding VAT."""

    lot: int
    bid: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Basis:
    """The fingerprint of scores, prices and model that one lot of a proposal stands on (SHA-256, hex)."""

    lot: int
    fingerprint: str


class DecisionMaker(StrEnum):
    """Who decides: the college, or who holds its mandate."""

    COLLEGE = "college"
    MANDATE = "mandate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the decision-maker decided on a proposal: number and date as on the decision list."""

    maker: DecisionMaker
    number: str
    on: date
    outcome: ProposalState
    text: str
    by: str
    at: datetime
    mandate: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An award proposal for chosen lots. `draft` counts up with each change until it is recorded."""

    number: int
    draft: int
    state: ProposalState
    lots: tuple[int, ...]
    winners: tuple[Winner, ...]
    basis: tuple[Basis, ...]
    reasons: str
    cover: str
    by: str
    at: datetime
    recorded_at: datetime | None = None
    decision: Decision | None = None

    @property
    def total(self) -> Decimal:
        """The sum of the amounts in euro."""
        return sum((winner.amount for winner in self.winners), Decimal(0))

    def winners_in(self, lot: int) -> tuple[Winner, ...]:
        """Return the winners in one lot."""
        return tuple(winner for winner in self.winners if winner.lot == lot)


def open_proposal(proposals: Iterable[Proposal], lot: int) -> Proposal | None:
    """Return the open proposal a lot is in, if any."""
    return next((p for p in proposals if p.state in OPEN_STATES and lot in p.lots), None)


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """What is proposed against a budget, in euro: one line per lot, per group, or for all. None: no budget is known."""

    name: str
    proposed: Decimal
    budget: Decimal | None
    without: tuple[int, ...] = ()
    """Lots that share the budget and are in no proposal yet: their amount is not counted."""

    @property
    def room(self) -> Decimal | None:
        """What is left of the budget; negative where the proposal goes over it."""
        return None if self.budget is None else self.budget - self.proposed
