"""Words that do not fit: dots at their end, room for bold ones."""

from __future__ import annotations

from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from tender_desk.gui.elided import BoldTabs, ElidedLabel


def test_a_line_under_the_title_that_does_not_fit_ends_in_dots_and_stays_whole(qtbot: QtBot) -> None:
    label = ElidedLabel("Nog niet vastgesteld · 60 punten kwaliteit, 40 punten prijs · gewogen som")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    whole = label.grab().toImage()
    label.setText(label.text() + " van kwaliteit en prijs, afgerond op twee decimalen")
    assert label.grab().toImage() != whole
    assert label.text().endswith("twee decimalen")


def test_the_tabs_have_room_for_the_bold_words_of_the_chosen_one(qtbot: QtBot) -> None:
    bold, plain = BoldTabs(), QTabBar()
    for tabs in (bold, plain):
        qtbot.addWidget(tabs)
        tabs.addTab("Gegadigden: rangorde")
    assert bold.tabSizeHint(0).width() > plain.tabSizeHint(0).width()
