"""A tender with one lot, its forms filled in as a bidder does, and a way to change cells of a workbook."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import openpyxl

from tender_desk.core.bids import Bid, Bidder
from tender_desk.core.criteria import SCALES, AwardModel, Branch, Leaf, Measure, NumericScale, PriceRule, Rounding
from tender_desk.core.dossier import Dossier
from tender_desk.core.problems import Problem
from tender_desk.core.selection import Demand, DemandKind
from tender_desk.core.stated import Answer, Stated
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
    Tender,
    Volume,
)
from tender_desk.importing.price_form import price_form
from tender_desk.importing.quality_form import quality_form
from tender_desk.wording import ZONE

STRONG = "Vaste begeleider en wekelijks contact."
WEAK = "Geen termijn bij dreigende uitval."

MODEL = AwardModel(
    "weighted_sum",
    (
        Branch(
            "K1",
            "Plan van aanpak",
            (
                Leaf("K1.1", "Diagnose", Fraction(20), SCALES["0-2-4-6-8-10"], question="Hoe?", answered=True),
                Leaf("K1.2", "Nazorg", Fraction(10), NumericScale(Fraction(0), Fraction(10)), answered=True),
            ),
        ),
        Leaf("K2", "Plaatsingspercentage", Fraction(20), measure=Measure("highest_ratio", unit="%")),
        Leaf("K3", "Doorlooptijd", Fraction(10), measure=Measure("lowest_ratio", unit="maanden")),
        Leaf("K4", "Presentatie", Fraction(10), SCALES["0-2-4-6-8-10"]),
    ),
    PriceRule("lowest_price_ratio", Fraction(30)),
    Rounding("criterion", 2),
    ("quality", "price", "criterion:K1.1", "lot"),
)
LOT = Lot(
    number=7,
    name="A sollicitatietraject",
    group="Producten",
    procedure="EU",
    kind=LotKind.COMPETED,
    model=MODEL,
    volume=Volume(minimum=Decimal(150), period="per_year", note="verwacht"),
    unit_budget=Decimal(5000),
    budget=Decimal(750_000),
    demands=(
        Demand("G3", DemandKind.SUITABILITY, "Een referentie van 90 trajecten."),
        Demand("M1", DemandKind.MINIMUM, "Start op 1 juli."),
    ),
    prices=(PriceAsked("P1", "Traject", Decimal(150)), PriceAsked("P2", "Nazorg", Decimal(150))),
    contract_term="2 jaar",
    annex_pages=20,
)
MEMBERS = (
    Member("terpstra", "Anouk Terpstra", (Role.ADVISER,), "inkoop"),
    Member("postma", "Ellen Postma", (Role.CHAIR, Role.EVALUATOR)),
    Member("kuipers", "Sanne Kuipers", (Role.EVALUATOR,)),
)
ASSIGNMENTS = (Assignment(7, "K1.1", "kuipers"), Assignment(7, "K4", "kuipers"), Assignment(7, "K1.2", "postma"))


def tender(**changes: Any) -> Tender:
    """Return the tender; `changes` go to its one lot."""
    return Tender(
        reference="HLM-2027-114",
        name="Re-integratie",
        authority="Gemeente Haarlem",
        procedures=(
            Procedure(
                id="EU",
                name="Europees",
                kind=ProcedureKind.OPEN,
                regime="european",
                owner="Inkoop",
                closing=datetime(2027, 3, 1, 12, tzinfo=ZONE),
                published=date(2027, 1, 11),
            ),
        ),
        groups=(Group("Producten", Decimal(750_000)), Group("Onbekend", None)),
        lots=(replace(LOT, **changes),),
        cover=(Cover("Werkdeel", Decimal(14_000_000), "per jaar"), Cover("Saldi", None)),
    )


TENDER = tender()
EMPTY_A, EMPTY_B = quality_form(TENDER, TENDER.lots[0]), price_form(TENDER, TENDER.lots[0])
CLOSED = replace(
    TENDER,
    procedures=(replace(TENDER.procedures[0], kind=ProcedureKind.CLOSED, regime="closed"),),
    lots=(replace(LOT, invitations=(Invitation("Duinroos", "bekend in de stad", date(2027, 1, 12)),)),),
)

PART_A: Mapping[str, object] = {
    "Inschrijver!B6": "Duinroos Loopbaan B.V.",
    "Inschrijver!B7": "91840271",
    "Inschrijver!B10": "2015 XA Haarlem",
    "Inschrijver!B13": "1 september 2027",
    "Inschrijver!B16": 200,
    "Antwoorden!C7": "Intake binnen vijf dagen.\nDaarna een gesprek.",
    "Antwoorden!C8": "Zes maanden nazorg.",
    "Antwoorden!C9": "66 %",
    "Antwoorden!C10": 9,
    "Verklaringen!C6": "ja",
    "Referenties!A6": "Gemeente Duinveen",
    "Referenties!D6": "1.457,00",
    "Referenties!E6": "61 %",
    "Combinatie!A6": "Zandlei B.V.",
    "Combinatie!C6": "penvoerder",
}
PART_B: Mapping[str, object] = {
    "Prijzen!B6": "Duinroos Loopbaan B.V.",
    "Prijzen!B7": "91840271",
    "Prijzen!B8": "excl. btw",
    "Prijzen!B9": "no cure less pay",
    "Prijzen!B10": "60 %",
    "Prijzen!B11": "40 %",
    "Prijzen!E14": "€ 4.980,00",
    "Prijzen!E15": 250.5,
}


def changed(content: bytes, cells: Mapping[str, object]) -> bytes:
    """Return a workbook with cells (`Sheet!B7`) set by openpyxl, which computes no formulas."""
    return altered(content, lambda book: _set(book, cells))


def _set(book: Any, cells: Mapping[str, object]) -> None:
    for place, value in cells.items():
        sheet, ref = place.split("!")
        book[sheet][ref] = value


def altered(content: bytes, change: Callable[[Any], None]) -> bytes:
    """Return a workbook after a change to openpyxl's object."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def part_a(cells: Mapping[str, object] | None = None, of: Tender = TENDER) -> bytes:
    """Return part A as a bidder fills it in; `cells` differ from that."""
    return changed(quality_form(of, of.lots[0]) if of is not TENDER else EMPTY_A, {**PART_A, **(cells or {})})


def part_b(cells: Mapping[str, object] | None = None, of: Tender = TENDER) -> bytes:
    """Return part B as a bidder fills it in; `cells` differ from that."""
    return changed(price_form(of, of.lots[0]) if of is not TENDER else EMPTY_B, {**PART_B, **(cells or {})})


def found(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    """Return code and place of each problem."""
    return [(problem.code, problem.at) for problem in problems]


def dossier(**more: Any) -> Dossier:
    """Return a dossier with two bids whose answers are known."""
    bids = tuple(
        Bid(
            lot=7,
            code=code,
            bidder=Bidder(name=name),
            stated=Stated.of(
                (Answer("K1.1", f"Antwoord {code} op de diagnose", "Antwoorden!C7"), Answer("K1.2", text, ""))
            ),
        )
        for code, name, text in (("A", "Duinroos", "=1+1"), ("B", "Kadelicht", "Zes maanden"))
    )
    given: dict[str, Any] = {
        "tender": TENDER,
        "viewer": MEMBERS[0],
        "version": 12,
        "log_head": "",
        "members": MEMBERS,
        "assignments": ASSIGNMENTS,
        "bids": bids,
    }
    return Dossier(**(given | more))
