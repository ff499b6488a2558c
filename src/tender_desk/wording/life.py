"""Sentences about what happened to a bid: a correction, a question to its bidder, a decision on a finding."""

from __future__ import annotations

from tender_desk.core.clarifications import Clarification, Correction
from tender_desk.core.dossier import Dossier
from tender_desk.core.settling import Settlement
from tender_desk.wording import moment, say


def correction_line(dossier: Dossier, one: Correction, language: str) -> str:
    """Return the sentence that reports a correction: what, where, from, to, why, on which ground, by whom."""
    return say(
        "life.correction",
        language,
        number=one.number,
        bid=one.bid,
        field=one.field,
        place=one.place or "–",
        old=one.old or say("life.empty", language),
        new=one.new,
        ground=one.ground,
        reason=one.reason,
        by=dossier.name_of(one.by),
        second=dossier.name_of(one.second),
        at=moment(one.at, language),
    ) + (say("life.after-question", language, number=one.clarification) if one.clarification else "")


def clarification_line(dossier: Dossier, one: Clarification, language: str) -> str:
    """Return the sentence that reports a question to a bidder, with the five questions where it was about repair."""
    text = say(
        "life.question",
        language,
        number=one.number,
        bid=one.bid,
        kind=one.kind,
        about=one.about or "–",
        question=one.question,
        by=dossier.name_of(one.by),
        at=moment(one.at, language),
    )
    if one.otherwise:
        text += say("facts.question-otherwise", language, text=one.otherwise)
    if one.test is not None and one.test.failed is not None:
        return text + say("life.refused", language, failed=say(f"term.repair.{one.test.failed}", language))
    if one.answered is None:
        return text + say("life.unanswered", language)
    return text + say("life.answer", language, answer=one.answer, at=moment(one.answered, language))


def settlement_line(dossier: Dossier, one: Settlement, language: str) -> str:
    """Return the sentence that reports the decision on a finding."""
    people = [dossier.name_of(person) for person in (one.by, one.second) if person]
    return say(
        "life.settlement",
        language,
        bid=one.bid,
        finding=one.code,
        place=one.place or "–",
        outcome=one.outcome,
        reason=one.reason,
        people=tuple(people),
        at=moment(one.at, language),
    )
