"""Finds the formulas of a workbook in its sheets' XML, so that a file need not be loaded twice to see them."""

from __future__ import annotations

import posixpath
import re
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
"""Stands for a formula without a text of its own (a data table), or one of more text than there is time for."""
MOST_TRANSLATED = 300_000
"""Characters of shared formulas that are written out per sheet."""
WIDE = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
"""How a part in UTF-16 begins, with and without a byte order mark."""
_FORMULA = re.compile(rb"<(?:[^<>/\s:]*:)?f[\s/>]")


def as_utf8(part: bytes) -> bytes:
    """Return a part whose encoding is UTF-16 in UTF-8, any other as it is; only for looking, not for parsing."""
    for mark, encoding in WIDE:
        if part.startswith(mark):
            return part.decode(encoding, "replace").encode("utf-8", "replace")
    return part


def formulas(archive: zipfile.ZipFile) -> Mapping[str, Mapping[str, str]]:
    """Return per sheet title the formula text (`=SUM(F14:F15)`) by cell; raises whatever a damaged file brings."""
    targets = {node.get("Id"): node.get("Target", "") for node in fromstring(archive.read(RELATIONS), forbid_dtd=True)}
    sheets = fromstring(archive.read(WORKBOOK), forbid_dtd=True).find(f"{MAIN}sheets")
    found: dict[str, Mapping[str, str]] = {}
    for sheet in sheets if sheets is not None else ():
        target = targets.get(sheet.get(LINK), "")
        part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        content = archive.read(part)
        if _FORMULA.search(as_utf8(content)):
            found[str(sheet.get("name"))] = _in_sheet(fromstring(content, forbid_dtd=True))
    return found


def _in_sheet(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    shared: dict[str, Translator] = {}
    left = MOST_TRANSLATED
    for cell in root.iter(f"{MAIN}c"):
        formula = cell.find(f"{MAIN}f")
        if formula is None:
            continue
        ref, text = str(cell.get("r")), f"={formula.text}" if formula.text else ""
        group = formula.get("si") if formula.get("t") == "shared" else None
        if group is not None and text:
            if len(text) <= left:
                shared[group] = Translator(text, ref)
                left -= len(text)
        elif group in shared and left > 0:
            text = str(shared[group].translate_formula(ref))
            left -= len(text)
        found[ref] = text or UNREADABLE
    return found
