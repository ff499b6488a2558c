"""What a lot stands on and what happened to it: documents, changes, corrections, questions, decisions."""

from __future__ import annotations

from tender_desk.core.dossier import Dossier
from tender_desk.core.treatment import differences
from tender_desk.reports.sheet import Sheet
from tender_desk.wording.life import (
    change_line,
    clarification_line,
    correction_line,
    document_line,
    pointers_line,
    settlement_line,
)
from tender_desk.wording.selected import difference_line


def write_life(sheet: Sheet, dossier: Dossier, lot: int, columns: int) -> None:
    """Write documents, changes, corrections, questions, decisions, different treatment; nothing where there is none."""
    language = sheet.language
    procedure = dossier.tender.lot(lot).procedure
    pages = pointers_line(dossier, lot, language)
    parts = {
        "documents": [document_line(one, language) for one in dossier.documents if one.procedure == procedure],
        "pages": [pages] if pages else [],
        "model-changes": [change_line(dossier, one, language) for one in dossier.model_changes if one.lot == lot],
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
