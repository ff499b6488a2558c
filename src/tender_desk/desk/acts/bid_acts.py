"""The acts on bids: findings, questions, repair, opening, demands, admission, putting aside."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from tender_desk.core.clarifications import REPAIR_QUESTIONS, CorrectionGround
from tender_desk.core.dossier import Dossier
from tender_desk.core.policy import Gate
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.selection import ExclusionGround
from tender_desk.desk import (
    admitting,
    clarifying,
    dossiers,
    notices,
    opening,
    receipts,
    selecting,
    uea,
)
from tender_desk.desk.acts.keys import Act, Done, Keys, Shown, receipt_of
from tender_desk.desk.acts.shared import EXCLUDES, FACTS, SETTLES, decided, judged_by, why_of
from tender_desk.desk.session import Session

ASKED = ("bid", "about", "question")


def _wanted(keys: Keys) -> clarifying.Wanted:
    due = keys.moment("due") if keys.optional("due") else None
    about, question = keys.text("about"), keys.text("question")
    return clarifying.Wanted(keys.lot(), keys.text("bid"), about, question, due, keys.optional("otherwise"))


def _repair(session: Session, keys: Keys) -> tuple[Dossier, tuple[Problem, ...]]:
    answers = tuple(keys.yes(question) for question in REPAIR_QUESTIONS)
    reasons = tuple(keys.text(f"{question}-reason") for question in REPAIR_QUESTIONS)
    return clarifying.ask_repair(session, _wanted(keys), answers, reasons)


def _correct(session: Session, keys: Keys) -> Dossier:
    change = clarifying.Change(
        lot=keys.lot(),
        bid=keys.text("bid"),
        field=keys.text("field"),
        new=keys.text("new"),
        ground=keys.choice("ground", CorrectionGround),
        reason=keys.text("reason"),
        clarification=keys.whole("clarification") if keys.optional("clarification") else None,
        place=keys.optional("place"),
    )
    return clarifying.correct(session, change, keys.text("with"))


def _question(session: Session, keys: Keys) -> Dossier:
    return notices.record_question(
        session, keys.text("procedure"), keys.text("from"), keys.text("text"), keys.moment("received")
    )


def _answer_question(session: Session, keys: Keys) -> Dossier:
    return notices.answer_question(
        session, keys.whole("number"), keys.text("wording"), keys.text("answer"), keys.optional("field")
    )


def _selection(session: Session, keys: Keys) -> Done:
    path = Path(keys.text("file"))
    return selecting.take_list(session, receipts.Given(path.name, dossiers.read_bytes(path)))


def _demand(session: Session, keys: Keys) -> Dossier:
    judged = judged_by(session.load(), session, keys, "bid")
    return selecting.judge(session, [judged])


def _exclude(session: Session, keys: Keys) -> Done:
    why = why_of(keys)
    lot, bid = keys.lot(), keys.text("bid")
    ground = keys.choice("ground", ExclusionGround)
    dossier = selecting.exclude(session, lot, bid, ground, keys.text("reason"), why)
    return dossier, selecting.others_alike(dossier, lot, why.demand, bid)


def _uea(session: Session, keys: Keys) -> Shown:
    """Show what a declaration gives; with `take=ja` it is taken over too."""
    path = Path(keys.text("file"))
    given = receipts.Given(path.name, dossiers.read_bytes(path)) if path.exists() else receipt_of(session, keys)
    where = keys.lot(), keys.text("bid")
    take = bool(keys.optional("take")) and keys.yes("take")
    seen = uea.look(session, *where, given)
    if take:
        uea.take(session, *where, given)
        return Shown(uea.summary(seen, "nl"), seen.problems, recorded=True)
    note = Problem("uea-not-taken", "", {}, Severity.NOTE)
    return Shown((*uea.summary(seen, "nl"), note), seen.problems, recorded=False)


BID_ACTS: Mapping[str, Act] = MappingProxyType(
    {
        "settle": Act(lambda s, k: clarifying.settle(s, *decided(k, "bid")), ("bid", *SETTLES[0]), SETTLES[1]),
        "clarify": Act(lambda s, k: clarifying.ask(s, _wanted(k)), ASKED, ("due",)),
        "repair": Act(
            _repair,
            (*ASKED, *REPAIR_QUESTIONS, *(f"{question}-reason" for question in REPAIR_QUESTIONS)),
            ("due", "otherwise"),
        ),
        "answer": Act(
            lambda s, k: clarifying.answer(s, k.whole("number"), k.text("answer"), k.moment("received")),
            ("number", "answer", "received"),
            lots=False,
        ),
        "correct": Act(_correct, ("bid", "field", "new", "ground", "reason", "with"), ("clarification", "place")),
        "question": Act(_question, ("procedure", "from", "text", "received"), lots=False),
        "answer-question": Act(_answer_question, ("number", "wording", "answer"), ("field",), lots=False),
        "notice": Act(lambda s, k: notices.publish_notice(s, k.text("procedure")), ("procedure",), lots=False),
        "open": Act(lambda s, k: opening.open_bids(s, k.lots, k.text("with")), ("with",), gate=Gate.OPENED),
        "selection": Act(_selection, ("file",), lots=False),
        "demand": Act(_demand, ("bid", "demand", "state"), ("reason", *FACTS)),
        "uea": Act(_uea, ("file", "bid"), ("take",)),
        "admit": Act(
            lambda s, k: admitting.admit(s, k.lot(), k.text("bid"), k.optional("remark")), ("bid",), ("remark",)
        ),
        "exclude": Act(_exclude, ("bid", *EXCLUDES[0]), EXCLUDES[1]),
        "reinstate": Act(
            lambda s, k: selecting.reinstate(s, k.lot(), k.text("bid"), k.text("reason")), ("bid", "reason")
        ),
    }
)
