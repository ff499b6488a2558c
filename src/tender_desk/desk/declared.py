"""What a declaration (UEA) says about a bid: whose it is, what it gives per demand, what cannot be mapped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from tender_desk.core.bids import Bid
from tender_desk.core.dossier import Dossier
from tender_desk.core.grounds import EVERY_REQUIREMENT, by_espd, grounds_in
from tender_desk.core.problems import Problem, Severity
from tender_desk.core.selection import NO_FACTS, Demand, DemandKind, DemandState, Facts
from tender_desk.desk.selecting import finding_of
from tender_desk.importing.espd import Criterion, Espd
from tender_desk.wording import ZONE, day, problem_text, say

PUT_DIFFERENTLY = frozenset({"false_statement"})
"""Grounds whose question has said both "are you" and "confirm that you are not": a yes means either."""
_KVK = re.compile(r"(?<!\d)\d{8}(?!\d)")


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a declaration says about one demand: the state it gives, why, and what it stands on."""

    demand: str
    state: DemandState
    reason: str
    facts: Facts
    found: tuple[Problem, ...] = ()


def check_bidder(bid: Bid, espd: Espd) -> tuple[Problem, ...]:
    """Return whether a declaration is the bidder's own: by the trade register number, else by the name."""
    numbers = {number for one in espd.identifiers for number in _KVK.findall(one.replace(" ", ""))}
    same_name = _plain(espd.bidder) == _plain(bid.bidder.name)
    values = {
        "found": espd.bidder or "–",
        "ids": ", ".join(espd.identifiers) or "–",
        "wanted": bid.bidder.name,
        "kvk": bid.bidder.kvk or "–",
    }
    if bid.bidder.kvk and numbers:
        if bid.bidder.kvk not in numbers:
            return (Problem("uea-other-bidder", "", values),)
        return () if same_name else (Problem("uea-name-differs", "", values, Severity.NOTE),)
    if not same_name:
        return (Problem("uea-other-bidder", "", values),)
    return (Problem("uea-no-identifier", "", {}, Severity.ASK),)


def _plain(name: str) -> str:
    return re.sub(r"\W+", "", name.casefold())


def check_subject(dossier: Dossier, bid: Bid, espd: Espd) -> tuple[Problem, ...]:
    """Return what does not fit about lots, reference and date; numbers of platforms may differ, so it is asked."""
    found = []
    numbers = {int(one) for lot in espd.lots for one in re.findall(r"\d{1,6}", lot)}
    if espd.lots and bid.lot not in numbers:
        values = {"lots": espd.lots, "lot": bid.lot}
        found.append(Problem("uea-other-lots", "", values, Severity.ASK))
    reference = dossier.tender.reference
    if espd.reference and _plain(espd.reference) != _plain(reference):
        values = {"found": espd.reference, "wanted": reference}
        found.append(Problem("uea-other-reference", "", values, Severity.NOTE))
    closing = dossier.tender.procedure_of(bid.lot).closing.astimezone(ZONE).date()
    if espd.issued is not None and espd.issued > closing:
        values = {"issued": espd.issued, "closing": closing}
        found.append(Problem("uea-late", "", values, Severity.ASK))
    if not espd.criteria:
        found.append(Problem("uea-without-criteria", "", {}, Severity.ASK))
    return tuple(found)


# --- what it declares -------------------------------------------------------------------------------------------------


def propose(dossier: Dossier, bid: Bid, espd: Espd, file: str, language: str) -> tuple[Proposed, ...]:
    """Return what each demand of a bid's lot that nobody judged yet would get; nothing for what the form leaves out."""
    found = []
    for demand in dossier.tender.lot(bid.lot).demands if espd.criteria else ():
        if _is_judged(dossier, bid, demand):
            continue
        read = _said_about(demand, espd, language)
        if read is None:
            continue
        problems, facts = read
        issued = issued_text(espd.issued, language)
        if problems:
            sentences = " ".join(problem_text(problem, language) for problem in problems)
            reason = say("uea.reason-open", language, file=file, issued=issued, found=sentences)
        else:
            reason = say("uea.reason", language, file=file, issued=issued)
        document = say("uea.document", language, file=file)
        state = DemandState.OPEN if problems else DemandState.DECLARED
        facts = replace(facts, document=document, dated=espd.issued)
        found.append(Proposed(demand.id, state, reason, facts, tuple(problems)))
    return tuple(found)


def _said_about(demand: Demand, espd: Espd, language: str) -> tuple[list[Problem], Facts] | None:
    """Return what a form says about a demand; None where it says nothing."""
    if demand.kind is DemandKind.EXCLUSION_GROUND:
        return _ground(demand, espd, language)
    return _requirement(demand, espd)


def issued_text(issued: date | None, language: str) -> str:
    """Return the date of a declaration, or that it has none."""
    return say("uea.undated", language) if issued is None else day(issued, language)


def _ground(demand: Demand, espd: Espd, language: str) -> tuple[list[Problem], Facts] | None:
    """Return what keeps a ground from being declared not to apply, and the facts; None where it has no code."""
    grounds = grounds_in(demand.code)
    if not any(legal.espd for legal in grounds):
        return None
    problems: list[Problem] = []
    applying: list[tuple[str, Criterion]] = []
    for legal in grounds:
        criteria = _about(espd, legal.code)
        answer = _agreed(criteria)
        values: dict[str, object] = {"demand": demand.id, "ground": legal.code}
        if legal.code in PUT_DIFFERENTLY and answer is not None:
            problems.append(_ask("uea-ask-again", values | {"answer": _word(answer, language)}))
        elif any(one.torn for one in criteria) or len({one.answer for one in criteria if one.answer is not None}) > 1:
            problems.append(_ask("uea-twice", values))
        elif answer is None:
            problems.append(_ask("uea-no-answer", values))
        elif answer:
            problems.append(_ask("uea-applies", values))
            applying += [(legal.code, one) for one in criteria]
    return problems, _facts_of(applying)


def _facts_of(applying: list[tuple[str, Criterion]]) -> Facts:
    """Return what is declared about the grounds that apply; a date only where it can be of one ground alone."""
    codes = {code for code, _ in applying}
    days = {one.day for _, one in applying if one.day is not None}
    measures = " ".join(one.measures for _, one in applying if one.measures)
    if len(codes) != 1:
        return replace(NO_FACTS, measures=measures)
    return replace(NO_FACTS, ground=codes.pop(), event=days.pop() if len(days) == 1 else None, measures=measures)


def _requirement(demand: Demand, espd: Espd) -> tuple[list[Problem], Facts] | None:
    """Return what keeps a requirement from being declared met; None where the form does not ask about it."""
    if demand.kind is not DemandKind.SUITABILITY:
        return None
    every = _agreed([one for one in espd.criteria if _identifiers(one) & EVERY_REQUIREMENT])
    criteria = _about(espd, demand.code)
    if not criteria and every is None:
        return None
    values: dict[str, object] = {"demand": demand.id, "ground": demand.code}
    answer = _agreed(criteria)
    if any(one.torn for one in criteria):
        return [_ask("uea-twice", values)], NO_FACTS
    if answer is None and every:
        return [], NO_FACTS
    if answer is None:
        return ([_ask("uea-no-answer", values)], NO_FACTS) if demand.code else None
    return ([] if answer else [_ask("uea-not-met", values)]), NO_FACTS


def _about(espd: Espd, code: str) -> list[Criterion]:
    """Return the criteria of the form that ask about a ground or requirement of the catalogue."""
    return [one for one in espd.criteria if code and (legal := by_espd(one.id, one.code)) and legal.code == code]


def _identifiers(criterion: Criterion) -> set[str]:
    return {criterion.id.casefold(), criterion.code.casefold()}


def _agreed(criteria: Iterable[Criterion]) -> bool | None:
    """Return the one answer of several criteria; None where there is none, or more than one."""
    said = {one.answer for one in criteria if one.answer is not None}
    return said.pop() if len(said) == 1 else None


def _ask(code: str, values: dict[str, object]) -> Problem:
    return Problem(code, "", values, Severity.ASK)


def _word(answer: bool, language: str) -> str:
    return say("uea.yes" if answer else "uea.no", language)


def unmapped(dossier: Dossier, bid: Bid, espd: Espd, language: str) -> tuple[Problem, ...]:
    """List what the form answers that no demand asks, and demands about which it says nothing: nothing is guessed."""
    demands = dossier.tender.lot(bid.lot).demands
    codes = {legal.code for demand in demands for legal in grounds_in(demand.code)}
    found = []
    for one in espd.criteria:
        legal = by_espd(one.id, one.code)
        known = (legal is not None and legal.code in codes) or bool(_identifiers(one) & EVERY_REQUIREMENT)
        if not known and one.answer is not None:
            values = {"name": one.name or one.code or one.id, "answer": _word(one.answer, language)}
            found.append(Problem("uea-criterion-unmapped", "", values, Severity.NOTE))
    found += [
        Problem("uea-criterion-unknown", "", {"id": key, "answer": text or "–"}, Severity.NOTE)
        for key, text in (espd.loose if espd.criteria else ())  # of a file without questions that is said once
    ]
    for demand in demands:
        if _said_about(demand, espd, language) is None and not _is_judged(dossier, bid, demand):
            found.append(Problem("uea-demand-unmapped", "", {"demand": demand.id}, Severity.NOTE))
    return tuple(found)


def _is_judged(dossier: Dossier, bid: Bid, demand: Demand) -> bool:
    known = finding_of(dossier, bid.lot, bid.code, demand.id)
    return known is not None and known.state is not DemandState.OPEN


def judged_already(dossier: Dossier, bid: Bid) -> tuple[Problem, ...]:
    """Name the demands that have a state already."""
    return tuple(
        Problem("uea-judged-already", "", {"demand": one.demand, "state": one.state}, Severity.NOTE)
        for one in dossier.findings
        if (one.lot, one.bid) == (bid.lot, bid.code) and one.state is not DemandState.OPEN
    )
