"""Files that must be refused, each with the message that is expected."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import Any

import openpyxl  # noqa: TID251  it spoils forms the way people do
from sample_bids.sample_entries import Entry, part_a, part_b

from tender_desk.core.problems import Problem
from tender_desk.core.tender import Tender
from tender_desk.importing.bid_forms import read_prices, read_quality
from tender_desk.importing.workbook import OLE2
from tender_desk.wording import problem_line

LOT, BIDDER = 7, "duinroos"


def broken_files(tender: Tender, entries: Iterable[Entry]) -> dict[str, bytes]:
    """Return the broken files by name, and beside each `NAME.expected.txt` with one line per problem."""
    entry = next(one for one in entries if one.lot == LOT and one.key == BIDDER)
    quality, prices = part_a(entry, tender), part_b(entry, tender)
    files = {
        "ander-perceel.xlsx": quality,
        "antwoord-ontbreekt.xlsx": _changed(quality, _without_answer),
        "blad-hernoemd.xlsx": _changed(quality, _rename),
        "cijfer-onleesbaar.xlsx": _changed(quality, _odd_figures),
        "formulier-gewijzigd.xlsx": _changed(quality, _moved),
        "geen-werkmap.xlsx": b"Perceel;Inschrijver;Prijs\r\n7;Duinroos Loopbaan B.V.;4725\r\n",
        "inschrijver-ontbreekt.xlsx": _changed(quality, _without_bidder),
        "leeg.xlsx": b"",
        "prijs-als-tekst-deel-B.xlsx": _changed(prices, _price_in_words),
        "samengevoegd.xlsx": _changed(quality, _other_lot_on_sheet),
        "totaal-klopt-niet-deel-B.xlsx": _changed(prices, _wrong_total),
        "verkeerde-aanbesteding.xlsx": _of_other_tender(quality, tender.reference),
        "wachtwoord.xlsx": OLE2 + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(488),
        "beschadigd.xlsx": quality[: len(quality) // 2],
    }
    found: dict[str, bytes] = {}
    for name, content in files.items():
        found[name] = content
        lines = [problem_line(problem, "nl") for problem in problems_of(content, name, tender)]
        found[name.replace(".xlsx", ".expected.txt")] = ("\n".join(lines) + "\n").encode()
    return found


def problems_of(content: bytes, name: str, tender: Tender) -> tuple[Problem, ...]:
    """Return what is wrong with a file handed in for lot 7, or for lot 8 where its name says so."""
    if "deel-B" in name:
        return read_prices(content, name, tender, LOT)[1]
    return read_quality(content, name, tender, LOT + 1 if name.startswith("ander-perceel") else LOT)[1]


def _changed(content: bytes, change: Callable[[Any], None]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _without_answer(book: Any) -> None:
    book["Antwoorden"]["C9"] = "   "


def _rename(book: Any) -> None:
    book["Antwoorden"].title = "Onze antwoorden"


def _odd_figures(book: Any) -> None:
    book["Antwoorden"]["C10"] = 0.66
    book["Antwoorden"]["C11"] = "negen maanden"
    book["Referenties"]["D6"] = "1.457,500"
    book["Inschrijver"]["B7"] = "3412 094"


def _moved(book: Any) -> None:
    book["Antwoorden"].insert_rows(8)


def _without_bidder(book: Any) -> None:
    book["Inschrijver"]["B6"] = None


def _price_in_words(book: Any) -> None:
    book["Prijzen"]["E14"] = "in overleg"


def _other_lot_on_sheet(book: Any) -> None:
    book["Inschrijver"]["B4"] = 8


def _wrong_total(book: Any) -> None:
    book["Prijzen"]["F15"] = 708570


def _of_other_tender(content: bytes, reference: str) -> bytes:
    def change(book: Any) -> None:
        for one in book.custom_doc_props.props:
            if one.value == reference:
                one.value = "HLM-2026-088"

    return _changed(content, change)
