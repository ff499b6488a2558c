"""The input cells of a bid form: their look, their name, what a spreadsheet program checks while somebody types."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tender_desk.importing.amounts import LARGEST
from tender_desk.importing.bid_layout import Field
from tender_desk.importing.book import Book, CellInput, Page
from tender_desk.importing.vocabulary import choice_labels, label

STYLE = {
    "text": "input_text",
    "kvk": "input_text",
    "date": "field_date",
    "number": "field_number",
    "percentage": "input",
    "yes": "input_text",
}
CHOSEN = {"yes": "choice.yes", "partner": "choice.partner"}
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)

NAMES: Mapping[str, str] = {
    "bidder.name": "bieder_naam",
    "bidder.kvk": "bieder_kvk",
    "bidder.legal_form": "bieder_rechtsvorm",
    "bidder.address": "bieder_adres",
    "bidder.town": "bieder_plaats",
    "bidder.contact": "bieder_contact",
    "bidder.email": "bieder_email",
    "validity": "geldig_tot_en_met",
    "most_lots": "hoogste_aantal_percelen",
    "preference": "voorkeur_percelen",
    "lots": "ingeschreven_percelen",
    "capacity": "capaciteit",
    "sroi": "social_return",
    "placement_rate": "plaatsingspercentage",
    "placement_definition": "plaatsing_definitie",
    "lead_time": "doorlooptijd",
    "satisfaction": "tevredenheid",
    "satisfaction_score": "tevredenheid_cijfer",
    "quality_mark": "keurmerk",
    "annexes": "bijlagen",
    "vat_basis": "btw_grondslag",
    "payment_model": "betaalmodel",
    "fixed_share": "vast_deel",
    "result_share": "resultaatdeel",
}
"""The name a cell has in the workbook, the same in every language: a bidder's own program can find it."""
FIRST_WORD = {
    "answer": "antwoord",
    "declaration": "verklaring",
    "explanation": "toelichting",
    "reference": "referentie",
    "partner": "partner",
    "price": "prijs",
    "mark": "deelscore",
}


def name_of(key: str) -> str:
    """Return the name of an input cell: `antwoord_K1_1` for `answer.K1.1`."""
    first, _, rest = key.partition(".")
    return NAMES.get(key) or f"{FIRST_WORD.get(first, first)}_{rest}"


def put_input(
    book: Book, page: Page, ref: str, key: str, value: CellInput, kind: str, message: str, *, style: str = ""
) -> None:
    """Write one input cell with its name, its check by kind and the message that shows while it is selected."""
    page.put(ref, value, style or STYLE.get(kind, "input"))
    book.name(page, ref, name_of(key))
    if kind in CHOSEN:
        page.pick(ref, choice_labels(CHOSEN[kind], page.language), message=message)
    elif kind.startswith(("choice.", "term.")):
        page.pick(ref, choice_labels(kind, page.language), message=message)
    elif kind == "kvk":
        page.check(ref, "length", 8, 8, label("check-kvk", page.language))
    elif kind == "date":
        page.check(ref, "date", FIRST_DAY, LAST_DAY, message, strict=False)
    elif kind == "percentage":
        page.check(ref, "decimal", 0, 100, f"{message} {label('check-percentage', page.language)}", strict=False)
    elif kind in {"number", "money"}:
        page.check(ref, "decimal", 0, int(LARGEST), message, strict=False)
    else:
        page.hint(ref, message)


def field_rows(
    book: Book,
    page: Page,
    fields: tuple[Field, ...],
    filled: Mapping[str, CellInput],
    left_out: frozenset[str] = frozenset(),
    hints: str = "C",
) -> None:
    """Write labels in A, input cells in B with what is checked while typing, and an explanation from C to `hints`.

    A field that is `left_out` keeps its row, so that every form has the same places, and says it is not asked.
    """
    language = page.language
    for field in fields:
        name = field.key.replace(".", "-").replace("_", "-")
        page.put(f"A{field.row}", label(f"field-{name}", language), "label")
        hint = label("not-asked" if field.key in left_out else f"hint-{name}", language)
        if field.key in left_out:
            page.put(field.ref, None)
        else:
            kind = field.group if field.kind == "choice" else field.kind
            put_input(book, page, field.ref, field.key, filled.get(field.key), kind, hint)
        if hints == "C":
            page.put(f"C{field.row}", hint)
        else:
            page.across(f"C{field.row}:{hints}{field.row}", hint, "fixed")
