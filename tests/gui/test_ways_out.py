"""Text of a bid never becomes a formula or markup in anything the program writes: every way out is tried."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel
from tests.gui.desk import MakeDesk
from tests.importing.forms import TENDER, dossier

from tender_desk.core.assessments import AgreedScore
from tender_desk.core.dossier import Dossier
from tender_desk.core.selection import DemandState
from tender_desk.desk import sample
from tender_desk.gui.pages.scoring_rows import answer_html
from tender_desk.gui.plain import make_plain, pasted, plain_tip
from tender_desk.gui.steps import all_steps
from tender_desk.gui.todo import TodoLabel
from tender_desk.importing.bid_forms import price_form, quality_form
from tender_desk.importing.lists import (
    ReceiptLine,
    SelectionLine,
    receipt_list,
    selection_list,
)
from tender_desk.importing.score_writer import consensus_sheet, score_sheet
from tender_desk.reports.excel import award_report
from tender_desk.reports.word import college_proposal
from tender_desk.wording import ZONE

DANGEROUS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "<b>vet</b>",
    "=cmd|'/c calc'!A0",
    '=HYPERLINK("https://example.org";"x")',
    "{{ 7 * 7 }}",
)
STEPS = [step.code for step in all_steps()]
AGREED = AgreedScore(lot=7, bid="A", criterion="K1.1", score=Decimal(8), strong="", weak="", reason="", by="postma")
WRITTEN = datetime(2027, 6, 1, 9, tzinfo=UTC)


def check_text(content: bytes, text: str, formulas: frozenset[str] = frozenset()) -> None:
    """The text stands in a cell as text, and no cell computes anything but the formulas that are the program's own."""
    shown = text.replace("\r", "\n")
    found = False
    for page in openpyxl.load_workbook(io.BytesIO(content)).worksheets:
        for row in page.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    assert text not in str(cell.value)
                elif isinstance(cell.value, str):
                    found = found or shown in cell.value.replace("_x000D_", "\n").replace("\r", "\n")
                assert cell.hyperlink is None
    assert found


@pytest.mark.parametrize("text", DANGEROUS)
def test_in_forms_and_lists_it_is_text(text: str) -> None:
    lot = TENDER.lots[0]
    check_text(quality_form(TENDER, lot, "nl", {"bidder.name": text}), text)
    check_text(quality_form(TENDER, lot, "nl", {"answer.K1.1": text}), text)
    check_text(price_form(TENDER, lot, "nl", {"bidder.name": text}), text)
    check_text(receipt_list("T", [ReceiptLine("a.xlsx", datetime(2027, 2, 1, 9, tzinfo=ZONE), text)]), text)
    check_text(selection_list("T", [SelectionLine(7, "A", text, "G3", DemandState.DECLARED, text)]), text)


@pytest.mark.parametrize("text", DANGEROUS)
def test_in_score_sheets_it_is_text(text: str) -> None:
    known = dossier()
    first = known.bids[0]
    hostile = first.stating(answers=(replace(first.answers[0], text=text),))
    check_text(score_sheet(replace(known, bids=(hostile,)), "kuipers"), text)
    motivated = replace(AGREED, strong=text, weak=text, reason=text)
    check_text(consensus_sheet(replace(known, agreed={7: (motivated,)})), text)


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    return sample.play(tmp_path_factory.mktemp("sample") / "haarlem.tender", until="decide").load()


def named(dossier: Dossier, text: str) -> Dossier:
    """The dossier with every bidder of lot 7 called so."""
    bids = (replace(b, bidder=replace(b.bidder, name=text)) if b.lot == 7 else b for b in dossier.bids)
    return replace(dossier, bids=tuple(bids))


@pytest.mark.parametrize("text", DANGEROUS)
def test_in_the_award_report_it_is_text(decided: Dossier, text: str) -> None:
    check_text(award_report(named(decided, text), "nl", WRITTEN), text)


@pytest.mark.parametrize("text", DANGEROUS)
def test_in_the_college_proposal_it_is_text(decided: Dossier, text: str) -> None:
    document = Document(io.BytesIO(college_proposal(named(decided, text), decided.proposals[0], "nl")))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    whole = " ".join("\n".join([*(one.text for one in document.paragraphs), *cells]).split())
    assert " ".join(text.split()) in whole
    bold = [run.text for paragraph in document.paragraphs for run in paragraph.runs if run.bold]
    assert "vet" not in bold


@pytest.mark.parametrize("text", DANGEROUS)
def test_on_the_clipboard_it_is_text(text: str) -> None:
    copied = pasted(text)
    assert "\t" not in copied
    assert "\r" not in copied
    assert "\n" not in copied
    assert not copied.startswith(("=", "+", "-", "@"))
    assert not copied.lstrip().startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize("text", ["-12,50", "+3", "-1.457,00", "12", "66 %", "Wilgentak", "", "−5"])
def test_numbers_and_words_are_copied_as_they_are(text: str) -> None:
    assert pasted(text) == text


def test_a_tip_and_a_label_show_markup_as_text(make_desk: MakeDesk) -> None:
    assert plain_tip("<b>vet</b>") == "<qt>&lt;b&gt;vet&lt;/b&gt;</qt>"
    assert plain_tip("gewoon & meer") == "gewoon & meer"
    desk = make_desk("ranked", "anouk")
    label = QLabel("<b>vet</b>", desk.frame.window)
    make_plain(desk.frame.window)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_no_label_of_any_page_guesses_whether_it_is_given_markup(make_desk: MakeDesk) -> None:
    for gate in ("", "opened", "ranked"):
        desk = make_desk(gate, "anouk")
        for step in STEPS:
            desk.show(step)
            labels = desk.frame.window.findChildren(QLabel)
            guessing = [one for one in labels if one.textFormat() == Qt.TextFormat.AutoText and one.text()]
            assert [(step, one.objectName(), one.text()) for one in guessing] == []
            assert all(isinstance(one, TodoLabel) for one in labels if one.textFormat() == Qt.TextFormat.RichText)


@pytest.mark.parametrize("text", DANGEROUS)
def test_in_what_is_shown_as_html_it_is_text(text: str) -> None:
    first = dossier().bids[0]
    bid = first.stating(answers=(replace(first.answers[0], text=text, place=f"{text}!C7"),))
    document = QTextDocument()
    document.setHtml(answer_html(bid, "K1.1"))
    assert " ".join(text.split()) in " ".join(document.toPlainText().split())


def test_a_hostile_name_is_drawn_as_it_is_typed(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk("ranked", "anouk")
    desk.frame.message.say("<b>Kop</b>", ["=1+1", "<i>x</i>"])
    assert desk.frame.message.words.text() == "<b>Kop</b> · 2 punten\n•  =1+1\n•  <i>x</i>"
    assert desk.frame.message.words.textFormat() == Qt.TextFormat.PlainText
