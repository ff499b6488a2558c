"""What holds for every test: no screen, no settings of the machine, no widget left over, no silent skip in CI."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PROGRAMS = {"libreoffice": ("soffice",), "xvfb": ("xvfb-run", "Xvfb", "xauth")}


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker, programs in PROGRAMS.items():
        missing = [program for program in programs if shutil.which(program) is None]
        if item.get_closest_marker(marker) is None or not missing:
            continue
        reason = f"needs {', '.join(missing)}"
        if os.environ.get("CI"):
            pytest.fail(f"{reason}: in CI nothing is skipped", pytrace=False)
        pytest.skip(reason)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test its own, empty folder of settings, logs and recent files."""
    folder = tmp_path / "tender-desk-home"
    monkeypatch.setenv("TENDER_DESK_HOME", str(folder))
    monkeypatch.delenv("TENDER_DESK_PERSON", raising=False)
    return folder


@pytest.fixture(autouse=True)
def _delete_widgets() -> Iterator[None]:
    """Deliver deleteLater, which otherwise waits until the process ends: widgets pile up and can crash at exit."""
    yield
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        if QCoreApplication.instance() is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
