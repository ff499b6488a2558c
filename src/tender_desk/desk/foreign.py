"""Reads a received file by what its receipt says it is: our own form, or another's spreadsheet with its layout."""

from __future__ import annotations

from tender_desk.core.bids import Part, QualityPart, Receipt
from tender_desk.core.problems import Problem, Refused
from tender_desk.core.tender import Tender
from tender_desk.importing.layouts.layout import Layout, LayoutKind, from_document
from tender_desk.importing.layouts.reader import read_prices_with_layout, read_with_layout
from tender_desk.importing.layouts.register import Register, RegisterBid, read_register
from tender_desk.importing.price_reader import PricePart, read_prices
from tender_desk.importing.quality_reader import read_quality


def layout_of(receipt: Receipt) -> Layout | None:
    """Return the layout a file is read with, None for our own forms; Refused where the stored document is spoilt."""
    if not receipt.layout:
        return None
    layout, problems = from_document(receipt.layout, receipt.name)
    if layout is None:
        raise Refused(problems)
    return layout


def is_register(receipt: Receipt) -> bool:
    """Tell whether a file holds a row per bid."""
    layout = layout_of(receipt)
    return layout is not None and layout.kind is LayoutKind.REGISTER


def quality_of(receipt: Receipt, content: bytes, tender: Tender) -> tuple[QualityPart | None, tuple[Problem, ...]]:
    """Read part A of one bid from its file."""
    layout = layout_of(receipt)
    if layout is None or receipt.lot is None:
        return read_quality(content, receipt.name, tender)
    return read_with_layout(content, receipt.name, tender, receipt.lot, layout)


def register_of(receipt: Receipt, content: bytes, tender: Tender, part: Part) -> Register | tuple[Problem, ...]:
    """Read one part of every bid in a register."""
    layout = layout_of(receipt)
    assert layout is not None
    assert receipt.lot is not None
    return read_register(content, receipt.name, tender, receipt.lot, layout, part)


def prices_of(
    receipt: Receipt, content: bytes, tender: Tender, lot: int, kvk: str = ""
) -> tuple[PricePart | None, tuple[Problem, ...]]:
    """Read part B of one bid from its file, after prices were opened; of a register the row of this bidder's number."""
    layout = layout_of(receipt)
    if layout is None:
        return read_prices(content, receipt.name, tender, lot)
    if layout.kind is LayoutKind.WORKBOOK:
        return read_prices_with_layout(content, receipt.name, tender, lot, layout)
    register = read_register(content, receipt.name, tender, lot, layout, Part.PRICE)
    if not isinstance(register, Register):
        return None, register
    rows = [bid for bid in register if _is_of(bid, kvk)]
    if len(rows) != 1:
        values = {"kvk": kvk or "–", "count": len(rows)}
        return None, (*register.problems, Problem("register-row-unknown", "", values, file=receipt.name))
    part = rows[0].part
    return part if isinstance(part, PricePart) else None, (*register.problems, *rows[0].problems)


def _is_of(bid: RegisterBid, kvk: str) -> bool:
    return bool(kvk) and ("bidder.kvk", kvk) in {(key, text) for key, text, _ in bid.values}
