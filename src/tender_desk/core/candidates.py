"""Candidates (gegadigden): who asks to take part in a restricted procedure, and what is recorded about them.

A candidate is no bid: it offers nothing, has no price, and is judged before anyone bids by criteria of its own. What is
recorded of it has the shape of what is recorded of a bid, and lies in tables of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tender_desk.core.assessments import AgreedScore
from tender_desk.core.bids import Ask, Bid, Bidder, code_of
from tender_desk.core.selection import DemandFinding, DemandKind, Exclusion
from tender_desk.core.settling import Settlement
from tender_desk.core.stated import NOTHING, Stated, States

PREFIX = "G-"
"""Before the letter of a candidate (gegadigde): a bid's letter has no mark in it, so that nobody takes one for one."""
JUDGED_KINDS = frozenset({DemandKind.EXCLUSION_GROUND, DemandKind.SUITABILITY})
"""The demands a candidate is judged on; a minimum requirement is about what is offered, and so about bids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate(States):
    """A request to participate in a lot. `code` is its own letter: `G-A`; `version` counts what was handed in.

    `unread` is a request that nobody could or would read in: only a decision puts it aside. `asks` still wait for one.
    """

    lot: int
    code: str
    bidder: Bidder
    late: bool = False
    received: datetime | None = None
    stated: Stated = NOTHING
    version: int = 1
    unread: bool = False
    receipt: int | None = None
    asks: tuple[Ask, ...] = ()

    @property
    def as_bid(self) -> Bid:
        """The candidate as what is judged on demands: without any price."""
        return Bid(
            lot=self.lot,
            code=self.code,
            bidder=self.bidder,
            late=self.late,
            received=self.received,
            stated=self.stated,
            price=None,
            version=self.version,
            unread=self.unread,
            receipt=self.receipt,
            asks=self.asks,
        )


@dataclass(frozen=True, slots=True)
class RequestPart:
    """A request to participate as read from its form."""

    bidder: Bidder
    lot: int
    stated: Stated = NOTHING


@dataclass(frozen=True, slots=True)
class CandidateFinding(DemandFinding):
    """Where a candidate (`bid`: its letter) stands on a demand."""


@dataclass(frozen=True, slots=True)
class CandidateExclusion(Exclusion):
    """The recorded decision that puts a candidate (`bid`: its letter) aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateSettlement(Settlement):
    """The decision on a finding about what a candidate (`bid`: its letter) handed in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateScore(AgreedScore):
    """The selection committee's one score for a candidate (`bid`: its letter), and which of its members judged."""

    judges: str = ""


def candidate_code(index: int) -> str:
    """Return the letter of the candidate at an index from 0."""
    return f"{PREFIX}{code_of(index)}"


def candidate_order(candidate: Candidate) -> tuple[int, int, str]:
    """Return what candidates are sorted by: lot, then letter."""
    return candidate.lot, len(candidate.code), candidate.code
