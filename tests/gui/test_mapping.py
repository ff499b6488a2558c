"""The mapping screen: proposed places are shown, corrected by mouse or keys alone, and what would be read is live."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.importing.forms import LOT, TENDER
from tests.importing.test_layouts import OWN, ROW, opened, register, written

from tender_desk.gui.dialogs.mapping import MappingDialog
from tender_desk.gui.icons import Icons
from tender_desk.gui.theme import Theme
from tender_desk.gui.words import Words
from tender_desk.importing.layouts.layout import LayoutKind, Notation, differing
from tender_desk.importing.layouts.proposal import propose

Make = Callable[..., MappingDialog]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, icons: Icons) -> Make:
    def dialog(content: bytes, name: str = "Platform X", language: str = "nl", **more: object) -> MappingDialog:
        book = opened(content)
        made = MappingDialog(
            book,
            TENDER,
            LOT,
            propose(book, TENDER, LOT),
            theme,
            icons,
            Words(language),
            name=name,
            **more,  # type: ignore[arg-type]
        )
        qtbot.addWidget(made)
        made.show()
        return made

    return dialog


def choose(dialog: MappingDialog, key: str) -> None:
    places = [row.key.key for row in dialog.keys.rows]
    dialog.form.keys.setCurrentIndex(dialog.keys.index(places.index(key), 0))


def place_of(dialog: MappingDialog, key: str) -> str:
    return next(str(row.place) for row in dialog.keys.rows if row.key.key == key)


def shown(dialog: MappingDialog) -> list[tuple[str, str]]:
    return [(row.where, row.tone) for row in dialog.preview.rows]


def cell(dialog: MappingDialog, ref: str) -> None:
    """Click a cell of the sheet."""
    letters = [column.title for column in dialog.panel.model.columns]
    index = dialog.panel.model.index(int(ref[1:]) - 1, letters.index(ref[0]))
    dialog.form.sheet.setCurrentIndex(index)
    dialog.form.sheet.clicked.emit(index)


def test_the_proposal_is_shown_with_how_sure_it_is_why_and_what_stands_there(
    make: Make, qtmodeltester: ModelTester
) -> None:
    dialog = make(written(OWN))
    row = next(row for row in dialog.keys.rows if row.key.key == "bidder.name")
    assert (row.place, row.value) == ("B3", "Duinroos")
    assert 90 < row.sure <= 100
    assert row.why == "Het opschrift is precies ‘Organisatie’."
    assert dialog.keys.rows[0].key.key == "bidder.name"
    assert shown(dialog)[0] == ("Duinroos", "ok")
    qtmodeltester.check(dialog.keys)
    qtmodeltester.check(dialog.preview)
    assert dialog.form.keep.isEnabled()


def test_a_click_on_a_cell_corrects_the_chosen_field_and_is_read_at_once(make: Make) -> None:
    dialog = make(written(OWN))
    choose(dialog, "bidder.name")
    cell(dialog, "B5")
    assert place_of(dialog, "bidder.name") == "B5"
    assert place_of(dialog, "bidder.email") == ""
    assert shown(dialog)[0] == ("a@duinroos.example", "ok")
    row = next(row for row in dialog.keys.rows if row.key.key == "bidder.name")
    assert row.why == "Door u aangewezen."
    layout = dialog.layout_made()
    assert layout.signature["A5"] == "e mail"
    assert differing(opened(written(OWN)), layout) == ()


def test_everything_works_by_keyboard_alone(make: Make, qtbot: QtBot) -> None:
    dialog = make(written(OWN))
    keys, sheet = dialog.form.keys, dialog.form.sheet
    keys.setFocus()
    choose(dialog, "bidder.town")
    qtbot.keyClick(keys, Qt.Key.Key_Return)
    assert dialog.focusWidget() is sheet
    for _ in range(2):
        qtbot.keyClick(sheet, Qt.Key.Key_Down)
    qtbot.keyClick(sheet, Qt.Key.Key_Right)
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert dialog.focusWidget() is keys
    assert place_of(dialog, "bidder.town") == "B3"
    qtbot.keyClick(keys, Qt.Key.Key_Delete)
    assert place_of(dialog, "bidder.town") == ""
    dialog.form.place.setText("b4")
    qtbot.keyClick(dialog.form.place, Qt.Key.Key_Return)
    assert place_of(dialog, "bidder.town") == "B4"
    assert dialog.isVisible()
    for widget in (keys, sheet, dialog.form.preview):
        assert isinstance(widget, QTableView)
        assert widget.accessibleName()


def test_a_place_that_is_none_is_refused_and_the_old_one_stays(make: Make, qtbot: QtBot) -> None:
    dialog = make(written(OWN))
    choose(dialog, "bidder.name")
    dialog.form.place.setText("naast de naam")
    qtbot.keyClick(dialog.form.place, Qt.Key.Key_Return)
    assert "naast de naam" in dialog.form.error.text()
    assert (place_of(dialog, "bidder.name"), dialog.form.place.text()) == ("B3", "B3")


def test_a_register_shows_its_first_three_bids_with_their_findings(make: Make) -> None:
    wrong = ("Kadelicht", "12", "x", "antwoord", None, 66, 9, "ja", 5)
    dialog = make(register(ROW, wrong, ROW, ROW))
    assert dialog.form.previewTitle.text() == "Zo wordt het gelezen: eerste 3 van 4 inschrijvingen"
    assert [where for where, tone in shown(dialog) if tone == "ok"] == ["4: Duinroos", "5: Kadelicht", "6: Duinroos"]
    assert ("Blad1!E5", "err") in shown(dialog)
    assert ("Blad1!B5", "warn") in shown(dialog)
    choose(dialog, "capacity")
    cell(dialog, "C4")
    assert place_of(dialog, "capacity") == "C"


def test_kind_head_row_and_notation_are_the_persons_to_say(make: Make, qtbot: QtBot) -> None:
    dialog = make(register(ROW))
    dialog.form.notation.setCurrentIndex(list(Notation).index(Notation.POINT))
    dialog.form.head.setText("nul")
    dialog.form.head.setText("2")
    qtbot.waitUntil(lambda: any(tone == "err" for _, tone in shown(dialog)))
    made = dialog.layout_made()
    assert (made.head, made.notation) == (2, Notation.POINT)
    dialog.form.kind.setCurrentIndex(list(LayoutKind).index(LayoutKind.WORKBOOK))
    made = dialog.layout_made()
    assert (made.kind, made.head, dict(made.places)) == (LayoutKind.WORKBOOK, None, {})
    assert not dialog.form.keep.isEnabled()
    assert not dialog.form.head.isEnabled()


def test_a_layout_needs_a_name_nobody_has_yet(make: Make) -> None:
    dialog = make(written(OWN), "eigen", taken=["Eigen"])
    assert not dialog.form.keep.isEnabled()
    assert "Eigen".casefold() in dialog.form.error.text().casefold()
    dialog.form.name.setText("../weg")
    assert not dialog.form.keep.isEnabled()
    dialog.form.name.setText("Eigen 2027")
    assert dialog.form.keep.isEnabled()
    dialog.form.keep.click()
    assert dialog.result() == MappingDialog.DialogCode.Accepted
    assert dialog.layout_made().name == "Eigen 2027"


def test_cancelling_makes_nothing(make: Make) -> None:
    dialog = make(written(OWN), language="en")
    dialog.form.cancel.click()
    assert dialog.result() == MappingDialog.DialogCode.Rejected
