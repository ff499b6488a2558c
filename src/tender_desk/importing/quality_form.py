"""Deel A: the form on which a bidder states who they are and answers the quality questions of a lot."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tender_desk.core.criteria import Leaf
from tender_desk.core.tender import Lot, Tender
from tender_desk.importing import bid_layout as layout
from tender_desk.importing.book import Book, CellInput, Page, letter
from tender_desk.importing.form_inputs import field_rows, put_input
from tender_desk.importing.identity import FormIdentity, FormKind, fingerprint
from tender_desk.importing.instruction_sheet import instructions, top
from tender_desk.importing.vocabulary import label

NOTHING_FILLED: Mapping[str, CellInput] = MappingProxyType({})
ABOVE_THRESHOLD = frozenset({"european", "sas"})
"""Regimes under which the UEA takes the place of declarations per demand (art. 2.84 Aw 2012)."""
MEASURED = {"placement_rate": ("plaatsing", "placement"), "lead_time": ("doorlooptijd", "lead time")}
"""A figure that a criterion measures is asked there and not once more: two places could differ."""

TABLES = (
    ("references", "reference", layout.REFERENCES_HEAD, layout.REFERENCES, layout.REFERENCE_COLUMNS),
    ("partners", "partner", layout.PARTNERS_HEAD, layout.PARTNERS, layout.PARTNER_COLUMNS),
)
"""The sheets with a row per reference and per partner: sheet, prefix of keys, row of heads, rows, columns."""


def quality_form(
    tender: Tender, lot: Lot, language: str = "nl", filled: Mapping[str, CellInput] = NOTHING_FILLED
) -> bytes:
    """Return part A of a lot as an .xlsx file.

    `filled` puts values into input cells beforehand, by key: `bidder.name`, `validity`, `answer.K1.1`,
    `declaration.G3`, `reference.1.client`, `partner.1.name` and so on.
    """
    return quality_book(tender, lot, language, filled).finish()


def quality_book(tender: Tender, lot: Lot, language: str, filled: Mapping[str, CellInput] = NOTHING_FILLED) -> Book:
    """Return the form before it is finished; its `fixed` says what stands in its locked cells."""
    identity = FormIdentity(
        kind=FormKind.BID_A,
        tender=tender.reference,
        lot=lot.number,
        model=fingerprint(tender, lot),
        language=language,
    )
    book = Book(identity, f"{tender.reference} {lot.number} A")
    instructions(book, tender, lot, "A")
    _bidder(book, tender, lot, filled)
    _answers(book, lot, filled)
    declaration_sheet(book, tender, lot, filled)
    for sheet, prefix, head, rows, columns in TABLES:
        table_sheet(book, lot, sheet, head, rows, columns, prefix, filled)
    book.hide_identity()
    return book


def asked(lot: Lot) -> tuple[Leaf, ...]:
    """Return the criteria that have a row on the sheet with answers: written answers and measured figures."""
    return tuple(leaf for leaf in lot.model.leaves if leaf.answered or leaf.measure)


def left_out(tender: Tender, lot: Lot) -> frozenset[str]:
    """Return the fields a lot does not ask: figures one of its criteria measures, and choices among one lot only."""
    measured = " ".join(leaf.name.casefold() for leaf in lot.model.measured)
    found = {key for key, words in MEASURED.items() if any(word in measured for word in words)}
    return frozenset(found | ({"lots", "most_lots", "preference"} if len(tender.lots) == 1 else set()))


def demands_declared(tender: Tender, lot: Lot) -> bool:
    """Whether bidders declare per demand; above the threshold the UEA takes that place and only it is asked for."""
    return tender.procedure_of(lot.number).regime not in ABOVE_THRESHOLD


def declarations(tender: Tender, lot: Lot, language: str) -> tuple[tuple[str, str], ...]:
    """Return key and text of every declaration the form asks for."""
    declared = demands_declared(tender, lot)
    keys = ("UEA", "UEA-D", "AKK", "WERK") if declared else ("UEA", "UEA-D")
    general = tuple((key, label(f"declaration-{key.lower()}", language)) for key in keys)
    return (*general, *((demand.id, demand.text) for demand in lot.demands)) if declared else general


def lot_line(page: Page, lot: Lot) -> None:
    """Write which lot a sheet belongs to, so that a sheet of another form is seen to be one."""
    page.put("A4", label("lot", page.language), "label")
    page.put("B4", f"{lot.number} – {lot.name}")


def _bidder(book: Book, tender: Tender, lot: Lot, filled: Mapping[str, CellInput]) -> None:
    page = book.sheet(label("sheet-bidder", book.language), (30, 52, 62))
    top(page, tender, lot, label("title-quality", book.language))
    page.put("C4", lot.name)
    page.across("A5:C5", label("instruction-bidder", book.language))
    page.height(5, 45)
    field_rows(book, page, layout.BIDDER, filled, left_out(tender, lot))


def _answers(book: Book, lot: Lot, filled: Mapping[str, CellInput]) -> None:
    language = book.language
    page = book.sheet(label("sheet-answers", language), (9, 44, 96, 9, 9), repeat=layout.ANSWERS_HEAD)
    page.title(label("title-answers", language), label("instruction-answers", language), across="E")
    lot_line(page, lot)
    heads = ("column-number", "column-question", "column-answer", "column-words", "column-points")
    page.head(layout.ANSWERS_HEAD, heads)
    for row, leaf in enumerate(asked(lot), start=layout.ANSWERS_HEAD + 1):
        given = filled.get(f"answer.{leaf.id}")
        unit = f" ({leaf.measure.unit})" if leaf.measure and leaf.measure.unit else ""
        page.put(f"A{row}", leaf.id, "label")
        page.put(f"B{row}", f"{leaf.name}{unit}" + (f"\n{leaf.question}" if leaf.question else ""))
        page.put(f"E{row}", leaf.points, "fixed_number")
        _answer(book, page, row, leaf, given)


def _answer(book: Book, page: Page, row: int, leaf: Leaf, given: CellInput) -> None:
    key, language = f"answer.{leaf.id}", page.language
    if leaf.measure:
        kind = "percentage" if leaf.measure.unit == "%" else "number"
        message = label("check-figure", language, id=leaf.id, unit=leaf.measure.unit or "–")
        put_input(book, page, f"C{row}", key, given, kind, message, style="input")
        page.put(f"D{row}", "–")
        return
    put_input(book, page, f"C{row}", key, given, "text", label("check-answer", language, id=leaf.id))
    words = len(given.split()) if isinstance(given, str) else 0
    page.formula(f"D{row}", _word_count(f"C{row}"), words, "fixed_number")
    page.fit(row, (given, 92), (leaf.question, 40), least=120)


def _word_count(ref: str) -> str:
    flat = f'TRIM(SUBSTITUTE({ref},CHAR(10)," "))'
    return f'=IF({flat}="",0,LEN({flat})-LEN(SUBSTITUTE({flat}," ",""))+1)'


def declaration_sheet(book: Book, tender: Tender, lot: Lot, filled: Mapping[str, CellInput]) -> None:
    """Add the sheet on which everything is declared that `declarations` names."""
    language = book.language
    page = book.sheet(label("sheet-declarations", language), (12, 78, 18, 48), repeat=layout.DECLARATIONS_HEAD)
    page.title(label("title-declarations", language), label("instruction-declarations", language), across="D")
    lot_line(page, lot)
    page.head(layout.DECLARATIONS_HEAD, ("column-number", "column-declaration", "column-yes-no", "column-explanation"))
    for row, (key, text) in enumerate(declarations(tender, lot, language), start=layout.DECLARATIONS_HEAD + 1):
        page.put(f"A{row}", key, "label")
        page.put(f"B{row}", text)
        said, why = f"declaration.{key}", f"explanation.{key}"
        put_input(book, page, f"C{row}", said, filled.get(said), "yes", label("check-yes", language))
        put_input(book, page, f"D{row}", why, filled.get(why), "text", label("check-explanation", language))
        page.fit(row, (text, 72))


def table_sheet(
    book: Book,
    lot: Lot,
    sheet: str,
    head: int,
    rows: int,
    columns: tuple[tuple[str, str], ...],
    prefix: str,
    filled: Mapping[str, CellInput],
) -> None:
    """Add a sheet with a row per reference, partner or part score, its heads in row `head`."""
    language = book.language
    page = book.sheet(label(f"sheet-{sheet}", language), (34, 44, 20, 18, 20, 34), repeat=head)
    page.title(label(f"title-{sheet}", language), label(f"instruction-{sheet}", language))
    lot_line(page, lot)
    page.head(head, tuple(f"column-{prefix}-{name}" for name, _ in columns))
    for number in range(1, rows + 1):
        for column, (name, kind) in enumerate(columns, start=1):
            key = f"{prefix}.{number}.{name}"
            message = label(f"check-{prefix}-{name}", language)
            put_input(book, page, f"{letter(column)}{head + number}", key, filled.get(key), kind, message)
