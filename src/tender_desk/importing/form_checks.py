"""Compares a form that came back with the form as it went out: its sheets, its locked cells, its two identities."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tender_desk.core.numbers import exact
from tender_desk.core.problems import Severity
from tender_desk.core.tender import Lot, Tender
from tender_desk.importing import bid_layout as layout
from tender_desk.importing.amounts import read_number
from tender_desk.importing.book import Book, CellInput
from tender_desk.importing.findings import Findings
from tender_desk.importing.identity import IDENTITY_SHEET, FormIdentity, FormKind, identity_inside
from tender_desk.importing.own_formulas import UNKNOWN, same_formula
from tender_desk.importing.per_lot import once_per_lot
from tender_desk.importing.price_form import price_book
from tender_desk.importing.quality_form import quality_book
from tender_desk.importing.request_form import request_book
from tender_desk.importing.vocabulary import label
from tender_desk.importing.workbook import Sheet, Workbook, position
from tender_desk.wording import LANGUAGES

Fixed = Mapping[str, tuple["Locked", ...]]


@dataclass(frozen=True, slots=True)
class Locked:
    """A locked cell of a form as it goes out, and what a cell that was left alone holds."""

    ref: str
    row: int
    column: int
    expected: CellInput
    left_alone: object


QUALITY_SHEETS = ("instructions", "bidder", "answers", "declarations", "references", "partners")
PRICE_SHEETS = ("instructions", "prices")
REQUEST_SHEETS = (
    "instructions", "candidate", "selection-answers", "declarations", "references", "partners", "marks",
)  # fmt: skip
SHEETS: Mapping[FormKind, tuple[str, ...]] = {
    FormKind.BID_A: QUALITY_SHEETS,
    FormKind.BID_B: PRICE_SHEETS,
    FormKind.REQUEST: REQUEST_SHEETS,
}
"""The sheets of each form that comes back from outside."""
BOOKS: Mapping[FormKind, Callable[[Tender, Lot, str], Book]] = {
    FormKind.BID_A: quality_book,
    FormKind.BID_B: price_book,
    FormKind.REQUEST: request_book,
}


@once_per_lot
def fixed_cells(tender: Tender, lot: Lot, language: str, kind: FormKind) -> Fixed:
    """Return what stands in the locked cells of a form as it goes out, by sheet."""
    book = BOOKS[kind](tender, lot, language)
    book.finish()
    return {title: tuple(_locked(cells)) for title, cells in book.fixed.items()}


def _locked(cells: Mapping[str, CellInput]) -> Iterator[Locked]:
    for ref, expected in cells.items():
        place = position(ref)
        assert place is not None
        alone = float(expected) if isinstance(expected, Fraction | Decimal | int) else expected
        row, column = place
        yield Locked(ref, row, column, expected, alone)


def check_sheets(book: Workbook, identity: FormIdentity, found: Findings) -> None:
    """Find sheets of another form (`form-copied-together`) and sheets of no form (`sheet-extra`, asked)."""
    mine = {IDENTITY_SHEET.casefold(), *_titles(SHEETS[identity.kind])}
    others = {kind: _titles(keys) - mine for kind, keys in SHEETS.items() if kind is not identity.kind}
    for title in book.sheets:
        plain = title.strip().casefold()
        other = next((kind for kind, titles in others.items() if plain in titles), None)
        if other is not None:
            found.add("form-copied-together", title, sheet=title, other=other)
        elif plain not in mine:
            found.add("sheet-extra", title, Severity.ASK, sheet=title)


def _titles(keys: tuple[str, ...]) -> set[str]:
    return {label(f"sheet-{key}", language).casefold() for key in keys for language in LANGUAGES}


def check_identity(book: Workbook, identity: FormIdentity, found: Findings) -> None:
    """Compare the hidden sheet with the document properties: where they differ, two forms were put together."""
    inside = identity_inside(book)
    if inside is not None and inside != identity:
        place = f"{IDENTITY_SHEET}!A1"
        found.add("identity-contradicts", place, inside=_in_words(inside), stated=_in_words(identity))


def _in_words(identity: FormIdentity) -> str:
    return f"{identity.kind.value}, {identity.tender} / {identity.lot or '–'}, {identity.model}"


def check_locked(book: Workbook, identity: FormIdentity, tender: Tender, lot: Lot, found: Findings) -> None:
    """Compare the locked texts, weights and formulas of a form with those it went out with.

    `form-text-changed` and `weight-changed` are asked; `formula-overwritten` is a note, for the program computes by
    itself. Numbers of rows and quantities are checked where they are read. On a sheet whose rows moved nothing more is
    said than that. A format that gives no formulas (.xls) says nothing about overwritten ones.
    """
    formulas = any(sheet.formulas for sheet in book.sheets.values())
    moved = {problem.at.split("!")[0] for problem in found.problems if problem.code in MOVED}
    numbered = {label(f"sheet-{key}", identity.language): head for key, head in NUMBERED.items()}
    for title, cells in fixed_cells(tender, lot, identity.language, identity.kind).items():
        sheet = book.sheet(title)
        if sheet is None or sheet.title in moved or title == label("sheet-instructions", identity.language):
            continue
        weights = title in {label(f"sheet-{key}", identity.language) for key in ("answers", "selection-answers")}
        lines, head = sheet.lines, numbered.get(title)
        for locked in cells:
            line = lines.get(locked.row, ())
            if 0 < locked.column <= len(line) and line[locked.column - 1] == locked.left_alone:
                continue
            formula = sheet.formulas.get((locked.row, locked.column))
            if formula is not None and formula == locked.expected:
                continue  # the formula as it went out
            if _compared(locked.ref, head):
                _compare(sheet, locked.ref, locked.expected, found, formulas=formulas, weights=weights)


NUMBERED = {
    "answers": layout.ANSWERS_HEAD,
    "selection-answers": layout.ANSWERS_HEAD,
    "declarations": layout.DECLARATIONS_HEAD,
    "prices": layout.PRICES_HEAD,
}
"""Sheets whose rows have a number in column A, with the row of their head."""
MOVED = frozenset({"form-changed", "form-row-moved"})


def _compared(ref: str, head: int | None) -> bool:
    """Tell whether a locked cell is compared here: not the top of a sheet, nor the row numbers below its head."""
    row = int(ref[1:])
    return row > layout.TOP_ROWS and not (head is not None and ref[0] == "A" and row > head)


def _compare(sheet: Sheet, ref: str, expected: CellInput, found: Findings, *, formulas: bool, weights: bool) -> None:
    cell = sheet.cell(ref)
    if isinstance(expected, str) and expected.startswith("="):
        own = cell.formula == UNKNOWN or same_formula(cell.formula, expected)
        if formulas and not own and not cell.empty:
            found.add("formula-overwritten", cell.place, Severity.NOTE, text=cell.shown or cell.formula)
    elif isinstance(expected, str):
        if _plain(cell.text) != _plain(expected):
            found.add("form-text-changed", cell.place, Severity.ASK, text=cell.shown, expected=_plain(expected)[:200])
    elif weights and isinstance(expected, Fraction | Decimal | int):
        number = read_number(cell)
        if not isinstance(number, Decimal) or abs(exact(number) - exact(expected)) > Fraction(1, 10**6):
            criterion = sheet.cell(f"A{ref[1:]}").text
            found.add(
                "weight-changed", cell.place, Severity.ASK, criterion=criterion, text=cell.shown, expected=expected
            )


def _plain(text: str) -> str:
    return " ".join(text.split())
