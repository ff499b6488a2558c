"""Workbooks made by hand, part by part, so that a test can write what no program would."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SHEET = "xl/worksheets/sheet1.xml"
BOOK = "xl/workbook.xml"
ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>'


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def sheet(rows: str = ROWS, after: str = "", before: str = "", namespaces: str = "") -> str:
    body = f"{before}<sheetData>{rows}</sheetData>{after}"
    return f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{RELS}"{namespaces}>{body}</worksheet>'


def relations(*lines: tuple[str, str, str, bool]) -> str:
    """Lines of id, kind, target and whether that lies outside."""
    outside = ' TargetMode="External"'
    body = "".join(
        f'<Relationship Id="{id_}" Type="{RELS}/{kind}" Target="{target}"{outside if out else ""}/>'
        for id_, kind, target, out in lines
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{body}</Relationships>'


def parts(
    rows: str = ROWS,
    *,
    texts: str = "",
    styles: str = "",
    after: str = "",
    before: str = "",
    book: str = "",
    listed: str = '<sheet name="Blad1" sheetId="1" r:id="rId1"/>',
    links: tuple[tuple[str, str, str, bool], ...] = (),
) -> dict[str, bytes | str]:
    """The parts of a workbook with one sheet; `texts` are items of the list of texts, `styles` number formats."""
    formats = "".join(f'<xf numFmtId="{number}"/>' for number in (styles or "0").split())
    return {
        BOOK: f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELS}">{book}<sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            ("rId1", "worksheet", "worksheets/sheet1.xml", False),
            ("rId2", "sharedStrings", "sharedStrings.xml", False),
            ("rId3", "styles", "styles.xml", False),
            *links,
        ),
        SHEET: sheet(rows, after, before),
        "xl/sharedStrings.xml": f'{HEAD}<sst xmlns="{MAIN}">{texts}</sst>',
        "xl/styles.xml": f'{HEAD}<styleSheet xmlns="{MAIN}"><cellXfs>{formats}</cellXfs></styleSheet>',
    }


def workbook(rows: str = ROWS, **more: Any) -> bytes:
    return zipped(parts(rows, **more))
