"""Reads the parts of bids by what their receipt says: our own form, or another's spreadsheet with its layout.

A layout comes as the text it is stored as, so that little has to go to the process that reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tender_desk.core.bids import Part, QualityPart
from tender_desk.core.problems import Problem
from tender_desk.core.tender import Tender
from tender_desk.importing.layouts.layout import Layout, LayoutKind, from_document
from tender_desk.importing.layouts.reader import read_prices_with_layout, read_with_layout
from tender_desk.importing.layouts.register import Register, RegisterBid, blocks_in, read_register
from tender_desk.importing.price_reader import PricePart, read_prices
from tender_desk.importing.quality_reader import read_quality
from tender_desk.importing.workbook import open_workbook


@lru_cache(maxsize=8)
def _known(layout: str) -> Layout | None:
    return from_document(layout, "")[0]


def _layout(layout: str, name: str) -> tuple[Layout | None, tuple[Problem, ...]]:
    """Return the layout of a file, taken apart once for the many that are read with it, or what is wrong with it."""
    known = _known(layout)
    return (known, ()) if known is not None else from_document(layout, name)


def read_quality_part(
    data: bytes, name: str, tender: Tender, lot: int | None, layout: str
) -> tuple[QualityPart | None, tuple[Problem, ...]]:
    """Return part A of one bid as far as it can be read, and every problem; `layout` is empty for our own form."""
    if not layout or lot is None:
        return read_quality(data, name, tender)
    known, problems = _layout(layout, name)
    return (None, problems) if known is None else read_with_layout(data, name, tender, lot, known)


def read_price_part(
    data: bytes, name: str, tender: Tender, lot: int, layout: str, kvk: str
) -> tuple[PricePart | None, tuple[Problem, ...]]:
    """Return part B of one bid, after prices were opened; of a register the row of this bidder's number."""
    if not layout:
        return read_prices(data, name, tender, lot)
    known, problems = _layout(layout, name)
    if known is None:
        return None, problems
    if known.kind is LayoutKind.WORKBOOK:
        return read_prices_with_layout(data, name, tender, lot, known)
    return _row_of(data, name, tender, lot, known, kvk)


def _row_of(
    data: bytes, name: str, tender: Tender, lot: int, layout: Layout, kvk: str
) -> tuple[PricePart | None, tuple[Problem, ...]]:
    return row_of(_price_rows(read_register(data, name, tender, lot, layout, Part.PRICE)), name, kvk)


PriceRows = tuple[tuple[tuple[str, PricePart | None, tuple[Problem, ...]], ...], tuple[Problem, ...]]
"""The rows of a register of prices as (number, prices, problems), and the problems of the file as such."""


def read_price_rows(data: bytes, name: str, tender: Tender, lot: int, layout: str) -> PriceRows:
    """Return every row of a register of prices at once, after prices were opened."""
    known, problems = _layout(layout, name)
    return ((), problems) if known is None else _price_rows(read_register(data, name, tender, lot, known, Part.PRICE))


def _price_rows(register: Register | tuple[Problem, ...]) -> PriceRows:
    if not isinstance(register, Register):
        return (), register
    return tuple(_price_row(bid) for bid in register), register.problems


def _price_row(bid: RegisterBid) -> tuple[str, PricePart | None, tuple[Problem, ...]]:
    return bid.kvk, bid.part if isinstance(bid.part, PricePart) else None, bid.problems


def row_of(read: PriceRows, name: str, kvk: str) -> tuple[PricePart | None, tuple[Problem, ...]]:
    """Return the prices in the one row with a bidder's number; none or several are a problem, never a guess."""
    rows, problems = read
    if not rows:
        return None, problems
    mine = [(part, stated) for number, part, stated in rows if kvk and number == kvk]
    if len(mine) != 1:
        values = {"kvk": kvk or "–", "count": len(mine)}
        return None, (*problems, Problem("register-row-unknown", "", values, file=name))
    part, stated = mine[0]
    return part, (*problems, *stated)


QualityRow = tuple[str, QualityPart | None, tuple[Problem, ...]]
"""The cell of the bidder's name, part A (None: not readable) and the problems of a row."""
QualityRows = tuple[tuple[Problem, ...], tuple[QualityRow, ...]]
"""The problems of a register as such, and some of its rows."""


def read_quality_rows(data: bytes, name: str, tender: Tender, lot: int, layout: str) -> Iterator[QualityRows]:
    """Yield part A and the problems of every row of a register block by block, with the first those of the file."""
    known, problems = _layout(layout, name)
    if known is None:
        yield problems, ()
        return
    book = open_workbook(data, name)
    blocks = (book,) if isinstance(book, Problem) else blocks_in(book, tender, lot, known)
    if isinstance(blocks, tuple):
        yield blocks, ()
        return
    for number, block in enumerate(blocks):
        rows = tuple(
            (one.place, one.part if isinstance(one.part, QualityPart) else None, one.problems) for one in block
        )
        yield block.problems if number == 0 else (), rows
