"""The mapping screen: a foreign file beside the fields of a lot; a person says which cell or column is which."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from tender_desk.core.problems import Problem, Severity
from tender_desk.core.tender import Lot, Tender
from tender_desk.desk.previews import view_of
from tender_desk.gui.dialogs.mapping_rows import (
    FieldRow,
    field_columns,
    field_rows,
    preview_columns,
    preview_rows,
    preview_title,
)
from tender_desk.gui.generated.ui_mapping import Ui_MappingDialog
from tender_desk.gui.icons import Icons
from tender_desk.gui.sheet_panel import SheetPanel
from tender_desk.gui.table import TableModel
from tender_desk.gui.table_view import dress
from tender_desk.gui.theme import Theme
from tender_desk.gui.words import Words
from tender_desk.importing.layouts.layout import MOST_ROWS, NAME, Layout, LayoutKind, Notation, is_cell, is_column
from tender_desk.importing.layouts.proposal import Proposal, as_layout, signed
from tender_desk.importing.workbook import Workbook

PAUSE = 150
"""Milliseconds after the last change before it is read again."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MappingDialog(QDialog):
    """Accepted, `layout_made()` gives the layout as corrected, with the labels of this file as its signature.

    Choose a field, then a cell; by keyboard Enter goes from the field to the sheet and takes the cell there. `taken`
    are names of layouts there are already.
    """

    def __init__(
        self,
        book: Workbook,
        tender: Tender,
        lot: Lot,
        proposal: Proposal,
        theme: Theme,
        icons: Icons,
        words: Words,
        parent: QWidget | None = None,
        *,
        name: str = "",
        taken: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._book, self._tender, self._lot, self._words = book, tender, lot, words
        self._taken = {one.casefold() for one in taken}
        self._guesses = {guess.key: guess for guess in proposal.guesses}
        self._layout = replace(as_layout(book, proposal, name), head=proposal.head)
        self.form = Ui_MappingDialog()
        self.form.setupUi(self)
        self.resize(theme.px(1240), theme.px(760))
        self.keys = TableModel(field_columns(words), parent=self)
        self.preview = TableModel(preview_columns(), parent=self)
        dress(self.form.keys, self.keys, theme, icons, row=28)
        dress(self.form.preview, self.preview, theme, icons, row=28)
        self.panel = SheetPanel(self.form.sheet, self.form.tabs, theme, icons)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._read)
        self._fill(name)
        self._connect()
        self._read()
        self.form.keys.selectRow(0)

    def layout_made(self) -> Layout:
        """The layout as it is now, signed with the labels of this file."""
        return signed(self._book, replace(self._layout, name=self.form.name.text().strip()))

    # --- what is shown ------------------------------------------------------------------------------------------------

    def _fill(self, name: str) -> None:
        self.form.file.setText(self._book.name)
        self.form.file.setTextFormat(Qt.TextFormat.PlainText)
        self.form.hint.setText(
            self.tr("Kies rechts een veld en klik hier de cel aan. Met toetsen: Enter op het veld, dan op de cel.")
        )
        self.form.name.setText(name)
        _offer(self.form.kind, [(self._words.term("layout_kind", one), one) for one in LayoutKind])
        _offer(self.form.notation, [(self._words.term("notation", one), one) for one in Notation])
        self.form.kind.setCurrentIndex(list(LayoutKind).index(self._layout.kind))
        self.form.notation.setCurrentIndex(list(Notation).index(self._layout.notation))
        self.form.head.setText(str(self._layout.head or 1))
        self.form.error.setText("")
        half = self.width() // 2
        self.form.parts.setSizes([half, half])

    def _connect(self) -> None:
        form = self.form
        form.kind.currentIndexChanged.connect(self._kind_changed)
        form.notation.currentIndexChanged.connect(self._notation_changed)
        form.head.textChanged.connect(self._head_changed)
        form.name.textChanged.connect(self._check)
        form.place.editingFinished.connect(self._place_typed)
        form.clear.clicked.connect(lambda: self._put(""))
        form.cancel.clicked.connect(self.reject)
        form.keep.clicked.connect(self.accept)
        form.sheet.clicked.connect(self._cell_chosen)
        form.keys.clicked.connect(lambda: self._show_field())
        form.keys.selectionModel().currentRowChanged.connect(lambda: self._show_field())
        for table in (form.keys, form.sheet):
            table.installEventFilter(self)

    def _read(self) -> None:
        """Read anew with the layout as it is: the fields, the first bids, what is wrong, the cells that are used."""
        layout = signed(self._book, self._layout)
        at = self.form.keys.currentIndex().row()
        self.keys.set_rows(field_rows(self._book, self._tender, self._lot, layout, self._guesses, self._words))
        self.preview.set_rows(preview_rows(self._book, self._tender, self._lot, layout, self._words))
        self.form.previewTitle.setText(preview_title(self._book, self._tender, self._lot, layout))
        self.panel.show_book(view_of(self._book), tuple(self._marks(layout)))
        if at >= 0:
            self.form.keys.selectRow(at)
        self._check()

    def _marks(self, layout: Layout) -> list[Problem]:
        """Every place the layout points at, to be marked in the sheet."""
        found = []
        for place in layout.places.values():
            ref = f"{place}{layout.head or 1}" if layout.kind is LayoutKind.REGISTER else place
            at = ref if "!" in ref else f"{layout.sheet}!{ref}"
            found.append(Problem("layout-recognised", at, {"layout": layout.name}, Severity.NOTE))
        return found

    def _check(self) -> None:
        """Say what keeps the layout from being kept: its name, or a needed field without a place."""
        name = self.form.name.text().strip()
        wrong = ""
        if not NAME.fullmatch(name) or name.endswith("."):
            wrong = self.tr("Geef de indeling een naam van letters, cijfers en spaties.")
        elif name.casefold() in self._taken:
            wrong = self._words.say("layout-exists", name=name)
        elif not self._layout.places:
            wrong = self.tr("Wijs ten minste één veld aan.")
        self.form.error.setText(wrong)
        self.form.keep.setEnabled(not wrong)
        self.form.head.setEnabled(self._layout.kind is LayoutKind.REGISTER)

    def _show_field(self) -> None:
        row = self._field()
        self.form.place.setText(row.place if row else "")
        self.form.reason.setText(row.why if row else "")

    # --- what is changed ----------------------------------------------------------------------------------------------

    def _field(self) -> FieldRow | None:
        at = self.form.keys.currentIndex().row()
        found: FieldRow | None = self.keys.rows[at] if 0 <= at < len(self.keys.rows) else None
        return found

    def _kind_changed(self) -> None:
        """Change the kind: places mean something else then, so the ones that do not fit fall away."""
        kind = self.form.kind.currentData()
        fits = is_column if kind is LayoutKind.REGISTER else is_cell
        places = {key: place for key, place in self._layout.places.items() if fits(place)}
        head = _row_in(self.form.head.text()) or 1 if kind is LayoutKind.REGISTER else None
        sheet = self.panel.title or self._layout.sheet
        self._layout = replace(self._layout, kind=kind, places=places, head=head, sheet=sheet)
        self._read()

    def _notation_changed(self) -> None:
        self._layout = replace(self._layout, notation=self.form.notation.currentData())
        self._soon.start()

    def _head_changed(self, text: str) -> None:
        row = _row_in(text)
        if row is not None and self._layout.kind is LayoutKind.REGISTER:
            self._layout = replace(self._layout, head=row)
            self._soon.start()

    def _cell_chosen(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Take the cell of the sheet as the place of the chosen field."""
        if index.column() < 1 or self._field() is None:
            return
        letter = self.panel.model.columns[index.column()].title
        if self._layout.kind is LayoutKind.REGISTER:
            if not self._layout.places:
                self._layout = replace(self._layout, sheet=self.panel.title)
            self._put(letter)
            return
        ref = f"{letter}{index.row() + 1}"
        self._put(ref if self.panel.title == self._layout.sheet else f"{self.panel.title}!{ref}")

    def _place_typed(self) -> None:
        row, place = self._field(), self.form.place.text().strip()
        if row is None or place == row.place:
            return
        title, mark, ref = place.rpartition("!")
        tidy = f"{title}{mark}{ref.upper()}"
        fits = is_column(tidy) if self._layout.kind is LayoutKind.REGISTER else is_cell(tidy)
        if tidy and not fits:
            self.form.error.setText(self.tr("‘{place}’ is geen plaats in dit bestand.").format(place=place))
            self._show_field()
            return
        self._put(tidy)

    def _put(self, place: str) -> None:
        """Give the chosen field a place, or none; whichever field stood there loses it: a cell means one thing."""
        row = self._field()
        if row is None:
            return
        places = {key: at for key, at in self._layout.places.items() if key != row.key.key and at != place}
        if place:
            places[row.key.key] = place
        self._layout = replace(self._layout, places=places)
        self._read()
        self._show_field()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Enter goes from a field to the sheet and back with the cell; Delete takes a field's place away."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if watched is self.form.keys and event.key() in ENTER:
            self.form.sheet.setFocus(Qt.FocusReason.OtherFocusReason)
            row = self._field()
            self._look_at(row.place if row else "")
            return True
        if watched is self.form.keys and event.key() == Qt.Key.Key_Delete:
            self._put("")
            return True
        if watched is self.form.sheet and event.key() in ENTER:
            self._cell_chosen(self.form.sheet.currentIndex())
            self.form.keys.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _look_at(self, place: str) -> None:
        """Show where a field stands; without a place the first cell."""
        ref = f"{place}{self._layout.head or 1}" if self._layout.kind is LayoutKind.REGISTER and place else place
        at = ref if "!" in ref else f"{self._layout.sheet}!{ref or 'A1'}"
        self.panel.go_to(at)


def _row_in(text: str) -> int | None:
    """The number of a row that was typed, None where it is none."""
    return int(text) if text.isascii() and text.isdecimal() and 0 < int(text) < MOST_ROWS else None


def _offer(box: QComboBox, choices: Sequence[tuple[str, object]]) -> None:
    for text, value in choices:
        box.addItem(text, value)
