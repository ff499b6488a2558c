"""The dossier: everything known about one tender, as one person may see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from tender_desk.core.annexes import Pin
from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.award import Proposal, ProposalState, open_proposal
from tender_desk.core.bids import Bid, Listed, Receipt, Sealed, still_about
from tender_desk.core.candidates import (
    Candidate,
    CandidateExclusion,
    CandidateFinding,
    CandidateScore,
    CandidateSettlement,
)
from tender_desk.core.clarifications import Clarification, Correction
from tender_desk.core.notices import Notice, Question
from tender_desk.core.problems import Value
from tender_desk.core.publication import ModelChange, PagePointer, PublishedDocument
from tender_desk.core.selection import DemandFinding, Exclusion
from tender_desk.core.settling import Settlement
from tender_desk.core.team import Assignment, Member, Role
from tender_desk.core.tender import Tender


@dataclass(frozen=True, slots=True)
class LotAct:
    """A recorded act that moved a lot: published, shortlisted, opened, quality_final, priced, draw, ranked."""

    lot: int
    verb: str
    at: datetime
    by: str
    second: str = ""
    details: Mapping[str, Value] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class LogLine:
    """One act as the log shows it."""

    number: int
    at: datetime
    person: str
    verb: str
    about: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All of it together. `version` counts acts; what the viewer may not see is `SEALED`, never left out in silence.

    `scores` and `agreed` are per lot: a tuple of values, or SEALED. `own_scores` are always the viewer's own.
    """

    tender: Tender
    viewer: Member
    version: int
    log_head: str
    members: tuple[Member, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    receipts: tuple[Receipt, ...] | Sealed = ()
    listed: tuple[Listed, ...] = ()
    """What the receipt lists name, for whoever may see what was received."""
    annexes: tuple[Receipt, ...] = ()
    """The annexes kept with bids the viewer may see, without sender and file name where the names are withheld."""
    bids: tuple[Bid, ...] = ()
    sealed_bids: frozenset[int] = frozenset()
    """Lots whose bids the viewer may not see yet: their bids are absent from `bids`."""
    findings: tuple[DemandFinding, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    own_scores: tuple[Score, ...] = ()
    scores: Mapping[int, tuple[Score, ...] | Sealed] = field(default_factory=dict, hash=False)
    agreed: Mapping[int, tuple[AgreedScore, ...] | Sealed] = field(default_factory=dict, hash=False)
    acts: tuple[LotAct, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    clarifications: tuple[Clarification, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """Already applied to `bids`; kept to be shown wherever a corrected value stands."""
    settlements: tuple[Settlement, ...] = ()
    pins: tuple[Pin, ...] = ()
    """The viewer's own."""
    questions: tuple[Question, ...] = ()
    notices: tuple[Notice, ...] = ()
    documents: tuple[PublishedDocument, ...] = ()
    pointers: tuple[PagePointer, ...] = ()
    model_changes: tuple[ModelChange, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    """Who asked to take part in restricted lots, with what was recorded about them in the fields below."""
    sealed_candidates: frozenset[int] = frozenset()
    """Lots whose candidates the viewer may not see (yet): they are absent from the fields about candidates."""
    candidate_findings: tuple[CandidateFinding, ...] = ()
    candidate_exclusions: tuple[CandidateExclusion, ...] = ()
    candidate_scores: tuple[CandidateScore, ...] = ()
    candidate_settlements: tuple[CandidateSettlement, ...] = ()

    def candidates_in(self, lot: int) -> tuple[Candidate, ...]:
        """Return all candidates of a lot, in order of their letter."""
        return tuple(one for one in self.candidates if one.lot == lot)

    def document(self, number: int) -> PublishedDocument | None:
        """Return the published document with this number, None where there is none."""
        return next((one for one in self.documents if one.number == number), None)

    def pointer(self, lot: int, criterion: str) -> PagePointer | None:
        """Return where a criterion of a lot stands in the published documents, as last pointed out."""
        return next((one for one in self.pointers if (one.lot, one.criterion) == (lot, criterion)), None)

    def corrections_of(self, lot: int, code: str | None = None) -> tuple[Correction, ...]:
        """Return the corrections that count in a lot, or of one bid in it: those of its bids' current versions."""
        return tuple(one for one in still_about(self.corrections, self.bids_in(lot)) if code in {None, one.bid})

    def settlements_of(self, lot: int) -> tuple[Settlement, ...]:
        """Return the decisions on findings that count in a lot: those on its bids' current versions."""
        return still_about(self.settlements, self.bids_in(lot))

    def clarifications_of(self, lot: int, code: str | None = None) -> tuple[Clarification, ...]:
        """Return the questions asked to bidders in a lot, or to one of them."""
        return tuple(one for one in self.clarifications if one.lot == lot and code in {None, one.bid})

    def bids_in(self, lot: int) -> tuple[Bid, ...]:
        """Return all bids in a lot, in order of their letter, those taken out included."""
        return tuple(bid for bid in self.bids if bid.lot == lot)

    def bid(self, lot: int, code: str) -> Bid:
        """Return one bid; KeyError where there is none."""
        for bid in self.bids:
            if bid.lot == lot and bid.code == code:
                return bid
        raise KeyError((lot, code))

    def exclusion(self, lot: int, code: str) -> Exclusion | None:
        """Return the decision that took a bid out, if there is one."""
        return next((e for e in self.exclusions if e.lot == lot and e.bid == code), None)

    def bids_left(self, lot: int) -> tuple[Bid, ...]:
        """Return the bids in a lot that no decision took out."""
        return tuple(bid for bid in self.bids_in(lot) if not self.exclusion(lot, bid.code))

    def without_part_b(self, lot: int) -> tuple[Bid, ...]:
        """Return the bids left in a lot, in time, to which no part B belongs; an open house asks none."""
        if self.tender.lot(lot).rolling:
            return ()
        return tuple(bid for bid in self.bids_left(lot) if not bid.part_b and not bid.late)

    def act(self, lot: int, verb: str) -> LotAct | None:
        """Return the last act with this verb in a lot."""
        return next((act for act in reversed(self.acts) if act.lot == lot and act.verb == verb), None)

    def member(self, person: str) -> Member:
        """Return the member with this id; KeyError where there is none."""
        for member in self.members:
            if member.id == person:
                return member
        raise KeyError(person)

    def name_of(self, person: str) -> str:
        """Return a person's name, or the id itself where nobody has it."""
        return next((member.name for member in self.members if member.id == person), person)

    def with_role(self, role: Role) -> tuple[Member, ...]:
        """Return the members who hold a role."""
        return tuple(member for member in self.members if role in member.roles)

    def open_proposal(self, lot: int) -> Proposal | None:
        """Return the open proposal a lot is in, if any."""
        return open_proposal(self.proposals, lot)

    def last_proposal(self, lot: int) -> Proposal | None:
        """Return the newest proposal a lot is in, drafts taken off the table left out."""
        alive = (one for one in reversed(self.proposals) if one.state is not ProposalState.WITHDRAWN)
        return next((proposal for proposal in alive if lot in proposal.lots), None)
