"""What the mapping screen lists: fields with their places, and bids as they would be read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from tender_desk.core.bids import Part
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.tender import Lot, Tender
from tender_desk.gui.table import Column
from tender_desk.gui.words import Words
from tender_desk.importing.layouts.keys import Key, keys_of
from tender_desk.importing.layouts.labels import Guess
from tender_desk.importing.layouts.layout import Layout, LayoutKind, cell_at
from tender_desk.importing.layouts.proposal import parts_in
from tender_desk.importing.layouts.reader import prices_in, quality_in
from tender_desk.importing.layouts.register import Register, count_bids, register_in
from tender_desk.importing.price_reader import PricePart
from tender_desk.importing.workbook import Workbook

translate = QCoreApplication.translate

FIRST_BIDS = 3
"""So many bids of a register are shown as they would be read."""
TONES = {Severity.BLOCKS: "err", Severity.ASK: "warn", Severity.NOTE: "muted"}
POINTED_OUT = 100
"""How sure a place is that a person pointed out, in percent."""


@dataclass(frozen=True)
class FieldRow:
    """A field: where it stands ('' nowhere), how sure that is and why, and what stands there in this file."""

    key: Key
    place: str
    sure: int
    why: str
    value: str


@dataclass(frozen=True)
class PreviewRow:
    """One line of what would be read: whose or where it is, what it says, and its colour."""

    where: str
    text: str
    tone: str


def reason(guess: Guess, words: Words) -> str:
    """Why a place was proposed, as a sentence."""
    code = f"label.{guess.why}"
    return words.say(code, label=guess.label) if guess.label and guess.why.startswith("why-") else words.say(code)


def field_rows(
    book: Workbook, tender: Tender, lot: Lot, layout: Layout, guesses: Mapping[str, Guess], words: Words
) -> list[FieldRow]:
    """Every field of the lot; those with a place first where they stand in the order of the form."""
    found = []
    for key in keys_of(tender, lot, words.language).values():
        place, guess = layout.places.get(key.key, ""), guesses.get(key.key)
        proposed = guess is not None and guess.place == place
        sure = guess.sure if proposed and guess else POINTED_OUT if place else 0
        why = reason(guess, words) if proposed and guess else words.say("label.why-person") if place else ""
        found.append(FieldRow(key, place, sure, why, value_at(book, layout, place)))
    return found


def value_at(book: Workbook, layout: Layout, place: str) -> str:
    """What stands at a place in this file; of a register, in the first row below the heads."""
    if not place:
        return ""
    register = layout.kind is LayoutKind.REGISTER
    return str(cell_at(book, layout.sheet, f"{place}{(layout.head or 1) + 1}" if register else place).shown)


def field_columns(words: Words) -> tuple[Column, ...]:
    """The columns of the list of fields."""
    needed = translate("Mapping", "verplicht")
    return (
        Column(
            translate("Mapping", "Veld"),
            lambda r: f"{r.key.title} ({needed})" if r.key.needed else r.key.title,
            tip=lambda r: r.key.key,
            token=lambda r: "err" if r.key.needed and not r.place else "text",
            least=170,
        ),
        Column(translate("Mapping", "Plaats"), lambda r: r.place or "–", bold=True, width=110),
        Column(
            translate("Mapping", "Zeker"),
            lambda r: f"{r.sure} %" if r.place else "",
            tip=lambda r: r.why,
            spoken=lambda r: f"{r.sure} %. {r.why}" if r.place else "",
            right=True,
            width=64,
        ),
        Column(translate("Mapping", "In dit bestand"), lambda r: " ".join(r.value.split()), tip=lambda r: r.value),
    )


def preview_columns() -> tuple[Column, ...]:
    """The columns of what would be read."""
    return (
        Column(translate("Mapping", "Inschrijving of plaats"), lambda r: r.where, width=170, tip=lambda r: r.where),
        Column(
            translate("Mapping", "Gelezen of gevonden"), lambda r: r.text, token=lambda r: r.tone, tip=lambda r: r.text
        ),
    )


def preview_rows(book: Workbook, tender: Tender, lot: Lot, layout: Layout, words: Words) -> list[PreviewRow]:
    """The first bids as they would be read, each with its findings; what is wrong with the whole file first."""
    parts = parts_in(layout, tender, lot) or {Part.QUALITY}
    if layout.kind is LayoutKind.REGISTER:
        return _of_register(book, tender, lot, layout, parts, words)
    found: list[PreviewRow] = []
    if Part.QUALITY in parts:
        quality, problems = quality_in(book, tender, lot.number, layout)
        if quality is not None:
            count = len(quality.answers) + len(quality.figures) + len(quality.statements)
            found.append(PreviewRow(quality.bidder.name, _read(count), "ok"))
        found += _problems(problems, words)
    if Part.PRICE in parts:
        price, problems = prices_in(book, tender, lot.number, layout)
        found += [*_priced(price, words), *_problems(problems, words)]
    return found


def preview_title(book: Workbook, tender: Tender, lot: Lot, layout: Layout) -> str:
    """Return what stands above what would be read: of a long register, that only the first bids are shown."""
    title = translate("Mapping", "Zo wordt het gelezen")
    if layout.kind is not LayoutKind.REGISTER:
        return title
    count = max((count_bids(book, tender, lot.number, layout, one) for one in parts_in(layout, tender, lot)), default=0)
    if count <= FIRST_BIDS:
        return title
    more = translate("Mapping", "{title}: eerste {shown} van {count} inschrijvingen")
    return more.format(title=title, shown=FIRST_BIDS, count=count)


def _of_register(
    book: Workbook, tender: Tender, lot: Lot, layout: Layout, parts: Iterable[Part], words: Words
) -> list[PreviewRow]:
    found: list[PreviewRow] = []
    for part in (one for one in (Part.QUALITY, Part.PRICE) if one in parts):
        read = register_in(book, tender, lot.number, layout, part, FIRST_BIDS)
        if not isinstance(read, Register):
            return [*found, *_problems(read, words)]
        found += _problems(read.problems, words)
        for at, bid in enumerate(read):
            found.append(
                PreviewRow(f"{bid.row}: {bid.name or '–'}", _read(read.count(at)), "ok" if bid.part else "err")
            )
            found += _problems(bid.problems, words)
    return found


def _priced(price: PricePart | None, words: Words) -> list[PreviewRow]:
    if price is None:
        return []
    listed = "; ".join(f"{line.id} {words.euro(line.unit_price)}" for line in price.sheet.lines)
    return [PreviewRow(price.bidder_name, listed, "ok")]


def _read(count: int) -> str:
    return translate("Mapping", "{count} gegevens gelezen").format(count=count)


def _problems(problems: Iterable[Problem], words: Words) -> list[PreviewRow]:
    return [PreviewRow(one.at, words.problem(one), TONES[one.severity]) for one in problems]
