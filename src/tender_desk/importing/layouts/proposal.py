"""Proposes a layout for a foreign file: for each field the likeliest place, how sure and why. A person decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils.cell import get_column_letter

from tender_desk.core.bids import Part
from tender_desk.core.tender import Lot, Tender
from tender_desk.importing.amounts import number_in
from tender_desk.importing.layouts.cells import notation_of
from tender_desk.importing.layouts.keys import Key, keys_of
from tender_desk.importing.layouts.labels import PATTERN, Guess, Label, assigned, labels_in
from tender_desk.importing.layouts.layout import (
    Layout,
    LayoutKind,
    Notation,
    cell_at,
    head_place,
    label_places,
    signature_of,
)
from tender_desk.importing.layouts.notes import position, ref_of
from tender_desk.importing.workbook import Cell, Sheet, Workbook

HEAD_ROWS = 40
"""A register's heads stand among its first rows."""
LEAST_REGISTER = 4
"""Fields whose heads stand in one row before a file counts as a register."""
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.IGNORECASE)
_KVK = re.compile(r"\d{8}")
_PRICE_HEAD = re.compile(r"prijs|tarief|price|rate|bedrag|amount", re.IGNORECASE)
_TOTAL_HEAD = re.compile(r"totaal|total|subtotaal|som\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a file seems to be. Never applied without a person."""

    kind: LayoutKind
    sheet: str
    head: int | None
    notation: Notation
    guesses: tuple[Guess, ...]

    def guess(self, key: str) -> Guess | None:
        """Return the guess for a field, if there is one."""
        return next((one for one in self.guesses if one.key == key), None)


def propose(book: Workbook, tender: Tender, lot: Lot) -> Proposal:
    """Return the likeliest layout of a file for a lot: a register where many fields head one row above bids."""
    keys = keys_of(tender, lot)
    best = max((_register(sheet, keys) for sheet in _visible(book)), key=_weight, default=None)
    if best is not None and len(best.guesses) >= LEAST_REGISTER and best.guess("bidder.name"):
        return best
    return _workbook(book, keys)


def as_layout(book: Workbook, proposal: Proposal, name: str) -> Layout:
    """Return the proposal as a layout, with the labels as they stand in the file now as its signature."""
    places = {guess.key: guess.place for guess in proposal.guesses}
    return signed(book, Layout(name, proposal.kind, proposal.sheet, places, proposal.head, proposal.notation))


def signed(book: Workbook, layout: Layout) -> Layout:
    """Return a layout with the signature of this file: the heads of its columns, or the labels beside its cells."""
    if layout.kind is LayoutKind.REGISTER:
        labels = [head_place(column, layout.head or 1) for column in layout.places.values()]
    else:
        values = set(layout.places.values())
        near = (at for place in layout.places.values() for at in label_places(book, layout.sheet, place))
        labels = [at for at in dict.fromkeys(near) if at not in values]
    signature = signature_of(book, layout.sheet, labels)
    return Layout(layout.name, layout.kind, layout.sheet, layout.places, layout.head, layout.notation, signature)


def _visible(book: Workbook) -> list[Sheet]:
    return [sheet for sheet in book.sheets.values() if not sheet.hidden]


def _weight(proposal: Proposal) -> int:
    return sum(guess.sure for guess in proposal.guesses)


# --- a register -------------------------------------------------------------------------------------------------------


def _register(sheet: Sheet, keys: Mapping[str, Key]) -> Proposal:
    """Return the proposal of the row whose texts head the most fields, with at least one row below it."""
    best: tuple[Guess, ...] = ()
    head = None
    for row in [row for row in sheet.rows if row <= HEAD_ROWS]:
        labels = [one for one in labels_in(sheet, [row])]
        if len(labels) < LEAST_REGISTER or not sheet.rows_below(row):
            continue
        found = _columns(sheet, row, labels, keys)
        if sum(one.sure for one in found) > sum(one.sure for one in best):
            best, head = found, row
    texts = (sheet.cell(f"{one.place}{row}") for one in best for row in sheet.rows_below(head or 0)[:50])
    return Proposal(LayoutKind.REGISTER, sheet.title, head, notation_of(texts), best)


def _columns(sheet: Sheet, row: int, labels: Sequence[Label], keys: Mapping[str, Key]) -> tuple[Guess, ...]:
    found = assigned(labels, keys, lambda label: get_column_letter(label.column))
    known = {guess.key for guess in found}
    taken = {guess.place for guess in found}
    below = sheet.rows_below(row)[:20]
    for label in labels:
        letter = get_column_letter(label.column)
        cells = [cell for at in below if not (cell := sheet.cell(f"{letter}{at}")).empty]
        for key, pattern in _PATTERNS.items():
            if key not in known and letter not in taken and cells and all(pattern(cell) for cell in cells):
                found.append(Guess(key, letter, PATTERN, f"why-{key.replace('.', '-')}", label.text[:80], ""))
                known.add(key)
                taken.add(letter)
    order = list(keys)
    return tuple(sorted(found, key=lambda guess: order.index(guess.key)))


def _is_kvk(cell: Cell) -> bool:
    return _KVK.fullmatch(cell.text.replace(" ", "")) is not None


def _is_email(cell: Cell) -> bool:
    return _EMAIL.fullmatch(cell.text) is not None


_PATTERNS = {"bidder.kvk": _is_kvk, "bidder.email": _is_email}


# --- one workbook per bidder ------------------------------------------------------------------------------------------


def _workbook(book: Workbook, keys: Mapping[str, Key]) -> Proposal:
    """Return the proposal of labels with values beside or below them, over all visible sheets."""
    sheets = _visible(book)
    guesses: dict[str, Guess] = {}
    for sheet in sheets:
        labels = labels_in(sheet, sheet.rows)
        found = [*_prices(sheet, labels, keys), *_beside(sheet, labels, keys), *_by_pattern(sheet)]
        for guess in found:
            if guess.key not in guesses or guess.sure > guesses[guess.key].sure:
                guesses[guess.key] = guess
    counts = {sheet.title: sum(_title(one) == sheet.title for one in guesses.values()) for sheet in sheets}
    main = max(counts, key=lambda title: counts[title], default="")
    ordered = tuple(_short(guesses[key], main) for key in keys if key in guesses)
    texts = (cell_at(book, main, guess.place) for guess in ordered)
    return Proposal(LayoutKind.WORKBOOK, main, None, notation_of(texts), _each_place_once(ordered))


def _title(guess: Guess) -> str:
    return guess.place.rpartition("!")[0]


def _short(guess: Guess, main: str) -> Guess:
    """Return the guess with places on the main sheet without its name."""
    place, label = (text.removeprefix(f"{main}!") for text in (guess.place, guess.label_place))
    return Guess(guess.key, place, guess.sure, guess.why, guess.label, label)


def _each_place_once(guesses: Iterable[Guess]) -> tuple[Guess, ...]:
    """Return the guesses with one field per place, the surest."""
    best: dict[str, Guess] = {}
    listed = tuple(guesses)
    for guess in listed:
        if guess.place not in best or guess.sure > best[guess.place].sure:
            best[guess.place] = guess
    return tuple(guess for guess in listed if best[guess.place] is guess)


def _beside(sheet: Sheet, labels: Sequence[Label], keys: Mapping[str, Key]) -> list[Guess]:
    heads = {(label.row, label.column) for label in labels}
    wanted = {name: key for name, key in keys.items() if not name.startswith(("price.", "total"))}
    found = []
    for guess in assigned(labels, wanted, lambda label: ref_of(label.row, label.column)):
        row, column = position(guess.place)
        value = _value_near(sheet, row, column, heads, long=keys[guess.key].kind == "answer")
        found.append(
            Guess(
                guess.key, f"{sheet.title}!{value}", guess.sure, guess.why, guess.label, f"{sheet.title}!{guess.place}"
            )
        )
    return found


def _value_near(sheet: Sheet, row: int, column: int, labels: set[tuple[int, int]], *, long: bool) -> str:
    """Return the cell a label is about: the first filled one to its right, else below it, else the next to the right.

    An answer may well stand below its question, a date or a name never stands where the next label does.
    """
    for step in range(1, 5):
        cell = sheet.at(row, column + step)
        if not cell.empty and ((row, column + step) not in labels or long or step == 1):
            return cell.ref
    below = sheet.at(row + 1, column)
    if not below.empty and (long or (row + 1, column) not in labels):
        return below.ref
    return ref_of(row, column + 1)


def _prices(sheet: Sheet, labels: Sequence[Label], keys: Mapping[str, Key]) -> list[Guess]:
    """Return prices in the rows of their lines: in the column headed as price, else the one number that is there."""
    wanted = {name: key for name, key in keys.items() if name.startswith("price.")}
    found = []
    for guess in assigned(labels, wanted, lambda label: ref_of(label.row, label.column)):
        row, column = position(guess.place)
        numbers = [sheet.at(row, at) for at in range(column + 1, column + 9) if _is_amount(sheet.at(row, at))]
        headed = [cell for cell in numbers if _headed(sheet, cell, row) == "price"]
        totals = [cell for cell in numbers if _headed(sheet, cell, row) == "total"]
        chosen = headed or (numbers if len(numbers) == 1 else [])
        why = "why-price-head" if headed else guess.why
        for key, cells in ((guess.key, chosen), (guess.key.replace("price.", "total."), totals)):
            if cells:
                place, label = f"{sheet.title}!{cells[0].ref}", f"{sheet.title}!{guess.place}"
                found.append(Guess(key, place, guess.sure, why, guess.label, label))
    return [*found, *_total(sheet, labels, keys)]


def _total(sheet: Sheet, labels: Sequence[Label], keys: Mapping[str, Key]) -> list[Guess]:
    """Return the total: the last number in a row whose label says so; a head above a column has none beside it."""
    beside = {}
    for label in labels:
        numbers = [cell for at in range(1, 9) if _is_amount(cell := sheet.at(label.row, label.column + at))]
        if numbers:
            beside[ref_of(label.row, label.column)] = numbers[-1].ref
    summed = [label for label in labels if ref_of(label.row, label.column) in beside]
    found = assigned(summed, {"total": keys["total"]}, lambda label: ref_of(label.row, label.column))
    return [
        Guess("total", f"{sheet.title}!{beside[one.place]}", one.sure, one.why, one.label, f"{sheet.title}!{one.place}")
        for one in found
    ]


def _headed(sheet: Sheet, cell: Cell, row: int) -> str:
    """Return whether the nearest text above a number speaks of a `price` or a `total`; '' where of neither."""
    letters = cell.ref.rstrip("0123456789")
    for above in range(row - 1, max(0, row - 30), -1):
        text = sheet.cell(f"{letters}{above}")
        if isinstance(text.value, str) and not _is_amount(text):
            if _TOTAL_HEAD.search(text.value):
                return "total"
            return "price" if _PRICE_HEAD.search(text.value) else ""
    return ""


def _is_amount(cell: Cell) -> bool:
    if isinstance(cell.value, bool) or cell.empty:
        return False
    if isinstance(cell.value, int | float):
        return True
    text = cell.text.replace("€", "").strip()
    return isinstance(cell.value, str) and number_in(text) not in ("number-unreadable", "number-too-long")


def _by_pattern(sheet: Sheet) -> list[Guess]:
    found = []
    for key, pattern in _PATTERNS.items():
        cells = [cell for cell in sheet.cells.values() if not cell.formula and pattern(cell)]
        if len(cells) == 1:
            why = f"why-{key.replace('.', '-')}"
            found.append(Guess(key, f"{sheet.title}!{cells[0].ref}", PATTERN, why))
    return found


def parts_in(layout: Layout, tender: Tender, lot: Lot) -> frozenset[Part]:
    """Return which parts a layout has places for: with both, the file must be split before anyone reads it."""
    known = keys_of(tender, lot)
    return frozenset(
        known[key].part for key in layout.places if key in known and key not in ("bidder.name", "bidder.kvk")
    )
