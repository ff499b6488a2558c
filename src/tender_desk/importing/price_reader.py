"""Reads part B back, after prices were opened: the price lines, the VAT basis, the payment model."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tender_desk.core.bids import PriceLine, PriceSheet
from tender_desk.core.numbers import exact
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.tender import Lot, PriceAsked, Tender, VatBasis
from tender_desk.importing import bid_layout as layout
from tender_desk.importing.amounts import read_amount, read_number, read_percentage
from tender_desk.importing.findings import Findings
from tender_desk.importing.form_checks import check_identity, check_locked, check_sheets
from tender_desk.importing.form_notes import price_notes
from tender_desk.importing.form_reader import (
    bidder_name,
    choice_in,
    computed,
    kvk_number,
    lot_of,
    note_formula,
    open_form,
    row_numbered,
    sheet_of,
)
from tender_desk.importing.identity import FormKind
from tender_desk.importing.own_formulas import UNKNOWN, same_formula
from tender_desk.importing.price_form import line_formula, total_formula
from tender_desk.importing.workbook import Cell, Sheet


@dataclass(frozen=True, slots=True)
class PricePart:
    """Part B as read from its form: whose it is and what it asks."""

    kvk: str
    bidder_name: str
    lot: int
    sheet: PriceSheet


def read_prices(data: bytes, name: str, tender: Tender, lot: int) -> tuple[PricePart | None, tuple[Problem, ...]]:
    """Read part B of a lot: the part, None if any problem blocks, and every problem at once.

    Prices in euro on the stated VAT basis; `fixed_share` becomes a fraction from 0 to 1.
    """
    found = Findings(name)
    form = open_form(data, name, FormKind.BID_B, tender.reference, found)
    sheet = sheet_of(form, "prices", found) if form else None
    if form is None or sheet is None:
        return None, found.problems
    which = lot_of(form, sheet, tender, lot, found)
    if which is None:
        return None, found.problems
    check_sheets(form.book, form.identity, found)
    check_identity(form.book, form.identity, found)
    who = bidder_name(sheet, found)
    kvk = kvk_number(sheet.cell(layout.KVK.ref), found)
    basis = _basis(sheet, form.language, found)
    model = choice_in(sheet.cell(layout.PRICE_FIELDS[3].ref), "choice.payment", form.language, found) or ""
    share = _fixed_share(sheet, found)
    lines = _lines(sheet, which, found)
    check_locked(form.book, form.identity, tender, which, found)
    found.take(price_notes(form.book, which, form.language))
    if found.blocked or basis is None:
        return None, found.problems
    prices = PriceSheet(lines=lines, vat_basis=basis, payment_model=model, fixed_share=share)
    return PricePart(kvk, who, which.number, prices), found.problems


def _basis(sheet: Sheet, language: str, found: Findings) -> VatBasis | None:
    cell = sheet.cell(layout.PRICE_FIELDS[2].ref)
    if cell.empty:
        found.add("vat-basis-missing", cell.place)
        return None
    code = choice_in(cell, "term.vat", language, found)
    return VatBasis(code) if code else None


def _fixed_share(sheet: Sheet, found: Findings) -> Decimal | None:
    """Return the fixed part as a fraction; with the result part it must make the whole."""
    fields = (sheet.cell(field.ref) for field in layout.PRICE_FIELDS[4:6])
    fixed_cell, result_cell = (computed(sheet, cell, found) for cell in fields)
    fixed, result = found.keep(read_percentage(fixed_cell)), found.keep(read_percentage(result_cell))
    if fixed is not None and result is not None and fixed + result != 100:
        found.add("shares-not-whole", result_cell.place, fixed=fixed, result=result)
    if fixed is None and result is not None:
        fixed = 100 - result
    return None if fixed is None else fixed / 100


def _lines(sheet: Sheet, lot: Lot, found: Findings) -> tuple[PriceLine, ...]:
    lines: list[PriceLine] = []
    recomputed: list[Cell] = []
    first = layout.PRICES_HEAD + 1
    for row, asked in enumerate(lot.prices, start=first):
        line = _line(sheet, row, asked, recomputed, found)
        if line:
            lines.append(line)
    last = layout.PRICES_HEAD + len(lot.prices)
    if len(lines) == len(lot.prices):
        total = sum((exact(line.quantity) * exact(line.unit_price) for line in lines), Fraction(0))
        cell = sheet.at(last + 1, layout.TOTAL_COLUMN)
        counted = sum((_counted(sheet, row, line) for row, line in enumerate(lines, start=first)), Fraction(0))
        if _recomputed(cell, total_formula(first, last), total, counted, found):
            recomputed.append(cell)
        if recomputed:
            found.add("total-recomputed", recomputed[0].place, Severity.NOTE, count=len(recomputed), total=total)
    return tuple(lines)


def _line(sheet: Sheet, row: int, asked: PriceAsked, recomputed: list[Cell], found: Findings) -> PriceLine | None:
    quantity, cell = sheet.at(row, 4), computed(sheet, sheet.at(row, layout.PRICE_COLUMN), found)
    if not row_numbered(sheet, row, asked.id, found):
        return None
    if read_number(quantity) != asked.quantity:
        found.add("quantity-changed", quantity.place, text=quantity.shown, quantity=asked.quantity)
    if cell.empty:
        found.add("price-not-stated", cell.place, line=asked.id, name=asked.label)
        return None
    price = found.keep(read_amount(cell))
    if price is None:
        return None
    note_formula(cell, found)
    if price < 0:
        found.add("price-negative", cell.place, Severity.ASK, line=asked.id, price=price)
    if price == 0:
        found.add("price-zero", cell.place, Severity.ASK, line=asked.id)
    whole = exact(asked.quantity) * exact(price)
    total = sheet.at(row, layout.TOTAL_COLUMN)
    line = PriceLine(asked.id, asked.quantity, price, cell.place)
    if _recomputed(total, line_formula(row), whole, _counted(sheet, row, line), found):
        recomputed.append(total)
    return line


def _counted(sheet: Sheet, row: int, line: PriceLine) -> Fraction:
    """Return what the form's own formula makes of a line: nothing where the price is text."""
    number = isinstance(sheet.at(row, layout.PRICE_COLUMN).value, int | float)
    return exact(line.quantity) * exact(line.unit_price) if number else Fraction(0)


def _recomputed(cell: Cell, formula: str, total: Fraction, counted: Fraction, found: Findings) -> bool:
    """Compare a total with the sum of its lines, and say whether the form's own formula gave no total or another.

    A price typed as text counts for nothing in it, or nothing computed it yet: that is noted once per sheet. Anything
    else in its place must be right to the cent, because then the bidder stated it. A formula whose text the format
    does not give is the form's own where it gave what that would give: what was `counted`.
    """
    nothing = cell.value is None or cell.value == ""
    unknown = cell.formula == UNKNOWN
    stated = None if nothing and cell.formula else read_amount(cell)
    gave_own = nothing or (isinstance(stated, Decimal) and abs(exact(stated) - counted) < Fraction(1, 200))
    own = gave_own if unknown else same_formula(cell.formula, formula)
    if nothing and not own:
        stated = read_amount(cell)
    if isinstance(stated, Decimal) and abs(exact(stated) - total) < Fraction(1, 200):
        return False
    if own or cell.empty:
        return True
    if isinstance(stated, Decimal):
        found.add("total-differs", cell.place, stated=stated, total=total)
    else:
        found.keep(stated)
    return False
