"""What happened to a lot's bids after they came in: corrections, questions, decisions, each with who and why."""

from __future__ import annotations

from tender_desk.core.dossier import Dossier
from tender_desk.core.treatment import differences
from tender_desk.reports.sheet import Sheet
from tender_desk.wording.life import clarification_line, correction_line, settlement_line
from tender_desk.wording.selected import difference_line


def write_life(sheet: Sheet, dossier: Dossier, lot: int, columns: int) -> None:
    """Write corrections, questions to bidders, decisions and different treatment; nothing where there is none."""
    language = sheet.language
    parts = {
        "corrections": [correction_line(dossier, one, language) for one in dossier.corrections_of(lot)],
        "clarifications": [clarification_line(dossier, one, language) for one in dossier.clarifications_of(lot)],
        "settlements": [settlement_line(dossier, one, language) for one in dossier.settlements_of(lot)],
        "differences": [difference_line(one, language) for one in differences(dossier, lot)],
    }
    for code, lines in parts.items():
        if lines:
            sheet.section(sheet.label(code), columns)
        for line in lines:
            sheet.wide(line, 0, columns - 1, 110)
