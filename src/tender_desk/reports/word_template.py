"""The college proposal in Word: headings and fields in the form Dutch colleges use, for a municipality to restyle."""

from __future__ import annotations

from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm

from tender_desk.reports.paper import SMALL, finished, paper
from tender_desk.wording import say

SECTIONS = (
    ("introduction", "introduction"),
    ("decision", "decision_points"),
    ("result", "result"),
    ("arguments", "arguments"),
    ("finance", "finance"),
    ("risks", "risks"),
    ("execution", "execution"),
    ("communication", "communication"),
    ("annexes", "annexes"),
)
"""Numbered headings and the field with their paragraphs (form of a Haarlem college decision of 2017)."""

TABLE = {"lot": 4.0, "volume": 1.6, "unit": 2.4, "amount": 3.0, "budget": 3.0, "room": 2.5}
"""Columns of the table of amounts, with their width in centimetres."""


def default_template(language: str) -> bytes:
    """Return the template as a .docx file; its fields are those of `word.fields`."""
    document = paper("{{ authority }} · {{ status }}", "{{ footer }}")
    _head(document, language)
    for number, (label, field) in enumerate(SECTIONS, 1):
        document.add_heading(f"{number}. {say(f'paper.{label}', language)}", 1)
        if label == "decision":
            document.add_paragraph(say("paper.college-decides", language))
        _repeat(document, field, "List Number" if field in {"decision_points"} else None)
        if label == "finance":
            _finance(document, language)
    document.add_paragraph()
    document.add_paragraph(say("paper.signature", language))
    return finished(document)


def _head(document: DocumentType, language: str) -> None:
    document.add_paragraph("{{ practice }}")
    document.add_heading(say("paper.title", language), 0)
    document.add_paragraph("{{ subject }}").runs[0].bold = True
    labels = ("number", "department", "portfolio", "author", "meeting", "publicity")
    table = document.add_table(rows=len(labels), cols=2)
    for row, label in zip(table.rows, labels, strict=True):
        row.cells[0].text, row.cells[1].text = say(f"paper.{label}", language), f"{{{{ {label} }}}}"
    for label in ("core", "committee", "earlier"):
        document.add_heading(say(f"paper.{label}", language), 2)
        _repeat(document, label)
    document.add_heading(say("paper.decision-of", language), 2)
    document.add_paragraph("{{ decision_text }}")


def _repeat(document: DocumentType, field: str, style: str | None = None) -> None:
    """Write a paragraph per line of a field."""
    document.add_paragraph(f"{{%p for line in {field} %}}")
    document.add_paragraph("{{ line }}", style=style)
    document.add_paragraph("{%p endfor %}")


def _finance(document: DocumentType, language: str) -> None:
    table = document.add_table(rows=4, cols=len(TABLE))
    table.style = "Light Grid Accent 1"
    table.autofit = False
    head, opening, line, closing = table.rows
    opening.cells[0].text, closing.cells[0].text = "{%tr for row in rows %}", "{%tr endfor %}"
    for index, (name, width) in enumerate(TABLE.items()):
        head.cells[index].text = say(f"paper.table-{name}", language)
        line.cells[index].text = f"{{{{ row.{name} }}}}"
        table.columns[index].width = Cm(width)  # LibreOffice takes the grid's width, Word the cells'
        for row in table.rows:
            row.cells[index].width = Cm(width)
        for row in (head, line):
            paragraph = row.cells[index].paragraphs[0]
            paragraph.runs[0].font.size = SMALL
            if name != "lot":
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph()
    _repeat(document, "budgets")
