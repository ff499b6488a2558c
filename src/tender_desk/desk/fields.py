"""The fields of a bid: what belongs in them, in which cells they stand, and what a question can be about."""

from __future__ import annotations

from collections.abc import Iterator

from tender_desk.core.bids import Bid, Part, Receipt
from tender_desk.core.clarifications import is_price, value_of
from tender_desk.core.dossier import Dossier
from tender_desk.core.numbers import NUMBER
from tender_desk.core.problems import Problem, Refused, Severity, TenderDeskError
from tender_desk.desk.foreign import layout_of
from tender_desk.desk.receipts import receipts_of
from tender_desk.importing import bid_layout
from tender_desk.importing.findings import Findings
from tender_desk.importing.layouts.cells import stated_of
from tender_desk.importing.layouts.keys import Key, keys_of
from tender_desk.importing.layouts.layout import Layout, LayoutKind, Notation
from tender_desk.importing.quality_form import asked
from tender_desk.importing.vocabulary import label
from tender_desk.importing.workbook import Cell, letter
from tender_desk.wording import LANGUAGES


def field_keys(dossier: Dossier, lot: int) -> dict[str, Key]:
    """Return the fields a bid in a lot can state, by key; totals, which follow from prices, are not among them."""
    known = keys_of(dossier.tender, dossier.tender.lot(lot))
    return {name: key for name, key in known.items() if key.part is Part.QUALITY or is_price(name)}


def stated_in(dossier: Dossier, lot: int, field: str, text: str) -> str:
    """Return what somebody types for a field in the notation of the dossier: read like a cell, nothing guessed.

    Raises TenderDeskError `correction-field-unknown` and Refused with what is wrong: `1.500` can mean two numbers.
    """
    keys = field_keys(dossier, lot)
    key = keys.get(field)
    if key is None:
        group = field.partition(".")[0]
        near = [one for one in keys if one.partition(".")[0] == group] or list(keys)
        raise TenderDeskError("correction-field-unknown", field=field, known=", ".join(near))
    kind = "number" if field == "fixed_share" else key.kind  # a part of one, as a dossier holds it
    found = Findings("")
    stated = stated_of(Cell(key.title, "", text), kind, Notation.ASK, found)
    wrong = [one for one in found.problems if one.severity is Severity.BLOCKS or one.code.startswith("kvk-")]
    if wrong:
        raise Refused(Problem(one.code, key.title, one.values) for one in wrong)
    if stated and stated.startswith("-") and NUMBER.fullmatch(stated) and not _may_be_negative(dossier, lot, field):
        raise TenderDeskError("correction-negative", field=key.title, text=stated)
    return stated or ""


def _may_be_negative(dossier: Dossier, lot: int, field: str) -> bool:
    """Tell whether a figure can be below zero: where nothing is divided by it. Prices and counts never are."""
    group, _, name = field.partition(".")
    if group != "figure":
        return group in {"answer", "bidder", "explanation"}
    measure = dossier.tender.lot(lot).model.leaf(name).measure
    return measure is not None and not measure.relative


def cell_holds(dossier: Dossier, bid: Bid, field: str, place: str) -> bool:
    """Tell whether a cell is where a bid's file has a field: where it was read, or where its form or layout puts it."""
    known = value_of(bid, field)
    if known is not None:
        return known[1] == place
    part = Part.PRICE if is_price(field) else Part.QUALITY
    return any(
        _in_form(dossier, bid.lot, field, place) if layout is None else _in_layout(layout, field, place)
        for layout in map(layout_of, _files(dossier, bid, part))
    )


def _files(dossier: Dossier, bid: Bid, part: Part) -> Iterator[Receipt]:
    for one in receipts_of(dossier):
        if one.lot == bid.lot and one.part is part and one.counts and one.bid in {bid.code, None}:
            yield one


def _in_form(dossier: Dossier, lot: int, field: str, place: str) -> bool:
    """Tell whether our own form has a field in a cell; its sheets carry their titles in either language."""
    title, _, ref = place.rpartition("!")
    group, _, name = field.partition(".")
    if group in {"answer", "figure"}:
        rows = enumerate(asked(dossier.tender.lot(lot)), start=bid_layout.ANSWERS_HEAD + 1)
        return {leaf.id: f"C{row}" for row, leaf in rows}.get(name) == ref and title in _titles("answers")
    if group == "price":
        lines = enumerate(dossier.tender.lot(lot).prices, start=bid_layout.PRICES_HEAD + 1)
        refs = {line.id: f"{letter(bid_layout.PRICE_COLUMN)}{row}" for row, line in lines}
        return refs.get(name) == ref and title in _titles("prices")
    for sheet, fields in (("bidder", bid_layout.BIDDER), ("prices", bid_layout.PRICE_FIELDS)):
        if any(one.key == field and one.ref == ref for one in fields) and title in _titles(sheet):
            return True
    return False


def _titles(sheet: str) -> set[str]:
    return {label(f"sheet-{sheet}", language) for language in LANGUAGES}


def _in_layout(layout: Layout, field: str, place: str) -> bool:
    stands = layout.places.get(field)
    title, _, ref = place.rpartition("!")
    if stands is None:
        return False
    if layout.kind is LayoutKind.REGISTER:
        return title == layout.sheet and ref.rstrip("0123456789") == stands
    sheet, _, cell = stands.rpartition("!")
    return ref == cell and title == (sheet or layout.sheet)


def field_of(dossier: Dossier, bid: Bid, about: str) -> str | None:
    """Return the field a question is about, named by its key, its criterion or its cell; None where it is none."""
    keys = field_keys(dossier, bid.lot)
    if about in keys:
        return about
    for prefix in ("answer", "figure", "price"):
        if f"{prefix}.{about}" in keys:
            return f"{prefix}.{about}"
    return next((key for key in keys if "!" in about and cell_holds(dossier, bid, key, about)), None)


def subjects(dossier: Dossier, bid: Bid) -> set[str]:
    """Return what beside its fields a question to a bidder can be about: demands, criteria, cells with a finding."""
    lot = dossier.tender.lot(bid.lot)
    return {*(one.id for one in lot.demands), *(one.id for one in lot.model.leaves), *(ask.place for ask in bid.asks)}
