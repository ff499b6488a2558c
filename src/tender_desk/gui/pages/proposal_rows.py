"""What the proposal page shows: what blocks, what to mind, what is in order, and the paper as text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from tender_desk.core.award import AWARDED, OPEN_STATES, Proposal, ProposalState
from tender_desk.core.dossier import Dossier
from tender_desk.core.policy import Gate
from tender_desk.core.problems import Problem
from tender_desk.core.proposing import attention, proposal_blockers
from tender_desk.gui.cells import Paragraph, TwoLines
from tender_desk.gui.standing import reached
from tender_desk.gui.table import Column
from tender_desk.gui.words import Words

translate = QCoreApplication.translate


@dataclass(frozen=True)
class FindingRow:
    """A heading with its count, or one finding below it."""

    text: str
    icon: str
    token: str
    count: int | None = None


def ranked_lots(dossier: Dossier) -> tuple[int, ...]:
    """Return the lots whose ranking is fixed."""
    return tuple(lot.number for lot in dossier.tender.lots if reached(dossier, lot.number, Gate.RANKED))


def shown_proposal(dossier: Dossier, lot: int) -> Proposal | None:
    """Return the proposal to show: the newest one the chosen lot is in, whatever became of it."""
    alive = [p for p in dossier.proposals if lot in p.lots and p.state is not ProposalState.WITHDRAWN]
    return alive[-1] if alive else None


def lots_for(dossier: Dossier, lot: int) -> tuple[int, ...]:
    """Return the lots a draft would cover: those of the shown proposal, else all that are ranked and free."""
    proposal = shown_proposal(dossier, lot)
    if proposal is not None:
        return proposal.lots
    taken = {n for p in dossier.proposals if p.state in OPEN_STATES | AWARDED for n in p.lots}
    return tuple(number for number in ranked_lots(dossier) if number not in taken)


def finding_rows(dossier: Dossier, lots: tuple[int, ...], proposal: Proposal | None, words: Words) -> list[FindingRow]:
    """Return blockers, what to mind and what is in order, each under its heading."""
    number = proposal.number if proposal else None
    settled = proposal is not None and proposal.state is not ProposalState.DRAFT
    blockers = () if settled else proposal_blockers(dossier, lots, number)
    minded = attention(dossier, proposal) if proposal else ()
    outdated = [problem for problem in minded if problem.code == "proposal-outdated"]
    return [
        *_section(translate("Proposal", "Blokkades"), _texts([*blockers, *outdated], words), "error", "err"),
        *_section(
            translate("Proposal", "Let op"),
            _texts([problem for problem in minded if problem not in outdated], words),
            "warning",
            "warn",
        ),
        *_section(translate("Proposal", "In orde"), _good(dossier, lots, proposal), "check", "ok"),
    ]


def _texts(problems: list[Problem], words: Words) -> list[str]:
    return [words.problem(problem) for problem in problems]


def _section(title: str, texts: list[str], icon: str, token: str) -> list[FindingRow]:
    head = (icon, token) if texts else ("check", "muted")
    return [FindingRow(title, *head, len(texts)), *(FindingRow(text, icon, token) for text in texts)]


def _good(dossier: Dossier, lots: tuple[int, ...], proposal: Proposal | None) -> list[str]:
    found = []
    ranked = [lot for lot in lots if reached(dossier, lot, Gate.RANKED) and not dossier.tender.lot(lot).rolling]
    if ranked:
        listed = ", ".join(str(lot) for lot in ranked)
        found.append(translate("Proposal", "Rangorde vastgesteld: {lots}").format(lots=listed))
    ordered = [lot for lot in lots if _prices_after_quality(dossier, lot)]
    if lots and len(ordered) == len(lots):
        found.append(translate("Proposal", "Prijzen pas ná de kwaliteit geopend"))
    if proposal is not None and proposal.cover:
        found.append(translate("Proposal", "Dekking benoemd in het voorstel"))
    if proposal is not None and proposal.reasons:
        found.append(translate("Proposal", "Redenen opgenomen"))
    return found


def _prices_after_quality(dossier: Dossier, lot: int) -> bool:
    final, priced = dossier.act(lot, "quality_final"), dossier.act(lot, "priced")
    return priced is not None and (final is None or final.at <= priced.at)


def finding_columns() -> list[Column]:
    """One column: headings and findings."""

    def text(row: FindingRow) -> str:
        return row.text if row.count is None else f"{row.text}: {row.count}"

    def cell(row: FindingRow) -> object:
        if row.count is not None:
            return TwoLines(f"{row.text}   {row.count}", icon=row.icon, icon_token=row.token)
        return Paragraph("", row.text, row.icon, row.token)

    return [Column("", text, cell=cell, spoken=text, tip=text)]


def finding_ground(row: FindingRow) -> str:
    """Headings stand on a quieter ground."""
    return "subtle" if row.count is not None else ""


_HEADED = (
    "core",
    "committee",
    "earlier",
    "introduction",
    "decision_points",
    "result",
    "arguments",
    "finance",
    "risks",
    "execution",
    "communication",
    "annexes",
)
_FACTS = ("number", "department", "portfolio", "author", "meeting")


def paper_html(fields: Mapping[str, Any], words: Words, colours: Mapping[str, str]) -> str:
    """Return the paper as rich text: head, facts, numbered parts, the table of amounts."""
    ink, line = colours["ink"], colours["line2"]
    parts = [
        f'<p style="color:{colours["muted"]}">{_e(fields["authority"])} · {_e(fields["status"])}</p>',
        f"<p><b>{_e(fields['practice'])}</b></p>" if fields["practice"] else "",
        f'<h2 style="color:{ink}">{_e(words.say("paper.title"))}</h2>',
        f"<p><b>{_e(fields['subject'])}</b></p><hr/>",
        "<table width='100%'>",
        *(f"<tr><td width='150'>{_e(_label(f, words))}</td><td><b>{_e(fields[f])}</b></td></tr>" for f in _FACTS),
        "</table><hr/>",
    ]
    for number, name in enumerate(_HEADED, 1):
        parts.append(f'<h3 style="color:{ink}">{number}. {_e(_label(name, words))}</h3>')
        parts.append(_body(name, fields[name], words))
        if name == "finance":
            parts += [_amounts(fields["rows"], words, line), *(f"<p>{_e(text)}</p>" for text in fields["budgets"])]
    parts.append(f'<p style="color:{colours["muted"]}">{_e(fields["decision_text"])}</p>')
    return "".join(parts)


def _body(name: str, texts: list[str], words: Words) -> str:
    if name != "decision_points":
        return "".join(f"<p>{_e(text)}</p>" for text in texts)
    points = "".join(f"<li>{_e(text)}</li>" for text in texts)
    return f"<p>{_e(words.say('paper.college-decides'))}</p><ol>{points}</ol>"


def _label(name: str, words: Words) -> str:
    return words.say(f"paper.{'decision' if name == 'decision_points' else name}")


def _amounts(rows: list[dict[str, str]], words: Words, line: str) -> str:
    if not rows:
        return ""
    names = list(rows[0])
    head = "".join(f"<th align='left'>{_e(words.say(f'paper.table-{name}'))}</th>" for name in names)
    body = "".join("<tr>" + "".join(f"<td>{_e(row[name])}</td>" for name in names) + "</tr>" for row in rows)
    return f"<table cellpadding='4' style='border:1px solid {line}'><tr>{head}</tr>{body}</table>"


def _e(text: object) -> str:
    return str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
