"""What came in: receipts, bidders, bids with part A (quality) and part B (price), the evaluated price."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import Enum, StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import Final, Protocol, TypeVar

from tender_desk.core.many import by_position
from tender_desk.core.numbers import exact
from tender_desk.core.problems import Problem
from tender_desk.core.stated import NOTHING, Answer, Figure, Stated, Statement, States
from tender_desk.core.tender import Lot, Tender, VatBasis


class Sealed(Enum):
    """The type of `SEALED`."""

    SEALED = "sealed"

    def __repr__(self) -> str:
        """Show the name alone."""
        return "SEALED"


SEALED: Final = Sealed.SEALED
"""Stands where there is something the person may not see (now). Never None, never an empty value."""


class Part(StrEnum):
    """Which half of a bid a file is, or an annex to it; anything else that arrives is OTHER and kept all the same.

    BOTH is another's spreadsheet with quality and price together: it is split before anyone in the evaluation reads it.
    UEA is the European declaration (ESPD) as XML; what a bidder declares in it is shown before it is taken over.
    REQUEST is a request to participate in a restricted procedure: of a candidate, before anyone bids.
    """

    QUALITY = "A"
    PRICE = "B"
    BOTH = "A+B"
    ANNEX = "annex"
    UEA = "uea"
    REQUEST = "request"
    OTHER = "other"


class FileState(StrEnum):
    """What has been done with a received file; every file is kept whatever its state."""

    REGISTERED = "registered"
    READ = "read"
    REFUSED = "refused"
    NOT_READ = "not_read"
    SEALED = "sealed"
    LATE = "late"
    REPLACED = "replaced"
    KEPT = "kept"


WITHDRAWAL_LIFTED = "withdrawal-lifted"
"""The code of the note that a bidder withdrew and handed in again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A file that arrived: name, size in bytes, SHA-256, when and from whom, and what became of it.

    `received` is the time of arrival, None as long as nobody has stated it; `registered` is when the program saw it.
    `layout` is the document of the layout another's spreadsheet is read with, empty for our own forms.
    `derived_from` is the number of the receipt a file was split from, `replaced_by` that of the version that came after
    it, `pages` the number of pages of an annex. `no_prices_by` is who, outside the evaluation, said that another's
    spreadsheet holds no prices, and `no_prices_reason` why; while nobody did, nobody in the evaluation looks into it.
    """

    id: int
    name: str
    size: int
    sha256: str
    registered: datetime
    registered_by: str
    received: datetime | None = None
    source: str = ""
    part: Part = Part.OTHER
    lot: int | None = None
    bid: str | None = None
    state: FileState = FileState.REGISTERED
    reason: str = ""
    problems: tuple[Problem, ...] = ()
    layout: str = ""
    derived_from: int | None = None
    replaced_by: int | None = None
    pages: int | None = None
    no_prices_by: str = ""
    no_prices_reason: str = ""

    @property
    def foreign(self) -> bool:
        """Whether it is another's file as it came, of which only people can say what it holds."""
        laid_out = self.part is Part.QUALITY and bool(self.layout) and self.derived_from is None
        return self.part is Part.OTHER or laid_out

    @property
    def lifted(self) -> Problem | None:
        """The note that its arrival lifted a withdrawal, if it did."""
        return next((one for one in self.problems if one.code == WITHDRAWAL_LIFTED), None)

    @property
    def waits(self) -> bool:
        """Whether nobody has dealt with it yet."""
        return self.state in {FileState.REGISTERED, FileState.REFUSED}

    @property
    def many(self) -> bool:
        """Whether it holds a row per bid, so that it is no single bid's."""
        return _row_per_bid(self.layout)

    @property
    def holds_prices(self) -> bool:
        """Whether it is a part B that its lot is ranked with, unopened or opened, with faults or without."""
        return self.part is Part.PRICE and self.state in {FileState.SEALED, FileState.READ, FileState.REFUSED}

    @property
    def counts(self) -> bool:
        """Whether what it says is part of its bid: read, or opened with faults."""
        opened = self.part is Part.PRICE and self.state is FileState.REFUSED
        return self.state is FileState.READ or (opened and (self.bid is not None or self.many))


@lru_cache(maxsize=64)
def _row_per_bid(layout: str) -> bool:
    """Look into a layout once: each of the thousands of bids in a register asks about the same one."""
    return bool(layout) and json.loads(layout).get("kind") == "register"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A file as a receipt list names it: when and from whom; `reason` where somebody decided it need not be here."""

    file: str
    received: datetime
    source: str
    list: str
    reason: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """A finding about a bid that waits for a decision: its code and its cell."""

    code: str
    place: str


@by_position
@dataclass(frozen=True, slots=True)
class Bidder:
    """Who bids. `kvk` is the eight-digit number of the trade register."""

    name: str
    kvk: str = ""
    address: str = ""
    town: str = ""
    contact: str = ""
    email: str = ""
    legal_form: str = ""


HIDDEN_NAME = "•••"
"""Stands for the name of a bidder the viewer may not know yet; the bid's letter tells it apart."""


@by_position
@dataclass(frozen=True, slots=True)
class PriceLine:
    """A price per unit in euro for one line of the price sheet, with its cell."""

    id: str
    quantity: Decimal
    unit_price: Decimal
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceSheet:
    """Part B, read after the prices were opened. Amounts in euro on `vat_basis`; `fixed_share` between 0 and 1."""

    lines: tuple[PriceLine, ...]
    vat_basis: VatBasis = VatBasis.EXCLUDED
    payment_model: str = ""
    fixed_share: Decimal | None = None


@by_position
@dataclass(frozen=True, slots=True)
class QualityPart(States):
    """Part A as read from its form."""

    bidder: Bidder
    lot: int
    stated: Stated = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Bid(States):
    """A bid in a lot. `code` is its letter; `price` is SEALED until opened and None where nothing could be read.

    `version` counts the part A's its bidder handed in before closing, each replacing the one before. `unread` is a bid
    whose part A nobody could or would read in: only a decision puts it aside. `asks` still wait for a decision.
    `receipt` is the number of the file its part A came in, None where an older program did not keep it.
    """

    lot: int
    code: str
    bidder: Bidder
    late: bool = False
    part_b: bool = True
    """Whether a sealed or opened part B, received in time, belongs to it."""
    received: datetime | None = None
    stated: Stated = NOTHING
    price: PriceSheet | Sealed | None = SEALED
    version: int = 1
    unread: bool = False
    receipt: int | None = None
    asks: tuple[Ask, ...] = ()

    @property
    def read(self) -> bool:
        """Whether anything of its part A was read; of one that came late or was left unread the sender is known."""
        return not self.unread and bool(self.stated or self.bidder.kvk)

    def stating(
        self,
        answers: Iterable[Answer] | None = None,
        figures: Iterable[Figure] | None = None,
        statements: Iterable[Statement] | None = None,
    ) -> Bid:
        """Return the bid with other answers, figures or statements; what is None stays as it is."""
        stated = Stated.of(
            self.answers if answers is None else answers,
            self.figures if figures is None else figures,
            self.statements if statements is None else statements,
        )
        return replace(self, stated=stated)

    def answer(self, criterion: str) -> Answer | None:
        """Return the written answer to a criterion, if there is one."""
        return next((answer for answer in self.answers if answer.criterion == criterion), None)

    def figure(self, criterion: str) -> Figure | None:
        """Return the stated figure for a measured criterion, if there is one."""
        return next((figure for figure in self.figures if figure.criterion == criterion), None)


def bid_order(bid: Bid) -> tuple[int, int, str]:
    """Return what bids are sorted by: lot, then letter, AA after Z."""
    return bid.lot, len(bid.code), bid.code


def code_of(index: int) -> str:
    """Return the letter of the bid at an index from 0: A..Z, then AA, AB and so on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def lot_price(sheet: PriceSheet, tender: Tender) -> Fraction | None:
    """Return the evaluated price in euro: the sum of quantity x unit price on the tender's VAT basis.

    A price on another basis is converted with the published rate; without a rate there is None, never a guess.
    Exempt is not converted: no VAT is due on it.
    """
    total = sum((exact(line.quantity) * exact(line.unit_price) for line in sheet.lines), Fraction(0))
    included, wanted = sheet.vat_basis is VatBasis.INCLUDED, tender.vat_basis is VatBasis.INCLUDED
    if included == wanted or sheet.vat_basis is VatBasis.EXEMPT:
        return total
    if tender.vat_rate is None:
        return None
    factor = 1 + exact(tender.vat_rate) / 100
    return total / factor if included else total * factor


def price_per_unit(total: Fraction, lot: Lot) -> Fraction | None:
    """Return the lot total per unit of the expected minimum volume; None where the lot has no volume."""
    volume = lot.volume.minimum
    return total / exact(volume) if volume else None


class AboutVersion(Protocol):
    """Something recorded about one version of a bid."""

    @property
    def lot(self) -> int:
        """The number of the lot."""
        ...

    @property
    def bid(self) -> str:
        """The bid's letter."""
        ...

    @property
    def version(self) -> int:
        """The version of the bid that was looked at."""
        ...


A = TypeVar("A", bound=AboutVersion)


def still_about(recorded: Iterable[A], bids: Iterable[Bid]) -> tuple[A, ...]:
    """Return what was recorded about the versions that count: what was handed in later nobody had seen."""
    versions = {(bid.lot, bid.code): bid.version for bid in bids}
    return tuple(one for one in recorded if versions.get((one.lot, one.bid)) == one.version)
