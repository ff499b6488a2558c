"""A small tender for the tests of the window: the lot of the pictures and one beside it, moved on by real verbs."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.bids import Bid, Bidder, FileState, Part, PriceLine, PriceSheet, Receipt
from tender_desk.core.criteria import SCALES, AwardModel, Branch, Leaf, Measure, PriceRule, Rounding
from tender_desk.core.dossier import LotAct
from tender_desk.core.selection import Demand, DemandKind, DemandState, ExclusionGround
from tender_desk.core.stated import Answer, Figure, Stated
from tender_desk.core.team import Assignment, Member, Role
from tender_desk.core.tender import (
    Cover,
    Group,
    Lot,
    LotKind,
    PriceAsked,
    Procedure,
    ProcedureKind,
    Tender,
    Volume,
)
from tender_desk.desk import opening, scoring, selecting
from tender_desk.desk.dossiers import open_dossier, publish
from tender_desk.desk.ranking import fix_ranking
from tender_desk.desk.session import Session, acting
from tender_desk.storage.store import Store

SCALE = SCALES["0-2-4-6-8-10"]
QUESTION = "Beschrijf hoe u kandidaten begeleidt van intake tot plaatsing en hoe u werkgevers in de regio benadert."
STRONG = "Vaste begeleider, wekelijks contact en concrete afspraken over proefplaatsing."
WEAK = "De aanpak bij dreigende uitval is nog weinig concreet beschreven."
START = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)

MODEL = AwardModel(
    method="weighted_sum",
    criteria=(
        Branch(
            "K1",
            "Plan van aanpak",
            (
                Leaf("K1.1", "Diagnose en intake", Fraction(10), scale=SCALE, question=QUESTION, answered=True),
                Leaf("K1.2", "Begeleiding naar werk", Fraction(12), scale=SCALE, question=QUESTION, answered=True),
                Leaf("K1.3", "Nazorg", Fraction(8), scale=SCALE, question=QUESTION, answered=True),
            ),
        ),
        Leaf("K2", "Plaatsingspercentage", Fraction(20), measure=Measure("highest_ratio", unit="%")),
        Leaf("K3", "Doorlooptijd", Fraction(10), measure=Measure("lowest_ratio", better="low", unit="mnd")),
        Leaf("K4", "Presentatie begeleiders", Fraction(10), scale=SCALE),
    ),
    price=PriceRule("lowest_price_ratio", Fraction(30)),
    rounding=Rounding("criterion", 2),
    ties=("quality", "price", "lot"),
)

BIDDERS = {
    "A": "Duinroos Loopbaan B.V.",
    "B": "Stichting Kadelicht",
    "C": "Wilgentak Advies B.V.",
    "D": "Combinatie Zandlei",
    "E": "Spaarnvonk B.V.",
}
FIGURES = {"A": (62, 9), "B": (66, 10), "C": (54, 8), "D": (64, 11), "E": (50, 12)}
PRICES = {"A": "4725", "B": "4980", "C": "4390", "D": "5150", "E": "4600"}
SCORES = {
    "K1.1": {"A": 8, "B": 8, "C": 6, "D": 10},
    "K1.2": {"A": 8, "B": 10, "C": 6, "D": 8},
    "K1.3": {"A": 6, "B": 8, "C": 6, "D": 8},
    "K4": {"A": 8, "B": 6, "C": 6, "D": 8},
}
EVALUATORS = ("marijke", "youssef", "sanne", "henk")
MEMBERS = (
    Member("anouk", "Anouk Terpstra", (Role.ADVISER,)),
    Member("joris", "Joris Bakker", (Role.SECOND,)),
    Member("ellen", "Ellen Postma", (Role.CHAIR,)),
    Member("marijke", "Marijke de Wit", (Role.EVALUATOR,), "beleid"),
    Member("youssef", "Youssef Amrani", (Role.EVALUATOR,), "klantmanager"),
    Member("sanne", "Sanne Kuipers", (Role.EVALUATOR,), "kwaliteit"),
    Member("henk", "Henk Visser", (Role.EVALUATOR,), "contractbeheer"),
)
DEMANDS = (
    Demand("U1", DemandKind.EXCLUSION_GROUND, "Geen faillissement, vereffening of surseance van betaling."),
    Demand("G1", DemandKind.SUITABILITY, "Inschrijving in het handelsregister."),
    Demand("G3", DemandKind.SUITABILITY, "Een referentie van ten minste 90 trajecten in drie jaar."),
    Demand("M1", DemandKind.MINIMUM, "Start binnen tien werkdagen na aanmelding."),
)


def tender() -> Tender:
    def lot(number: int, name: str, volume: int, unit: int) -> Lot:
        return Lot(
            number=number,
            name=name,
            group="Re-integratieproducten",
            procedure="p1",
            kind=LotKind.COMPETED,
            model=MODEL,
            volume=Volume(minimum=Decimal(volume)),
            unit_budget=Decimal(unit),
            budget=Decimal(volume * unit),
            demands=DEMANDS,
            prices=(PriceAsked("P1", "Traject", Decimal(volume)),),
        )

    return Tender(
        reference="HLM-2027-114",
        name="Re-integratie en sociale activering 2027–2028",
        authority="Gemeente Haarlem",
        procedures=(
            Procedure(
                id="p1",
                name="Re-integratie, Europees",
                kind=ProcedureKind.OPEN,
                regime="sas",
                owner="Inkoop",
                closing=datetime(2027, 3, 1, 11, 0, tzinfo=UTC),
                published=date(2027, 1, 11),
            ),
        ),
        groups=(Group("Re-integratieproducten", Decimal(1_250_000)),),
        lots=(lot(4, "Sollicitatietraject", 150, 5000), lot(5, "Korte trajecten met baangarantie", 100, 5000)),
        cover=(Cover("Werkdeel WWB", Decimal(14_000_000), "per jaar"),),
        practice=True,
    )


@dataclass
class Clock:
    """A clock that the test moves; each look at it is a second later, as acts never share a moment."""

    at: datetime = START

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


def create(path: Path) -> Path:
    """A dossier that is not published yet."""
    assignments = tuple(Assignment(4, criterion, member) for criterion in SCORES for member in EVALUATORS)
    Store.create(path, tender(), MEMBERS, assignments, "anouk", START).close()
    return path


class Course:
    """Takes a dossier along its gates, each verb done by the person who may."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.clock = Clock()

    def session(self, person: str) -> Session:
        return open_dossier(self.path, person, self.clock)

    def by(self, person: str, verb: Callable[..., object], *given: object) -> None:
        session = self.session(person)
        verb(session, *given)
        session.store.close()

    def published(self) -> None:
        self.by("anouk", publish)

    def received(self) -> None:
        self.published()
        session = self.session("anouk")
        for code, name in BIDDERS.items():
            with acting(session, session.load(), "read", name) as (writer, _):
                writer.add_bids([bid(code, name)])
                writer.register([(part_b(code, name), name.encode())])
        session.store.close()

    def opened(self) -> None:
        self.received()
        self._act("opened", "joris")

    def selected(self) -> None:
        self.opened()
        self.by(
            "anouk",
            selecting.exclude,
            4,
            "E",
            ExclusionGround.UNSUITABLE,
            "Geschiktheidseis G3 niet gehaald na herstel.",
        )
        judged = [selecting.Judged(4, code, demand.id, DemandState.DECLARED) for code in "ABCD" for demand in DEMANDS]
        self.by("anouk", selecting.judge, judged)

    def scored(self) -> None:
        self.selected()
        for turn, person in enumerate(EVALUATORS):
            session = self.session(person)
            dossier = session.load()
            for criterion, given in SCORES.items():
                for code, score in given.items():
                    own = max(0, min(10, score + (0, 0, -2, 2)[turn] * (code in "CD")))
                    dossier = scoring.record_score(session, dossier, own_score(code, criterion, own))
            session.store.close()

    def agreed(self) -> None:
        self.scored()
        session = self.session("ellen")
        for criterion, given in SCORES.items():
            for code, score in given.items():
                weak = "" if score == 10 else WEAK
                scoring.record_agreed(
                    session,
                    AgreedScore(
                        lot=4,
                        bid=code,
                        criterion=criterion,
                        score=Decimal(score),
                        strong=STRONG,
                        weak=weak,
                        reason="Concreet beschreven, met afspraken die het team kan toetsen.",
                        by="",
                    ),
                )
        session.store.close()

    def final(self) -> None:
        self.agreed()
        self.by("ellen", opening.freeze, (4,))

    def priced(self) -> None:
        self.final()
        session = self.session("anouk")
        with acting(session, session.load(), "open-prices", "4") as (writer, at):
            for code in "ABCD":
                writer.put_price(4, code, sheet(code))
            writer.add_act(LotAct(4, "priced", at, "anouk", "joris"))
        session.store.close()

    def ranked(self) -> None:
        self.priced()
        self.by("anouk", fix_ranking, (4,))

    def _act(self, verb: str, second: str = "") -> None:
        session = self.session("anouk")
        with acting(session, session.load(), verb, "4") as (writer, at):
            writer.add_act(LotAct(4, verb, at, "anouk", second))
        session.store.close()


def own_score(code: str, criterion: str, score: int) -> Score:
    """An evaluator's score with the words it needs."""
    weak = "" if score == 10 else WEAK
    strong = "" if score == 0 else STRONG
    return Score(lot=4, bid=code, criterion=criterion, member="", score=Decimal(score), strong=strong, weak=weak)


def bid(code: str, name: str) -> Bid:
    """A bid with answers and figures, its price sealed."""
    text = "De kern van onze aanpak is een vaste begeleider.\n\nVacatures halen wij uit openbare bronnen. " * 6
    placement, months = FIGURES[code]
    return Bid(
        lot=4,
        code=code,
        bidder=Bidder(name=name, kvk=f"3412{ord(code):04d}"),
        received=START - timedelta(hours=1),
        stated=Stated.of(
            (Answer(c, text.strip(), f"Antwoorden!C{n + 7}") for n, c in enumerate(("K1.1", "K1.2", "K1.3"))),
            (Figure("K2", Decimal(placement), "Antwoorden!C11"), Figure("K3", Decimal(months), "Antwoorden!C12")),
        ),
    )


def part_b(code: str, name: str) -> Receipt:
    """The receipt of a bid's sealed price."""
    return Receipt(
        id=0,
        name=f"{name}-deel-B.xlsx",
        size=len(name.encode()),
        sha256=hashlib.sha256(name.encode()).hexdigest(),
        registered=START,
        registered_by="anouk",
        received=START,
        source=name,
        part=Part.PRICE,
        lot=4,
        bid=code,
        state=FileState.SEALED,
    )


def sheet(code: str) -> PriceSheet:
    """The price sheet of a bid."""
    return PriceSheet(lines=(PriceLine("P1", Decimal(150), Decimal(PRICES[code]), "Prijzen!D13"),))


def copy_of(score: Score, member: str) -> Score:
    """The same score by someone else."""
    return replace(score, member=member)
