"""The form of a request to participate in a restricted lot: who asks, what it declares, what it is judged by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tender_desk.core.candidates import JUDGED_KINDS
from tender_desk.core.criteria import Leaf
from tender_desk.core.shortlist import Shortlist, Source
from tender_desk.core.tender import Lot, Tender
from tender_desk.importing import bid_layout as layout
from tender_desk.importing.book import Book, CellInput, Page
from tender_desk.importing.form_inputs import field_rows, put_input
from tender_desk.importing.identity import FormIdentity, FormKind, request_fingerprint
from tender_desk.importing.instruction_sheet import instructions, top
from tender_desk.importing.quality_form import NOTHING_FILLED, TABLES, declaration_sheet, lot_line, table_sheet
from tender_desk.importing.vocabulary import label

MARKS = ("marks", "mark", layout.MARKS_HEAD, layout.MARKS, layout.MARK_COLUMNS)
REQUEST_TABLES = (*TABLES, MARKS)
"""The sheets with rows: references, partners and third parties relied on, part scores of a quality mark."""


def request_form(
    tender: Tender, lot: Lot, language: str = "nl", filled: Mapping[str, CellInput] = NOTHING_FILLED
) -> bytes:
    """Return the form of a request to participate in a lot as an .xlsx file; the lot has a rule for its candidates.

    `filled` puts values into input cells beforehand, by key: `bidder.name`, `answer.S1`, `reference.1.success` and so
    on.
    """
    return request_book(tender, lot, language, filled).finish()


def request_book(tender: Tender, lot: Lot, language: str, filled: Mapping[str, CellInput] = NOTHING_FILLED) -> Book:
    """Return the form before it is finished; its `fixed` says what stands in its locked cells."""
    identity = FormIdentity(
        kind=FormKind.REQUEST,
        tender=tender.reference,
        lot=lot.number,
        model=request_fingerprint(tender, lot),
        language=language,
    )
    book = Book(identity, f"{tender.reference} {lot.number}")
    instructions(book, tender, lot, "R")
    _candidate(book, tender, lot, filled)
    _criteria(book, lot, filled)
    declaration_sheet(book, tender, judged(lot), filled)
    for sheet, prefix, head, rows, columns in REQUEST_TABLES:
        table_sheet(book, lot, sheet, head, rows, columns, prefix, filled)
    book.hide_identity()
    return book


def judged(lot: Lot) -> Lot:
    """Return the lot with only the demands that candidates are judged on."""
    return replace(lot, demands=tuple(one for one in lot.demands if one.kind in JUDGED_KINDS))


def rule_of(lot: Lot) -> Shortlist:
    """Return by what candidates of a lot are chosen; ValueError where it has no such rule."""
    if lot.shortlist is None:
        raise ValueError(f"lot {lot.number} has no selection criteria")
    return lot.shortlist


def stated(lot: Lot, leaf: Leaf) -> bool:
    """Tell whether a selection criterion is answered in its own row; else it follows from another sheet."""
    return leaf.answered or (leaf.measure is not None and rule_of(lot).source(leaf.id) is Source.STATED)


def _candidate(book: Book, tender: Tender, lot: Lot, filled: Mapping[str, CellInput]) -> None:
    page = book.sheet(label("sheet-candidate", book.language), (30, 52, 62))
    top(page, tender, lot, label("title-request", book.language))
    page.put("C4", lot.name)
    page.across("A5:C5", label("instruction-candidate", book.language))
    page.height(5, 45)
    field_rows(book, page, layout.CANDIDATE, filled)


def _criteria(book: Book, lot: Lot, filled: Mapping[str, CellInput]) -> None:
    language, rule = book.language, rule_of(lot)
    page = book.sheet(label("sheet-selection-answers", language), (9, 52, 80, 44, 10), repeat=layout.ANSWERS_HEAD)
    page.title(label("title-selection-answers", language), label("instruction-selection-answers", language), across="E")
    lot_line(page, lot)
    page.head(
        layout.ANSWERS_HEAD,
        ("column-number", "column-question", "column-answer", "column-selection-source", "column-points"),
    )
    for row, leaf in enumerate(rule.model.leaves, start=layout.ANSWERS_HEAD + 1):
        unit = f" ({leaf.measure.unit})" if leaf.measure and leaf.measure.unit else ""
        page.put(f"A{row}", leaf.id, "label")
        page.put(f"B{row}", f"{leaf.name}{unit}" + (f"\n{leaf.question}" if leaf.question else ""))
        page.put(f"D{row}", _from_where(lot, leaf, language))
        page.put(f"E{row}", leaf.points, "fixed_number")
        if stated(lot, leaf):
            _input(book, page, row, leaf, filled.get(f"answer.{leaf.id}"))
        page.fit(row, (leaf.question, 48), least=60)


def _from_where(lot: Lot, leaf: Leaf, language: str) -> str:
    if leaf.measure is None:
        return label("by-committee" if leaf.answered else "by-committee-from-form", language)
    return label(f"from-{rule_of(lot).source(leaf.id).value.replace('_', '-')}", language)


def _input(book: Book, page: Page, row: int, leaf: Leaf, given: CellInput) -> None:
    key = f"answer.{leaf.id}"
    if leaf.measure is None:
        put_input(book, page, f"C{row}", key, given, "text", label("check-answer", book.language, id=leaf.id))
        return
    kind = "percentage" if leaf.measure.unit == "%" else "number"
    message = label("check-figure", book.language, id=leaf.id, unit=leaf.measure.unit or "–")
    put_input(book, page, f"C{row}", key, given, kind, message, style="input")
