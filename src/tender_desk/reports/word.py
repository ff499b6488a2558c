"""The college proposal as a Word document: a proposal's facts in the fields of a template."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import TemplateError
from jinja2.sandbox import SandboxedEnvironment

from tender_desk.core.admission import admissions
from tender_desk.core.award import BudgetLine, Proposal, ProposalState
from tender_desk.core.bids import price_per_unit
from tender_desk.core.dossier import Dossier
from tender_desk.core.lot_ranking import draws, rank_lot
from tender_desk.core.methods import METHODS
from tender_desk.core.numbers import exact
from tender_desk.core.problems import TenderDeskError, WrongFile
from tender_desk.core.proposing import attention, budget_lines, group_lines
from tender_desk.core.tender import LotKind
from tender_desk.reports.word_template import default_template
from tender_desk.wording import decision_line, euro, long_day, number, problem_text, say
from tender_desk.wording.lots import cap_lines, ground_line
from tender_desk.wording.printable import on_paper


def college_proposal(dossier: Dossier, proposal: Proposal, language: str, template: bytes | None = None) -> bytes:
    """Return the college proposal as a .docx file.

    A template is code: it runs in a sandbox and every value is escaped. WrongFile where it is no Word document,
    TenderDeskError with the reason where one of its fields cannot be filled.
    """
    content = default_template(language) if template is None else template
    return filled(content, fields(dossier, proposal, language))


def filled(template: bytes, values: Mapping[str, Any]) -> bytes:
    """Return a Word template with its fields filled in; errors as of `college_proposal`."""
    try:
        document = DocxTemplate(io.BytesIO(template))
        document.render(_clean(values), SandboxedEnvironment(autoescape=True), autoescape=True)
        target = io.BytesIO()
        document.save(target)
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise WrongFile("template-not-word") from error
    except (TemplateError, ArithmeticError, TypeError, AttributeError, MemoryError, RecursionError) as error:
        raise TenderDeskError("template-faulty", reason=str(error) or type(error).__name__) from error
    return target.getvalue()


def _clean(value: Any) -> Any:
    """Return fields in which every text can stand in a document."""
    if isinstance(value, str):
        return on_paper(value)
    if isinstance(value, Mapping):
        return {key: _clean(one) for key, one in value.items()}
    return [_clean(one) for one in value] if isinstance(value, list | tuple) else value


def fields(dossier: Dossier, proposal: Proposal, language: str) -> Mapping[str, Any]:
    """Return every field of the template by name: texts, and lists of one text per paragraph.

    An excluded bidder is never named; insight (weight intervals, margins) never goes in.
    """
    tender = dossier.tender
    lots = ", ".join(str(lot) for lot in proposal.lots)
    head = {
        "authority": tender.authority,
        "status": _status(proposal, language),
        "practice": say("report.practice", language) if tender.practice else "",
        "subject": say("paper.subject", language, name=tender.name, lots=lots, count=len(proposal.lots)),
        "number": f"{tender.reference}/B&W-{proposal.number:02}",
        "department": tender.department or "–",
        "portfolio": tender.portfolio or "–",
        "author": dossier.name_of(proposal.by),
        "meeting": long_day(proposal.decision.on, language) if proposal.decision else "–",
        "publicity": say("paper.publicity-text", language),
        "footer": say(
            "paper.footer", language, reference=tender.reference, number=proposal.number, digest=dossier.log_head
        ),
    }
    return head | _sections(dossier, proposal, language)


def _sections(dossier: Dossier, proposal: Proposal, language: str) -> dict[str, Any]:
    def line(code: str, **values: object) -> str:
        return say(f"paper.{code}", language, **values)

    return {
        **_what_it_is(dossier, proposal, language),
        "committee": [line("committee-text")],
        "earlier": [line("earlier-text", name=dossier.tender.name)],
        "decision_text": _decision(proposal, language),
        "decision_points": _decision_points(dossier, proposal, language),
        "arguments": [*_arguments(dossier, proposal, language), *_paragraphs(proposal.reasons)],
        "finance": [line("finance-text", cover=proposal.cover.rstrip(". "))],
        "rows": _rows(dossier, proposal, language),
        "budgets": [_budget_text(one, language) for one in group_lines(dossier, proposal)],
        "risks": _risks(dossier, proposal, language),
        "execution": [line("execution-text")],
        "communication": [line("communication-text")],
        "annexes": [line("annex-a"), line("annex-b")],
    }


def _what_it_is(dossier: Dossier, proposal: Proposal, language: str) -> dict[str, list[str]]:
    """Return what depends on whether bids were ranked in a lot, or bidders admitted: core, introduction, result."""
    ranked = [lot for lot in proposal.lots if not dossier.tender.lot(lot).rolling]
    admitting = [lot for lot in proposal.lots if lot not in ranked]
    core, introduction, result = list[str](), list[str](), list[str]()
    if ranked:
        received = sum(len(dossier.bids_in(lot)) for lot in ranked)
        values = {"name": dossier.tender.name, "lots": ", ".join(map(str, ranked)), "count": len(ranked)}
        values |= {"received": received, "total": proposal.total}
        core += [say("paper.core-text", language, **values), _room_text(_total(dossier, proposal), language)]
        introduction.append(say("paper.introduction-text", language, **values))
        result.append(say("paper.result-text", language))
    if admitting:
        admitted = sum(len(proposal.winners_in(lot)) for lot in admitting)
        values = {"name": dossier.tender.name, "lots": ", ".join(map(str, admitting)), "count": len(admitting)}
        core.append(say("paper.core-admission", language, **values, admitted=admitted))
        introduction.append(say("paper.introduction-admission", language, **values))
        result.append(say("paper.result-admission", language))
    return {"core": core, "introduction": introduction, "result": result}


def _status(proposal: Proposal, language: str) -> str:
    code = "paper.status-draft" if proposal.state is ProposalState.DRAFT else "paper.status"
    return say(code, language, number=proposal.number, draft=proposal.draft, state=proposal.state)


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in text.splitlines() if part.strip()]


def _total(dossier: Dossier, proposal: Proposal) -> BudgetLine:
    lines = budget_lines(dossier, proposal)
    budgets = [line.budget for line in lines if line.budget is not None]
    return BudgetLine(
        "", proposal.total, sum(budgets, start=proposal.total * 0) if len(budgets) == len(lines) else None
    )


def _room_text(line: BudgetLine, language: str) -> str:
    if line.room is None:
        return say("paper.room-unknown", language)
    code = "paper.room-under" if line.room >= 0 else "paper.room-over"
    return say(code, language, room=abs(line.room), budget=line.budget)


def _budget_text(line: BudgetLine, language: str) -> str:
    values = {"name": line.name, "proposed": line.proposed, "budget": line.budget}
    if line.room is None:
        return say("paper.group-unknown", language, **values)
    if line.without:
        return say("paper.group-part", language, **values, lots=line.without, count=len(line.without))
    code = "paper.group-within" if line.room >= 0 else "paper.group-over"
    return say(code, language, **values, room=abs(line.room))


def _decision(proposal: Proposal, language: str) -> str:
    decision = proposal.decision
    return say("paper.not-decided", language) if decision is None else decision_line(decision, language)


def _decision_points(dossier: Dossier, proposal: Proposal, language: str) -> list[str]:
    """Return the decision points (law and practice: the college decides on private-law acts, art. 160 Gemeentewet)."""
    points = [say("paper.point-report", language)]
    for winner in proposal.winners:
        lot = dossier.tender.lot(winner.lot)
        name = dossier.bid(winner.lot, winner.bid).bidder.name
        terms = [say("paper.term", language, term=lot.contract_term)] if lot.contract_term else []
        terms += [say("paper.options", language, options=lot.options)] if lot.options else []
        kind = "paper.point-admit" if lot.rolling else "paper.point-award"
        points.append(
            say(
                kind,
                language,
                lot=winner.lot,
                name=lot.name,
                winner=name,
                amount=winner.amount,
                terms="".join(f", {term}" for term in terms),
                vat=dossier.tender.vat_basis,
            )
        )
    rolling = {lot for lot in proposal.lots if dossier.tender.lot(lot).rolling}
    aside = sum(1 for e in dossier.exclusions if e.lot in proposal.lots and e.lot not in rolling)
    if len(rolling) < len(proposal.lots):
        points.append(say("paper.point-others" if aside else "paper.point-others-none", language, count=aside))
    if refused := sum(1 for e in dossier.exclusions if e.lot in rolling):
        points.append(say("paper.point-refused", language, count=refused))
    points += [say(f"paper.{code}", language) for code in ("point-contract", "point-secret")]
    return points


def _arguments(dossier: Dossier, proposal: Proposal, language: str) -> list[str]:
    found = []
    for winner in proposal.winners:
        lot = dossier.tender.lot(winner.lot)
        ranking = rank_lot(dossier, winner.lot)
        place = ranking.place(winner.bid)
        name = dossier.bid(winner.lot, winner.bid).bidder.name
        if lot.rolling:
            when = next((one.at for one in admissions(dossier, winner.lot) if one.bid == winner.bid), proposal.at)
            found.append(say("paper.argument-admission", language, lot=winner.lot, winner=name, at=when))
            continue
        if lot.kind is LotKind.SINGLE_SOURCE and lot.ground is not None:
            found.append(say("paper.argument-ground", language, lot=lot.number, ground=ground_line(lot, language)))
        if lot.kind is LotKind.SINGLE_SOURCE or place is None:
            found.append(say("paper.argument-single", language, lot=winner.lot, winner=name))
            continue
        method = METHODS[lot.model.method]
        most = lot.model.full_points + (lot.model.price.points if lot.model.price else Fraction(0))
        total = euro(place.total, language) if method.in_euro else number(place.total, language, method.decimals)
        values = {"lot": winner.lot, "winner": name, "total": total, "most": most, "count": len(ranking.places)}
        kind = "free_entry" if lot.kind is LotKind.FREE_ENTRY else lot.model.method
        found.append(say(f"paper.argument-{kind}", language, **values, rank=place.rank))
        if any(winner.bid in draw for draw in draws(dossier, winner.lot)):
            found.append(say("paper.argument-draw", language, lot=winner.lot))
    for at in proposal.lots:
        caps = cap_lines(dossier, at, language)
        found += [say("paper.argument-cap", language, lot=at, cap=caps[0])] if caps else []
    return found


def _rows(dossier: Dossier, proposal: Proposal, language: str) -> list[dict[str, str]]:
    """Return a row per winner; budget and room stand once per lot, over all its winners together."""
    rows, rooms = [], {line.name: line for line in budget_lines(dossier, proposal)}
    for winner in proposal.winners:
        lot = dossier.tender.lot(winner.lot)
        name = f"{winner.lot} {lot.name}"
        line = rooms.pop(name, None)
        volume = lot.volume.minimum
        rows.append(
            {
                "lot": name,
                "volume": "–" if volume is None else number(volume, language),
                "unit": euro(None if lot.rolling else price_per_unit(exact(winner.amount), lot), language),
                "amount": euro(None if lot.rolling else winner.amount, language),
                "budget": euro(line.budget, language) if line else "",
                "room": euro(line.room, language) if line else "",
            }
        )
    total = _total(dossier, proposal)
    amounts = {"amount": total.proposed, "budget": total.budget, "room": total.room}
    texts = {key: euro(value, language) for key, value in amounts.items()}
    return [*rows, {"lot": say("report.sum", language), "volume": "", "unit": "", **texts}]


def _risks(dossier: Dossier, proposal: Proposal, language: str) -> list[str]:
    """Return the risks with what is done about them; the chance of a court case is always one.

    Letters of bids mean nothing to the college: that a ranking can turn is said per lot, in words.
    """
    problems = attention(dossier, proposal)
    turning = sorted({int(problem.at) for problem in problems if problem.code == "rank-reversal"})
    found = [problem_text(problem, language) for problem in problems if problem.code != "rank-reversal"]
    if turning:
        found.append(say("paper.risk-reversal", language, lots=tuple(turning), count=len(turning)))
    return [*found, say("paper.risk-court", language)]
