"""The nota van inlichtingen: numbered per procedure, anonymous, everyone's answer in time."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from tests import small_tender
from tests.small_tender import CLOSING, Clock, as_person

from tender_desk.core.problems import NotAllowed, Refused, TenderDeskError
from tender_desk.desk import notices
from tender_desk.desk.session import Session

ASKED = CLOSING - timedelta(days=20)
TEXT = "Mag Kadelicht de intake door een onderaannemer laten doen?"
WORDING = "Mag de intake door een onderaannemer worden gedaan?"


def before_closing(folder: Path) -> Session:
    """Return a dossier three weeks before closing."""
    return small_tender.new_dossier(folder, clock=Clock(CLOSING - timedelta(days=21)))


def asked(folder: Path) -> Session:
    """Return a dossier in which one question was recorded."""
    session = before_closing(folder)
    notices.record_question(session, "open", "Kadelicht", TEXT, ASKED)
    return session


def test_a_nota_gets_the_next_number_of_its_procedure_and_holds_every_question(tmp_path: Path) -> None:
    session = asked(tmp_path)
    notices.answer_question(session, 1, WORDING, "Ja, mits genoemd op het blad Combinatie.", "1/K1.1")
    dossier = notices.publish_notice(session, "open")
    assert [(one.procedure, one.number) for one in dossier.notices] == [("open", 1)]
    assert [(q.notice, q.field) for q in dossier.questions] == [(1, "1/K1.1")]
    notices.record_question(session, "open", "Duinroos", "Telt de proefperiode mee voor de duur?", ASKED)
    notices.answer_question(session, 2, "Telt de proefperiode mee?", "Nee.")
    assert [one.number for one in notices.publish_notice(session, "open").notices] == [1, 2]


def test_a_nota_waits_until_every_question_is_answered(tmp_path: Path) -> None:
    session = asked(tmp_path)
    with pytest.raises(Refused, match="question-open"):
        notices.publish_notice(session, "open")
    with pytest.raises(TenderDeskError, match="notice-empty"):
        notices.publish_notice(session, "bron")


def test_a_wording_that_names_who_asks_is_refused(tmp_path: Path) -> None:
    session = asked(tmp_path)
    with pytest.raises(Refused, match="question-names-asker"):
        notices.answer_question(session, 1, TEXT, "Ja.")
    with pytest.raises(Refused, match="question-names-asker"):
        notices.answer_question(session, 1, WORDING, "Ja, ook KADELICHT mag dat.")


@pytest.mark.parametrize("field", ["9", "1/K9", "3/K1.1", "1/K1/weight", "1/price"])
def test_an_answer_points_to_a_part_of_its_own_procedures_model(tmp_path: Path, field: str) -> None:
    session = asked(tmp_path)
    if field in {"1/K1/weight", "1/price"}:
        assert notices.answer_question(session, 1, WORDING, "Ja.", field).questions[0].field == field
    else:
        with pytest.raises(TenderDeskError, match="field-unknown"):
            notices.answer_question(session, 1, WORDING, "Ja.", field)


def test_what_was_published_is_not_answered_again_and_nothing_is_asked_after_closing(tmp_path: Path) -> None:
    session = asked(tmp_path)
    notices.answer_question(session, 1, WORDING, "Ja.")
    notices.publish_notice(session, "open")
    with pytest.raises(TenderDeskError, match="question-published"):
        notices.answer_question(session, 1, WORDING, "Toch niet.")
    with pytest.raises(TenderDeskError, match="question-after-closing"):
        notices.record_question(session, "open", "Kadelicht", TEXT, CLOSING + timedelta(minutes=1))
    with pytest.raises(TenderDeskError, match="no-such-procedure"):
        notices.record_question(session, "geen", "Kadelicht", TEXT, ASKED)


def test_after_closing_no_nota_is_published(tmp_path: Path) -> None:
    session = small_tender.new_dossier(tmp_path)
    notices.record_question(session, "open", "Kadelicht", TEXT, ASKED)
    notices.answer_question(session, 1, WORDING, "Ja.")
    with pytest.raises(TenderDeskError, match="question-after-closing"):
        notices.publish_notice(session, "open")


def test_others_see_what_was_published_and_never_who_asked(tmp_path: Path) -> None:
    session = asked(tmp_path)
    assert as_person(session, "kuipers").load().questions == ()
    notices.answer_question(session, 1, WORDING, "Ja.")
    notices.publish_notice(session, "open")
    (seen,) = as_person(session, "kuipers").load().questions
    assert (seen.published_text, seen.answer) == (WORDING, "Ja.")
    assert "Kadelicht" not in f"{seen.asked_by}{seen.text}"
    with pytest.raises(NotAllowed):
        notices.publish_notice(as_person(session, "kuipers"), "open")
