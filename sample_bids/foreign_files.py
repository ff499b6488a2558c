"""Other people's spreadsheets for lot 7: a bidder's own workbook, and a register as another platform gives it."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import xlsxwriter  # noqa: TID251  it makes workbooks the way others do
from sample_bids.sample_entries import Entry, filled_a

from tender_desk.core.tender import Tender

LOT = 7
CREATED = datetime(2027, 2, 20)  # noqa: DTZ001  Excel knows no zones
CAPACITY = "Capaciteit per jaar"
HEADS = {
    "bidder.name": "Naam onderneming",
    "bidder.kvk": "KvK-nr.",
    "bidder.town": "Vestigingsplaats",
    "bidder.email": "E-mail",
    "capacity": CAPACITY,
    "declaration.UEA": "UEA bijgevoegd",
}


def foreign_files(tender: Tender, entries: Iterable[Entry]) -> dict[str, bytes]:
    """Return the foreign files by name: own workbooks of two bidders (one with prices in it) and a register."""
    here = [entry for entry in entries if entry.lot == LOT and not entry.source.get("late")]
    return {
        "eigen-opzet.xlsx": _own(here[0], tender, priced=False),
        "eigen-opzet-met-prijs.xlsx": _own(here[1], tender, priced=True),
        "platformregister.xlsx": _register(here, tender),
    }


def _own(entry: Entry, tender: Tender, *, priced: bool) -> bytes:
    """A quotation as a firm's own office writes it: labels beside values, answers below their questions."""
    stated, lot = filled_a(entry, tender), tender.lot(LOT)
    stream, book = _book()
    bold, money = book.add_format({"bold": True}), book.add_format({"num_format": '"€" #,##0.00'})
    page = book.add_worksheet("Offerte")
    page.set_column(0, 0, 34)
    page.set_column(1, 1, 60)
    page.write("A1", f"Offerte re-integratie, {lot.name}", bold)
    lines = [
        ("Organisatie", stated["bidder.name"]),
        ("KvK nummer", stated["bidder.kvk"]),
        ("Vestigingsplaats", stated["bidder.town"]),
        ("Mailadres", stated.get("bidder.email", "")),
        ("Gestanddoening tot", stated.get("validity", "")),
        ("Capaciteit", stated.get("capacity", "")),
        ("UEA bijgevoegd", "ja"),
    ]
    row = 3
    for head, value in lines:
        page.write(row, 0, head, bold)
        _write(page, row, 1, value, book)
        row += 1
    for leaf in (leaf for leaf in lot.model.leaves if leaf.answered or leaf.measure):
        row += 1
        page.write(row, 0, f"{leaf.id} {leaf.name}", bold)
        if leaf.measure:
            _write(page, row, 1, stated[f"answer.{leaf.id}"], book)
        else:
            row += 1
            page.write_string(row, 0, str(stated[f"answer.{leaf.id}"]))
        row += 1
    if priced:
        _own_prices(book.add_worksheet("Tarieven"), entry, tender, bold, money)
    book.close()
    return stream.getvalue()


def _own_prices(page: Any, entry: Entry, tender: Tender, bold: Any, money: Any) -> None:
    lot = tender.lot(LOT)
    page.set_column(0, 0, 40)
    page.write("A1", "Prijzen zijn exclusief btw")
    for column, head in enumerate(("Product", "Aantal", "Tarief per stuk", "Totaal")):
        page.write(2, column, head, bold)
    total = 0.0
    for row, (line, asked) in enumerate(zip(lot.prices, entry.source["prices"], strict=True), start=3):
        price = float(asked)
        page.write(row, 0, f"{line.id} {line.label}")
        page.write_number(row, 1, float(line.quantity))
        page.write_number(row, 2, price, money)
        page.write_formula(row, 3, f"=B{row + 1}*C{row + 1}", money, float(line.quantity) * price)
        total += float(line.quantity) * price
    last = 3 + len(lot.prices)
    page.write(last, 0, "Inschrijfprijs", bold)
    page.write_formula(last, 3, f"=SUM(D4:D{last})", money, total)


def _register(entries: Iterable[Entry], tender: Tender) -> bytes:
    """A row per bid under heads in row 3, quality only, numbers partly as text with a decimal comma."""
    lot = tender.lot(LOT)
    stream, book = _book()
    bold = book.add_format({"bold": True})
    page = book.add_worksheet("Inschrijvingen")
    page.write("A1", "Export aanbestedingsplatform, perceel 7")
    asked = [leaf for leaf in lot.model.leaves if leaf.answered or leaf.measure]
    heads = [*HEADS.values(), *(f"{leaf.id} {leaf.name}" for leaf in asked)]
    for column, head in enumerate(heads):
        page.write(2, column, head, bold)
    for row, entry in enumerate(entries, start=3):
        stated = filled_a(entry, tender)
        values = [stated.get(key, "") for key in HEADS]
        values += [stated[f"answer.{leaf.id}"] for leaf in asked]
        for column, value in enumerate(values):
            if heads[column] == CAPACITY and value:
                value = f"{value},0"
            _write(page, row, column, value, book)
    book.close()
    return stream.getvalue()


def _write(page: Any, row: int, column: int, value: Any, book: Any) -> None:
    if isinstance(value, str):
        page.write_string(row, column, value)
    elif hasattr(value, "year"):
        page.write_datetime(row, column, datetime(value.year, value.month, value.day), _day(book))  # noqa: DTZ001
    elif value is not None:
        page.write_number(row, column, float(value))


def _day(book: Any) -> Any:
    return book.add_format({"num_format": "d-m-yyyy"})


def _book() -> tuple[io.BytesIO, Any]:
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(stream, options)
    book.set_properties({"created": CREATED})
    return stream, book
