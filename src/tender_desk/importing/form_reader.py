"""What both bid form readers do first: is this our form, of this tender, of this lot, unchanged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from tender_desk.core.problems import Problem, Severity
from tender_desk.core.tender import Lot, Tender
from tender_desk.importing import bid_layout as layout
from tender_desk.importing.amounts import read_date, read_number, read_percentage, read_yes
from tender_desk.importing.findings import Findings
from tender_desk.importing.identity import (
    IDENTITY_SHEET,
    VERSION,
    FormIdentity,
    FormKind,
    fingerprint_of,
    identify,
    identity_inside,
)
from tender_desk.importing.recompute import recomputed
from tender_desk.importing.vocabulary import CHOICES, choice_label, label, read_choice
from tender_desk.importing.workbook import Cell, Sheet, Workbook, open_workbook
from tender_desk.wording import LANGUAGES


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form of ours that was opened: its identity, its cells and the language of its sheets."""

    identity: FormIdentity
    book: Workbook

    @property
    def language(self) -> str:
        """The language the form was written in."""
        return self.identity.language


def open_form(data: bytes, name: str, kind: FormKind, reference: str | None, found: Findings) -> OpenForm | None:
    """Return the form, or None with the problem added; without a reference any tender's form will do.

    Codes: those of `open_workbook`; `form-unknown` (carries no identity), `form-other-kind`, `form-version-unknown`,
    `wrong-tender`, `csv-has-no-identity`. A part A whose program dropped the properties is known by its hidden sheet; a
    part B is not: it is told without opening it, or it is none.
    """
    book = found.keep(open_workbook(data, name))
    if book is None:
        return None
    identity = identify(data)
    if identity is None and kind in {FormKind.BID_A, FormKind.REQUEST}:
        identity = identity_inside(book)
    if identity is None and _a_form_as_csv(book):
        found.add("csv-has-no-identity")
    elif identity is None:
        found.add("form-unknown", kind=kind)
    elif identity.kind is not kind:
        found.add("form-other-kind", is_kind=identity.kind, kind=kind)
    elif identity.version != VERSION:
        found.add("form-version-unknown", version=identity.version)
    elif reference is not None and identity.tender != reference:
        found.add("wrong-tender", is_tender=identity.tender, tender=reference)
    else:
        return OpenForm(identity, book)
    return None


def _a_form_as_csv(book: Workbook) -> bool:
    """Tell whether a file without identity is a sheet of ours saved as csv: it begins with a title of ours."""
    first = next(iter(book.sheets.values()), None)
    return book.name.casefold().endswith(".csv") and first is not None and first.cell("A1").text in _TITLES


_TITLES = frozenset(
    label(f"title-{key}", language)
    for key in ("quality", "answers", "declarations", "references", "partners", "prices", "request", "marks")
    for language in LANGUAGES
)


def sheet_of(form: OpenForm, key: str, found: Findings) -> Sheet | None:
    """Return the sheet with the label `sheet-KEY`, or None with `sheet-missing` added."""
    title = label(f"sheet-{key}", form.language)
    sheet = form.book.sheet(title)
    if sheet is None:
        shown = ", ".join(one for one in form.book.sheets if one != IDENTITY_SHEET)
        found.add("sheet-missing", title, sheet=title, sheets=shown)
    return sheet


def lot_of(form: OpenForm, sheet: Sheet, tender: Tender, expected: int | None, found: Findings) -> Lot | None:
    """Return the lot a bid form belongs to, or None with the problem added.

    `wrong-lot`: the form is of another lot than `expected`; `lot-contradicts`: the lot on the sheet is not the form's
    own, so sheets of two forms were put together; `form-outdated`: the lot was changed after the form went out.
    """
    number = form.identity.lot
    at = sheet.cell(layout.LOT_CELL)
    lot = next((lot for lot in tender.lots if lot.number == number), None)
    if lot is None:
        found.add("lot-not-in-tender", at.place, lot=number)
        return None
    shown = read_number(at)
    if shown != Decimal(lot.number):
        found.add("lot-contradicts", at.place, text=at.shown, lot=lot.number)
    elif expected is not None and lot.number != expected:
        found.add("wrong-lot", at.place, is_lot=lot.number, lot=expected)
    elif sheet.cell(layout.REFERENCE_CELL).text != tender.reference:
        found.add(
            "wrong-tender",
            sheet.cell(layout.REFERENCE_CELL).place,
            is_tender=sheet.cell(layout.REFERENCE_CELL).text,
            tender=tender.reference,
        )
    elif form.identity.model != fingerprint_of(form.identity.kind, tender, lot):
        found.add("form-outdated", at.place, lot=lot.number)
    else:
        return lot
    return None


def row_numbered(sheet: Sheet, row: int, expected: str, found: Findings) -> bool:
    """Tell whether a row carries its number; else it is `form-row-moved` (stands elsewhere) or `form-changed`."""
    if sheet.line(row)[:1] == (expected,):
        return True  # as the form wrote it
    number = sheet.at(row, 1)
    if number.text == expected:
        return True
    elsewhere = next((other for other in sheet.rows if sheet.at(other, 1).text == expected), None)
    if elsewhere is None:
        found.add("form-changed", number.place, text=number.shown, expected=expected)
    else:
        found.add("form-row-moved", number.place, expected=expected, row=elsewhere)
    return False


def sheet_lot(sheet: Sheet, lot: Lot, found: Findings) -> None:
    """Find a sheet that was copied from the form of another lot: it shows another number (`lot-contradicts`)."""
    cell = sheet.cell(layout.LOT_LINE)
    if cell.text.split("–")[0].strip() != str(lot.number):
        found.add("lot-contradicts", cell.place, text=cell.shown, lot=lot.number)


def bidder_name(sheet: Sheet, found: Findings) -> str:
    """Return the bidder's name; none is `bidder-missing` and blocks."""
    cell = sheet.cell(layout.NAME.ref)
    if cell.empty:
        found.add("bidder-missing", cell.place)
    return cell.text


def kvk_number(cell: Cell, found: Findings, *, asked: bool = True) -> str:
    """Return the trade-register number as digits where it is one; anything else is asked about and kept as typed.

    Eight digits, blanks and points between them allowed; Excel drops a leading zero from a number cell, so a number
    of seven digits in one is asked about like any other.
    """
    text = cell.text
    digits = "".join(char for char in text if char not in " .\u00a0-")
    if cell.empty:
        if asked:
            found.add("kvk-missing", cell.place, Severity.ASK)
    elif not (digits.isascii() and digits.isdecimal()):
        found.add("kvk-not-digits", cell.place, Severity.ASK, text=text)
    elif len(digits) != 8:
        found.add("kvk-length", cell.place, Severity.ASK, text=text, count=len(digits))
    else:
        return digits
    return text


def choice_in(cell: Cell, group: str, language: str, found: Findings) -> str | None:
    """Return the code of the choice in a cell, None where it is empty or, with `choice-unknown` added, no choice."""
    if cell.empty:
        return None
    code = read_choice(group, cell.text)
    if code is None:
        labels = "; ".join(choice_label(group, one, language) for one in CHOICES[group])
        found.add("choice-unknown", cell.place, text=cell.shown, choices=labels)
    return code


def text_of(cell: Cell, kind: str, language: str, found: Findings) -> str | None:
    """Return what a cell states, as text in one notation (dates ISO, numbers plain, choices as code), None if empty."""
    if cell.empty:
        return None
    note_formula(cell, found)
    if kind == "kvk":
        return kvk_number(cell, found, asked=False)
    if kind == "partner":
        return choice_in(cell, "choice.partner", language, found)
    reader = {"number": read_number, "percentage": read_percentage, "date": read_date, "yes": read_yes}.get(kind)
    if reader is None:
        return cell.text
    return _stated(found.keep(reader(cell)))


def _stated(value: Decimal | date | bool | Problem | None) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def computed(sheet: Sheet, cell: Cell, found: Findings) -> Cell:
    """Return a number cell of our own form with the value of its formula where it was saved without one, and note that.

    Only sums and products are recomputed; any other formula stays without a value, and whoever reads it says so.
    """
    if not cell.formula or cell.value is not None or cell.error:
        return cell
    value = recomputed(sheet, cell)
    if value is None:
        return cell
    found.add("formula-recomputed", cell.place, Severity.NOTE, formula=cell.formula, value=value)
    return replace(cell, value=float(value), formula="")


def note_formula(cell: Cell, found: Findings) -> None:
    """Note that a cell holds a formula and is read by the value stored with it."""
    if cell.formula and cell.value is not None:
        found.add("formula-read", cell.place, Severity.NOTE, formula=cell.formula, text=cell.shown)
