"""Finds the formulas of a workbook in its sheets' XML, so that a file need not be loaded twice to see them."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from openpyxl.formula.translate import Translator

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
UNREADABLE = "=?"
"""Stands for a formula without a text of its own (a data table)."""


def formulas(archive: zipfile.ZipFile) -> Mapping[str, Mapping[str, str]]:
    """Return per sheet title the formula text (`=SUM(F14:F15)`) by cell; raises whatever a damaged file brings."""
    targets = {node.get("Id"): node.get("Target", "") for node in fromstring(archive.read(RELATIONS), forbid_dtd=True)}
    sheets = fromstring(archive.read(WORKBOOK), forbid_dtd=True).find(f"{MAIN}sheets")
    found: dict[str, Mapping[str, str]] = {}
    for sheet in sheets if sheets is not None else ():
        target = targets.get(sheet.get(LINK), "")
        part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        content = archive.read(part)
        if b"<f" in content:
            found[str(sheet.get("name"))] = _in_sheet(fromstring(content, forbid_dtd=True))
    return found


def _in_sheet(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    shared: dict[str, tuple[str, str]] = {}
    for cell in root.iter(f"{MAIN}c"):
        formula = cell.find(f"{MAIN}f")
        if formula is None:
            continue
        ref, text = str(cell.get("r")), f"={formula.text}" if formula.text else ""
        group = formula.get("si") if formula.get("t") == "shared" else None
        if group is not None and text:
            shared[group] = text, ref
        elif group in shared:
            text = str(Translator(shared[group][0], shared[group][1]).translate_formula(ref))
        found[ref] = text or UNREADABLE
    return found
