"""An abnormally low price holds up the ranking until the bidder explained it and two people decided."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from tests import small_tender
from tests.small_tender import CLOSING, as_person

from tender_desk.core.abnormal import ABNORMALLY_LOW, PLACE
from tender_desk.core.lot_ranking import open_questions, rank_lot
from tender_desk.core.problems import TenderDeskError
from tender_desk.core.selection import ExclusionGround
from tender_desk.core.settling import Outcome
from tender_desk.desk import clarifying, dossiers, selecting
from tender_desk.desk.clarifying import Wanted
from tender_desk.desk.session import Session

WHY = "De toelichting over eigen leslokalen overtuigt."


def priced(folder: Path) -> Session:
    """Return a dossier with open prices and a published rule: the lowest four per cent below the next, as it is."""
    session = small_tender.priced(folder)
    path = session.store.path
    session.store.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        (text,) = connection.execute("SELECT document FROM tender").fetchone()
        document = json.loads(text)
        document["lots"][0]["low_below_next"] = "4"
        connection.execute("UPDATE tender SET document = ?", (json.dumps(document),))
    return dossiers.open_dossier(path, "terpstra", clock=small_tender.Clock(CLOSING + timedelta(days=60)))


def low_bids(session: Session) -> list[str]:
    asked = open_questions(session.load(), 1)
    return [str(one.values["bid"]) for one in asked if one.code == "abnormally-low-open"]


def test_it_is_asked_answered_and_decided_by_two_before_anybody_is_ranked(tmp_path: Path) -> None:
    session = priced(tmp_path)
    (code,) = low_bids(session)
    assert rank_lot(session.load(), 1).places == ()
    for second, error in (("", "second-person"), ("bakker", "settle-needs-bidder")):
        with pytest.raises(TenderDeskError, match=error):
            clarifying.settle(session, 1, code, ABNORMALLY_LOW, PLACE, Outcome.STANDS, WHY, second)
    clarifying.ask(session, Wanted(1, code, PLACE, "Waardoor kunt u zo ver onder de andere prijzen blijven?"))
    number = session.load().clarifications[-1].number
    clarifying.answer(session, number, "Wij gebruiken onze eigen leslokalen.", CLOSING + timedelta(days=61))
    with pytest.raises(TenderDeskError, match="low-price-rejected"):
        clarifying.settle(session, 1, code, ABNORMALLY_LOW, PLACE, Outcome.DISREGARDED, WHY, "bakker")
    clarifying.settle(session, 1, code, ABNORMALLY_LOW, PLACE, Outcome.STANDS, WHY, "bakker")
    assert low_bids(session) == []
    assert rank_lot(session.load(), 1).places != ()


def test_where_the_explanation_does_not_suffice_a_decision_puts_the_bid_aside(tmp_path: Path) -> None:
    session = priced(tmp_path)
    (code,) = low_bids(session)
    why = "Ook na toelichting niet aannemelijk gemaakt."
    dossier = selecting.exclude(session, 1, code, ExclusionGround.ABNORMALLY_LOW, why)
    assert low_bids(session) == []
    assert [(one.bid, one.ground) for one in dossier.exclusions if one.bid == code and one.lot == 1] == [
        (code, ExclusionGround.ABNORMALLY_LOW)
    ]


def test_before_prices_are_open_nobody_hears_of_it(tmp_path: Path) -> None:
    session = small_tender.scored(tmp_path)
    assert all(ask.code != ABNORMALLY_LOW for bid in session.load().bids for ask in bid.asks)
    assert all(ask.code != ABNORMALLY_LOW for bid in as_person(session, "kuipers").load().bids for ask in bid.asks)
