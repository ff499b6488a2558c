"""Deel B: the price sheet of a lot, with the volumes filled in and a live total."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from tender_desk.core.tender import Lot, Tender
from tender_desk.importing import bid_layout as layout
from tender_desk.importing.book import Book, CellInput, Page
from tender_desk.importing.form_inputs import field_rows, put_input
from tender_desk.importing.identity import FormIdentity, FormKind, fingerprint
from tender_desk.importing.instruction_sheet import instructions, top
from tender_desk.importing.quality_form import NOTHING_FILLED
from tender_desk.importing.vocabulary import label


def price_form(
    tender: Tender, lot: Lot, language: str = "nl", filled: Mapping[str, CellInput] = NOTHING_FILLED
) -> bytes:
    """Return part B of a lot as an .xlsx file; `filled` by key: `bidder.name`, `vat_basis`, `price.P1` and so on."""
    return price_book(tender, lot, language, filled).finish()


def price_book(tender: Tender, lot: Lot, language: str, filled: Mapping[str, CellInput] = NOTHING_FILLED) -> Book:
    """Return the form before it is finished; its `fixed` says what stands in its locked cells."""
    identity = FormIdentity(
        kind=FormKind.BID_B,
        tender=tender.reference,
        lot=lot.number,
        model=fingerprint(tender, lot),
        language=language,
    )
    book = Book(identity, f"{tender.reference} {lot.number} B")
    instructions(book, tender, lot, "B")
    page = book.sheet(label("sheet-prices", language), (30, 52, 16, 16, 22, 24))
    top(page, tender, lot, label("title-prices", language))
    page.put("C4", lot.name)
    page.across("A5:F5", label("instruction-prices", language))
    page.height(5, 45)
    field_rows(book, page, layout.PRICE_FIELDS, filled, hints="F")
    _lines(book, page, lot, filled)
    book.hide_identity()
    return book


def line_formula(row: int) -> str:
    """Return the formula of a line's total: nothing as long as there is no price."""
    return f'=IF(ISNUMBER(E{row}),D{row}*E{row},"")'


def total_formula(first: int, last: int) -> str:
    """Return the formula of the lot total."""
    return f"=SUM(F{first}:F{last})"


def _lines(book: Book, page: Page, lot: Lot, filled: Mapping[str, CellInput]) -> None:
    head = layout.PRICES_HEAD
    page.head(head, tuple(f"column-price-{name}" for name in ("id", "label", "unit", "quantity", "price", "total")))
    total = Decimal(0)
    for row, line in enumerate(lot.prices, start=head + 1):
        given = filled.get(f"price.{line.id}")
        page.put(f"A{row}", line.id, "label")
        page.put(f"B{row}", line.label)
        page.put(f"C{row}", line.unit)
        page.put(f"D{row}", line.quantity, "fixed_number")
        message = label("check-price", page.language)
        put_input(book, page, f"E{row}", f"price.{line.id}", given, "money", message, style="input_money")
        # A price typed as text counts for nothing in a spreadsheet program; the cached figures say what it would show.
        amount = line.quantity * Decimal(given) if isinstance(given, int | Decimal) else None
        page.formula(f"F{row}", line_formula(row), amount, "fixed_money")
        total += amount or 0
    first, last = head + 1, head + len(lot.prices)
    page.put(f"E{last + 1}", label("price-total", page.language), "label")
    page.formula(f"F{last + 1}", total_formula(first, last), total, "total")
