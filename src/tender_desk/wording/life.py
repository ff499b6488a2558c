"""Sentences about what happened: corrections, questions to bidders, decisions, published documents and changes."""

from __future__ import annotations

import json

from tender_desk.core.clarifications import Clarification, Correction
from tender_desk.core.dossier import Dossier
from tender_desk.core.publication import Difference, ModelChange, PublishedDocument, differences
from tender_desk.core.settling import Settlement
from tender_desk.wording import knows, moment, say


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


def document_line(one: PublishedDocument, language: str) -> str:
    """Return the sentence that reports a published document: what it is, its pages, when, its digest."""
    kind = say(f"term.document.{one.kind.value}", language)
    return say(
        "life.document",
        language,
        number=one.number,
        name=one.name,
        kind=kind if one.notice is None else f"{kind} {one.notice}",
        pages=one.pages,
        published=one.published,
        sha256=one.sha256,
    )


def pointers_line(dossier: Dossier, lot: int, language: str) -> str:
    """Return where the criteria of a lot stand in the published documents, "" where nobody pointed that out."""
    places = [
        say("life.page", language, criterion=one.criterion or "–", document=one.document, page=one.page)
        for one in dossier.pointers
        if one.lot == lot
    ]
    return "; ".join(places)


def change_line(dossier: Dossier, one: ModelChange, language: str) -> str:
    """Return the sentence that reports a change of a published model, with everything that differs."""
    document = dossier.document(one.document)
    found = differences(json.loads(one.before), json.loads(one.after))
    people = [dossier.name_of(person) for person in (one.by, one.second) if person]
    return say(
        "life.change",
        language,
        number=one.number,
        kind=one.kind,
        name=document.name if document else "–",
        page=one.page,
        reason=one.reason,
        people=tuple(people),
        at=moment(one.at, language),
        differences="; ".join(difference_line(part, language) for part in found),
    )


def difference_line(one: Difference, language: str) -> str:
    """Return one value that differs between two models: where, what it was, what it is."""
    where, _, key = one.at.rpartition(".")
    code = f"term.model_part.{key}"
    told = f"{where} {say(code, language)}".strip() if knows(code, language) else one.at
    return f"{told}: {one.old or '–'} → {one.new or '–'}"
