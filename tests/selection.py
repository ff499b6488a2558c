"""A dossier for tests of selection: three bids in one lot, opened, with demands of the test's choice."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from tests import small_tender
from tests.small_tender import CLOSING, MEMBERS

from tender_desk.core.bids import Bid, Bidder, FileState, Part, PriceLine, PriceSheet, Receipt
from tender_desk.core.criteria import AwardModel
from tender_desk.core.dossier import LotAct
from tender_desk.core.grounds import Duty
from tender_desk.core.selection import Demand, DemandKind
from tender_desk.core.tender import Tender
from tender_desk.desk.session import Session, acting
from tender_desk.storage.store import Store

GROUND = DemandKind.EXCLUSION_GROUND
ALL = Demand("U1", GROUND, "Geen verplichte grond.", "all_mandatory", Duty.MANDATORY, "2.86", 5)
FAULT = Demand("U2", GROUND, "Geen ernstige beroepsfout.", "misconduct", Duty.OPTIONAL, "2.87 lid 1 c", 3)
BROKE = Demand("U3", GROUND, "Geen faillissement.", "bankruptcy", Duty.OPTIONAL, "2.87 lid 1 b")
OWN = Demand("U4", GROUND, "Geen strijd met het convenant.")
REFERENCE = Demand("G1", DemandKind.SUITABILITY, "Een referentie van 90 trajecten", "references")
MARK = Demand("G2", DemandKind.SUITABILITY, "Keurmerk, op straffe van ongeldigheid.", fatal=True)
START = Demand("M1", DemandKind.MINIMUM, "Start op 1 juli.")
EVERY = (ALL, FAULT, BROKE, OWN, REFERENCE, MARK, START)
NAMES: Mapping[str, tuple[str, str]] = {
    "A": ("Duinroos Loopbaan B.V.", "34120941"),
    "B": ("Stichting Kadelicht", "34120942"),
    "C": ("Wilgentak Advies B.V.", "34120943"),
}
HANDED_IN = CLOSING - timedelta(hours=1)


def tender(*demands: Demand, regime: str = "european") -> Tender:
    """Lot 1 of the small tender with these demands, awarded on price alone."""
    known = small_tender.tender()
    first = replace(known.lots[0], demands=demands, model=AwardModel("lowest_price"))
    procedures = tuple(replace(one, regime=regime) for one in known.procedures if one.id == "open")
    return replace(known, procedures=procedures, lots=(first,))


def published(folder: Path, *demands: Demand, regime: str = "european") -> Session:
    """A session of the adviser in a dossier with three bids that nobody has opened."""
    path = folder / "selectie.tender"
    start = CLOSING - timedelta(days=30)
    Store.create(path, tender(*demands, regime=regime), MEMBERS, (), "terpstra", start).close()
    session = Session(Store.open(path), "terpstra", small_tender.Clock())
    act(session, "published")
    with acting(session, session.load(), "read", "A, B, C") as (writer, _):
        files = [(_file(code, part), _bytes(code, part)) for code in NAMES for part in (Part.QUALITY, Part.PRICE)]
        kept = writer.register(files)
        writer.add_bids([_bid(code, kept[2 * at].id) for at, code in enumerate(NAMES)])
    return session


def opened(folder: Path, *demands: Demand, regime: str = "european") -> Session:
    """The same with the bids opened."""
    session = published(folder, *(demands or EVERY), regime=regime)
    act(session, "opened")
    return session


def priced(session: Session) -> None:
    """Make quality final and open the prices: A is the cheapest."""
    act(session, "quality_final")
    with acting(session, session.load(), "open-prices", "1") as (writer, at):
        for number, code in enumerate(NAMES):
            lines = tuple(PriceLine(p, Decimal(150), Decimal(2400 + 100 * number), "") for p in ("P1", "P2"))
            writer.put_price(1, code, PriceSheet(lines=lines))
        writer.add_act(LotAct(1, "priced", at, "terpstra", "bakker"))


def act(session: Session, verb: str) -> None:
    """Take the lot through a gate."""
    with acting(session, session.load(), verb, "1") as (writer, at):
        writer.add_act(LotAct(1, verb, at, "terpstra", "bakker"))


def years_before(day: date | datetime, years: int) -> date:
    """The same day so many years earlier."""
    return date(day.year - years, day.month, day.day)


def _bid(code: str, receipt: int) -> Bid:
    name, kvk = NAMES[code]
    return Bid(lot=1, code=code, bidder=Bidder(name=name, kvk=kvk), received=HANDED_IN, receipt=receipt)


def _bytes(code: str, part: Part) -> bytes:
    return f"{code} {part}".encode()


def _file(code: str, part: Part) -> Receipt:
    return Receipt(
        id=0,
        name=f"{code}-deel-{part}.xlsx",
        size=3,
        sha256=hashlib.sha256(_bytes(code, part)).hexdigest(),
        registered=HANDED_IN,
        registered_by="terpstra",
        received=HANDED_IN,
        source=NAMES[code][0],
        part=part,
        lot=1,
        bid=code,
        state=FileState.READ if part is Part.QUALITY else FileState.SEALED,
    )
