"""Recalculates a workbook with LibreOffice, as someone who opens it would, and reads the figures back."""

from __future__ import annotations

import subprocess
from pathlib import Path

import openpyxl

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>"""
"""LibreOffice keeps cached values unless its profile says "always recalculate on load" (0)."""


def soffice(folder: Path, *arguments: str) -> None:
    """Run LibreOffice headless with a profile of its own in a folder."""
    user = folder / "profile" / "user"
    if not user.exists():
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(PROFILE, "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--norestore", *arguments],
        check=True,
        capture_output=True,
        timeout=110,
    )


def recalculated(path: Path, folder: Path) -> Path:
    """Return the workbook as LibreOffice saves it after a full recalculation."""
    out = folder / "recalculated"
    out.mkdir(exist_ok=True)
    soffice(folder, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), str(path))
    return out / path.name


def as_pdf(path: Path, folder: Path) -> Path:
    """Return a document as LibreOffice prints it."""
    soffice(folder, "--convert-to", "pdf", "--outdir", str(folder), str(path))
    return folder / f"{path.stem}.pdf"


def figures(path: Path, like: Path | None = None) -> dict[str, object]:
    """Return the values of all formula cells by `Sheet!A1`; `like` names the workbook that says which those are."""
    formulas = openpyxl.load_workbook(like or path)
    values = openpyxl.load_workbook(path, data_only=True)
    found: dict[str, object] = {}
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    found[f"{sheet.title}!{cell.coordinate}"] = values[sheet.title][cell.coordinate].value
    return found


def differences(cached: dict[str, object], computed: dict[str, object]) -> list[str]:
    """Return where two sets of figures differ: more than 1e-9 for numbers (relative above one), at all for text."""
    found = []
    for place, value in cached.items():
        other = computed[place]
        if isinstance(value, int | float) and isinstance(other, int | float):
            if abs(value - other) > 1e-9 * max(1.0, abs(value)):
                found.append(f"{place}: {value} in the file, {other} recalculated")
        elif (value or "") != (other or ""):
            found.append(f"{place}: {value!r} in the file, {other!r} recalculated")
    return found
