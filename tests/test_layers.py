"""The imports point one way, and the pinned Qt does not harm Python."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "tender_desk"


def imported_names(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield every absolute name that a module in the folder imports, also inside functions."""
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_bytes())):
            if isinstance(node, ast.Import):
                yield from ((file, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                yield from ((file, f"{node.module}.{alias.name}") for alias in node.names)


def test_imports_point_one_way() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    done = subprocess.run([*command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_core_imports_only_the_standard_library_and_itself() -> None:
    allowed = {*sys.stdlib_module_names, "tender_desk"}
    foreign = [
        (file.name, name) for file, name in imported_names(PACKAGE / "core") if name.split(".")[0] not in allowed
    ]
    assert foreign == []


def test_nothing_imports_the_object_relational_mapper() -> None:
    mapped = [(file.name, name) for file, name in imported_names(PACKAGE) if name.startswith("sqlalchemy.orm")]
    assert mapped == []


def test_qt_calls_that_return_nothing_keep_their_reference_to_none() -> None:
    """PySide6 6.12.0 drops one reference to None per call on Python 3.11 and kills the process after some 7,000."""
    core = pytest.importorskip("PySide6.QtCore")
    thing = core.QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - 500
