"""Scoring: alone, with motivation, on the right criteria; then together; then final."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from tests import small_tender
from tests.small_tender import STRONG, WEAK, as_person

from tender_desk.core.assessments import Score
from tender_desk.core.gates import lot_state, passed
from tender_desk.core.policy import Gate
from tender_desk.core.problems import NotAllowed, Refused, TenderDeskError
from tender_desk.core.selection import DemandState, ExclusionGround
from tender_desk.desk import opening, receipts, scoring, selecting
from tender_desk.desk.session import Session


def score(bid: str = "A", criterion: str = "K1.1", given: str = "8", strong: str = STRONG, weak: str = WEAK) -> Score:
    """Return a score of evaluator Kuipers."""
    lot = small_tender.lot_of(criterion)
    return Score(
        lot=lot, bid=bid, criterion=criterion, member="kuipers", score=Decimal(given), strong=strong, weak=weak
    )


def evaluator(folder: Path) -> Session:
    """Return the session of an evaluator in a lot that is ready to be scored."""
    return as_person(small_tender.opened(folder), "kuipers")


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    """Return the codes of what was refused."""
    return [problem.code for problem in refused.value.problems]


def test_a_recorded_score_is_in_the_dossier_that_comes_back_and_in_the_one_read_again(tmp_path: Path) -> None:
    session = evaluator(tmp_path)
    returned = scoring.record_score(session, session.load(), score())
    again = session.load()
    assert [(s.bid, s.score, s.strong) for s in returned.own_scores] == [("A", Decimal(8), STRONG)]
    assert returned.own_scores == again.own_scores
    assert returned.version == again.version


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (score(given="7"), "score-off-scale"),
        (score(strong="kort"), "strong-points-missing"),
        (score(weak=""), "weak-points-missing"),
        (score(bid="Z"), "bid-unknown"),
        (replace(score(), criterion="K2"), "not-assigned"),
    ],
)
def test_a_score_is_refused_with_its_reason(tmp_path: Path, given: Score, code: str) -> None:
    session = evaluator(tmp_path)
    with pytest.raises(Refused) as refused:
        scoring.record_score(session, session.load(), given)
    assert codes(refused) == [code]
    assert session.load().own_scores == ()


def test_the_highest_score_needs_no_weak_points_and_the_lowest_no_strong_ones(tmp_path: Path) -> None:
    session = evaluator(tmp_path)
    dossier = scoring.record_score(session, session.load(), score(given="10", weak=""))
    dossier = scoring.record_score(session, dossier, score(bid="B", given="0", strong=""))
    assert len(dossier.own_scores) == 2


def test_an_adviser_cannot_score_and_an_evaluator_cannot_agree_or_freeze(tmp_path: Path) -> None:
    session = small_tender.scored(tmp_path)
    with pytest.raises(Refused):
        scoring.record_score(session, session.load(), score())
    with pytest.raises(NotAllowed):
        scoring.record_agreed(as_person(session, "kuipers"), small_tender.agreed("A", "K1.1", "8"))
    with pytest.raises(NotAllowed):
        opening.freeze(session, (1,))


def test_the_team_agrees_only_when_every_evaluator_has_scored(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    own = as_person(session, "kuipers")
    scoring.record_score(own, own.load(), score())
    with pytest.raises(Refused) as refused:
        scoring.record_agreed(as_person(session, "visser"), small_tender.agreed("A", "K1.1", "8"))
    assert codes(refused) == ["score-missing"]
    assert "Pieter de Haan" in str(refused.value.problems[0].values["members"])


def test_once_agreed_own_scores_are_locked(tmp_path: Path) -> None:
    session = small_tender.scored(tmp_path)
    own = as_person(session, "kuipers")
    with pytest.raises(TenderDeskError, match="score-locked"):
        scoring.record_score(own, own.load(), score(given="6"))


def test_there_is_no_agreed_score_where_the_average_was_published(tmp_path: Path) -> None:
    session = small_tender.scored(tmp_path)
    with pytest.raises(Refused) as refused:
        scoring.record_agreed(as_person(session, "visser"), small_tender.agreed("A", "W1", "1"))
    assert codes(refused) == ["agreement-is-average"]


def test_quality_cannot_be_final_while_a_score_is_missing_and_it_is_named(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    own = as_person(session, "kuipers")
    scoring.record_score(own, own.load(), score())
    with pytest.raises(Refused) as refused:
        opening.freeze(as_person(session, "visser"), (1,))
    first = refused.value.problems[0]
    assert (first.code, first.at) == ("score-missing", "1/A")
    assert first.values["have"] == 1
    assert first.values["want"] == 2
    assert first.values["criterion"] == "K1.1"


def test_quality_cannot_be_final_while_a_demand_is_open(tmp_path: Path) -> None:
    session = small_tender.scored(tmp_path)
    selecting.judge(session, [selecting.Judged(1, "A", "G1", DemandState.REPAIR_ASKED, "Handtekening ontbreekt.")])
    with pytest.raises(NotAllowed, match="too-early"):
        opening.freeze(as_person(session, "visser"), (1,))


def test_after_quality_is_final_no_score_changes(tmp_path: Path) -> None:
    session = small_tender.priced(tmp_path)
    own = as_person(session, "kuipers")
    with pytest.raises(NotAllowed, match="too-late"):
        scoring.record_score(own, own.load(), score())
    with pytest.raises(NotAllowed, match="too-late"):
        scoring.record_agreed(as_person(session, "visser"), small_tender.agreed("A", "K1.1", "8"))


def test_an_old_view_of_the_dossier_cannot_write_a_score_after_quality_became_final(tmp_path: Path) -> None:
    session = small_tender.scored(tmp_path)
    own = as_person(session, "kuipers")
    old = own.load()
    opening.freeze(as_person(session, "visser"), (1, 2))
    with pytest.raises(TenderDeskError, match="too-late"):
        scoring.record_score(own, old, score(criterion="W1", given="1"))


def test_prices_open_only_after_quality_and_only_by_two_people(tmp_path: Path) -> None:
    session = small_tender.scored(tmp_path)
    with pytest.raises(NotAllowed, match="too-early"):
        opening.open_prices(session, (1,), "bakker")
    opening.freeze(as_person(session, "visser"), (1, 2))
    with pytest.raises(TenderDeskError, match="second-person"):
        opening.open_prices(session, (1,), "terpstra")
    dossier, problems = opening.open_prices(session, (1,), "bakker")
    assert problems == ()
    act = dossier.act(1, "priced")
    assert act is not None
    assert (act.by, act.second) == ("terpstra", "bakker")


def test_prices_of_a_single_source_follow_selection_and_open_once(tmp_path: Path) -> None:
    session = small_tender.imported(tmp_path)
    with pytest.raises(NotAllowed, match="too-early"):
        opening.open_prices(session, (3,), "bakker")
    opening.open_bids(session, (3,), "bakker")
    with pytest.raises(NotAllowed, match="too-early"):
        opening.open_prices(session, (3,), "bakker")
    selecting.judge(session, [selecting.Judged(3, "A", "G1", DemandState.DECLARED)])
    dossier, _ = opening.open_prices(session, (3,), "bakker")
    assert passed(dossier, 3) is Gate.PRICED
    with pytest.raises(NotAllowed, match="too-late"):
        opening.open_prices(session, (3,), "bakker")


def test_a_bid_that_is_put_aside_needs_no_scores_and_comes_back_only_before_the_prices(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    reason = "Referentie van 90 trajecten is niet aangetoond."
    selecting.exclude(session, 1, "A", ExclusionGround.UNSUITABLE, reason)
    missing = {problem.values.get("bid") for problem in lot_state(session.load(), 1).missing}
    assert missing == {"B", None}
    selecting.reinstate(session, 1, "A", "De referentie bleek wel aangetoond te zijn.")
    assert session.load().exclusions == ()
    selecting.exclude(session, 1, "A", ExclusionGround.UNSUITABLE, reason)
    small_tender.score_all_but(session, 1, "A")
    opening.freeze(as_person(session, "visser"), (1,))
    opening.open_prices(session, (1,), "bakker")
    with pytest.raises(TenderDeskError, match="too-late"):
        selecting.reinstate(session, 1, "A", "De referentie bleek wel aangetoond te zijn.")
    assert session.load().bid(1, "A").price is None


def test_putting_a_bid_aside_needs_a_reason_someone_can_read_years_later(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    with pytest.raises(TenderDeskError, match="reason-too-short"):
        selecting.exclude(session, 1, "A", ExclusionGround.LATE, "te laat")


def test_a_state_that_needs_a_reason_is_refused_without_one_and_nothing_is_recorded(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    judged = [
        selecting.Judged(1, "A", "G1", DemandState.PROVEN),
        selecting.Judged(1, "B", "G1", DemandState.NOT_MET),
        selecting.Judged(1, "B", "G9", DemandState.PROVEN),
    ]
    with pytest.raises(Refused) as refused:
        selecting.judge(session, judged)
    assert codes(refused) == ["demand-reason-missing", "demand-unknown"]
    assert {finding.state for finding in session.load().findings} == {DemandState.DECLARED}


def filled_sheet(content: bytes, scores: dict[tuple[str, str], tuple[object, str, str]]) -> bytes:
    """Return a score sheet with scores and words typed in by bid and criterion, as openpyxl saves it."""
    from tender_desk.importing.score_layout import BID, CRITERION, SCORE, STRONG, WEAK

    book = openpyxl.load_workbook(io.BytesIO(content))
    for sheet in book:
        for row in range(1, sheet.max_row + 1):
            key = (sheet.cell(row, BID).value, sheet.cell(row, CRITERION).value)
            if key in scores:
                for column, value in zip((SCORE, STRONG, WEAK), scores[key], strict=True):
                    sheet.cell(row, column).value = value
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_a_score_sheet_goes_out_without_prices_and_names_and_comes_back(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path, {"A": "2477.77", "B": "2588.88"})
    own = as_person(session, "kuipers")
    sheets = scoring.sheets(own, "nl")
    assert list(sheets) == ["scores-kuipers.xlsx"]
    content = sheets["scores-kuipers.xlsx"]
    text = "".join(
        str(cell.value) for sheet in openpyxl.load_workbook(io.BytesIO(content)) for row in sheet for cell in row
    )
    assert "vaste begeleider" in text
    for hidden in ("2477.77", "2588.88", "Pieter de Haan"):
        assert hidden not in text
    filled = filled_sheet(content, {("A", "K1.1"): (8, STRONG, WEAK), ("B", "K1.1"): (6, STRONG, WEAK)})
    dossier, problems = scoring.merge(own, receipts.Given("scores-kuipers.xlsx", filled))
    assert not [problem for problem in problems if problem.severity == "blocks"]
    assert {(s.bid, s.criterion, s.score) for s in dossier.own_scores} == {
        ("A", "K1.1", Decimal(8)),
        ("B", "K1.1", Decimal(6)),
    }


def test_a_score_sheet_with_one_wrong_cell_is_refused_whole(tmp_path: Path) -> None:
    own = as_person(small_tender.opened(tmp_path), "kuipers")
    content = scoring.sheets(own, "nl")["scores-kuipers.xlsx"]
    filled = filled_sheet(content, {("A", "K1.1"): (8, STRONG, WEAK), ("B", "K1.1"): ("goed", STRONG, WEAK)})
    with pytest.raises(Refused) as refused:
        scoring.merge(own, receipts.Given("scores-kuipers.xlsx", filled))
    assert len(refused.value.problems) == 1
    assert "!" in refused.value.problems[0].at
    assert own.load().own_scores == ()


def test_someone_elses_score_sheet_is_refused(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    content = scoring.sheets(session, "nl")["scores-haan.xlsx"]
    filled = filled_sheet(content, {("A", "K1.1"): (8, STRONG, WEAK)})
    with pytest.raises(TenderDeskError, match="sheet-of-someone-else"):
        scoring.merge(as_person(session, "kuipers"), receipts.Given("x.xlsx", filled))
