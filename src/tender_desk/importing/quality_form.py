"""Deel A: the form on which a bidder states who they are and answers the quality questions of a lot."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tender_desk.core.criteria import Leaf
from tender_desk.core.tender import Lot, Tender
from tender_desk.importing import bid_layout as layout
from tender_desk.importing.book import Book, CellInput, Page, letter
from tender_desk.importing.identity import FormIdentity, FormKind, fingerprint
from tender_desk.importing.vocabulary import choice_labels, label

NOTHING_FILLED: Mapping[str, CellInput] = MappingProxyType({})
STYLE = {
    "text": "input_text",
    "kvk": "input_text",
    "date": "field_date",
    "number": "field_number",
    "percentage": "input",
}


def quality_form(
    tender: Tender, lot: Lot, language: str = "nl", filled: Mapping[str, CellInput] = NOTHING_FILLED
) -> bytes:
    """Return part A of a lot as an .xlsx file.

    `filled` puts values into input cells beforehand, by key: `bidder.name`, `validity`, `answer.K1.1`,
    `declaration.G3`, `reference.1.client`, `partner.1.name` and so on.
    """
    identity = FormIdentity(
        kind=FormKind.BID_A,
        tender=tender.reference,
        lot=lot.number,
        model=fingerprint(tender, lot),
        language=language,
    )
    book = Book(identity, f"{tender.reference} {lot.number} A")
    _bidder(book, tender, lot, filled)
    _answers(book, lot, filled)
    _declarations(book, tender, lot, filled)
    _table(book, "references", layout.REFERENCES_HEAD, layout.REFERENCES, layout.REFERENCE_COLUMNS, "reference", filled)
    _table(book, "partners", layout.PARTNERS_HEAD, layout.PARTNERS, layout.PARTNER_COLUMNS, "partner", filled)
    return book.finish()


def asked(lot: Lot) -> tuple[Leaf, ...]:
    """Return the criteria that have a row on the sheet with answers: written answers and measured figures."""
    return tuple(leaf for leaf in lot.model.leaves if leaf.answered or leaf.measure)


def demands_declared(tender: Tender, lot: Lot) -> bool:
    """Whether bidders declare per demand; above the threshold the UEA takes that place and only it is asked for."""
    return tender.procedure_of(lot.number).regime not in {"european", "sas"}


def top(page: Page, tender: Tender, lot: Lot, title: str) -> None:
    """Write the four rows that head the first sheet of both parts."""
    language = page.language
    page.put("A1", title, "title")
    page.put("A2", label("tender", language), "label")
    page.put("B2", tender.name)
    page.put("A3", label("reference", language), "label")
    page.put(layout.REFERENCE_CELL, tender.reference)
    page.put("A4", label("lot", language), "label")
    page.put(layout.LOT_CELL, lot.number, "fixed_left")
    page.put("C4", lot.name)


def field_rows(page: Page, fields: tuple[layout.Field, ...], filled: Mapping[str, CellInput], hints: str = "C") -> None:
    """Write labels in A, input cells in B with what Excel checks while typing, and an explanation from C to `hints`."""
    language = page.language
    for field in fields:
        name = field.key.replace(".", "-").replace("_", "-")
        page.put(f"A{field.row}", label(f"field-{name}", language), "label")
        page.put(field.ref, filled.get(field.key), STYLE.get(field.kind, "input"))
        hint = label(f"hint-{name}", language)
        if hints == "C":
            page.put(f"C{field.row}", hint)
        else:
            page.across(f"C{field.row}:{hints}{field.row}", hint, "fixed")
        if field.kind == "choice":
            page.pick(field.ref, choice_labels(field.group, language))
        elif field.kind == "kvk":
            page.check(field.ref, "length", 8, 8, label("check-kvk", language))


def _bidder(book: Book, tender: Tender, lot: Lot, filled: Mapping[str, CellInput]) -> None:
    page = book.sheet(label("sheet-bidder", book.language), (30, 52, 62))
    top(page, tender, lot, label("title-quality", book.language))
    page.across("A5:C5", label("instruction-bidder", book.language))
    page.height(5, 45)
    field_rows(page, layout.BIDDER, filled)


def _answers(book: Book, lot: Lot, filled: Mapping[str, CellInput]) -> None:
    language = book.language
    page = book.sheet(label("sheet-answers", language), (9, 44, 96, 9), repeat=layout.ANSWERS_HEAD)
    page.title(label("title-answers", language), label("instruction-answers", language), across="D")
    page.put("A4", label("lot", language), "label")
    page.put("B4", f"{lot.number} – {lot.name}")
    page.head(layout.ANSWERS_HEAD, ("column-number", "column-question", "column-answer", "column-words"))
    for row, leaf in enumerate(asked(lot), start=layout.ANSWERS_HEAD + 1):
        given = filled.get(f"answer.{leaf.id}")
        unit = f" ({leaf.measure.unit})" if leaf.measure and leaf.measure.unit else ""
        page.put(f"A{row}", leaf.id, "label")
        page.put(f"B{row}", f"{leaf.name}{unit}" + (f"\n{leaf.question}" if leaf.question else ""))
        page.put(f"C{row}", given, "input" if leaf.measure else "input_text")
        if leaf.measure:
            page.put(f"D{row}", "–")
            continue
        words = len(given.split()) if isinstance(given, str) else 0
        page.formula(f"D{row}", _word_count(f"C{row}"), words, "fixed_number")
        page.fit(row, (given, 92), (leaf.question, 40), least=120)


def _word_count(ref: str) -> str:
    flat = f'TRIM(SUBSTITUTE({ref},CHAR(10)," "))'
    return f'=IF({flat}="",0,LEN({flat})-LEN(SUBSTITUTE({flat}," ",""))+1)'


def _declarations(book: Book, tender: Tender, lot: Lot, filled: Mapping[str, CellInput]) -> None:
    language = book.language
    page = book.sheet(label("sheet-declarations", language), (12, 78, 18, 48), repeat=layout.DECLARATIONS_HEAD)
    page.title(label("title-declarations", language), label("instruction-declarations", language), across="D")
    page.head(layout.DECLARATIONS_HEAD, ("column-number", "column-declaration", "column-yes-no", "column-explanation"))
    for row, (key, text) in enumerate(declarations(tender, lot, language), start=layout.DECLARATIONS_HEAD + 1):
        page.put(f"A{row}", key, "label")
        page.put(f"B{row}", text)
        page.put(f"C{row}", filled.get(f"declaration.{key}"), "input_text")
        page.put(f"D{row}", filled.get(f"explanation.{key}"), "input_text")
        page.pick(f"C{row}", choice_labels("choice.yes", language))
        page.fit(row, (text, 72))


def declarations(tender: Tender, lot: Lot, language: str) -> tuple[tuple[str, str], ...]:
    """Return key and text of every declaration the form asks for."""
    general = tuple((key, label(f"declaration-{key.lower()}", language)) for key in ("UEA", "UEA-D", "AKK", "WERK"))
    if not demands_declared(tender, lot):
        return general
    return (*general, *((demand.id, demand.text) for demand in lot.demands))


def _table(
    book: Book,
    sheet: str,
    head: int,
    rows: int,
    columns: tuple[tuple[str, str], ...],
    prefix: str,
    filled: Mapping[str, CellInput],
) -> None:
    language = book.language
    page = book.sheet(label(f"sheet-{sheet}", language), (34, 44, 20, 18, 20, 34), repeat=head)
    page.title(label(f"title-{sheet}", language), label(f"instruction-{sheet}", language))
    page.head(head, tuple(f"column-{prefix}-{name}" for name, _ in columns))
    for number in range(1, rows + 1):
        for column, (name, kind) in enumerate(columns, start=1):
            ref = f"{letter(column)}{head + number}"
            page.put(ref, filled.get(f"{prefix}.{number}.{name}"), STYLE.get(kind, "input"))
            if kind in {"partner", "yes"}:
                page.pick(ref, choice_labels(f"choice.{kind}", language))
