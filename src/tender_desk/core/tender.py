"""The tender as published: procedures, groups, lots with volume and budget, cover."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from tender_desk.core.criteria import LATER, NO_COMMON, AwardModel, CommonCriteria
from tender_desk.core.payment import ResultPayment
from tender_desk.core.selection import Demand
from tender_desk.core.shortlist import Shortlist


class ProcedureKind(StrEnum):
    """How bidders come in."""

    OPEN = "open"
    RESTRICTED = "restricted"
    CLOSED = "closed"
    SINGLE_SOURCE = "single_source"


class LotKind(StrEnum):
    """What a lot is: a competition, an entry of new offers under a cap, one asked supplier, or an open house.

    To an open house everybody is admitted who meets the demands, for the buyer's own tariff: nobody chooses between
    bids, so there is no ranking (HvJ C-410/14 Falk Pharma, C-9/17 Tirkkonen).
    """

    COMPETED = "competed"
    FREE_ENTRY = "free_entry"
    SINGLE_SOURCE = "single_source"
    ADMISSION = "admission"


UNWEIGHED = frozenset({LotKind.SINGLE_SOURCE, LotKind.ADMISSION})
"""Kinds in which no bid is compared with another: no criteria, no quality to judge."""


class SourceGround(StrEnum):
    """Why one supplier may be asked alone (law and practice, §5)."""

    ONLY_SUPPLIER = "only_supplier"
    IN_HOUSE = "in_house"
    RESERVED = "reserved"
    BELOW_THRESHOLD = "below_threshold"


class VatBasis(StrEnum):
    """On which basis prices stand."""

    EXCLUDED = "excl"
    INCLUDED = "incl"
    EXEMPT = "exempt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """One procedure inside a tender. `closing` is an aware datetime; `regime` a key of `policy.REGIMES`.

    `requests_closing` is until when requests to participate may come in, in a restricted procedure: before `closing`.
    """

    id: str
    name: str
    kind: ProcedureKind
    regime: str
    owner: str
    closing: datetime
    published: date | None = None
    requests_closing: datetime | None = field(default=None, metadata=LATER)


@dataclass(frozen=True, slots=True)
class Group:
    """A group of lots with its printed budget in euro (None: not decided yet)."""

    name: str
    budget: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """How many units are expected at least and at most, over which period, and how the document words it."""

    minimum: Decimal | None = None
    maximum: Decimal | None = None
    unit: str = "traject"
    period: str = "unknown"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A party on the invitation list of a closed or single-source lot."""

    name: str
    reason: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class PriceAsked:
    """A line of the price sheet: `quantity` units of `label` for which a unit price is asked.

    In an open house nothing is asked: `tariff` is what the buyer pays per unit, in euro.
    """

    id: str
    label: str
    quantity: Decimal
    unit: str = "traject"
    tariff: Decimal | None = field(default=None, metadata=LATER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """A lot (perceel). `budget` is the lot total in euro, `unit_budget` per unit of volume.

    `annex_pages` is the published limit on the pages of all annexes of a bid together; None where there is none.
    `low_below_mean` and `low_below_next` point out abnormally low prices: so many per cent below the mean of the other
    bids, or the lowest so many below the next; None where there is no such rule. `payment` says how prices compare
    where payment depends on results; None: the price is the price. `ground` and its reason are those of a single
    source; `admitted_until` is until when an open house takes bids, None where there is no end. `shortlist` is by what
    candidates are chosen in a restricted procedure, None in any other.
    """

    number: int
    name: str
    group: str
    procedure: str
    kind: LotKind
    model: AwardModel
    volume: Volume = Volume()
    unit_budget: Decimal | None = None
    budget: Decimal | None = None
    demands: tuple[Demand, ...] = ()
    prices: tuple[PriceAsked, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    contract_term: str = ""
    options: str = ""
    annex_pages: int | None = None
    low_below_mean: Decimal | None = None
    low_below_next: Decimal | None = None
    payment: ResultPayment | None = None
    ground: SourceGround | None = None
    ground_reason: str = ""
    admitted_until: datetime | None = None
    shortlist: Shortlist | None = field(default=None, metadata=LATER)

    @property
    def rolling(self) -> bool:
        """Whether bids keep coming in after the first were opened."""
        return self.kind is LotKind.ADMISSION


@dataclass(frozen=True, slots=True)
class Cover:
    """Where the money comes from: named, never computed."""

    name: str
    amount: Decimal | None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tender:
    """Everything published about one tender. `practice` marks a dossier that is for practice only, for good."""

    reference: str
    name: str
    authority: str
    procedures: tuple[Procedure, ...]
    groups: tuple[Group, ...]
    lots: tuple[Lot, ...]
    cover: tuple[Cover, ...] = ()
    department: str = ""
    portfolio: str = ""
    vat_basis: VatBasis = VatBasis.EXCLUDED
    vat_rate: Decimal | None = None
    """The published rate in percent with which a price on another basis is converted."""
    practice: bool = False
    common: CommonCriteria = NO_COMMON

    def lot(self, number: int) -> Lot:
        """Return the lot with this number; KeyError where there is none."""
        for lot in self.lots:
            if lot.number == number:
                return lot
        raise KeyError(number)

    def procedure_of(self, number: int) -> Procedure:
        """Return the procedure a lot belongs to."""
        wanted = self.lot(number).procedure
        return next(procedure for procedure in self.procedures if procedure.id == wanted)

    def last_entry(self, number: int) -> datetime | None:
        """Return until when bids for a lot may come in: its closing time, of an open house its end, if it has one."""
        lot = self.lot(number)
        return lot.admitted_until if lot.rolling else self.procedure_of(number).closing

    def restricted(self, number: int) -> bool:
        """Tell whether candidates of a lot are chosen before anyone bids (niet-openbare procedure, art. 2.27 Aw)."""
        return self.procedure_of(number).kind is ProcedureKind.RESTRICTED

    def requests_close(self, number: int) -> datetime:
        """Return until when requests to participate in a lot may come in; without a date of their own: as bids."""
        procedure = self.procedure_of(number)
        return procedure.requests_closing or procedure.closing

    def lots_in(self, group: str) -> tuple[Lot, ...]:
        """Return the lots of a group."""
        return tuple(lot for lot in self.lots if lot.group == group)
