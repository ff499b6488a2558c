"""The award report shows selection whole: state, reason, proof with its age, look-back, self-cleaning, treatment."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import openpyxl
from tests import selection

from tender_desk.core.selection import DemandState, ExclusionGround, Facts
from tender_desk.desk import clarifying, selecting
from tender_desk.desk.clarifying import Wanted
from tender_desk.desk.selecting import Judged, Why
from tender_desk.reports.excel import award_report

POOR = "Nieuw bestuur en een meldpunt, maar de schade is niet vergoed."
OTHERWISE = "Bij B ontbreekt de hele verklaring, bij A een bladzijde."
REASONS = ("Dat volgt uit het dossier zelf.",) * 5


def texts(folder: Path) -> list[str]:
    """Return every text on the lot's sheet of the report of a dossier in which much happened at selection."""
    session = selection.opened(folder)
    facts = Facts(
        document="Vonnis rechtbank Haarlem",
        dated=date(2025, 4, 1),
        event=date(2025, 3, 1),
        measures="Nieuw bestuur.",
        suffices=False,
        judged=POOR,
    )
    selecting.judge(session, [Judged(1, "C", "U2", DemandState.NOT_MET, "De inschrijver erkent het.", facts=facts)])
    for bid, third, otherwise in (("A", True, ""), ("B", False, OTHERWISE)):
        wanted = Wanted(1, bid, "G1", "Zend alsnog de verklaring.", None, otherwise)
        clarifying.ask_repair(session, wanted, (True, True, third, True, True), REASONS)
    why = Why(demand="U2", proportion="De fout raakt het werk dat hier wordt gevraagd.")
    ground = ExclusionGround.EXCLUSION_GROUND
    selecting.exclude(session, 1, "C", ground, "Ernstige beroepsfout in een eerdere opdracht.", why)
    selection.priced(session)
    book = openpyxl.load_workbook(io.BytesIO(award_report(session.load(), "nl", selection.HANDED_IN)))
    return [str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value]


def test_the_matrix_of_selection_stands_in_the_award_report_with_everything_it_stands_on(tmp_path: Path) -> None:
    found = texts(tmp_path)
    assert "Selectie: eisen per inschrijving" in found
    (cell,) = [text for text in found if "Vonnis rechtbank Haarlem" in text]
    lines = cell.splitlines()
    assert lines[0] == "uitgesloten"
    assert lines[1] == "De inschrijver erkent het."
    assert lines[2] == "Bewijs: Vonnis rechtbank Haarlem, van 1-4-2025 (335 dagen oud bij inschrijving)"
    assert "binnen de terugkijktermijn van 3 jaar (tot en met 1-3-2028; ingeschreven 2-3-2026)" in lines[3]
    assert lines[5] == f"Zelfreiniging volstaat niet: {POOR}"
    assert lines[6].startswith("Anouk Terpstra, ")
    assert any("2.87 lid 1 c · facultatief · terugkijken 3 jaar" in text for text in found)
    assert any("Evenredig omdat: De fout raakt het werk dat hier wordt gevraagd." in text for text in found)


def test_a_different_treatment_stands_in_the_award_report_with_its_reason(tmp_path: Path) -> None:
    found = texts(tmp_path)
    assert "Verschillend behandeld" in found
    assert f"Eis G1: herstel geboden aan A; niet aan B. Reden: {OTHERWISE}" in found
