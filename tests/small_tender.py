"""A small tender on real workbooks, made through our own forms: two competed lots and a single source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.criteria import SCALES, AwardModel, Branch, Leaf, Measure, NumericScale, PriceRule, Rounding
from tender_desk.core.drawing import Holder, Manner
from tender_desk.core.selection import Demand, DemandKind, DemandState
from tender_desk.core.team import Assignment, Member, Role
from tender_desk.core.tender import (
    Cover,
    Group,
    Lot,
    LotKind,
    PriceAsked,
    Procedure,
    ProcedureKind,
    SourceGround,
    Tender,
    Volume,
)
from tender_desk.desk import dossiers, intake, opening, ranking, receipts, scoring, selecting
from tender_desk.desk.drawing import Announced, Drawn
from tender_desk.desk.session import Session
from tender_desk.importing.bid_forms import price_form, quality_form
from tender_desk.importing.book import CellInput
from tender_desk.importing.lists import ReceiptLine, receipt_list
from tender_desk.importing.tender_workbook import write_tender

DUTCH = ZoneInfo("Europe/Amsterdam")
CLOSING = datetime(2026, 3, 2, 12, tzinfo=DUTCH)
STRONG = "Concrete afspraken over begeleiding en nazorg."
WEAK = "De aanpak bij dreigende uitval blijft algemeen."

MEMBERS = (
    Member("terpstra", "Anouk Terpstra", (Role.ADVISER,)),
    Member("bakker", "Joris Bakker", (Role.SECOND,)),
    Member("visser", "Marit Visser", (Role.CHAIR,)),
    Member("kuipers", "Sanne Kuipers", (Role.EVALUATOR,)),
    Member("haan", "Pieter de Haan", (Role.EVALUATOR,)),
    Member("jansen", "Loes Jansen", (Role.LAWYER,)),
)


def tender(*, practice: bool = False) -> Tender:
    """Return the tender; it closed on 2 March 2026, so that acts are possible today."""
    ratio = PriceRule("lowest_price_ratio", Fraction(30))
    scored = Leaf(
        "K1.1", "Diagnose", Fraction(20), SCALES["0-2-4-6-8-10"], question="Hoe stelt u de diagnose?", answered=True
    )
    talk = Leaf("K1.2", "Presentatie", Fraction(30), NumericScale(Fraction(0), Fraction(10), Fraction(2)))
    rate = Leaf("K2", "Plaatsingspercentage", Fraction(20), measure=Measure("highest_ratio", unit="%"))
    first = AwardModel(
        "weighted_sum",
        (Branch("K1", "Plan van aanpak", (scored, talk)), rate),
        ratio,
        Rounding("criterion", 2),
        ("quality", "price", "lot"),
    )
    wish = Leaf("W1", "Nazorg", Fraction(10000), SCALES["voldoet"], question="Welke nazorg biedt u?", answered=True)
    second = AwardModel("award_on_value", (wish,), ties=("quality", "lot"), agreement="average")
    demands = (Demand("G1", DemandKind.SUITABILITY, "Een referentie van 90 trajecten"),)
    prices = (PriceAsked("P1", "Intake en begeleiding", Decimal(150)), PriceAsked("P2", "Nazorg", Decimal(150)))
    return Tender(
        reference="HLM-2026-001",
        name="Re-integratie",
        authority="Gemeente Haarlem",
        department="Sociale Zaken",
        portfolio="Werk en inkomen",
        practice=practice,
        procedures=(
            Procedure(
                id="open",
                name="Europese aanbesteding",
                kind=ProcedureKind.OPEN,
                regime="sas",
                owner="Inkoop",
                closing=CLOSING,
                published=date(2026, 1, 5),
            ),
            Procedure(
                id="bron",
                name="Offerteaanvraag",
                kind=ProcedureKind.SINGLE_SOURCE,
                regime="closed",
                owner="Sociale Zaken",
                closing=CLOSING,
                published=date(2026, 1, 5),
            ),
        ),
        groups=(Group("Producten", Decimal("1250000")), Group("Work First", None)),
        lots=(
            Lot(
                number=1,
                name="Sollicitatietraject",
                group="Producten",
                procedure="open",
                kind=LotKind.COMPETED,
                model=first,
                volume=Volume(minimum=Decimal(150)),
                unit_budget=Decimal(5000),
                budget=Decimal(750000),
                demands=demands,
                prices=prices,
                contract_term="2 jaar",
            ),
            Lot(
                number=2,
                name="Nazorg",
                group="Producten",
                procedure="open",
                kind=LotKind.COMPETED,
                model=second,
                volume=Volume(minimum=Decimal(100)),
                budget=Decimal(500000),
                demands=demands,
                prices=(PriceAsked("P1", "Traject", Decimal(100)),),
            ),
            Lot(
                number=3,
                name="Work First",
                group="Work First",
                procedure="bron",
                kind=LotKind.SINGLE_SOURCE,
                model=AwardModel("lowest_price"),
                volume=Volume(minimum=Decimal(10)),
                budget=Decimal(130000),
                demands=demands,
                prices=(PriceAsked("P1", "Plaats", Decimal(10)),),
                ground=SourceGround.ONLY_SUPPLIER,
                ground_reason="Alleen Paswerk heeft de beschutte werkplekken.",
            ),
        ),
        cover=(Cover("Werkdeel WWB", Decimal(14000000)),),
    )


ASSIGNMENTS = tuple(
    Assignment(lot, criterion, member)
    for lot, criterion in ((1, "K1.1"), (1, "K1.2"), (2, "W1"))
    for member in ("kuipers", "haan")
)

BIDDERS = {"A": ("Duinroos Loopbaan B.V.", "34120941"), "B": ("Stichting Kadelicht", "34120942")}


def quality(lot: Lot, name: str, kvk: str, rate: str = "60", **more: CellInput) -> bytes:
    """Return a filled part A."""
    filled: dict[str, CellInput] = {
        "bidder.name": name,
        "bidder.kvk": kvk,
        "bidder.legal_form": "B.V.",
        "bidder.address": "Spaarne 1",
        "bidder.town": "Haarlem",
        "bidder.contact": "M. de Vries",
        "bidder.email": "bod@example.org",
        "validity": date(2026, 9, 1),
        "declaration.UEA": "ja",
        "declaration.AKK": "ja",
        "declaration.WERK": "ja",
        "declaration.G1": "ja",
        **{
            f"answer.{leaf.id}": f"{name} werkt met een vaste begeleider." for leaf in lot.model.leaves if leaf.answered
        },
        **{f"answer.{leaf.id}": Decimal(rate) for leaf in lot.model.leaves if leaf.measure},
        **more,
    }
    return quality_form(tender(), lot, filled=filled)


def price(lot: Lot, name: str, kvk: str, unit: str) -> bytes:
    """Return a filled part B with the same unit price on every line."""
    filled = {"bidder.name": name, "bidder.kvk": kvk, "vat_basis": "excl. btw"}
    return price_form(tender(), lot, filled={**filled, **{f"price.{line.id}": Decimal(unit) for line in lot.prices}})


def bid_files(prices: dict[str, str] | None = None) -> list[receipts.Given]:
    """Return part A and part B of bidders A and B in lots 1 and 2 and one quotation in lot 3."""
    units = prices or {"A": "2400", "B": "2500"}
    files = []
    for lot in tender().lots[:2]:
        for code, (name, kvk) in BIDDERS.items():
            rate = "62" if code == "A" else "66"
            files.append(receipts.Given(f"{lot.number}/{code}-deel-A.xlsx", quality(lot, name, kvk, rate)))
            files.append(receipts.Given(f"{lot.number}/{code}-deel-B.xlsx", price(lot, name, kvk, units[code])))
    single = tender().lot(3)
    files.append(receipts.Given("3/offerte-A.xlsx", quality(single, "Paswerk", "34120943")))
    files.append(receipts.Given("3/offerte-B.xlsx", price(single, "Paswerk", "34120943", "12500")))
    return files


def arrivals(files: list[receipts.Given], late: str = "") -> receipts.Given:
    """Return the receipt list of files, all an hour before closing, one minute apart, the late one after it."""
    names = {code: name for code, (name, _) in BIDDERS.items()}
    lines = [
        ReceiptLine(
            file.name,
            CLOSING + timedelta(minutes=4) if file.name == late else CLOSING - timedelta(minutes=60 - i),
            names.get(file.name.split("/")[1][0], "Paswerk"),
        )
        for i, file in enumerate(files)
    ]
    return receipts.Given("ontvangst.xlsx", receipt_list(tender().reference, lines))


def listed(senders: dict[str, str]) -> receipts.Given:
    """Return a receipt list of files by the letter of who sent them, all in time."""
    lines = [ReceiptLine(name, CLOSING - timedelta(hours=1), BIDDERS[code][0]) for name, code in senders.items()]
    return receipts.Given("lijst.xlsx", receipt_list(tender().reference, lines))


class Clock:
    """A clock that moves on a minute with every look."""

    def __init__(self, start: datetime = CLOSING + timedelta(days=1)) -> None:
        self.time = start.astimezone(UTC)

    def __call__(self) -> datetime:
        """Return the time."""
        self.time += timedelta(minutes=1)
        return self.time


def new_dossier(folder: Path, *, practice: bool = False, clock: Callable[[], datetime] | None = None) -> Session:
    """Return a session of the adviser in a new dossier made from a tender workbook."""
    source = folder / "tender.xlsx"
    source.write_bytes(write_tender(tender(practice=practice), MEMBERS, ASSIGNMENTS))
    return dossiers.new_dossier(folder / "klein.tender", source, clock=clock or Clock())[0]


def as_person(session: Session, person: str) -> Session:
    """Return the session of someone else in the same dossier."""
    return replace(session, person=person)


def imported(folder: Path, prices: dict[str, str] | None = None) -> Session:
    """Return a dossier with all bids registered and read in."""
    session = new_dossier(folder)
    dossiers.publish(session)
    files = bid_files(prices)
    intake.import_files(session, [*files, arrivals(files)])
    return session


def opened(folder: Path, prices: dict[str, str] | None = None) -> Session:
    """Return a dossier whose bids are opened and selected."""
    session = imported(folder, prices)
    dossier = opening.open_bids(session, (1, 2, 3), "bakker")
    selecting.judge(session, [selecting.Judged(bid.lot, bid.code, "G1", DemandState.DECLARED) for bid in dossier.bids])
    return session


SCORES = {
    ("A", "K1.1"): "8",
    ("A", "K1.2"): "8",
    ("B", "K1.1"): "8",
    ("B", "K1.2"): "10",
    ("A", "W1"): "1",
    ("B", "W1"): "2",
}


def finish_lot(session: Session, lot: int, scores: dict[tuple[str, str], str] | None = None) -> None:
    """Take one imported lot from opening to final quality."""
    dossier = opening.open_bids(session, (lot,), "bakker")
    selecting.judge(
        session, [selecting.Judged(lot, bid.code, "G1", DemandState.DECLARED) for bid in dossier.bids_in(lot)]
    )
    score_all(session, (lot,), scores or SCORES)
    opening.freeze(as_person(session, "visser"), (lot,))


def lot_of(criterion: str) -> int:
    """Return the lot that a criterion of this tender stands in."""
    return 2 if criterion == "W1" else 1


def score_all_but(session: Session, lot: int, bid: str) -> None:
    """Score every bid of a lot but one."""
    score_all(session, (lot,), {key: score for key, score in SCORES.items() if key[0] != bid})


def score_all(session: Session, lots: tuple[int, ...], scores: dict[tuple[str, str], str] | None = None) -> None:
    """Let every evaluator score these lots, and the chair record the agreed scores."""
    given_scores = SCORES if scores is None else scores
    for member in ("kuipers", "haan"):
        own = as_person(session, member)
        dossier = own.load()
        for (bid, criterion), score in given_scores.items():
            lot = lot_of(criterion)
            given = Score(
                lot=lot, bid=bid, criterion=criterion, member=member, score=Decimal(score), strong=STRONG, weak=WEAK
            )
            if lot in lots:
                dossier = scoring.record_score(own, dossier, given)
    chair = as_person(session, "visser")
    for (bid, criterion), score in given_scores.items():
        if lot_of(criterion) == 1 and 1 in lots:
            scoring.record_agreed(chair, agreed(bid, criterion, score))


def agreed(bid: str, criterion: str, score: str) -> AgreedScore:
    """Return an agreed score with its motivation."""
    return AgreedScore(
        lot=lot_of(criterion),
        bid=bid,
        criterion=criterion,
        score=Decimal(score),
        strong=STRONG,
        weak=WEAK,
        reason="Het team is het eens.",
        by="visser",
    )


def scored(folder: Path, prices: dict[str, str] | None = None) -> Session:
    """Return a dossier in which every evaluator has scored and the chair has recorded the agreed scores."""
    session = opened(folder, prices)
    score_all(session, (1, 2))
    return session


def priced(folder: Path, prices: dict[str, str] | None = None) -> Session:
    """Return a dossier whose quality is final and whose prices are open."""
    session = scored(folder, prices)
    opening.freeze(as_person(session, "visser"), (1, 2))
    opening.open_prices(session, (1, 2, 3), "bakker")
    return session


def ranked(folder: Path, prices: dict[str, str] | None = None) -> Session:
    """Return a dossier whose rankings are fixed."""
    session = priced(folder, prices)
    ranking.fix_ranking(session, (1, 2, 3))
    return session


OFFICIALS = ("M. Visser, jurist", "T. Bakker, inkoop")


def drawn(*order: str, **more: Any) -> Drawn:
    """Return a draw that two officials held after closing, and to which nobody had been invited."""
    given: dict[str, Any] = {
        "held": CLOSING,
        "order": order,
        "place": "stadhuis",
        "witnesses": "Beide inschrijvers waren vertegenwoordigd.",
        "holder": Holder.OFFICIALS,
        "names": OFFICIALS,
        "uninvited": "Beide inschrijvers zagen schriftelijk af van een uitnodiging.",
    }
    return Drawn(**(given | more))


def announced(when: datetime, **more: Any) -> Announced:
    """Return an invitation to a draw that two officials hold, by people unless told otherwise."""
    given: dict[str, Any] = {
        "when": when,
        "manner": Manner.PEOPLE,
        "holder": Holder.OFFICIALS,
        "names": OFFICIALS,
        "place": "stadhuis, kamer 2",
    }
    return Announced(**(given | more))


def tied(folder: Path) -> Session:
    """Return a dossier in which the two bids of lot 2 are equal in price and quality."""
    session = imported(folder, {"A": "2400", "B": "2400"})
    finish_lot(session, 2, {("A", "W1"): "1", ("B", "W1"): "1"})
    opening.open_prices(session, (2,), "bakker")
    return session
