"""Reads a field by its key from a foreign cell, and builds the parts of a bid from what the fields state."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tender_desk.core.amounts_in_text import price_named
from tender_desk.core.bids import Bidder, Part, PriceLine, PriceSheet, QualityPart
from tender_desk.core.numbers import exact
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.stated import Answer, Figure, Stated, Statement
from tender_desk.core.tender import Lot, Tender, VatBasis
from tender_desk.importing.findings import Findings
from tender_desk.importing.layouts.cells import ask_about_price, stated_of
from tender_desk.importing.layouts.keys import Key, keys_of, of_part
from tender_desk.importing.layouts.layout import Layout
from tender_desk.importing.price_reader import PricePart
from tender_desk.importing.workbook import Cell

Fields = Mapping[str, tuple[str, str]]
"""What a bid states by key: its text in one notation, and the cell it stands in."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is read from a foreign file: the fields of one part, for a lot, numbers written as the layout says."""

    tender: Tender
    lot: Lot
    layout: Layout
    part: Part

    @property
    def keys(self) -> tuple[Key, ...]:
        """The fields of the part that have a place and that the lot asks."""
        known = keys_of(self.tender, self.lot)
        return tuple(key for name, key in known.items() if name in self.layout.places and of_part(key, self.part))


def check_places(wanted: Wanted, file: str) -> tuple[Problem, ...]:
    """Find fields without which no bid can be read (`layout-place-missing`); places for what is not asked are noted."""
    known = keys_of(wanted.tender, wanted.lot)
    found = []
    for key in known.values():
        if key.needed and key.key not in wanted.layout.places and of_part(key, wanted.part):
            values = {"field": key.title, "key": key.key, "layout": wanted.layout.name}
            found.append(Problem("layout-place-missing", key.key, values, file=file))
    if wanted.part is Part.PRICE and "vat_basis" not in wanted.layout.places:
        basis = {"basis": wanted.tender.vat_basis, "layout": wanted.layout.name}
        found.append(Problem("vat-basis-assumed", "", basis, Severity.ASK, file))
    for name in wanted.layout.places:
        if name not in known:
            about = {"key": name, "lot": wanted.lot.number}
            found.append(Problem("layout-key-not-asked", name, about, Severity.NOTE, file))
    return tuple(found)


def read_field(key: Key, cell: Cell, wanted: Wanted, found: Findings) -> str | None:
    """Return what a cell states for a field, None where nothing can be read; every doubt becomes a finding."""
    if cell.empty:
        _missing(key, cell, wanted, found)
        return None
    text = stated_of(cell, key.kind, wanted.layout.notation, found)
    if text is not None:
        check = _CHECKS.get(key.key.partition(".")[0])
        if check:
            check(key, cell, text, wanted, found)
    return text


def _missing(key: Key, cell: Cell, wanted: Wanted, found: Findings) -> None:
    group, _, name = key.key.partition(".")
    if key.key == "bidder.name":
        found.add("bidder-missing", cell.place)
    elif key.key == "bidder.kvk":
        found.add("kvk-missing", cell.place, Severity.ASK)
    elif key.key == "vat_basis":
        found.add("vat-basis-missing", cell.place)
    elif group == "answer":
        found.add("answer-missing", cell.place, criterion=name, name=wanted.lot.model.leaf(name).name)
    elif group == "figure":
        found.add("figure-not-stated", cell.place, criterion=name, name=wanted.lot.model.leaf(name).name)
    elif group == "price":
        found.add("price-not-stated", cell.place, line=name, name=key.title)
    elif group == "declaration" and name != "UEA-D":
        found.add("declaration-missing", cell.place, Severity.ASK, declaration=name)


def _answer(key: Key, cell: Cell, text: str, wanted: Wanted, found: Findings) -> None:
    price = price_named(text)
    if price:
        ask_about_price(cell, price, key.key.partition(".")[2], found)


def _figure(key: Key, cell: Cell, text: str, wanted: Wanted, found: Findings) -> None:
    leaf = wanted.lot.model.leaf(key.key.partition(".")[2])
    value = Decimal(text)
    if value <= 0 and leaf.measure and leaf.measure.relative:
        found.add("figure-not-positive", cell.place, criterion=leaf.id, name=leaf.name, value=value)


def _declaration(key: Key, cell: Cell, text: str, wanted: Wanted, found: Findings) -> None:
    if text == "no":
        found.add("declaration-negative", cell.place, Severity.ASK, declaration=key.key.partition(".")[2])


def _price(key: Key, cell: Cell, text: str, wanted: Wanted, found: Findings) -> None:
    price, line = Decimal(text), key.key.partition(".")[2]
    if price < 0:
        found.add("price-negative", cell.place, Severity.ASK, line=line, price=price)
    elif price == 0:
        found.add("price-zero", cell.place, Severity.ASK, line=line)


_CHECKS: Mapping[str, Callable[[Key, Cell, str, Wanted, Findings], None]] = {
    "answer": _answer,
    "figure": _figure,
    "declaration": _declaration,
    "price": _price,
}


def kept_as(key: str) -> tuple[str, str]:
    """Return as what part A keeps a field (bidder, answer, figure or statement), and under which name."""
    group, _, name = key.partition(".")
    return (group, name) if group in {"bidder", "answer", "figure"} else ("statement", key)


def quality_part(lot: Lot, stated: Fields) -> QualityPart | None:
    """Return part A from what was stated, None without a bidder's name: without it there is no bid."""
    if "bidder.name" not in stated:
        return None
    who: dict[str, str] = {}
    answers, figures, statements = [], [], []
    for key, (text, place) in stated.items():
        kind, name = kept_as(key)
        if kind == "bidder":
            who[name] = text
        elif kind == "answer":
            answers.append(Answer(name, text, place))
        elif kind == "figure":
            figures.append(Figure(name, Decimal(text), place))
        else:
            statements.append(Statement(name, text, place))
    return QualityPart(Bidder(**who), lot.number, Stated.of(answers, figures, statements))


def price_part(wanted: Wanted, stated: Fields, found: Findings) -> PricePart | None:
    """Return part B from what was stated; None, with the problems added, where a price or the VAT basis is missing.

    Without a place for the VAT basis prices stand on the basis the tender asks, which `check_places` asks about.
    Totals must be the sum to the cent.
    """
    lot = wanted.lot
    basis = wanted.tender.vat_basis if "vat_basis" not in wanted.layout.places else None
    if "vat_basis" in stated:
        basis = VatBasis(stated["vat_basis"][0])
    lines = tuple(
        PriceLine(asked.id, asked.quantity, Decimal(stated[key][0]), stated[key][1])
        for asked in lot.prices
        if (key := f"price.{asked.id}") in stated
    )
    share = _fixed_share(stated, found)
    if len(lines) == len(lot.prices):
        _check_totals(lines, stated, found)
    if basis is None or len(lines) < len(lot.prices) or "bidder.name" not in stated:
        return None
    model = stated["payment_model"][0] if "payment_model" in stated else ""
    sheet = PriceSheet(lines=lines, vat_basis=basis, payment_model=model, fixed_share=share)
    kvk = stated["bidder.kvk"][0] if "bidder.kvk" in stated else ""
    return PricePart(kvk, stated["bidder.name"][0], lot.number, sheet)


def _fixed_share(stated: Fields, found: Findings) -> Decimal | None:
    fixed, result = (Decimal(stated[key][0]) if key in stated else None for key in ("fixed_share", "result_share"))
    if fixed is not None and result is not None and fixed + result != 100:
        found.add("shares-not-whole", stated["result_share"][1], fixed=fixed, result=result)
    if fixed is None and result is not None:
        fixed = 100 - result
    return None if fixed is None else fixed / 100


def _check_totals(lines: Iterable[PriceLine], stated: Fields, found: Findings) -> None:
    sums = {f"total.{line.id}": exact(line.quantity) * exact(line.unit_price) for line in lines}
    sums["total"] = sum(sums.values(), Fraction(0))
    for key, total in sums.items():
        if key in stated:
            said, place = Decimal(stated[key][0]), stated[key][1]
            if abs(exact(said) - total) >= Fraction(1, 200):
                found.add("total-differs", place, stated=said, total=total)
