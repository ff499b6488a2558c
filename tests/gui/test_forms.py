"""The compiled forms are those of `ui/forms`, and every text has its English."""

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tender_desk import resources

FORMS = sorted(resources.path("ui", "forms").glob("*.ui"))
GUI = Path(__file__).parents[2] / "src" / "tender_desk" / "gui"
ENGLISH = resources.path("ui", "translations").joinpath("tender_desk_en.ts")


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    assert found, f"{name} comes with PySide6-Essentials"
    return found


def without_version(code: str) -> list[str]:
    return [line for line in code.splitlines() if not line.startswith("## Created by:")]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_the_compiled_form_is_in_step_with_its_source(form: Path) -> None:
    made = subprocess.run([tool("pyside6-uic"), "-a", str(form)], check=True, capture_output=True, text=True).stdout
    kept = (GUI / "generated" / f"ui_{form.stem}.py").read_text(encoding="utf-8")
    assert without_version(kept) == without_version(made)


def test_every_text_of_the_window_has_its_english(tmp_path: Path) -> None:
    fresh = tmp_path / "tender_desk_en.ts"
    shutil.copy(ENGLISH, fresh)
    sources = [str(path) for path in sorted(GUI.rglob("*.py")) if "generated" not in path.parts]
    command = [
        tool("pyside6-lupdate"),
        "-no-obsolete",
        "-locations",
        "none",
        *sources,
        *map(str, FORMS),
        "-ts",
        str(fresh),
    ]
    subprocess.run(command, check=True, capture_output=True)
    unfinished = [
        message.findtext("source")
        for message in ET.parse(fresh).iter("message")
        if (text := message.find("translation")) is None or text.get("type") or not (text.text or len(text))
    ]
    assert unfinished == []
    kept = {message.findtext("source") for message in ET.parse(ENGLISH).iter("message")}
    now = {message.findtext("source") for message in ET.parse(fresh).iter("message")}
    assert kept == now


def texts_in_code() -> set[str]:
    """Every text handed to `tr` or `translate` in the code, read by Python itself."""
    found = set()
    for path in GUI.rglob("*.py"):
        if "generated" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            last = node.args[-1]
            if name in ("tr", "translate") and isinstance(last, ast.Constant) and isinstance(last.value, str):
                found.add(last.value)
    return found


def test_no_text_in_the_code_is_overlooked_by_the_tool() -> None:
    known = {message.findtext("source") for message in ET.parse(ENGLISH).iter("message")}
    assert texts_in_code() - known == set()


def test_a_translation_keeps_the_places_to_fill_in() -> None:
    for message in ET.parse(ENGLISH).iter("message"):
        source, english = message.findtext("source") or "", message.findtext("translation") or ""
        assert sorted(re.findall(r"\{\w+\}", source)) == sorted(re.findall(r"\{\w+\}", english)), source
