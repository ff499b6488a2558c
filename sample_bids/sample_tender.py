"""The tender of the sample, as values: seventeen lots with procedures, budgets, criteria, demands and team."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from sample_bids.sample_words import Words, load, question, topics

from tender_desk.core.criteria import (
    SCALES,
    AwardModel,
    Branch,
    Criterion,
    Leaf,
    Measure,
    PriceRule,
    Rounding,
)
from tender_desk.core.grounds import CATALOGUE
from tender_desk.core.selection import Demand, DemandKind
from tender_desk.core.team import Assignment, Member, Role
from tender_desk.core.tender import (
    Cover,
    Group,
    Invitation,
    Lot,
    LotKind,
    PriceAsked,
    Procedure,
    ProcedureKind,
    SourceGround,
    Tender,
    Volume,
)
from tender_desk.importing.amounts import read_moment
from tender_desk.importing.tender_workbook import TenderFile
from tender_desk.importing.workbook import Cell

PUBLISHED = date(2027, 1, 11)
INVITED = date(2027, 1, 12)
NO_ANSWER = "presentatie"
"""The topic that is scored without a written answer."""


def tender_file() -> TenderFile:
    """Return the whole tender with its team."""
    source = load("lots.toml")
    closing = read_moment(Cell("lots.toml", "closing", source["closing"]))
    assert not hasattr(closing, "code")
    procedures = tuple(
        Procedure(
            id=one["id"],
            name=one["name"],
            kind=ProcedureKind(one["kind"]),
            regime=one["regime"],
            owner=one["owner"],
            closing=closing,  # type: ignore[arg-type]  # the assertion above says it was read
            published=PUBLISHED,
        )
        for one in source["procedure"]
    )
    tender = Tender(
        reference=source["reference"],
        name=source["name"],
        authority=source["authority"],
        department=source["department"],
        portfolio=source["portfolio"],
        practice=True,
        procedures=procedures,
        groups=tuple(Group(one["name"], Decimal(one["budget"])) for one in source["group"]),
        lots=tuple(_lot(one, source) for one in source["lot"]),
        cover=tuple(Cover(one["name"], _decimal(one.get("amount")), one.get("note", "")) for one in source["cover"]),
    )
    members = tuple(
        Member(one["id"], one["name"], tuple(Role(role) for role in one["roles"]), one["expertise"])
        for one in source["member"]
    )
    return TenderFile(tender, members, _assignments(source))


def lot_source(number: int) -> dict[str, Any]:
    """Return what lots.toml says about a lot."""
    return next(one for one in load("lots.toml")["lot"] if one["number"] == number)


def words_of(number: int) -> Words:
    """Return how a lot calls its participants."""
    one = lot_source(number)
    return Words(one.get("wie", "deelnemers"), one.get("persoon", "de deelnemer"))


def topic_of(number: int, criterion: str) -> str:
    """Return the topic of a scored criterion."""
    return str({id_: topic for id_, topic, _ in lot_source(number)["criteria"]}[criterion])


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _lot(one: dict[str, Any], source: dict[str, Any]) -> Lot:
    minimum, unit_budget = one.get("minimum"), _decimal(one.get("unit_budget"))
    budget = Decimal(minimum) * unit_budget if minimum and unit_budget else _decimal(one.get("budget"))
    note = "verwachte minimale afname" if minimum else ""
    bidders = load("bidders.toml")
    return Lot(
        number=one["number"],
        name=one["name"],
        group=one["group"],
        procedure=one["procedure"],
        kind=LotKind(one.get("kind", "competed")),
        ground=SourceGround(one["ground"]) if "ground" in one else None,
        ground_reason=one.get("ground_reason", ""),
        model=_model(one),
        volume=Volume(
            minimum=None if minimum is None else Decimal(minimum),
            unit=one.get("unit", "traject"),
            period=one.get("period", "unknown"),
            note=one.get("note", note),
        ),
        unit_budget=unit_budget,
        budget=budget,
        demands=_demands(one),
        prices=_prices(one),
        invitations=tuple(Invitation(bidders[who]["name"], why, INVITED) for who, why in one.get("invited", [])),
        contract_term=source["term"],
        options=source["options"],
        annex_pages=one.get("annex_pages"),
    )


def _model(one: dict[str, Any]) -> AwardModel:
    if "criteria" not in one:
        return AwardModel("lowest_price")
    price = one.get("price")
    return AwardModel(
        method=one.get("method", "weighted_sum"),
        criteria=_criteria(one),
        price=_price(price) if price else None,
        rounding=Rounding(one.get("rounding", "none"), one.get("decimals", 2)),
        ties=tuple(one["ties"]),
        quality_minimum=Fraction(one["quality_minimum"]) if "quality_minimum" in one else None,
        agreement=one["agreement"],
    )


def _price(price: dict[str, str]) -> PriceRule:
    given = {key: price[key] for key in ("slope", "floor", "ceiling", "outside") if key in price}
    parameters: dict[str, Fraction | str] = {
        key: value if key == "outside" else Fraction(value) for key, value in given.items()
    }
    return PriceRule(price["formula"], Fraction(price["points"]), MappingProxyType(parameters))


def _criteria(one: dict[str, Any]) -> tuple[Criterion, ...]:
    leaves: dict[str, Leaf] = {}
    words = words_of(one["number"])
    for id_, topic, points in one["criteria"]:
        minimum = one.get("minimums", {}).get(id_)
        leaves[id_] = Leaf(
            id=id_,
            name=topics()[topic]["name"],
            points=Fraction(points),
            scale=SCALES[one["scale"]],
            minimum=Fraction(minimum) if minimum else None,
            question=question(topic, words),
            answered=topic != NO_ANSWER,
        )
    for id_, name, points, formula, unit, *bounds in one.get("measures", []):
        floor, ceiling, better = (
            (Fraction(bounds[0]), Fraction(bounds[1]), bounds[2]) if bounds else (None, None, "high")
        )
        leaves[id_] = Leaf(id_, name, Fraction(points), measure=Measure(formula, floor, ceiling, better, unit))
    branches = dict(one.get("branches", []))
    order = one.get("order", list(leaves))
    below = {id_: tuple(leaves[x] for x in order if x.startswith(f"{id_}.")) for id_ in branches}
    nested = {leaf.id for children in below.values() for leaf in children}
    return tuple(
        Branch(id_, branches[id_], below[id_]) if id_ in branches else leaves[id_] for id_ in order if id_ not in nested
    )


def _prices(one: dict[str, Any]) -> tuple[PriceAsked, ...]:
    unit = one.get("unit", "traject")
    default = [["P1", f"Prijs per {unit}"]]
    lines = []
    for id_, text, *rest in one.get("prices", default):
        quantity, called = (Decimal(rest[0]), rest[1]) if rest else (Decimal(one["minimum"]), unit)
        lines.append(PriceAsked(id_, text, quantity, called))
    return tuple(lines)


def reference_count(one: dict[str, Any]) -> int:
    """Return how many trajectories the reference of G3 must have: six in ten of the expected volume."""
    return int(one["minimum"]) * 6 // 10


def _demands(one: dict[str, Any]) -> tuple[Demand, ...]:
    start = Demand(
        "M1", DemandKind.MINIMUM, "Start van de uitvoering uiterlijk op 1 juli 2027, op een locatie in Haarlem."
    )
    if one.get("kind") == "single_source":
        return (start,)
    trust = _lawful(
        "G1",
        "insurance",
        "Verzekering tegen beroepsaansprakelijkheid van ten minste € 1.000.000.",
        "Polis of verklaring van de verzekeraar",
    )
    quality = _lawful(
        "G2",
        "quality_certificate",
        "Keurmerk voor re-integratie of een gelijkwaardige beschrijving van kwaliteitszorg.",
        "Keurmerk of eigen beschrijving",
    )
    grounds = (
        _lawful(
            "U1",
            "all_mandatory",
            "Geen van de verplichte uitsluitingsgronden is van toepassing (artikel 2.86).",
            "Gedragsverklaring aanbesteden, ten hoogste twee jaar oud",
        ),
        _lawful(
            "U2",
            "misconduct",
            "Geen ernstige fout in de uitoefening van het beroep (artikel 2.87 lid 1 c).",
            "Gedragsverklaring aanbesteden, ten hoogste twee jaar oud",
        ),
        _lawful(
            "U3",
            "bankruptcy",
            "Geen faillissement (artikel 2.87 lid 1 b).",
            "Uittreksel handelsregister, ten hoogste zes maanden oud",
        ),
    )
    if one["procedure"] == "OH":
        return (trust, quality, start)
    if "minimum" not in one:
        return (*grounds, trust, quality, start)
    count = reference_count(one)
    field = " in inburgering" if one["number"] in {15, 16} else ""
    reference = _lawful(
        "G3",
        "references",
        f"Een referentie van ten minste {count} trajecten{field} in de laatste drie jaar.",
        "Verklaring van de opdrachtgever",
    )
    return (*grounds, trust, quality, reference, start)


def _lawful(id_: str, code: str, text: str, evidence: str) -> Demand:
    """Return a demand on a ground or requirement of the law, with the article and term that belong to it."""
    legal = CATALOGUE[code]
    kind = DemandKind.SUITABILITY if legal.duty is None else DemandKind.EXCLUSION_GROUND
    return Demand(id_, kind, text, code, legal.duty, legal.article, legal.look_back, evidence)


def _assignments(source: dict[str, Any]) -> tuple[Assignment, ...]:
    return tuple(
        Assignment(one["number"], id_, person)
        for one in source["lot"]
        for id_, topic, _ in one.get("criteria", [])
        for person in source["evaluators"][topic]
    )
