"""Questions before closing: what can go into a nota, who must stay unknown, and how nota's are numbered."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.builders import MONDAY

from tender_desk.core.notices import Notice, Question, leaks, next_notice


def question(published: str = "", answer: str = "", asked_by: str = "Duinroos Loopbaan") -> Question:
    return Question(
        number=4,
        procedure="P1",
        asked_by=asked_by,
        received=MONDAY - timedelta(days=20),
        text="Mag Duinroos Loopbaan ook digitaal begeleiden?",
        by="adviser",
        published_text=published,
        answer=answer,
    )


def notice(number: int, procedure: str = "P1") -> Notice:
    return Notice(procedure=procedure, number=number, by="adviser", at=MONDAY)


def test_a_question_can_be_published_once_it_is_worded_and_answered() -> None:
    assert question("Mag begeleiding ook digitaal?", "Ja.").answered is True
    assert question("Mag begeleiding ook digitaal?").answered is False
    assert question(answer="Ja.").answered is False


@pytest.mark.parametrize(
    ("published", "answer"),
    [
        ("Mag Duinroos Loopbaan ook digitaal begeleiden?", "Ja."),
        ("Mag begeleiding ook digitaal?", "Ja, DUINROOS LOOPBAAN mag dat."),
        ("Mag begeleiding ook digitaal?", "Ja, Duinroos\nLoopbaan mag dat."),
    ],
)
def test_wording_or_answer_that_names_who_asked_is_found(published: str, answer: str) -> None:
    (problem,) = leaks(question(published, answer, asked_by=" Duinroos Loopbaan "))
    assert (problem.code, problem.at) == ("question-names-asker", "4")


@pytest.mark.parametrize(
    "naming",
    ["Kadelicht", "St. Kadelicht", "Kade-licht", "kade licht", "Stichting Kadelicht", "Kadelichts"],
)
def test_a_name_is_found_however_it_is_written(naming: str) -> None:
    assert len(leaks(question(f"Mag {naming} dat ook?", "Ja.", asked_by="Stichting Kadelicht"))) == 1


def test_one_word_of_a_name_is_found_where_it_is_written_as_a_name() -> None:
    assert len(leaks(question("Mag Duinroos dat ook?", "Ja.", asked_by="Duinroos Loopbaan B.V."))) == 1
    assert leaks(question("Mag een loopbaan van de week?", "Ja.", asked_by="De Loopbaan van Nu B.V.")) == ()
    assert leaks(question("Is De Week goed?", "Van de week.", asked_by="De Ark van Noach B.V.")) == ()


def test_a_legal_form_or_other_words_with_the_same_letters_are_no_name() -> None:
    assert leaks(question("Mag een stichting dat ook?", "Ja.", asked_by="Stichting Kadelicht")) == ()
    assert leaks(question("Is een blokkade lichter?", "Ja, een Stichting.", asked_by="Stichting Kadelicht")) == ()
    assert leaks(question("Mag een Combinatie dat?", "Ja.", asked_by="Combinatie Zandlei")) == ()


def test_the_question_as_it_was_asked_may_name_who_asked() -> None:
    assert leaks(question("Mag begeleiding ook digitaal?", "Ja.")) == ()


def test_a_name_of_one_or_two_letters_or_none_is_not_looked_for() -> None:
    assert leaks(question("Mag het ook digitaal?", "Ja.", asked_by="Ja")) == ()
    assert leaks(question("Mag het ook digitaal?", "Ja.", asked_by=" ")) == ()
    assert len(leaks(question("Mag BDO dat ook?", "Ja.", asked_by="BDO"))) == 1


def test_the_notas_of_a_procedure_count_from_one_and_on_from_the_last() -> None:
    assert next_notice((), "P1") == 1
    published = (notice(2), notice(1), notice(7, "P2"))
    assert [next_notice(published, procedure) for procedure in ("P1", "P2", "P3")] == [3, 8, 1]
