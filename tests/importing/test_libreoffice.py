"""A form that was saved by LibreOffice still says what it is and reads back the same."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.importing.forms import ASSIGNMENTS, MEMBERS, TENDER, part_a, part_b

from tender_desk.importing.bid_forms import read_prices, read_quality
from tender_desk.importing.identity import identify
from tender_desk.importing.tender_workbook import TenderFile, read_tender, write_tender


@pytest.mark.libreoffice
def test_forms_saved_by_libreoffice_read_back_the_same(tmp_path: Path) -> None:
    files = {"a.xlsx": part_a(), "b.xlsx": part_b(), "t.xlsx": write_tender(TENDER, MEMBERS, ASSIGNMENTS)}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "xlsx", "--outdir", "saved", *files]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=100)
    saved = {name: (tmp_path / "saved" / name).read_bytes() for name in files}
    assert read_quality(saved["a.xlsx"], "a.xlsx", TENDER, 7) == read_quality(files["a.xlsx"], "a.xlsx", TENDER, 7)
    assert read_prices(saved["b.xlsx"], "b.xlsx", TENDER, 7)[0] == read_prices(files["b.xlsx"], "b.xlsx", TENDER, 7)[0]
    assert read_tender(saved["t.xlsx"], "t.xlsx") == (TenderFile(TENDER, MEMBERS, ASSIGNMENTS), ())


@pytest.mark.libreoffice
@pytest.mark.parametrize("extension", ["ods", "xls"])
def test_a_form_saved_in_another_format_reads_back_the_same(extension: str, tmp_path: Path) -> None:
    forms = {"a": part_a(), "b": part_b()}
    for name, content in forms.items():
        (tmp_path / f"{name}.xlsx").write_bytes(content)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", extension, "a.xlsx", "b.xlsx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=100)
    saved = {name: (tmp_path / f"{name}.{extension}").read_bytes() for name in forms}
    assert [identify(saved[name]) for name in forms] == [identify(content) for content in forms.values()]
    quality, asked = read_quality(saved["a"], f"a.{extension}", TENDER, 7)
    prices, noted = read_prices(saved["b"], f"b.{extension}", TENDER, 7)
    assert quality == read_quality(forms["a"], "a.xlsx", TENDER, 7)[0]
    assert prices == read_prices(forms["b"], "b.xlsx", TENDER, 7)[0]
    old = {"old-excel-read"} if extension == "xls" else set()
    assert {problem.code for problem in asked} == old
    assert {problem.code for problem in noted} == {"total-recomputed"} | old
