"""Small real objects for tests: score cases as documents, and a dossier that is walked through its gates."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from tender_desk.core.assessments import AgreedScore, Score
from tender_desk.core.bids import Bid, Bidder, FileState, PriceLine, PriceSheet, Receipt, Sealed
from tender_desk.core.clarifications import Correction, CorrectionGround
from tender_desk.core.criteria import AwardModel
from tender_desk.core.dossier import Dossier, LotAct
from tender_desk.core.model_document import Reader, read_model
from tender_desk.core.ranking import Ranking, rank
from tender_desk.core.score_case import ScoreCase, read_case
from tender_desk.core.selection import Demand, DemandFinding, DemandKind, DemandState
from tender_desk.core.stated import Figure, Stated
from tender_desk.core.team import Assignment, Member, Role
from tender_desk.core.tender import Cover, Group, Lot, LotKind, Procedure, ProcedureKind, Tender, VatBasis, Volume

Document = dict[str, Any]

# --- score cases ------------------------------------------------------------------------------------------------------


def scale(id_: str, points: str = "40", low: str = "0", high: str = "100", **more: Any) -> Document:
    """A leaf on a numeric scale; `step` goes to the scale, anything else to the leaf."""
    step = {"step": more.pop("step")} if "step" in more else {}
    return {"id": id_, "name": id_, "points": points, "scale": {"min": low, "max": high, **step}, **more}


def levels(id_: str, points: str = "40", *pairs: tuple[str, str], **more: Any) -> Document:
    """A leaf on a labelled scale of (score, fraction)."""
    listed = [{"score": score, "fraction": fraction} for score, fraction in pairs]
    return {"id": id_, "name": id_, "points": points, "scale": {"levels": listed}, **more}


def measure(id_: str, formula: str, points: str = "40", **more: Any) -> Document:
    """A leaf of which the bid states the figure; floor, ceiling and better go to the measure."""
    bounds = {key: more.pop(key) for key in ("floor", "ceiling", "better") if key in more}
    return {"id": id_, "name": id_, "points": points, "measure": {"formula": formula, **bounds}, **more}


def branch(id_: str, *children: Document, **more: Any) -> Document:
    """A criterion that is the sum of its children."""
    return {"id": id_, "name": id_, "children": list(children), **more}


def bid(id_: str, price: str | None = "100", excluded: str | None = None, **scores: str | list[str]) -> Document:
    """A bid with its scores by leaf."""
    found: Document = {"id": id_, "scores": scores}
    if price is not None:
        found["price"] = price
    return found if excluded is None else found | {"excluded": excluded}


def case(*bids: Document, criteria: Sequence[Document] = (), method: Document | None = None, **more: Any) -> Document:
    """A score case; the method is the ratio formula with 60 points unless told otherwise."""
    return {
        "format": "tender-desk-score-case/1",
        "method": method or weighted(),
        "criteria": list(criteria),
        "bids": list(bids),
        **more,
    }


def weighted(formula: str = "lowest_price_ratio", points: str = "60", **more: Any) -> Document:
    """The weighted sum with a price formula; parameters of the method itself are put where they belong."""
    own: Document = {key: more.pop(key) for key in ("negative_points", "quality_scaled_to_best") if key in more}
    return {"name": "weighted_sum", "price": {"formula": formula, "points": points, **more}, **own}


def read(document: Document) -> ScoreCase:
    """Read a score case as a file is read."""
    return read_case(json.dumps(document))


def ranked(document: Document) -> Ranking:
    """Rank a score case."""
    found = read(document)
    return rank(found.model, found.bids, found.draw, found.dropped)


def model(*criteria: Document, agreement: str = "consensus", method: Document | None = None, **more: Any) -> AwardModel:
    """An award model read from its document."""
    document = {"method": method or weighted(), "criteria": list(criteria), **more}
    found = read_model(Reader(), document, agreement)
    assert found is not None
    return found


# --- a dossier --------------------------------------------------------------------------------------------------------

MONDAY = datetime(2027, 3, 1, 11, 0, tzinfo=UTC)

ADVISER = Member("adviser", "Ans Adviseur", (Role.ADVISER,))
CHAIR = Member("chair", "Cor Voorzitter", (Role.CHAIR,))
EVA = Member("eva", "Eva Beoordelaar", (Role.EVALUATOR,))
ERIK = Member("erik", "Erik Beoordelaar", (Role.EVALUATOR,))
SECOND = Member("second", "Tess Tweede", (Role.SECOND,))
TEAM = (ADVISER, CHAIR, EVA, ERIK, SECOND)

DEMAND = Demand("GE1", DemandKind.SUITABILITY, "Drie referenties")
STEPS = ("published", "opened", "quality_final", "priced", "ranked")


def procedure(kind: ProcedureKind = ProcedureKind.OPEN, id_: str = "P1") -> Procedure:
    """A procedure that closes on Monday."""
    return Procedure(id=id_, name="Re-integratie", kind=kind, regime="sas", owner="adviser", closing=MONDAY)


def lot(number: int = 7, kind: LotKind = LotKind.COMPETED, of: AwardModel | None = None, **more: Any) -> Lot:
    """A lot of two scored criteria with 40 points and a price with 60, unless told otherwise."""
    given: Document = {
        "name": "Sollicitatietraject",
        "group": "Producten",
        "procedure": "P1",
        "model": of or model(scale("K1", "30", high="10"), scale("K2", "10", high="10")),
        "budget": Decimal(750_000),
        "volume": Volume(minimum=Decimal(150)),
    }
    return Lot(number=number, kind=kind, **(given | more))


def tender(*lots: Lot, kind: ProcedureKind = ProcedureKind.OPEN, **more: Any) -> Tender:
    """A tender of some lots in one group."""
    given: Document = {
        "reference": "2027-01",
        "name": "Re-integratie",
        "authority": "Haarlem",
        "procedures": (procedure(kind),),
        "groups": (Group("Producten", Decimal(1_550_000)),),
        "cover": (Cover("Werkdeel WWB", Decimal(14_000_000)),),
    }
    return Tender(lots=lots or (lot(),), **(given | more))


def sheet(total: str, basis: VatBasis = VatBasis.EXCLUDED) -> PriceSheet:
    """A price sheet of one line."""
    return PriceSheet(lines=(PriceLine("P1", Decimal(1), Decimal(total), "Prijzen!D14"),), vat_basis=basis)


def offer(code: str, price: PriceSheet | Sealed | None, number: int = 7, late: bool = False, **figures: str) -> Bid:
    """A bid in a lot, with its own figures by criterion."""
    stated = tuple(Figure(key, Decimal(value), "Prestaties!C4") for key, value in figures.items())
    bidder = Bidder(name=f"Bureau {code}")
    return Bid(lot=number, code=code, bidder=bidder, late=late, stated=Stated.of(figures=stated), price=price)


def receipt(number: int, **more: Any) -> Receipt:
    """A file of the lot that came an hour before closing and was read in."""
    given: Document = {
        "name": f"bestand-{number}.xlsx",
        "size": 1000,
        "sha256": "0" * 64,
        "registered": MONDAY,
        "registered_by": "adviser",
        "received": MONDAY - timedelta(hours=1),
        "lot": 7,
        "state": FileState.READ,
    }
    return Receipt(id=number, **(given | more))


def correction(field: str, new: str, **more: Any) -> Correction:
    """A value of bid A that counts otherwise than it stands in the file."""
    given: Document = {
        "number": 1,
        "lot": 7,
        "bid": "A",
        "place": "",
        "old": "",
        "ground": CorrectionGround.CLARIFIED,
        "reason": "de inschrijver bevestigt de verschrijving",
        "by": "adviser",
        "second": "second",
        "at": MONDAY,
    }
    return Correction(field=field, new=new, **(given | more))


def score(code: str, criterion: str, given: str, member: str = "eva", number: int = 7) -> Score:
    """What one evaluator gave."""
    return Score(lot=number, bid=code, criterion=criterion, member=member, score=Decimal(given))


def agreed(code: str, criterion: str, given: str, number: int = 7) -> AgreedScore:
    """What the team agreed on."""
    return AgreedScore(
        lot=number,
        bid=code,
        criterion=criterion,
        score=Decimal(given),
        strong="concreet plan met een vaste coach",
        weak="weinig aandacht voor nazorg",
        reason="de sterke punten wegen zwaarder",
        by="chair",
    )


def finding(code: str, state: DemandState = DemandState.DECLARED, number: int = 7) -> DemandFinding:
    """Where a bid stands on the demand."""
    return DemandFinding(number, code, DEMAND.id, state, "UEA bijgevoegd", "adviser", MONDAY)


def acts(upto: str, number: int = 7) -> tuple[LotAct, ...]:
    """The acts that took a lot through its gates up to one of STEPS."""
    done = STEPS[: STEPS.index(upto) + 1]
    return tuple(LotAct(number, verb, MONDAY + timedelta(hours=i), "adviser", "second") for i, verb in enumerate(done))


def dossier(upto: str = "ranked", of: Tender | None = None, viewer: Member = ADVISER, **more: Any) -> Dossier:
    """A dossier of one lot with two bids, scored and priced: A 8 and 6 for 100,000; B 10 and 8 for 120,000.

    A totals 24 + 6 + 60 = 90 points, B 30 + 8 + 50 = 88.
    """
    given = (("A", "K1", "8"), ("A", "K2", "6"), ("B", "K1", "10"), ("B", "K2", "8"))
    found = Dossier(
        tender=of or tender(),
        viewer=viewer,
        version=1,
        log_head="",
        members=TEAM,
        assignments=tuple(Assignment(7, criterion, who) for criterion in ("K1", "K2") for who in ("eva", "erik")),
        bids=(offer("A", sheet("100000")), offer("B", sheet("120000"))),
        scores={7: tuple(score(*one, member=who) for one in given for who in ("eva", "erik"))},
        agreed={7: tuple(agreed(*one) for one in given)},
        acts=acts(upto),
    )
    return replace(found, **more)
