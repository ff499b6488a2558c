"""Facts of a criterion: chosen by the adviser until the ranking is fixed, from a known list; no score changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests import small_tender
from tests.small_tender import as_person

from tender_desk.core.lot_ranking import basis
from tender_desk.core.problems import NotAllowed, TenderDeskError
from tender_desk.core.second_look import chosen_facts, second_looks
from tender_desk.desk import acts, looking, ranking
from tender_desk.wording.second_look import check_lines


def test_facts_are_chosen_for_a_criterion_and_change_no_ranking(tmp_path: Path) -> None:
    session = small_tender.priced(tmp_path)
    before = basis(session.load(), 1)
    acts.perform(session, "facts", "1", {"criterion": "K1.1", "facts": "capacity, figure.K2"})
    dossier = session.load()
    assert chosen_facts(dossier, 1) == {"K1.1": ("capacity", "figure.K2")}
    assert basis(dossier, 1) == before
    ranking.fix_ranking(session, (1,))
    with pytest.raises(NotAllowed, match="too-late"):
        looking.choose_facts(session, 1, "K1.1", ())


@pytest.mark.parametrize(
    ("criterion", "facts", "code"),
    [("K2", (), "facts-criterion"), ("K1.1", ("shoe size",), "facts-unknown")],
)
def test_an_unknown_criterion_or_fact_is_refused(
    tmp_path: Path, criterion: str, facts: tuple[str, ...], code: str
) -> None:
    session = small_tender.opened(tmp_path)
    with pytest.raises(TenderDeskError, match=code):
        looking.choose_facts(session, 1, criterion, facts)


def test_only_the_adviser_chooses_and_pairs_come_when_quality_is_final(tmp_path: Path) -> None:
    session = small_tender.scored(tmp_path)
    with pytest.raises(NotAllowed, match="not-your-role"):
        looking.choose_facts(as_person(session, "visser"), 1, "K1.1", ())
    assert second_looks(session.load(), 1) == ()
    assert check_lines(as_person(session, "kuipers").load(), 1, "nl")[0].check == "weights"
    assert check_lines(session.load(), 1, "nl")[0].text == "3 criteria × 2 inschrijvingen: 6 van 6 gescoord"
