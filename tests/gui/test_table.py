"""The one table model and what is drawn from it."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tender_desk.gui import cells
from tender_desk.gui.icons import Icons
from tender_desk.gui.table import Column, Role, TableModel
from tender_desk.gui.table_view import as_text, dress
from tender_desk.gui.theme import Theme


@dataclass(frozen=True)
class Offer:
    name: str
    price: Decimal | None
    chosen: bool = False


OFFERS = (Offer("Wilgentak", Decimal("9.5")), Offer("Kadelicht", None), Offer("Zandlei", Decimal("10.25"), chosen=True))


def columns() -> list[Column]:
    return [
        Column("", lambda o: "", checked=lambda o: o.chosen, width=40),
        Column("Inschrijver", lambda o: o.name, sort=lambda o: o.name, tip=lambda o: o.name),
        Column(
            "Prijs",
            lambda o: str(o.price or ""),
            sort=lambda o: o.price,
            right=True,
            spoken=lambda o: f"{o.name}: {o.price}",
        ),
    ]


@pytest.fixture
def model() -> TableModel:
    return TableModel(columns(), OFFERS, ground=lambda o: "subtle" if o.chosen else "")


def names(model: TableModel) -> list[str]:
    return [offer.name for offer in model.rows]


def test_the_model_keeps_the_rules_of_qt(model: TableModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.sort(1)
    model.set_rows(OFFERS[:1])
    model.set_table(columns()[1:], ())
    qtmodeltester.check(model)


def test_decimals_sort_by_value_and_missing_ones_come_last_both_ways(model: TableModel) -> None:
    model.sort(2)
    assert names(model) == ["Wilgentak", "Zandlei", "Kadelicht"]
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Zandlei", "Wilgentak", "Kadelicht"]


def test_new_rows_keep_the_chosen_order(model: TableModel) -> None:
    model.sort(1)
    model.set_rows((*OFFERS, Offer("Duinroos", Decimal(1))))
    assert names(model) == ["Duinroos", "Kadelicht", "Wilgentak", "Zandlei"]


def test_a_chosen_row_stays_chosen_when_the_order_changes(model: TableModel, qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setCurrentIndex(model.index(0, 1))
    model.sort(1)
    assert model.rows[view.currentIndex().row()].name == "Wilgentak"


def test_a_column_that_has_no_key_does_not_sort(model: TableModel) -> None:
    model.sort(0)
    assert names(model) == [offer.name for offer in OFFERS]


def test_ticking_a_box_is_told_and_changes_nothing_by_itself(model: TableModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.ticked) as told:
        assert model.setData(model.index(0, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert told.args == [OFFERS[0], True]
    assert not OFFERS[0].chosen
    assert not model.setData(model.index(0, 1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def test_each_cell_is_one_sentence_for_a_screen_reader(model: TableModel) -> None:
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 1).data(spoken) == "Inschrijver: Wilgentak"
    assert model.index(0, 2).data(spoken) == "Wilgentak: 9.5"


def test_the_table_goes_to_the_clipboard_with_its_headers(
    model: TableModel, qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    dress(view, model, theme, icons)
    assert as_text(model).splitlines()[:2] == ["\tInschrijver\tPrijs", "\tWilgentak\t9.5"]
    view.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == as_text(model)


EVERY_CELL = (
    cells.TwoLines("Naam", "tweede regel", icon="sheet"),
    cells.TwoLines("Naam", letter="B", filled=True),
    cells.Badge("Klaar", "ok", "done", "12/12", framed=False),
    cells.Badge("3 vlaggen", "warn", "warning"),
    cells.Score("8", 8, points="9,60", of="van 12", difference="−2,40", line="Wekelijks contact"),
    cells.Score("8", 8, points="9,60", difference="beste", best=True, dots=(4, 8, 8, 10)),
    cells.Score("?", open=True),
    cells.Score("66 %", None, points="20,00"),
    cells.Bars((cells.Segment(26.4, "26,4", "1"), cells.Segment(25.6, "25,6", "price")), 100),
    cells.Bars((), 100, "Niet geschikt bevonden"),
    cells.Progress("Beoordelen", 4, 12),
    cells.Node("K1.2", "Begeleiding", "12 %", 1, folds=True),
    None,
)


@pytest.mark.parametrize("cell", EVERY_CELL, ids=lambda cell: type(cell).__name__)
def test_every_kind_of_cell_is_drawn(cell: object, qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    model = TableModel([Column("A", lambda row: "tekst", cell=lambda row: cell)], (1,))
    view = QTableView()
    qtbot.addWidget(view)
    dress(view, model, theme, icons, row=44)
    view.resize(600, 120)
    view.show()
    blank = TableModel([Column("A", lambda row: "")], (1,))
    drawn = view.grab().toImage()
    assert model.index(0, 0).data(Role.CELL) is cell
    dress(view, blank, theme, icons, row=44)
    assert view.grab().toImage() != drawn


def test_a_click_or_the_space_bar_ticks_the_box(model: TableModel, qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    dress(view, model, theme, icons)
    view.show()
    view.setCurrentIndex(model.index(1, 0, QModelIndex()))
    with qtbot.waitSignal(model.ticked):
        qtbot.keyClick(view, Qt.Key.Key_Space)
    with qtbot.waitSignal(model.ticked):
        place = view.visualRect(model.index(1, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
