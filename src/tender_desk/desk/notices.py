"""Questions before closing and the nota van inlichtingen in which everyone gets the same answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from tender_desk.core.criteria import walk
from tender_desk.core.dossier import Dossier
from tender_desk.core.notices import Notice, Question, leaks, next_notice
from tender_desk.core.problems import Problem, TenderDeskError
from tender_desk.core.tender import Procedure
from tender_desk.desk.session import Session, acting, long_enough, permit, refuse


def procedure_named(dossier: Dossier, name: str) -> Procedure:
    """Return the procedure with an id; TenderDeskError where there is none."""
    for procedure in dossier.tender.procedures:
        if procedure.id == name:
            return procedure
    known = ", ".join(procedure.id for procedure in dossier.tender.procedures)
    raise TenderDeskError("no-such-procedure", procedure=name, known=known)


def record_question(session: Session, procedure: str, asked_by: str, text: str, received: datetime) -> Dossier:
    """Record a question about the documents as it came in, with who asked; only the anonymous wording is published."""
    dossier = session.load()
    permit(dossier, "notice")
    one = procedure_named(dossier, procedure)
    if received > one.closing:
        raise TenderDeskError("question-after-closing", closing=one.closing)
    asked = long_enough(text, "question-too-short")
    if not asked_by.strip():
        raise TenderDeskError("asker-missing")
    with acting(session, dossier, "question", procedure) as (writer, _):
        writer.put(
            Question(
                number=writer.next_number(Question),
                procedure=procedure,
                asked_by=asked_by.strip(),
                received=received,
                text=asked,
                by=session.person,
            )
        )
    return session.load()


def answer_question(session: Session, number: int, wording: str, answer: str, field: str = "") -> Dossier:
    """Record the anonymous wording and the answer, and which part of the model it is about; until it is published."""
    dossier = session.load()
    permit(dossier, "notice")
    question = question_numbered(dossier, number)
    if question.notice is not None:
        raise TenderDeskError("question-published", number=number, notice=question.notice)
    about = _field(dossier, question, field.strip())
    wanted = replace(
        question,
        published_text=long_enough(wording, "question-too-short"),
        answer=answer.strip(),
        field=about,
    )
    if not wanted.answer:
        raise TenderDeskError("answer-empty", number=number)
    refuse(leaks(wanted))
    with acting(session, dossier, "answer-question", str(number)) as (writer, _):
        writer.put(wanted)
    return session.load()


def _field(dossier: Dossier, question: Question, field: str) -> str:
    """Return a field of the model as it is named (`7`, `7/K1.1`, `7/K1.1/weight`); TenderDeskError for any other."""
    if not field:
        return ""
    number, _, rest = field.partition("/")
    lot = next((lot for lot in dossier.tender.lots if str(lot.number) == number), None)
    criterion = rest.partition("/")[0]
    if lot is None or lot.procedure != question.procedure:
        raise TenderDeskError("field-unknown", field=field)
    parts = {node.id for _, node in walk(lot.model.criteria)} | {"price", "demands"}
    if criterion and criterion not in parts:
        raise TenderDeskError("field-unknown", field=field)
    return field


def question_numbered(dossier: Dossier, number: int) -> Question:
    """Return a question by its number; TenderDeskError where there is none."""
    for question in dossier.questions:
        if question.number == number:
            return question
    raise TenderDeskError("question-unknown", number=number)


def publish_notice(session: Session, procedure: str) -> Dossier:
    """Publish the next nota van inlichtingen of a procedure: every question of it, each answered; before closing only.

    Refused while a question of the procedure has no answer: who asked in time gets one in the same nota as the others.
    """
    dossier = session.load()
    permit(dossier, "notice")
    one = procedure_named(dossier, procedure)
    ready = [q for q in dossier.questions if q.procedure == procedure and q.notice is None]
    if not ready:
        raise TenderDeskError("notice-empty", procedure=procedure)
    refuse(tuple(Problem("question-open", str(q.number), {"number": q.number}) for q in ready if not q.answered))
    at = session.moment(dossier)
    if at > one.closing:
        raise TenderDeskError("question-after-closing", closing=one.closing)
    number = next_notice(dossier.notices, procedure)
    with acting(session, dossier, "notice", f"{procedure}/{number}", at) as (writer, _):
        writer.put(Notice(procedure=procedure, number=number, by=session.person, at=at))
        for question in ready:
            writer.put(replace(question, notice=number))
    return session.load()
