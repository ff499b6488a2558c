"""Reads a request to participate back: who asks, what it declares, what its selection criteria are judged by."""

from __future__ import annotations

from tender_desk.core.candidates import RequestPart
from tender_desk.core.problems import Problem
from tender_desk.core.stated import Stated, Statement
from tender_desk.core.tender import Lot, Tender
from tender_desk.importing import bid_layout as layout
from tender_desk.importing.findings import Findings
from tender_desk.importing.form_checks import check_locked
from tender_desk.importing.form_notes import request_notes
from tender_desk.importing.form_reader import (
    OpenForm,
    computed,
    open_form,
    row_numbered,
    text_of,
)
from tender_desk.importing.identity import FormKind
from tender_desk.importing.quality_reader import (
    NUMBERS,
    Sheets,
    answer_in,
    bidder_of,
    checked_sheets,
    declared_on,
    figure_in,
    tables_of,
)
from tender_desk.importing.request_form import REQUEST_TABLES, judged, rule_of, stated
from tender_desk.importing.workbook import Sheet

SHEETS = ("candidate", "selection-answers", "declarations", "references", "partners", "marks")


def read_request(
    data: bytes, name: str, tender: Tender, lot: int | None = None
) -> tuple[RequestPart | None, tuple[Problem, ...]]:
    """Read a request to participate; `lot` is where it was handed in, None where that is not known.

    Returns what could be read (None where it is not known whose it is) and every problem at once. Figures of
    percentages are 0 to 100.
    """
    found = Findings(name)
    form = open_form(data, name, FormKind.REQUEST, tender.reference, found)
    if form is None:
        return None, found.problems
    if not any(one.number == form.identity.lot and one.shortlist is not None for one in tender.lots):
        found.add("request-lot-not-restricted", lot=form.identity.lot)
        return None, found.problems
    sheets, which = checked_sheets(form, SHEETS, tender, lot, found)
    if which is None:
        return None, found.problems
    part = _read(form, sheets, tender, which, found)
    check_locked(form.book, form.identity, tender, which, found)
    if all(sheets.values()):
        found.take(request_notes(form.book, tender, which, form.language))
    return (part if part.bidder.name else None), found.problems


def _read(form: OpenForm, sheets: Sheets, tender: Tender, lot: Lot, found: Findings) -> RequestPart:
    first, criteria, declared = sheets["candidate"], sheets["selection-answers"], sheets["declarations"]
    assert first is not None  # a form without it is refused before
    who = bidder_of(first, found)
    statements = _fields(first, form.language, found)
    answers, figures = [], []
    for row, leaf in enumerate(rule_of(lot).model.leaves, start=layout.ANSWERS_HEAD + 1):
        if criteria is None or not row_numbered(criteria, row, leaf.id, found) or not stated(lot, leaf):
            continue
        cell = criteria.at(row, 3)
        if leaf.measure is None:
            answers.append(answer_in(leaf, cell, found))
        else:
            figures.append(figure_in(leaf, computed(criteria, cell, found), found))
    if declared:
        statements += declared_on(declared, tender, judged(lot), form.language, found)
    statements += tables_of(REQUEST_TABLES, sheets, form.language, found)
    given, measured = (one for one in answers if one), (one for one in figures if one)
    return RequestPart(who, lot.number, Stated.of(given, measured, statements))


def _fields(sheet: Sheet, language: str, found: Findings) -> list[Statement]:
    taken = []
    for field in layout.CANDIDATE:
        if field.key.startswith("bidder."):
            continue
        cell = sheet.cell(field.ref)
        if field.kind in NUMBERS:
            cell = computed(sheet, cell, found)
        text = text_of(cell, field.kind, language, found)
        if text is not None:
            taken.append(Statement(field.key, text, cell.place))
    return taken
