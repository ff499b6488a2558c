"""A table whose first column stays in place while the others scroll."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

Index = QModelIndex | QPersistentModelIndex


class FrozenTable(QTableView):
    """A second view lies over the first column and shares model, selection and vertical position."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._front = QTableView(self)
        self._front.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._front.setFrameShape(QFrame.Shape.NoFrame)
        self._front.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._front.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._front.verticalHeader().hide()
        self._front.setStyleSheet("QTableView { border: 0px; }")
        self.viewport().stackUnder(self._front)
        self.verticalScrollBar().valueChanged.connect(self._front.verticalScrollBar().setValue)
        self._front.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.horizontalHeader().sectionResized.connect(lambda *_: self.match())
        self.verticalHeader().sectionResized.connect(lambda row, _, height: self._front.setRowHeight(row, height))
        self._front.clicked.connect(self.clicked)
        self._front.activated.connect(self.activated)
        self._front.doubleClicked.connect(self.doubleClicked)

    @property
    def front(self) -> QTableView:
        """The view over the first column."""
        return self._front

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Qt: show a model in both views."""
        super().setModel(model)
        if model is None:
            return
        self._front.setModel(model)
        self._front.setSelectionModel(self.selectionModel())
        model.modelReset.connect(self.match)
        model.layoutChanged.connect(self.match)

    def set_head(self, mine: QHeaderView, front: QHeaderView) -> None:
        """Use other headers than Qt's own, one for each view."""
        self.setHorizontalHeader(mine)
        self._front.setHorizontalHeader(front)
        mine.sectionResized.connect(lambda *_: self.match())

    def match(self) -> None:
        """Make the front view look like the first column of this one."""
        front = self._front
        if self.model() is None or not self.model().columnCount():
            front.hide()
            return
        front.show()
        # A header that was set later would otherwise lie over the front's own.
        front.raise_()
        front.setItemDelegate(self.itemDelegate())
        front.setShowGrid(False)
        front.setSelectionBehavior(self.selectionBehavior())
        front.setSelectionMode(self.selectionMode())
        front.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        front.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        front.horizontalHeader().setFixedHeight(self.horizontalHeader().height())
        front.horizontalHeader().setSectionsClickable(False)
        front.verticalHeader().setMinimumSectionSize(self.verticalHeader().minimumSectionSize())
        front.verticalHeader().setDefaultSectionSize(self.verticalHeader().defaultSectionSize())
        for column in range(self.model().columnCount()):
            front.setColumnHidden(column, column != 0)
        front.setColumnWidth(0, self.columnWidth(0))
        for row in range(self.model().rowCount()):
            front.setRowHeight(row, self.rowHeight(row))
            front.setRowHidden(row, self.isRowHidden(row))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the front grows with the table."""
        super().resizeEvent(event)
        self._place()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Qt: a cell that would come to lie under the front is scrolled out from under it."""
        current = super().moveCursor(action, modifiers)
        if action is QAbstractItemView.CursorAction.MoveLeft and current.column() > 0:
            covered = self.columnWidth(0) - self.visualRect(current).left()
            if covered > 0:
                bar = self.horizontalScrollBar()
                bar.setValue(bar.value() - covered)
        return current

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Qt: the first column is always in view."""
        if index.column() > 0:
            super().scrollTo(index, hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens the cell, as a double click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _place(self) -> None:
        frame = self.frameWidth()
        header = self.horizontalHeader().height()
        height = self.viewport().height() + header
        self._front.setGeometry(frame, frame, self.columnWidth(0), height)
