"""What happens to a bid after it was handed in: questions to the bidder, repair, and corrections of single values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from tender_desk.core.bids import Bid, PriceLine, PriceSheet, Sealed
from tender_desk.core.numbers import NUMBER
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.stated import Answer, Figure, Statement
from tender_desk.core.tender import Lot, VatBasis

REPAIR_QUESTIONS = ("obvious", "not_sanctioned", "before_closing", "no_new_bid", "equal_treatment")
"""The five questions of repair, in order: is it a clarification or an obvious slip; is no invalidity laid down for this
fault; does what is added objectively date from before closing; is there no new bid in fact; is everyone in the same
situation treated alike (HvJ C-599/10 SAG, C-336/12 Manova, C-387/14 Esaprojekt)."""


class ClarificationKind(StrEnum):
    """What a bidder is asked: what is meant (verduidelijking), or to mend a fault (herstel)."""

    CLARIFY = "clarify"
    REPAIR = "repair"


@dataclass(frozen=True, slots=True)
class RepairTest:
    """The five questions as answered, in the order of `REPAIR_QUESTIONS`, each with its reason."""

    answers: tuple[bool, ...]
    reasons: tuple[str, ...]

    @property
    def failed(self) -> str | None:
        """The first question answered with no; None where the fault may be repaired."""
        answered = dict(zip(REPAIR_QUESTIONS, self.answers, strict=True))
        return next((question for question, yes in answered.items() if not yes), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clarification:
    """A question to one bidder after the bids were opened, and the answer; kept with the bid.

    `about` is a demand, a field of the bid (`figure.K2`) or a cell. A repair that fails its test is kept as such and
    is never sent. `otherwise` is why others in the same situation were treated differently.
    """

    number: int
    lot: int
    bid: str
    kind: ClarificationKind
    about: str
    question: str
    by: str
    at: datetime
    due: datetime | None = None
    test: RepairTest | None = None
    answer: str = ""
    answered: datetime | None = None
    recorded_by: str = ""
    otherwise: str = ""

    @property
    def refused(self) -> bool:
        """Whether the five questions forbid the repair."""
        return self.test is not None and self.test.failed is not None

    @property
    def open(self) -> bool:
        """Whether the bidder's answer is still awaited."""
        return self.answered is None and not self.refused


class CorrectionGround(StrEnum):
    """Why a value may differ from what stands in the file."""

    MISREAD = "misread"
    OBVIOUS_ERROR = "obvious_error"
    CLARIFIED = "clarified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One value that counts otherwise than it stands in the file: what, where, from, to, why, by which two people.

    `old` and `new` are text in one notation: numbers plain, dates ISO. `old` is empty where nothing was read. It counts
    for the `version` of the bid it was made for: what a bidder handed in afterwards stands as it is.
    """

    number: int
    lot: int
    bid: str
    field: str
    place: str
    old: str
    new: str
    ground: CorrectionGround
    reason: str
    by: str
    second: str
    at: datetime
    clarification: int | None = None
    version: int = 1

    @property
    def of_price(self) -> bool:
        """Whether part B is corrected."""
        return is_price(self.field)


BIDDER_FIELDS = ("name", "kvk", "address", "town", "contact", "email", "legal_form")
SHEET_FIELDS = ("vat_basis", "payment_model", "fixed_share")


def is_price(field: str) -> bool:
    """Tell whether a field belongs to part B."""
    return field.startswith("price.") or field in SHEET_FIELDS


def value_of(bid: Bid, field: str) -> tuple[str, str] | None:
    """Return what a bid states in a field, as text, and its cell; None where it states nothing."""
    kind, _, name = field.partition(".")
    if kind == "answer" and (answer := bid.answer(name)):
        return answer.text, answer.place
    if kind == "figure" and (figure := bid.figure(name)):
        return f"{figure.value:f}", figure.place
    if kind == "bidder" and hasattr(bid.bidder, name):
        return (str(getattr(bid.bidder, name)), "") if getattr(bid.bidder, name) else None
    if is_price(field):
        return _price_value(bid.price, field)
    return next(((one.text, one.place) for one in bid.statements if one.field == field), None)


def _price_value(sheet: PriceSheet | Sealed | None, field: str) -> tuple[str, str] | None:
    if sheet is None or isinstance(sheet, Sealed):
        return None
    if field in SHEET_FIELDS:
        value = getattr(sheet, field)
        if value is None or value == "":
            return None
        return (f"{value:f}" if isinstance(value, Decimal) else str(value)), ""
    line = next((one for one in sheet.lines if one.id == field.partition(".")[2]), None)
    return None if line is None else (f"{line.unit_price:f}", line.place)


def check_new(lot: Lot, field: str, new: str) -> None:
    """Raise TenderDeskError where a field cannot hold a value, or the lot has no such field.

    Codes: `correction-field-unknown`, `correction-empty`, `correction-not-number`, `correction-not-share`,
    `correction-not-choice`.
    """
    kind, _, name = field.partition(".")
    known = {
        "answer": [leaf.id for leaf in lot.model.leaves if leaf.answered],
        "figure": [leaf.id for leaf in lot.model.leaves if leaf.measure],
        "price": [asked.id for asked in lot.prices],
        "bidder": list(BIDDER_FIELDS),
    }.get(kind)
    if known is not None and name not in known:
        raise TenderDeskError("correction-field-unknown", field=field, known=", ".join(known) or "–")
    if not new.strip():
        raise TenderDeskError("correction-empty", field=field)
    if (kind in {"figure", "price"} or field == "fixed_share") and not NUMBER.fullmatch(new):
        raise TenderDeskError("correction-not-number", field=field, text=new)
    if field == "fixed_share" and not 0 <= Decimal(new) <= 1:
        raise TenderDeskError("correction-not-share", field=field, text=new)
    choices = [basis.value for basis in VatBasis]
    if field == "vat_basis" and new not in choices:
        raise TenderDeskError("correction-not-choice", field=field, choices=", ".join(choices))


def corrected(bid: Bid, corrections: Iterable[Correction], lot: Lot) -> Bid:
    """Return a bid as it counts: as read, with its corrections applied in their order.

    A sealed price stays sealed; corrections of a price that could not be read make a sheet once every line is there.
    """
    made = tuple(corrections)
    for one in made:
        if not one.of_price:
            bid = _with(bid, one)
    prices = [one for one in made if one.of_price]
    return replace(bid, price=_price_with(bid.price, prices, lot)) if prices else bid


def _with(bid: Bid, one: Correction) -> Bid:
    kind, _, name = one.field.partition(".")
    if kind == "answer":
        answer = Answer(name, one.new, one.place)
        others = tuple(a for a in bid.answers if a.criterion != name)
        return bid.stating(answers=(*others, answer))
    if kind == "figure":
        figure = Figure(name, Decimal(one.new), one.place)
        return bid.stating(figures=(*(f for f in bid.figures if f.criterion != name), figure))
    if kind == "bidder":
        return replace(bid, bidder=replace(bid.bidder, **{name: one.new}))
    stated = Statement(one.field, one.new, one.place)
    if all(s.field != one.field for s in bid.statements):
        return bid.stating(statements=(*bid.statements, stated))
    return bid.stating(statements=tuple(stated if s.field == one.field else s for s in bid.statements))


def _price_with(
    sheet: PriceSheet | Sealed | None, corrections: list[Correction], lot: Lot
) -> PriceSheet | Sealed | None:
    if isinstance(sheet, Sealed):
        return sheet
    new = {one.field: one for one in corrections}
    read = {line.id: line for line in sheet.lines} if sheet else {}
    lines = []
    for asked in lot.prices:
        one, line = new.get(f"price.{asked.id}"), read.get(asked.id)
        if one is not None:
            line = PriceLine(asked.id, asked.quantity, Decimal(one.new), one.place)
        if line is None:
            return sheet
        lines.append(line)
    basis, model, share = (new.get(field) for field in SHEET_FIELDS)
    if sheet is None and basis is None:
        return None
    whole = sheet or PriceSheet(lines=())
    return replace(
        whole,
        lines=tuple(lines),
        vat_basis=VatBasis(basis.new) if basis else whole.vat_basis,
        payment_model=model.new if model else whole.payment_model,
        fixed_share=Decimal(share.new) if share else whole.fixed_share,
    )
