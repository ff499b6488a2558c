"""The tender documents of the sample: a PDF per procedure, a page per lot with its method and criteria."""

from __future__ import annotations

from collections.abc import Iterator

from sample_bids.sample_acts import FRONT, GUIDES, pages_of
from sample_bids.sample_annexes import Texts, pdf

from tender_desk.core.criteria import Branch, Criterion, points_of, walk
from tender_desk.core.numbers import plain
from tender_desk.core.tender import Lot, Procedure, Tender
from tender_desk.wording import say

LEFT, TOP, LINE = 60, 770, 18


def guides(tender: Tender) -> dict[str, bytes]:
    """Return the documents by their path in the sample."""
    found = {}
    for number, (id_, name) in enumerate(GUIDES.items(), start=1):
        procedure = next(one for one in tender.procedures if one.id == id_)
        lots = [tender.lot(lot) for lot, document, _ in pages_of(tender) if document == number]
        pages = [_cover(tender, procedure), _contents(procedure, tender), *(_lot(lot) for lot in lots)]
        assert len(pages) == FRONT + len(lots)
        found[f"stukken/{name}"] = pdf(pages)
    return found


def _texts(title: str, lines: list[str]) -> Texts:
    return [(LEFT, TOP, 16, title), *((LEFT, TOP - 40 - LINE * row, 10, line) for row, line in enumerate(lines))]


def _cover(tender: Tender, procedure: Procedure) -> Texts:
    return _texts(procedure.name, [tender.name, f"Kenmerk {tender.reference}", tender.authority, procedure.owner])


def _contents(procedure: Procedure, tender: Tender) -> Texts:
    lots = [lot for lot in tender.lots if lot.procedure == procedure.id]
    return _texts("Percelen", [f"Perceel {lot.number}: {lot.name}" for lot in lots])


def _lot(lot: Lot) -> Texts:
    model = lot.model
    lines = [f"Methode: {say(f'term.method.{model.method}', 'nl')}"]
    if model.price is not None:
        formula = say(f"choice.formula.{model.price.formula}", "nl")
        lines.append(f"Prijs: {plain(model.price.points)} punten, {formula}")
    rounding = say(f"term.rounding.{model.rounding.at}", "nl", decimals=model.rounding.decimals)
    lines.append(f"Afronding: {rounding}")
    lines += list(_criteria(model.criteria))
    return _texts(f"Perceel {lot.number}: {lot.name}", lines)


def _criteria(criteria: tuple[Criterion, ...]) -> Iterator[str]:
    for depth, node in walk(criteria):
        kind = "samen " if isinstance(node, Branch) else ""
        yield f"{'    ' * depth}{node.id} {node.name}: {kind}{plain(points_of(node))}"
