"""The receipt list and the selection list: what arrived when from whom, and where each bid stands on each demand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from types import MappingProxyType

from tender_desk.core.problems import Problem
from tender_desk.core.selection import DemandState
from tender_desk.core.tender import Tender
from tender_desk.importing.amounts import read_moment, read_number, together
from tender_desk.importing.book import Book
from tender_desk.importing.findings import Findings
from tender_desk.importing.form_reader import choice_in, open_form, sheet_of
from tender_desk.importing.identity import FormIdentity, FormKind
from tender_desk.importing.vocabulary import choice_label, choice_labels, label
from tender_desk.importing.workbook import Sheet, open_workbook

HEAD = 5
SPARE_ROWS = 20
MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """A file on the receipt list: its path below the folder, when it arrived (aware, Dutch time), from whom."""

    file: str
    received: datetime
    source: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class SelectionLine:
    """The state of one demand for one bid, with the reason."""

    lot: int
    bid: str
    bidder: str
    demand: str
    state: DemandState
    reason: str
    place: str = ""


def receipt_list(reference: str, lines: Iterable[ReceiptLine], language: str = "nl") -> bytes:
    """Return a receipt list as an .xlsx file."""
    book = Book(FormIdentity(kind=FormKind.RECEIPT_LIST, tender=reference, language=language), reference)
    page = book.sheet(label("sheet-receipts", language), (60, 24, 40), repeat=HEAD)
    page.title(label("title-receipts", language), label("instruction-receipts", language), across="C")
    page.head(HEAD, ("column-receipt-file", "column-receipt-received", "column-receipt-source"))
    row = HEAD
    for row, line in enumerate(lines, start=HEAD + 1):
        page.put(f"A{row}", line.file, "input_text")
        page.put(f"B{row}", line.received, "input_moment")
        page.put(f"C{row}", line.source, "input_text")
    for spare in range(row + 1, row + 1 + SPARE_ROWS):
        for column, style in zip("ABC", ("input_text", "input_moment", "input_text"), strict=True):
            page.put(f"{column}{spare}", None, style)
    return book.finish()


def read_receipt_list(
    data: bytes, name: str, reference: str | None = None
) -> tuple[tuple[ReceiptLine, ...] | None, tuple[Problem, ...]]:
    """Read a receipt list: its lines, None if any problem blocks, and every problem at once.

    With a `reference` a list of another tender is refused.
    """
    found = Findings(name)
    form = open_form(data, name, FormKind.RECEIPT_LIST, reference, found)
    sheet = sheet_of(form, "receipts", found) if form else None
    lines: dict[str, ReceiptLine] = {}
    for row in _filled(sheet, 3):
        assert sheet is not None
        file, received, source = (sheet.at(row, column) for column in (1, 2, 3))
        at = found.keep(read_moment(received))
        if file.empty or received.empty:
            empty = file if file.empty else received
            head = "column-receipt-file" if file.empty else "column-receipt-received"
            found.add("cell-required", empty.place, column=label(head, form.language if form else "nl"))
        elif _one(file.text) in lines:
            found.add("receipt-twice", file.place, text=file.shown, first=lines[_one(file.text)].place)
        elif at is not None:
            lines[_one(file.text)] = ReceiptLine(file.text, at, source.text, file.place)
    return (None if found.blocked else tuple(lines.values())), found.problems


HEADS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "file": (
            "bestand",
            "bestandsnaam",
            "naam bestand",
            "document",
            "documentnaam",
            "file",
            "filename",
        ),
        "received": (
            "ontvangen",
            "ontvangen op",
            "tijdstip",
            "tijdstip van ontvangst",
            "datum en tijd",
            "ingediend",
            "ingediend op",
            "ontvangstdatum",
            "received",
            "received at",
            "submitted",
            "submitted at",
        ),
        "day": ("datum", "datum ontvangst", "date"),
        "time": ("tijd", "tijdstip ontvangst", "time"),
        "source": ("inschrijver", "ondernemer", "onderneming", "afzender", "bidder", "supplier", "sender", "company"),
    }
)
"""How the heads of a platform's own receipt list are worded; the time may stand in one column or in two."""
MOST_HEAD = 30
"""A head further down is not looked for."""


def read_platform_list(data: bytes, name: str) -> tuple[tuple[ReceiptLine, ...] | None, tuple[Problem, ...]]:
    """Read a platform's receipt list (kluisverslag): a sheet with a column of files and one of times.

    Returns its lines, None if any problem blocks, and every problem at once.
    """
    found = Findings(name)
    book = found.keep(open_workbook(data, name))
    heads = [(sheet, *head) for sheet in (book.sheets.values() if book else ()) if (head := _platform_head(sheet))]
    if book is not None and not heads:
        found.add("list-head-missing", files=HEADS["file"][:3], times=HEADS["received"][:3])
    lines: dict[str, ReceiptLine] = {}
    for sheet, top, columns in heads[:1]:
        for row in sheet.rows_below(top):
            _platform_line(sheet, row, columns, lines, found)
    return (None if found.blocked else tuple(lines.values())), found.problems


def _platform_head(sheet: Sheet) -> tuple[int, dict[str, int]] | None:
    for row in [row for row in sheet.rows if row <= MOST_HEAD]:
        columns: dict[str, int] = {}
        for column in range(1, MOST_COLUMNS + 1):
            text = sheet.at(row, column).text.casefold().strip(" :.")
            key = next((key for key, words in HEADS.items() if text in words), None)
            if key is not None:
                columns.setdefault(key, column)
        if "file" in columns and ("received" in columns or {"day", "time"} <= columns.keys()):
            return row, columns
    return None


def _platform_line(
    sheet: Sheet, row: int, columns: Mapping[str, int], lines: dict[str, ReceiptLine], found: Findings
) -> None:
    file = sheet.at(row, columns["file"])
    if file.empty:
        return
    if "received" in columns:
        moment = sheet.at(row, columns["received"])
        at = found.keep(read_moment(moment))
    else:
        moment = sheet.at(row, columns["day"])
        at = found.keep(read_moment(together(moment, sheet.at(row, columns["time"]))))
    if moment.empty:
        found.add("cell-required", moment.place, column=sheet.at(row, columns["file"]).place)
    elif _one(file.text) in lines:
        found.add("receipt-twice", file.place, text=file.shown, first=lines[_one(file.text)].place)
    elif at is not None:
        source = sheet.at(row, columns["source"]).text if "source" in columns else ""
        lines[_one(file.text)] = ReceiptLine(file.text, at, source, file.place)


def _one(path: str) -> str:
    """Return by what a path on a list is known: slashes either way and capitals make no other file."""
    return PurePosixPath(path.replace("\\", "/")).as_posix().casefold()


def selection_list(reference: str, lines: Iterable[SelectionLine], language: str = "nl") -> bytes:
    """Return a selection list as an .xlsx file."""
    book = Book(FormIdentity(kind=FormKind.SELECTION_LIST, tender=reference, language=language), reference)
    page = book.sheet(label("sheet-selection", language), (9, 12, 34, 10, 22, 80), repeat=HEAD)
    page.title(label("title-selection", language), label("instruction-selection", language))
    names = ("lot", "bid", "bidder", "demand", "state", "reason")
    page.head(HEAD, tuple(f"column-selection-{name}" for name in names))
    row = HEAD
    for row, line in enumerate(lines, start=HEAD + 1):
        page.put(f"A{row}", line.lot, "fixed_number")
        page.put(f"B{row}", line.bid)
        page.put(f"C{row}", line.bidder)
        page.put(f"D{row}", line.demand)
        page.put(f"E{row}", choice_label("term.demand", line.state, language), "input_text")
        page.put(f"F{row}", line.reason, "input_text")
        page.fit(row, (line.reason, 72))
    if row > HEAD:
        page.pick(f"E{HEAD + 1}:E{row}", choice_labels("term.demand", language))
    return book.finish()


def read_selection_list(
    data: bytes, name: str, tender: Tender | None = None
) -> tuple[tuple[SelectionLine, ...] | None, tuple[Problem, ...]]:
    """Read a selection list; a line without a state is a demand nobody looked at yet and is left out.

    With a `tender` a list of another one is refused, and lots and demands it does not have are named. Returns the
    lines, None if any problem blocks, and every problem at once.
    """
    found = Findings(name)
    form = open_form(data, name, FormKind.SELECTION_LIST, tender.reference if tender else None, found)
    sheet = sheet_of(form, "selection", found) if form else None
    lines = []
    for row in _filled(sheet, 6):
        assert sheet is not None
        assert form is not None
        line = _selection_line(sheet, row, tender, form.language, found)
        if line:
            lines.append(line)
    return (None if found.blocked else tuple(lines)), found.problems


def _selection_line(
    sheet: Sheet, row: int, tender: Tender | None, language: str, found: Findings
) -> SelectionLine | None:
    lot_cell, bid, bidder, demand, state_cell, reason = (sheet.at(row, column) for column in range(1, 7))
    number = found.keep(read_number(lot_cell))
    state = choice_in(state_cell, "term.demand", language, found)
    for cell, name in ((lot_cell, "lot"), (bid, "bid"), (demand, "demand")):
        if cell.empty:
            found.add("cell-required", cell.place, column=label(f"column-selection-{name}", language))
    if tender is not None and number is not None:
        lot = next((lot for lot in tender.lots if lot.number == number), None)
        if lot is None:
            found.add("lot-not-in-tender", lot_cell.place, lot=lot_cell.text)
        elif demand.text not in {one.id for one in lot.demands}:
            found.add("list-demand-unknown", demand.place, text=demand.shown, lot=lot.number)
    if state is None or number is None:
        return None
    return SelectionLine(
        int(number), bid.text, bidder.text, demand.text, DemandState(state), reason.text, state_cell.place
    )


def _filled(sheet: Sheet | None, columns: int) -> list[int]:
    """Return the rows below the head in which something stands."""
    if sheet is None:
        return []
    return [
        row
        for row in sheet.rows_below(HEAD)
        if not all(sheet.at(row, column).empty for column in range(1, columns + 1))
    ]
