"""What the program's own Word papers have in common: A4, type, headings, tables whose head repeats."""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as DocumentType
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt, RGBColor

from tender_desk.wording.printable import on_paper

INK = RGBColor(0x15, 0x42, 0x73)
SMALL = Pt(8.5)
LABEL, TEXT = Cm(4.5), Cm(11.5)


def paper(header: str, footer: str, *, landscape: bool = False) -> DocumentType:
    """Return an empty A4 document in the house's type."""
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name = "Open Sans"
    normal.font.size = Pt(10)
    normal.paragraph_format.space_after = Pt(6)
    for name, size in (("Title", 20), ("Heading 1", 13), ("Heading 2", 11)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Open Sans", Pt(size), INK
    for section in document.sections:
        width, height = (29.7, 21) if landscape else (21, 29.7)
        section.page_width, section.page_height = Cm(width), Cm(height)
        section.left_margin = section.right_margin = Cm(2.5 if not landscape else 1.8)
        section.footer.paragraphs[0].text = on_paper(footer)
        section.header.paragraphs[0].text = on_paper(header)
    return document


def heading(document: DocumentType, text: str, level: int) -> None:
    """Write a heading; 0 is the title."""
    document.add_heading(on_paper(text), level)


def paragraph(document: DocumentType, text: str) -> None:
    """Write a paragraph."""
    document.add_paragraph(on_paper(text))


def facts(document: DocumentType, rows: Sequence[tuple[str, str]]) -> None:
    """Write a table of labels and texts."""
    table = document.add_table(rows=len(rows), cols=2)
    table.autofit = False
    table.columns[0].width, table.columns[1].width = LABEL, TEXT
    for row, (label, text) in zip(table.rows, rows, strict=True):
        row.cells[0].text, row.cells[1].text = on_paper(label), on_paper(text)
        row.cells[0].width, row.cells[1].width = LABEL, TEXT


def table(document: DocumentType, heads: Sequence[tuple[str, float]], rows: Sequence[Sequence[str]]) -> None:
    """Write a table with a head (text and width in centimetres per column) that repeats on every page."""
    made = document.add_table(rows=1 + len(rows), cols=len(heads))
    made.style = "Light Grid Accent 1"
    made.autofit = False
    for index, (head, width) in enumerate(heads):
        made.columns[index].width = Cm(width)  # LibreOffice takes the grid's width, Word the cells'
        for number, text in enumerate([head, *(row[index] for row in rows)]):
            cell = made.rows[number].cells[index]
            cell.width = Cm(width)
            cell.text = on_paper(text)
            for run in cell.paragraphs[0].runs:
                run.font.size = SMALL
    repeats = OxmlElement("w:tblHeader")
    made.rows[0]._tr.get_or_add_trPr().append(repeats)
    document.add_paragraph()


def finished(document: DocumentType) -> bytes:
    """Return the document as a file."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()
