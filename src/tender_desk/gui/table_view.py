"""Dresses a QTableView as every list of the window: own delegate, row heights, sorting, copying with headers."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from tender_desk.gui.delegates.cell import CellDelegate
from tender_desk.gui.frozen import FrozenTable
from tender_desk.gui.icons import Icons
from tender_desk.gui.plain import pasted
from tender_desk.gui.table import TableModel
from tender_desk.gui.theme import Theme


def dress(
    view: QTableView,
    model: TableModel,
    theme: Theme,
    icons: Icons,
    *,
    row: int = 34,
    head: int = 30,
    fit: bool = True,
) -> None:
    """Show `model` in `view`: whole rows selected, one at a time; heights in design pixels.

    Without `fit` the widths of the columns are left to whoever calls.
    """
    view.setModel(model)
    view.setItemDelegate(CellDelegate(theme, icons, view))
    _behave(view)
    header = view.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionsClickable(any(column.sort for column in model.columns))
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    header.sortIndicatorChanged.connect(model.sort)
    view.addAction(_copy_action(view, model))

    def measure() -> None:
        view.verticalHeader().setMinimumSectionSize(theme.px(24))
        view.verticalHeader().setDefaultSectionSize(theme.px(row))
        header.setFixedHeight(theme.px(head))
        if fit:
            fit_columns(view, model, theme)
        if isinstance(view, FrozenTable):
            view.match()

    if fit:
        _Fitter(view, model, theme)
        model.modelReset.connect(lambda: fit_columns(view, model, theme))
    theme.changed.connect(measure)
    measure()


def _behave(view: QTableView) -> None:
    view.setShowGrid(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()


def _copy_action(view: QTableView, model: TableModel) -> QAction:
    copy = QAction(view)
    copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(as_text(model)))
    return copy


class _Fitter(QObject):
    """Fits the columns again when the width of the table changes."""

    def __init__(self, view: QTableView, model: TableModel, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._model, self._theme = view, model, theme
        self._width = -1
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: only a change of width matters."""
        if isinstance(event, QResizeEvent) and event.size().width() != self._width:
            self._width = event.size().width()
            fit_columns(self._view, self._model, self._theme)
        return False


def wrap_rows(view: QTableView) -> None:
    """Let rows be as high as their paragraphs, again whenever the width changes."""
    header = view.verticalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    view.horizontalHeader().sectionResized.connect(lambda: view.resizeRowsToContents())
    view.horizontalHeader().hide()


def fit_columns(view: QTableView, model: TableModel, theme: Theme) -> None:
    """Give each column its design width; those of width nought share what is left."""
    header = view.horizontalHeader()
    header.setSortIndicatorShown(any(column.sort for column in model.columns))
    needed = sum(theme.px(column.width or column.least) for column in model.columns)
    tight = needed > view.viewport().width() and len(model.columns) > 1
    for place, column in enumerate(model.columns):
        fixed = bool(column.width) or tight
        mode = QHeaderView.ResizeMode.Interactive if fixed else QHeaderView.ResizeMode.Stretch
        header.setSectionResizeMode(place, mode)
        if fixed:
            header.resizeSection(place, theme.px(column.width or column.least))


def as_text(model: QAbstractItemModel) -> str:
    """The table as tab-separated lines with its headers, as Excel takes it from the clipboard."""
    places = range(model.columnCount())
    lines = ["\t".join(str(model.headerData(place, Qt.Orientation.Horizontal) or "") for place in places)]
    for row in range(model.rowCount()):
        cells = (str(model.index(row, place, QModelIndex()).data() or "") for place in places)
        lines.append("\t".join(pasted(cell) for cell in cells))
    return "\n".join(lines)
