"""What whoever scores may not read: amounts in answers that do not count, names in reasons and remarks."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from tests import small_tender
from tests.desk.test_life import WHY, duinroos, with_faults
from tests.small_tender import as_person

from tender_desk.core.amounts_in_text import WITHHELD
from tender_desk.core.bids import HIDDEN_NAME, SEALED, FileState, Part, Receipt
from tender_desk.core.clarifications import CorrectionGround
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.selection import DemandState
from tender_desk.core.settling import Outcome
from tender_desk.desk import clarifying, opening, scoring, selecting
from tender_desk.desk.clarifying import Change
from tender_desk.desk.session import Session
from tender_desk.storage import sight

PRICED = "Wij doen het voor € 2.400,00 per traject. Een vaste begeleider."
JUDGED = f"Wij doen het voor {WITHHELD} per traject. Een vaste begeleider."


def read_by(session: Session, person: str, code: str) -> str:
    """Return the answer to K1.1 as a person reads it."""
    answer = as_person(session, person).load().bid(1, code).answer("K1.1")
    assert answer is not None
    return answer.text


def settled(session: Session, code: str, outcome: Outcome) -> None:
    """Let two people decide on the amount in the answer."""
    (ask,) = session.load().bid(1, code).asks
    clarifying.settle(session, 1, code, ask.code, ask.place, outcome, WHY, "bakker")


def test_who_scores_reads_no_amount_in_an_answer_while_two_people_still_have_to_judge_it(tmp_path: Path) -> None:
    session = with_faults(tmp_path, **{"answer.K1.1": PRICED})
    code = duinroos(session).code
    opening.open_bids(session, (1,), "bakker")
    assert read_by(session, "kuipers", code) == read_by(session, "visser", code) == JUDGED
    assert read_by(session, "terpstra", code) == read_by(session, "bakker", code) == PRICED


@pytest.mark.parametrize(("outcome", "text"), [(Outcome.DISREGARDED, JUDGED), (Outcome.STANDS, PRICED)])
def test_a_disregarded_amount_stays_away_from_who_scores_and_one_that_stands_is_read(
    outcome: Outcome, text: str, tmp_path: Path
) -> None:
    session = with_faults(tmp_path, **{"answer.K1.1": PRICED})
    code = duinroos(session).code
    settled(session, code, outcome)
    opening.open_bids(session, (1,), "bakker")
    assert read_by(session, "kuipers", code) == text
    assert read_by(session, "terpstra", code) == PRICED
    sheet = openpyxl.load_workbook(io.BytesIO(scoring.sheets(session, "nl")["scores-kuipers.xlsx"]))
    cells = [cell.value for page in sheet for row in page.iter_rows() for cell in row]
    assert text in cells


def test_the_old_text_of_a_corrected_answer_names_no_amount_to_who_scores(tmp_path: Path) -> None:
    session = with_faults(tmp_path, **{"answer.K1.1": PRICED})
    bid = duinroos(session)
    (ask,) = bid.asks
    change = Change(1, bid.code, "answer.K1.1", "Een vaste begeleider.", CorrectionGround.MISREAD, WHY, None, ask.place)
    clarifying.correct(session, change, "bakker")
    opening.open_bids(session, (1,), "bakker")
    assert [one.old for one in as_person(session, "kuipers").load().corrections] == [JUDGED]
    assert [one.old for one in session.load().corrections] == [PRICED]


def test_an_evaluator_does_not_read_who_bids_in_the_reason_of_a_finding(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    why = "Stichting Kadelicht heeft de handtekening vergeten."
    selecting.judge(session, [selecting.Judged(1, "A", "G1", DemandState.REPAIR_ASKED, why)])
    seen = as_person(session, "kuipers").load().findings
    assert "Kadelicht" not in str(seen)
    assert HIDDEN_NAME in {one.reason for one in seen}
    assert why in {one.reason for one in session.load().findings}


def test_an_evaluator_does_not_read_who_bids_in_the_remarks_on_an_annex(tmp_path: Path) -> None:
    session = small_tender.opened(tmp_path)
    dossier = session.load()
    assert isinstance(dossier.receipts, tuple)
    file = "Stichting Kadelicht - plan.pdf"
    remark = Problem("pdf-broken", "", {"file": file}, Severity.NOTE, file)
    annex: Receipt = replace(
        dossier.receipts[0], name=file, part=Part.ANNEX, state=FileState.KEPT, lot=1, bid="A", problems=(remark,)
    )
    whole = replace(dossier, receipts=(annex,), viewer=dossier.member("kuipers"))
    seen = sight.as_seen_by((whole, {}, (), ()))
    assert seen.receipts is SEALED
    assert len(seen.annexes) == 1
    assert "Kadelicht" not in str(seen.annexes)
