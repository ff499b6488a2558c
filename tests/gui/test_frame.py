"""The frame of the window: rail, commands, panes, sizes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from tender_desk.gui.context_bar import LotLine
from tender_desk.gui.frame import Frame
from tender_desk.gui.icons import Icons
from tender_desk.gui.page import Page
from tender_desk.gui.palette import Palette
from tender_desk.gui.steps import StepState, Todo, all_steps
from tender_desk.gui.theme import Theme

STEPS = [step.code for step in all_steps()]


@pytest.fixture
def filled(frame: Frame, theme: Theme, icons: Icons) -> Frame:
    for code in STEPS:
        page = Page(code, code, frame.actions_, theme, icons)
        column = QVBoxLayout(page.body)
        column.addWidget(QPlainTextEdit(page.body))
        frame.add_page(page)
    frame.set_open(True)
    frame.show_page("dossier")
    return frame


def palette_of(frame: Frame) -> Palette:
    frame.open_palette()
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Palette))


def test_without_a_dossier_the_steps_are_dimmed_and_their_commands_say_why(frame: Frame) -> None:
    assert not frame.rail.button("ranking").isEnabled()
    assert not frame.actions_["ranking.fix"].isEnabled()
    assert frame.actions_["ranking.fix"].statusTip() == "Open eerst een dossier."
    assert frame.actions_["dossier.open"].isEnabled()


@pytest.mark.parametrize(("size", "folded"), [((1440, 900), False), ((1366, 768), True), ((1080, 600), True)])
def test_the_rail_folds_below_1400_pixels(filled: Frame, size: tuple[int, int], folded: bool) -> None:
    filled.window.resize(*size)
    filled.window.show()
    assert (filled.window.width(), filled.window.height()) == size
    assert filled.rail.folded == folded
    assert filled.rail.width() == (56 if folded else 212)
    assert all(filled.rail.button(code).isVisible() for code in STEPS)
    assert filled.context.finder.geometry().right() <= filled.window.width()


def test_at_150_per_cent_the_rail_folds_earlier_and_nothing_is_lost(filled: Frame, theme: Theme) -> None:
    filled.window.resize(1440, 900)
    filled.window.show()
    theme.set_text_size(150)
    assert filled.rail.folded
    assert filled.rail.width() == 84
    assert all(filled.rail.button(code).isVisible() for code in STEPS)


def test_a_step_is_reached_by_mouse_by_number_and_by_name(filled: Frame, qtbot: QtBot) -> None:
    filled.window.show()
    qtbot.mouseClick(filled.rail.button("ranking"), Qt.MouseButton.LeftButton)
    assert filled.page is not None
    assert filled.page.code == "ranking"
    filled.actions_["step.compare"].trigger()
    assert filled.page.code == "compare"
    assert filled.actions_["step.compare"].shortcut().toString() == "Ctrl+7"
    palette = palette_of(filled)
    qtbot.keyClicks(palette.line, "selec")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert filled.page.code == "selection"


def test_a_command_of_a_page_brings_its_page_up(filled: Frame) -> None:
    filled.actions_["ranking.fix"].trigger()
    assert filled.page is not None
    assert filled.page.code == "ranking"


def test_the_list_of_commands_narrows_and_tells_why_one_cannot_be_used(filled: Frame, qtbot: QtBot) -> None:
    filled.actions_.allow("ranking.fix", "2 blokkades")
    palette = palette_of(filled)
    qtbot.keyClicks(palette.line, "rangorde vast")
    assert [palette.action_at(0).objectName()] == ["ranking.fix"]
    with qtbot.assertNotEmitted(filled.actions_["ranking.fix"].triggered):
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert filled.actions_["ranking.fix"].statusTip() == "2 blokkades"
    palette.close()


def test_the_state_of_a_step_is_told_in_words(filled: Frame) -> None:
    filled.rail.set_states(
        {"scoring": StepState("progress", "6/12"), "proposal": StepState("locked", reason="eerst de rangorde")}
    )
    assert filled.rail.button("scoring").accessibleName() == "Beoordelen, bezig, 6/12"
    assert filled.rail.button("proposal").accessibleName() == "Voorstel, nog niet beschikbaar: eerst de rangorde"
    assert filled.rail.button("dossier").accessibleName() == "Dossier"


def test_nog_te_doen_shows_three_and_leads_to_the_place(filled: Frame, qtbot: QtBot) -> None:
    items = [Todo("blocker", f"punt {number}", "bids", str(number)) for number in range(5)]
    filled.rail.set_todo(items)
    filled.window.show()
    buttons = [button.text() for button in filled.rail.findChildren(QPushButton) if button.isVisible()]
    assert "alle 5" in buttons
    labels = [
        label for label in filled.rail.findChildren(type(filled.context.title)) if label.text().startswith("punt")
    ]
    assert len(labels) == 3
    with qtbot.waitSignal(filled.rail.todo_chosen) as told:
        labels[1].linkActivated.emit("go")
    assert told.args == [items[1]]


def test_f6_goes_round_the_panes(filled: Frame, qtbot: QtBot) -> None:
    filled.window.show()
    filled.context.set_dossier("Titel", "over")
    filled.context.lots.set_lots((LotLine(4, "Perceel 4", "Sollicitatie", "150 trajecten"),), 4)
    seen = []
    for _ in range(3):
        filled.actions_["pane.next"].trigger()
        focused = filled.window.focusWidget()
        assert focused is not None
        panes = {"bar": filled.context, "rail": filled.rail, "page": filled.page}
        seen.append(next(name for name, pane in panes.items() if pane is not None and pane.isAncestorOf(focused)))
    assert sorted(seen) == ["bar", "page", "rail"]


def test_every_widget_one_can_reach_has_a_name(filled: Frame) -> None:
    filled.window.show()
    for button in filled.window.findChildren(QPushButton):
        assert button.text() or button.accessibleName(), button.objectName()
    for step in STEPS:
        assert filled.rail.button(step).accessibleName()


def test_colours_change_while_the_window_stands(filled: Frame, theme: Theme) -> None:
    filled.window.show()
    light = filled.window.grab().toImage().pixelColor(400, 400)
    theme.set_scheme("dark")
    assert theme.is_dark
    dark = filled.window.grab().toImage().pixelColor(400, 400)
    assert light.lightness() > 200
    assert dark.lightness() < 60


def test_an_empty_page_says_why_and_offers_the_way_out(filled: Frame) -> None:
    page = filled.page
    assert page is not None
    page.show_reason("Nog geen inschrijvingen.", "files.choose")
    assert page.reason == "Nog geen inschrijvingen."
    page.show_body()
    assert page.reason == ""
