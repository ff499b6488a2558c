"""A small restricted tender on real workbooks: candidates ask to take part, the best two are invited, they bid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from tests import small_tender
from tests.small_tender import CLOSING, MEMBERS, STRONG, WEAK

from tender_desk.core.criteria import SCALES, AwardModel, Leaf, Measure, Rounding
from tender_desk.core.grounds import Duty
from tender_desk.core.selection import Demand, DemandKind, DemandState
from tender_desk.core.shortlist import METHOD, Shortlist, Source, Sourced
from tender_desk.core.team import Assignment
from tender_desk.core.tender import LotKind, ProcedureKind, Tender
from tender_desk.desk import candidates, dossiers, intake
from tender_desk.desk.candidates import Given as Score
from tender_desk.desk.reading import FileReport
from tender_desk.desk.receipts import Given
from tender_desk.desk.selecting import Judged
from tender_desk.desk.session import Session
from tender_desk.importing.bid_forms import price_form, quality_form, request_form
from tender_desk.importing.book import CellInput
from tender_desk.importing.lists import ReceiptLine, receipt_list
from tender_desk.storage.store import Store

REQUESTS_CLOSING = CLOSING - timedelta(days=40)
GROUND = Demand("U1", DemandKind.EXCLUSION_GROUND, "Geen beroepsfout.", "misconduct", Duty.OPTIONAL, "2.87 lid 1 c", 3)
SUITED = Demand("G1", DemandKind.SUITABILITY, "Een referentie van 90 trajecten")
START = Demand("M1", DemandKind.MINIMUM, "Start op 1 juli.")
COMMITTEE = ("bakker", "jansen")
NAMES: Mapping[str, tuple[str, str]] = {
    "G-A": ("Duinroos Loopbaan B.V.", "34120941"),
    "G-B": ("Stichting Kadelicht", "34120942"),
    "G-C": ("Wilgentak Advies B.V.", "34120943"),
    "G-D": ("Spaarnvonk B.V.", "34120944"),
}
SUCCESS = {"G-A": 60, "G-B": 40, "G-C": 50, "G-D": 20}
"""The success rate of each candidate's one reference: bounds 20 and 60 give 40, 20, 30 and 0 of 40 points."""
MARKS = {"G-A": 8, "G-B": 8, "G-C": 7, "G-D": 9}
SCORES = {"G-A": 8, "G-B": 8, "G-C": 6, "G-D": 10}
"""On S3; together A 40+24+24 = 88, B 20+24+24 = 68, C 30+21+18 = 69, D 0+27+30 = 57 points."""


def rule(invited: int = 2, *ties: str) -> Shortlist:
    """Success of references (40), part scores of the quality mark (30) and organisation as judged (30)."""
    success = Measure("linear_between_bounds", Fraction(20), Fraction(60), "high", "%")
    mark = Measure("linear_between_bounds", Fraction(0), Fraction(10), "high", "")
    leaves = (
        Leaf("S1", "Slaging bij referenties", Fraction(40), measure=success),
        Leaf("S2", "Keurmerk", Fraction(30), measure=mark),
        Leaf(
            "S3",
            "Organisatie",
            Fraction(30),
            SCALES["0-2-4-6-8-10"],
            question="Hoe is uw organisatie ingericht?",
            answered=True,
        ),
    )
    model = AwardModel(METHOD, leaves, rounding=Rounding("none", 2), ties=(*(ties or ("criterion:S1",)), "lot"))
    sources = (Sourced("S1", Source.SUCCESS), Sourced("S2", Source.MARK))
    return Shortlist(invited=invited, model=model, sources=sources)


def tender(shortlist: Shortlist | None = None, *, practice: bool = False, regime: str = "sas") -> Tender:
    """Lot 1 of the small tender in a restricted procedure, with a ground, a suitability and a minimum requirement."""
    known = small_tender.tender(practice=practice)
    procedure = replace(
        known.procedures[0], kind=ProcedureKind.RESTRICTED, regime=regime, requests_closing=REQUESTS_CLOSING
    )
    first = replace(known.lots[0], demands=(GROUND, SUITED, START), shortlist=shortlist or rule())
    assert first.kind is LotKind.COMPETED
    return replace(known, procedures=(procedure,), lots=(first,))


ASSIGNED = tuple(Assignment(1, criterion, who) for criterion in ("K1.1", "K1.2") for who in ("kuipers", "haan"))


def created(folder: Path, of: Tender | None = None) -> Session:
    """The adviser's session in a dossier that is not published yet."""
    path = folder / "niet-openbaar.tender"
    Store.create(path, of or tender(), MEMBERS, ASSIGNED, "terpstra", CLOSING - timedelta(days=80)).close()
    return Session(Store.open(path), "terpstra", small_tender.Clock())


def filled(code: str, **more: CellInput) -> dict[str, CellInput]:
    """What a candidate fills in."""
    name, kvk = NAMES[code]
    return {
        "bidder.name": name,
        "bidder.kvk": kvk,
        "bidder.address": "Spaarne 1",
        "bidder.town": "2011 AB Haarlem",
        "answer.S3": "Wij werken met vaste teams per wijk en een eigen opleiding voor begeleiders.",
        "declaration.UEA": "ja",
        "declaration.UEA-D": "n.v.t.",
        "reference.1.client": "Gemeente Velsen",
        "reference.1.count": 120,
        "reference.1.success": SUCCESS[code],
        "mark.1.part": "Resultaten",
        "mark.1.score": MARKS[code],
        **{key.replace("__", "."): value for key, value in more.items()},
    }


def request(of: Tender, code: str, **more: CellInput) -> Given:
    """The form a candidate hands in."""
    values = {key: value for key, value in filled(code, **more).items() if key != "declaration.UEA-D"}
    return Given(f"{code}.xlsx", request_form(of, of.lots[0], "nl", values))


def receive(session: Session, files: Sequence[Given], hours: int = 1) -> None:
    """Register files, say when they arrived (`hours` before the requests close, one minute apart) and read them in."""
    at = REQUESTS_CLOSING - timedelta(hours=hours)
    by_code = {f"{code}.xlsx": name for code, (name, _) in NAMES.items()}
    lines = [
        ReceiptLine(file.name, at + timedelta(minutes=n), by_code.get(file.name, ""), "")
        for n, file in enumerate(files)
    ]
    listed = Given("ontvangst.xlsx", receipt_list(session.load().tender.reference, lines))
    intake.import_files(session, [listed, *files])


def asked(folder: Path, of: Tender | None = None, codes: Sequence[str] = tuple(NAMES)) -> Session:
    """A dossier in which these candidates have asked to take part, in this order of import."""
    session = created(folder, of)
    dossiers.publish(session)
    receive(session, [request(session.load().tender, code) for code in codes])
    return session


def judge_all(session: Session, state: DemandState = DemandState.DECLARED) -> None:
    """Let every candidate meet every demand it is judged on."""
    judged = [Judged(1, one.code, demand.id, state) for one in session.load().candidates for demand in (GROUND, SUITED)]
    candidates.judge_candidates(session, judged)


def letter_of(session: Session, code: str) -> str:
    """The letter a candidate got, whatever the order of import."""
    return next(one.code for one in session.load().candidates if one.bidder.kvk == NAMES[code][1])


def score_all(session: Session, scores: Mapping[str, int] | None = None) -> None:
    """Appoint the committee and record its score for every candidate."""
    candidates.appoint(session, 1, COMMITTEE)
    known = {one.bidder.kvk for one in session.load().candidates}
    for code, score in (SCORES if scores is None else scores).items():
        if NAMES[code][1] in known:
            give(session, letter_of(session, code), score)


def give(session: Session, code: str, score: int) -> None:
    """Record one score with its motivation."""
    candidates.score_candidate(
        session,
        Score(
            lot=1,
            candidate=code,
            criterion="S3",
            score=Decimal(score),
            strong=STRONG,
            weak=WEAK,
            reason="De commissie is het eens.",
        ),
    )


def scored(folder: Path, of: Tender | None = None, codes: Sequence[str] = tuple(NAMES)) -> Session:
    """A dossier whose candidates are judged and scored: A 88, C 69, B 68, D 57 points."""
    session = asked(folder, of, codes)
    judge_all(session)
    score_all(session)
    return session


def tied(folder: Path) -> Session:
    """A dossier of two candidates that are equal in everything, of which one can be invited."""
    session = created(folder, tender(rule(1, "quality")))
    dossiers.publish(session)
    of = session.load().tender
    receive(session, [request(of, "G-A"), request(of, "G-B", reference__1__success=60)])
    judge_all(session)
    score_all(session, {"G-A": 8, "G-B": 8})
    return session


def shortlisted(folder: Path, of: Tender | None = None) -> Session:
    """A dossier in which G-A and G-C are invited."""
    session = scored(folder, of)
    candidates.shortlist(session, (1,))
    return session


def bid(session: Session, letter: str, name: str, kvk: str, hours: int = 1) -> tuple[FileReport, ...]:
    """Let a party hand in both parts of a bid and read them in."""
    of = session.load().tender
    lot = of.lots[0]
    quality: dict[str, CellInput] = {
        "bidder.name": name,
        "bidder.kvk": kvk,
        "answer.K1.1": "Wij stellen de diagnose in twee gesprekken.",
        "answer.K2": 55,
        "declaration.UEA": "ja",
    }
    price: dict[str, CellInput] = {
        "bidder.name": name,
        "bidder.kvk": kvk,
        "vat_basis": "exclusief btw",
        "price.P1": 2000,
        "price.P2": 500,
    }
    files = [
        Given(f"{letter}/deel-A.xlsx", quality_form(of, lot, "nl", quality)),
        Given(f"{letter}/deel-B.xlsx", price_form(of, lot, "nl", price)),
    ]
    at = CLOSING - timedelta(hours=hours)
    lines = [ReceiptLine(file.name, at, name, "") for file in files]
    listed = Given("ontvangst-inschrijvingen.xlsx", receipt_list(of.reference, lines))
    return intake.import_files(session, [listed, *files])
