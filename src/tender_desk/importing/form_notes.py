"""What a bid form that came back holds beside its answers: findings only about what a bidder can have put there."""

from __future__ import annotations

from collections.abc import Mapping

from tender_desk.core.problems import Problem
from tender_desk.core.tender import Lot, Tender
from tender_desk.importing import bid_layout as layout
from tender_desk.importing.identity import IDENTITY_SHEET
from tender_desk.importing.quality_form import asked, declarations
from tender_desk.importing.request_form import REQUEST_TABLES, judged, rule_of
from tender_desk.importing.vocabulary import label
from tender_desk.importing.workbook import Area, Workbook, clean, notes


def quality_notes(book: Workbook, tender: Tender, lot: Lot, language: str) -> tuple[Problem, ...]:
    """Return the findings about a part A beside its values."""
    answers, stated = layout.ANSWERS_HEAD, layout.DECLARATIONS_HEAD
    references, partners = layout.REFERENCES_HEAD, layout.PARTNERS_HEAD
    areas: dict[str, Area] = {
        "bidder": (layout.BIDDER[0].row, 2, layout.BIDDER[-1].row, 2),
        "answers": (answers + 1, 3, answers + len(asked(lot)), 3),
        "declarations": (stated + 1, 3, stated + len(declarations(tender, lot, language)), 4),
        "references": (references + 1, 1, references + layout.REFERENCES, len(layout.REFERENCE_COLUMNS)),
        "partners": (partners + 1, 1, partners + layout.PARTNERS, len(layout.PARTNER_COLUMNS)),
    }
    return _notes(book, areas, language)


def request_notes(book: Workbook, tender: Tender, lot: Lot, language: str) -> tuple[Problem, ...]:
    """Return the findings about a request to participate beside its values."""
    answers, stated = layout.ANSWERS_HEAD, layout.DECLARATIONS_HEAD
    areas: dict[str, Area] = {
        "candidate": (layout.CANDIDATE[0].row, 2, layout.CANDIDATE[-1].row, 2),
        "selection-answers": (answers + 1, 3, answers + len(rule_of(lot).model.leaves), 3),
        "declarations": (stated + 1, 3, stated + len(declarations(tender, judged(lot), language)), 4),
    }
    for key, _, head, rows, columns in REQUEST_TABLES:
        areas[key] = (head + 1, 1, head + rows, len(columns))
    return _notes(book, areas, language)


def price_notes(book: Workbook, lot: Lot, language: str) -> tuple[Problem, ...]:
    """Return the findings about a part B beside its values."""
    first, last = layout.PRICE_FIELDS[0].row, layout.PRICE_FIELDS[-1].row
    fields, prices = (
        (first, 2, last, 2),
        (
            layout.PRICES_HEAD + 1,
            layout.PRICE_COLUMN,
            layout.PRICES_HEAD + len(lot.prices) + 1,
            layout.TOTAL_COLUMN,
        ),
    )
    return _notes(book, {"prices": fields}, language, {"prices": prices})


def _notes(
    book: Workbook, areas: Mapping[str, Area], language: str, more: Mapping[str, Area] | None = None
) -> tuple[Problem, ...]:
    known: dict[str, list[Area]] = {}
    for several in (areas, more or {}):
        for key, area in several.items():
            known.setdefault(label(f"sheet-{key}", language).casefold(), []).append(area)

    own_titles = {IDENTITY_SHEET.casefold(), label("sheet-instructions", language).casefold()}

    def typed(title: str, row: int, column: int) -> bool:
        plain = clean(title).casefold()
        own = () if plain in own_titles else known.get(plain)
        if own is None:
            return True  # a sheet the form does not have is the bidder's altogether
        return any(top <= row <= bottom and left <= column <= right for top, left, bottom, right in own)

    found = notes(book, typed, values=False)
    return tuple(one for one in found if (one.code, one.at) != ("hidden-sheet", IDENTITY_SHEET))
