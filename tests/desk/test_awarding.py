"""Ranking fixed, draw recorded, proposal in drafts, decision."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests import small_tender

from tender_desk.core.award import DecisionMaker, ProposalState
from tender_desk.core.gates import passed
from tender_desk.core.lot_ranking import rank_lot
from tender_desk.core.policy import Gate
from tender_desk.core.problems import NotAllowed, Refused, TenderDeskError
from tender_desk.core.proposing import attention, budget_lines, group_lines
from tender_desk.desk import awarding, drawing, ranking
from tender_desk.desk.session import Session

WHEN: dict[str, Any] = {"maker": DecisionMaker.COLLEGE, "decision_number": "2026/117", "on": date(2026, 3, 2)}


def proposed(folder: Path, lots: tuple[int, ...] = (1, 2)) -> Session:
    """Return a dossier with a draft proposal for lots."""
    session = small_tender.ranked(folder)
    awarding.propose(session, lots, "De beste prijs-kwaliteitverhouding per perceel.")
    return session


def test_the_ranking_is_computed_and_can_be_fixed(tmp_path: Path) -> None:
    session = small_tender.ranked(tmp_path)
    dossier = session.load()
    assert [(p.bid, p.rank) for p in rank_lot(dossier, 1).places] == [("B", 1), ("A", 2)]
    act = dossier.act(1, "ranked")
    assert act is not None
    assert passed(dossier, 1) is Gate.RANKED
    with pytest.raises(NotAllowed, match="too-late"):
        ranking.fix_ranking(session, (1,))


def test_a_tie_is_reported_and_blocks_until_a_draw_is_recorded(tmp_path: Path) -> None:
    session = small_tender.tied(tmp_path)
    assert rank_lot(session.load(), 2).ties == (("A", "B"),)
    with pytest.raises(Refused) as refused:
        ranking.fix_ranking(session, (2,))
    assert [p.code for p in refused.value.problems] == ["tie-open"]
    drawing.record_draw(session, 2, small_tender.drawn("B", "A"))
    assert [(p.bid, p.rank) for p in rank_lot(session.load(), 2).places] == [("B", 1), ("A", 2)]
    assert passed(ranking.fix_ranking(session, (2,)), 2) is Gate.RANKED


def test_an_incomplete_lot_cannot_be_proposed_and_what_is_missing_is_named(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    with pytest.raises(Refused) as refused:
        awarding.propose(session, (1,))
    found = {problem.code for problem in refused.value.problems}
    assert found == {"score-missing", "prices-sealed", "ranking-not-fixed"}


def test_a_proposal_names_winner_amount_and_cover(tmp_path: Path) -> None:
    dossier = proposed(tmp_path, (1, 2, 3)).load()
    proposal = dossier.proposals[0]
    assert [(w.lot, w.bid, w.amount) for w in proposal.winners] == [
        (1, "B", Decimal("750000.00")),
        (2, "A", Decimal("240000.00")),
        (3, "A", Decimal("125000.00")),
    ]
    assert proposal.total == Decimal("1115000.00")
    assert proposal.cover == "Werkdeel WWB"
    assert [line.room for line in budget_lines(dossier, proposal)] == [0, 260000, 5000]
    assert [(line.name, line.room) for line in group_lines(dossier, proposal)] == [
        ("Producten", 260000),
        ("Work First", None),
    ]


def test_under_award_on_value_the_contract_price_stays_the_price_that_was_offered(tmp_path: Path) -> None:
    dossier = proposed(tmp_path).load()
    place = rank_lot(dossier, 2).places[0]
    assert place.total == 234000
    assert dossier.proposals[0].winners_in(2)[0].amount == 240000


def test_drafts_count_up_and_a_lot_is_in_one_open_proposal_only(tmp_path: Path) -> None:
    session = proposed(tmp_path, (1,))
    dossier = awarding.propose(session, (1,), "Nieuwe tekst met de redenen van de gunning.")
    assert [(p.number, p.draft) for p in dossier.proposals] == [(1, 2)]
    awarding.record_proposal(session, 1)
    with pytest.raises(Refused) as refused:
        awarding.propose(session, (1, 2))
    assert [p.code for p in refused.value.problems] == ["lot-proposed-already"]
    assert awarding.propose(session, (2,)).proposals[1].number == 2


def test_a_proposal_without_reasons_is_not_recorded(tmp_path: Path) -> None:
    session = small_tender.ranked(tmp_path)
    awarding.propose(session, (1,))
    with pytest.raises(Refused) as refused:
        awarding.record_proposal(session, 1)
    assert [p.code for p in refused.value.problems] == ["proposal-reasons-missing"]


def test_a_recorded_proposal_keeps_fingerprint_and_full_result(tmp_path: Path) -> None:
    import json
    import sqlite3

    session = proposed(tmp_path)
    dossier = awarding.record_proposal(session, 1)
    assert passed(dossier, 1) is Gate.PROPOSED
    assert {len(basis.fingerprint) for basis in dossier.proposals[0].basis} == {64}
    connection = sqlite3.connect(session.store.path)
    record = json.loads(connection.execute("SELECT record FROM proposal").fetchone()[0])
    connection.close()
    assert [place["id"] for place in record["1"]["ranking"]] == ["B", "A"]


def test_a_proposal_that_no_longer_matches_what_it_stood_on_says_so(tmp_path: Path) -> None:
    import sqlite3

    session = proposed(tmp_path)
    connection = sqlite3.connect(session.store.path)
    connection.execute("UPDATE price_line SET unit_price = '2300' WHERE lot = 1 AND bid = 'A'")
    connection.commit()
    connection.close()
    dossier = session.load()
    found = [p for p in attention(dossier, dossier.proposals[0]) if p.code == "proposal-outdated"]
    assert [problem.at for problem in found] == ["1"]
    with pytest.raises(Refused):
        awarding.record_proposal(session, 1)


def test_the_decision_is_recorded_with_maker_number_and_date(tmp_path: Path) -> None:
    session = proposed(tmp_path)
    with pytest.raises(NotAllowed, match="too-early"):
        awarding.decide(session, 1, outcome=ProposalState.ACCEPTED, **WHEN)
    awarding.record_proposal(session, 1)
    dossier = awarding.decide(session, 1, outcome=ProposalState.ACCEPTED, **WHEN)
    decision = dossier.proposals[0].decision
    assert decision is not None
    assert (decision.maker, decision.number, decision.outcome) == (DecisionMaker.COLLEGE, "2026/117", "accepted")
    assert passed(dossier, 1) is Gate.DECIDED
    with pytest.raises((TenderDeskError, Refused)):
        awarding.decide(session, 1, outcome=ProposalState.REJECTED, **WHEN)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"decision_number": " "}, "decision-number-missing"),
        ({"maker": DecisionMaker.MANDATE}, "decision-mandate-missing"),
        ({"outcome": ProposalState.AMENDED}, "decision-text-missing"),
        ({"outcome": ProposalState.DRAFT}, "decision-outcome"),
        ({"on": date(2126, 1, 1)}, "decision-in-future"),
    ],
)
def test_a_decision_that_lacks_something_is_refused(tmp_path: Path, change: dict[str, object], code: str) -> None:
    session = proposed(tmp_path)
    awarding.record_proposal(session, 1)
    with pytest.raises(Refused) as refused:
        awarding.decide(session, 1, **({"outcome": ProposalState.ACCEPTED, **WHEN} | change))
    assert [p.code for p in refused.value.problems] == [code]


def test_a_deferred_proposal_can_still_be_decided_and_a_rejected_lot_proposed_again(tmp_path: Path) -> None:
    session = proposed(tmp_path)
    awarding.record_proposal(session, 1)
    awarding.decide(session, 1, outcome=ProposalState.DEFERRED, **WHEN)
    dossier = awarding.decide(session, 1, outcome=ProposalState.REJECTED, **WHEN)
    assert passed(dossier, 1) is Gate.RANKED
    assert awarding.propose(session, (1,)).proposals[-1].number == 2


def test_a_draft_can_be_discarded_so_that_lots_can_be_combined_otherwise(tmp_path: Path) -> None:
    session = proposed(tmp_path, (1, 2))
    awarding.discard(session, 1)
    dossier = awarding.propose(session, (1,))
    assert [(p.number, p.state.value) for p in dossier.proposals] == [(1, "withdrawn"), (2, "draft")]


def test_a_lot_of_a_discarded_draft_can_be_decided_in_an_older_one(tmp_path: Path) -> None:
    session = proposed(tmp_path, (2,))
    awarding.propose(session, (1,), "De beste prijs-kwaliteitverhouding.")
    with pytest.raises(NotAllowed):
        awarding.discard(small_tender.as_person(session, "bakker"), 2)
    awarding.discard(session, 2)
    awarding.propose(session, (1, 2))
    awarding.record_proposal(session, 1)
    dossier = awarding.decide(session, 1, outcome=ProposalState.ACCEPTED, **WHEN)
    assert passed(dossier, 1) is Gate.DECIDED
