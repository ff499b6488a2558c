"""The first sheet of a bid form: what to fill in, how to write it, by when, and whom to ask."""

from __future__ import annotations

from tender_desk.core.tender import Lot, Tender
from tender_desk.importing import bid_layout as layout
from tender_desk.importing.book import Book, Page
from tender_desk.importing.vocabulary import label
from tender_desk.wording import moment
from tender_desk.wording.lots import tariff_lines

RULES = {
    "A": ("fill", "amounts", "percentages", "dates", "no-prices", "length", "changed", "hand-in"),
    "H": ("fill", "amounts", "percentages", "dates", "house-tariff", "length", "changed", "house-hand-in"),
    "R": ("fill", "amounts", "percentages", "request-only", "changed", "request-hand-in"),
    "B": ("fill", "amounts", "percentages", "sealed", "totals", "changed", "hand-in"),
}
"""Which rules a part shows (H: part A of an open house, which has no part B).

By key of the catalogue: `label.rule-KEY` with its head `label.rule-KEY-head`.
"""
TITLES = {"A": "quality", "B": "prices", "R": "request"}


def instructions(book: Book, tender: Tender, lot: Lot, part: str) -> None:
    """Add the sheet with instructions of part A or B, or of a request to participate (R)."""
    language = book.language
    page = book.sheet(label("sheet-instructions", language), (24, 74), landscape=False)
    top(page, tender, lot, label(f"title-{TITLES[part]}", language))
    procedure = tender.procedure_of(lot.number)
    asked_of = ", ".join(dict.fromkeys(text for text in (procedure.owner, tender.department, tender.authority) if text))
    closes = tender.requests_close(lot.number) if part == "R" else tender.last_entry(lot.number)
    rules = RULES["H" if lot.rolling else part]
    lines = [
        (label("lot-name", language), lot.name),
        (label("deadline", language), label("no-deadline", language) if closes is None else moment(closes, language)),
        (label("contact", language), label("contact-line", language, who=asked_of)),
        *((label("tariff", language), text) for text in tariff_lines(lot, language)),
        *((label(f"rule-{rule}-head", language), label(f"rule-{rule}", language)) for rule in rules),
    ]
    for row, (head, text) in enumerate(lines, start=6):
        page.put(f"A{row}", head, "label")
        page.put(f"B{row}", text)
        page.fit(row, (text, 70), (head, 22))


def top(page: Page, tender: Tender, lot: Lot, title: str) -> None:
    """Write the four rows that head the first sheets of both parts."""
    language = page.language
    page.put("A1", title, "title")
    page.put("A2", label("tender", language), "label")
    page.put("B2", tender.name)
    page.put("A3", label("reference", language), "label")
    page.put(layout.REFERENCE_CELL, tender.reference)
    page.put("A4", label("lot", language), "label")
    page.put(layout.LOT_CELL, lot.number, "fixed_left")
