"""Reads part A back: who bids, the answers, the figures, and everything else that is stated, each with its cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypeAlias

from tender_desk.core.amounts_in_text import PRICE_FOUND, price_named
from tender_desk.core.bids import Bidder, QualityPart
from tender_desk.core.criteria import Leaf
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.stated import Answer, Figure, Stated, Statement
from tender_desk.core.tender import Lot, Tender
from tender_desk.importing import bid_layout as layout
from tender_desk.importing.amounts import read_number, read_percentage, read_yes
from tender_desk.importing.findings import Findings
from tender_desk.importing.form_checks import check_identity, check_locked, check_sheets
from tender_desk.importing.form_notes import quality_notes
from tender_desk.importing.form_reader import (
    OpenForm,
    bidder_name,
    computed,
    kvk_number,
    lot_of,
    note_formula,
    open_form,
    row_numbered,
    sheet_lot,
    sheet_of,
    text_of,
)
from tender_desk.importing.identity import FormKind
from tender_desk.importing.quality_form import TABLES, asked, declarations, left_out
from tender_desk.importing.workbook import Cell, Sheet

NUMBERS = frozenset({"number", "percentage"})
Sheets: TypeAlias = Mapping[str, Sheet | None]
Table: TypeAlias = tuple[str, str, int, int, tuple[tuple[str, str], ...]]
"""A table of a form: its sheet, the prefix of what it states, its head row, how many rows, its columns."""
SHEETS = ("bidder", "answers", "declarations", "references", "partners")


def read_quality(
    data: bytes, name: str, tender: Tender, lot: int | None = None
) -> tuple[QualityPart | None, tuple[Problem, ...]]:
    """Read part A; `lot` is where the file was handed in, None where that is not known.

    Returns what could be read (None where it is not known whose it is) and every problem at once; whoever reads it in
    decides whether one that blocks does. Figures of percentages are 0 to 100.
    """
    found = Findings(name)
    form = open_form(data, name, FormKind.BID_A, tender.reference, found)
    if form is None:
        return None, found.problems
    sheets, which = checked_sheets(form, SHEETS, tender, lot, found)
    if which is None:
        return None, found.problems
    part = _read(form, sheets, tender, which, found)
    check_locked(form.book, form.identity, tender, which, found)
    if all(sheets.values()):
        found.take(quality_notes(form.book, tender, which, form.language))
    return (part if part is not None and part.bidder.name else None), found.problems


def checked_sheets(
    form: OpenForm, keys: tuple[str, ...], tender: Tender, lot: int | None, found: Findings
) -> tuple[Sheets, Lot | None]:
    """Return the sheets of a form, the first of which says the lot, and that lot; None where it is not known."""
    sheets = {key: sheet_of(form, key, found) for key in keys}
    first = sheets[keys[0]]
    which = lot_of(form, first, tender, lot, found) if first else None
    if which is None:
        return sheets, None
    check_sheets(form.book, form.identity, found)
    check_identity(form.book, form.identity, found)
    for key in keys[1:]:
        if sheet := sheets[key]:
            sheet_lot(sheet, which, found)
    return sheets, which


def tables_of(tables: Iterable[Table], sheets: Sheets, language: str, found: Findings) -> list[Statement]:
    """Return what stands in the rows of a form's tables."""
    taken: list[Statement] = []
    for key, prefix, head, count, columns in tables:
        if sheet := sheets[key]:
            for number in range(1, count + 1):
                taken += table_row(sheet, f"{prefix}.{number}", head + number, columns, language, found)
    return taken


def _read(form: OpenForm, sheets: Sheets, tender: Tender, lot: Lot, found: Findings) -> QualityPart | None:
    bidder, answers = sheets["bidder"], sheets["answers"]
    assert bidder is not None
    who = bidder_of(bidder, found)
    statements = _fields(bidder, tender, lot, form.language, found)
    rows = _answer_rows(answers, lot, found) if answers else []
    written = tuple(answer_in(leaf, cell, found) for leaf, cell in rows if not leaf.measure)
    figures = tuple(figure_in(leaf, cell, found) for leaf, cell in rows if leaf.measure)
    declared = sheets["declarations"]
    if declared:
        statements += declared_on(declared, tender, lot, form.language, found)
    statements += tables_of(TABLES, sheets, form.language, found)
    answered, measured = (one for one in written if one), (one for one in figures if one)
    return QualityPart(who, lot.number, Stated.of(answered, measured, statements))


def bidder_of(sheet: Sheet, found: Findings) -> Bidder:
    """Return who hands a form in, from the rows that part A and a request have in common."""
    stated = {
        field.key.removeprefix("bidder."): sheet.cell(field.ref).text
        for field in layout.BIDDER
        if field.key.startswith("bidder.")
    }
    stated["name"] = bidder_name(sheet, found)
    stated["kvk"] = kvk_number(sheet.cell(layout.KVK.ref), found)
    return Bidder(**stated)


def _fields(sheet: Sheet, tender: Tender, lot: Lot, language: str, found: Findings) -> list[Statement]:
    taken = []
    unasked = left_out(tender, lot)
    for field in layout.BIDDER:
        if field.key.startswith("bidder.") or field.key in unasked:
            continue
        cell = sheet.cell(field.ref)
        if field.kind in NUMBERS:
            cell = computed(sheet, cell, found)
        text = text_of(cell, field.kind, language, found)
        if text is not None:
            taken.append(Statement(field.key, text, cell.place))
            if field.key == "lots" and str(lot.number) not in re.findall(r"\d+", text):
                found.add("own-lot-not-listed", cell.place, Severity.ASK, lot=lot.number, text=cell.shown)
    return taken


def _answer_rows(sheet: Sheet, lot: Lot, found: Findings) -> list[tuple[Leaf, Cell]]:
    """Return criterion and answer cell per row; a row that is not where the form put it is a problem."""
    rows = []
    for row, leaf in enumerate(asked(lot), start=layout.ANSWERS_HEAD + 1):
        if row_numbered(sheet, row, leaf.id, found):
            cell = sheet.at(row, 3)
            rows.append((leaf, computed(sheet, cell, found) if leaf.measure else cell))
    return rows


def answer_in(leaf: Leaf, cell: Cell, found: Findings) -> Answer | None:
    """Return a written answer; none at all blocks, an amount in it is asked about."""
    if cell.empty:
        found.add("answer-missing", cell.place, criterion=leaf.id, name=leaf.name)
        return None
    if cell.error or (cell.formula and cell.value is None):
        found.add("cell-error", cell.place, text=cell.text or cell.formula)
        return None
    note_formula(cell, found)
    text = cell.text
    price = price_named(text)
    if price:
        found.add(PRICE_FOUND, cell.place, Severity.ASK, text=price, criterion=leaf.id)
    return Answer(leaf.id, text, cell.place)


def figure_in(leaf: Leaf, cell: Cell, found: Findings) -> Figure | None:
    """Return the figure a measured criterion asks for, in its unit; none at all blocks."""
    assert leaf.measure is not None
    if cell.empty:
        found.add("figure-not-stated", cell.place, criterion=leaf.id, name=leaf.name)
        return None
    unit = leaf.measure.unit
    value = found.keep(read_percentage(cell) if unit == "%" else read_number(cell, unit))
    if value is None:
        return None
    note_formula(cell, found)
    if value <= 0 and leaf.measure.relative:
        found.add("figure-not-positive", cell.place, criterion=leaf.id, name=leaf.name, value=value)
        return None
    return Figure(leaf.id, Decimal(value), cell.place)


def declared_on(sheet: Sheet, tender: Tender, lot: Lot, language: str, found: Findings) -> list[Statement]:
    """Return what is declared, with the explanations; what is not answered, or denied, is asked about."""
    taken = []
    for row, (key, _) in enumerate(declarations(tender, lot, language), start=layout.DECLARATIONS_HEAD + 1):
        cell, why = sheet.at(row, 3), sheet.at(row, 4)
        if not row_numbered(sheet, row, key, found):
            continue
        said = found.keep(read_yes(cell))
        if cell.empty and key != "UEA-D":
            found.add("declaration-missing", cell.place, Severity.ASK, declaration=key)
        elif said is False:
            found.add("declaration-negative", cell.place, Severity.ASK, declaration=key)
        if said is not None:
            taken.append(Statement(f"declaration.{key}", "yes" if said else "no", cell.place))
        if not why.empty:
            taken.append(Statement(f"explanation.{key}", why.text, why.place))
    return taken


def table_row(
    sheet: Sheet, prefix: str, row: int, columns: tuple[tuple[str, str], ...], language: str, found: Findings
) -> list[Statement]:
    """Return what stands in one row of a table, in one notation per kind of column."""
    taken: list[Statement] = []
    if row not in sheet.rows:
        return taken
    for column, (name, kind) in enumerate(columns, start=1):
        cell = sheet.at(row, column)
        if kind in NUMBERS:
            cell = computed(sheet, cell, found)
        text = text_of(cell, kind, language, found)
        if text is not None:
            taken.append(Statement(f"{prefix}.{name}", text, cell.place))
    return taken
