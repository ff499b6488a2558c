"""What the form of a decision holds."""

from dataclasses import dataclass
from datetime import date

from tender_desk.core.award import DecisionMaker, ProposalState


@dataclass(frozen=True)
class Decided:
    """Who decided what, when and under which number, as it was filled in."""

    maker: DecisionMaker
    decision_number: str
    on: date
    outcome: ProposalState
    text: str
    mandate: str
