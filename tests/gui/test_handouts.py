"""Forms and sheets from the menus: written into a folder, taken back from a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from tests.gui.desk import MakeDesk

from tender_desk.gui.handouts import Handouts


def test_bid_forms_and_score_sheets_are_written_into_a_folder_and_a_sheet_is_taken_back(
    make_desk: MakeDesk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk("opened", "anouk")
    handouts = Handouts(desk.workspace, desk.frame.window)
    folder = tmp_path / "uit"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    for save, name in ((handouts.save_forms, "perceel-04-deel-A.xlsx"), (handouts.save_sheets, "scores-sanne.xlsx")):
        with qtbot.waitSignal(desk.workspace.told, timeout=10_000):
            save()
        assert (folder / name).exists()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(folder / "scores-sanne.xlsx"), ""))
    with qtbot.waitSignal(desk.workspace.changed, timeout=10_000):
        handouts.take_sheet()
