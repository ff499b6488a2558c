"""The annexes of a bid beside its score: page by page, those beyond the limit marked, others held for a criterion."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from tender_desk.core.annexes import Pin
from tender_desk.core.bids import Bid, Receipt
from tender_desk.core.criteria import Leaf
from tender_desk.core.problems import Problem
from tender_desk.desk import annexes
from tender_desk.desk.annexes import Page
from tender_desk.gui.icons import Icons
from tender_desk.gui.lot_words import bid_title
from tender_desk.gui.table import Column, TableModel
from tender_desk.gui.table_view import dress
from tender_desk.gui.theme import Theme
from tender_desk.gui.workspace import Workspace

translate = QCoreApplication.translate


class AnnexDialog(QDialog):
    """Stays open beside the window; the criterion is the one that was being scored."""

    def __init__(self, workspace: Workspace, bid: Bid, leaf: Leaf, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace, self._bid, self._leaf, self._theme = workspace, bid, leaf, theme
        self._shut = False
        self._asked = (0, 0)
        title = translate("Annexes", "Bijlagen bij {bid} · {criterion}")
        self.setWindowTitle(title.format(bid=bid_title(bid.code), criterion=f"{leaf.id} {leaf.name}"))
        self.files = TableModel(self._file_columns(), parent=self)
        self.marks = TableModel(self._mark_columns(), parent=self)
        self._build(icons)
        workspace.changed.connect(self._draw)
        self.finished.connect(self._close)
        self._draw()
        if self.files.rows:
            self.file_list.selectRow(0)

    def _build(self, icons: Icons) -> None:
        self.file_list, self.mark_list = QTableView(), QTableView()
        for view, model, name in (
            (self.file_list, self.files, translate("Annexes", "Bijlagen")),
            (self.mark_list, self.marks, translate("Annexes", "Vastgehouden bladzijden")),
        ):
            view.setAccessibleName(name)
            dress(view, model, self._theme, icons)
            view.setFixedWidth(self._theme.px(300))
        self.page = QSpinBox()
        self.page.setAccessibleName(translate("Annexes", "Bladzijde"))
        self.page.setMinimum(1)
        self.page.setMinimumWidth(self._theme.px(72))
        self.judged = QLabel()
        self.judged.setProperty("role", "strong")
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.picture.setWordWrap(True)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.picture)
        self.note = QLineEdit()
        self.note.setPlaceholderText(translate("Annexes", "Waarom deze bladzijde"))
        self.note.setAccessibleName(self.note.placeholderText())
        self.hold = self._button(translate("Annexes", "Bladzijde &vasthouden"), self._pin)
        self.release = self._button(translate("Annexes", "&Loslaten"), self._unpin)
        left, head, foot = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        left.addWidget(self.file_list, 2)
        left.addWidget(QLabel(translate("Annexes", "Vastgehouden, alleen voor uzelf")))
        left.addWidget(self.mark_list, 1)
        left.addWidget(self.release)
        for widget in (QLabel(translate("Annexes", "Bladzijde")), self.page, self.judged):
            head.addWidget(widget)
        head.addStretch(1)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.hold)
        foot.addWidget(self._button(translate("Annexes", "Sluiten"), self.accept))
        right = QVBoxLayout()
        right.addLayout(head)
        right.addWidget(scroll, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.addLayout(left)
        row.addLayout(right, 1)
        self.resize(self._theme.px(1040), self._theme.px(720))
        self.file_list.selectionModel().currentRowChanged.connect(lambda: self._choose())
        self.mark_list.activated.connect(lambda: self._go_to_mark())
        self.mark_list.clicked.connect(lambda: self._go_to_mark())
        self.page.valueChanged.connect(lambda: self._show_page())
        for keys, step in (("PgDown", 1), ("PgUp", -1)):
            turn = QShortcut(QKeySequence(keys), self)
            turn.activated.connect(lambda step=step: self.page.stepBy(step))

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _file_columns(self) -> list[Column]:
        return [
            Column(translate("Annexes", "Bestand"), lambda r: r.name, tip=lambda r: r.name),
            Column(translate("Annexes", "Blz."), lambda r: str(r.pages or "–"), right=True, width=56),
        ]

    def _mark_columns(self) -> list[Column]:
        return [
            Column(translate("Annexes", "Blz."), lambda m: str(m.page), right=True, width=48),
            Column(translate("Annexes", "Notitie"), lambda m: m.note or "–", tip=lambda m: m.note),
        ]

    @property
    def chosen(self) -> Receipt | None:
        """The annex that is shown."""
        at = self.file_list.currentIndex().row()
        return self.files.rows[at] if 0 <= at < len(self.files.rows) else None

    @property
    def mark(self) -> Pin | None:
        """The mark that is chosen."""
        at = self.mark_list.currentIndex().row()
        return self.marks.rows[at] if 0 <= at < len(self.marks.rows) else None

    def _draw(self) -> None:
        if not self._workspace.is_open:
            self.reject()
            return
        dossier = self._workspace.dossier
        kept = self.chosen
        self.files.set_rows(annexes.annexes_of(dossier, self._bid))
        ids = [one.id for one in self.files.rows]
        if kept is not None and kept.id in ids:
            self.file_list.selectRow(ids.index(kept.id))
        mine = [pin for pin in dossier.pins if (pin.lot, pin.bid) == (self._bid.lot, self._bid.code)]
        self.marks.set_rows([pin for pin in mine if pin.criterion == self._leaf.id])
        self.release.setEnabled(bool(self.marks.rows))

    def _choose(self) -> None:
        if self.chosen is not None and self.chosen.id != self._asked[0]:
            self.page.setMaximum(max(1, self.chosen.pages or 1))
            self.page.setValue(1)
            self._show_page()

    def _show_page(self) -> None:
        annex = self.chosen
        if annex is None or self._asked == (annex.id, self.page.value()):
            return
        self._asked = (annex.id, self.page.value())
        limit = annexes.judged_pages(self._workspace.dossier, self._bid).get(annex.id, 0)
        beyond = self.page.value() > limit
        self.judged.setText(translate("Annexes", "niet beoordeeld: voorbij de grens") if beyond else "")
        given = annex.id, self.page.value(), self._theme.px(660)
        self._workspace.look_beside(translate("Annexes", "Bladzijde tekenen"), annexes.draw, *given, then=self._drawn)

    def _drawn(self, page: Page) -> None:
        if self._shut or (page.receipt, page.number) != self._asked:
            return
        if isinstance(page.picture, Problem):
            self.picture.setPixmap(QPixmap())
            self.picture.setText(self._workspace.words.problem(page.picture))
            return
        drawn = page.picture
        image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_BGR888)
        self.picture.setPixmap(QPixmap.fromImage(image.copy()))
        self.picture.setAccessibleName(translate("Annexes", "Bladzijde {page}").format(page=page.number))

    def _pin(self) -> None:
        annex = self.chosen
        if annex is not None:
            what = translate("Annexes", "Bladzijde vasthouden")
            given = annex.id, self._leaf.id, self.page.value(), self.note.text()
            if self._workspace.act(what, annexes.pin, *given):
                self.note.clear()

    def _unpin(self) -> None:
        if self.mark is not None:
            self._workspace.act(translate("Annexes", "Bladzijde loslaten"), annexes.unpin, self.mark)

    def _go_to_mark(self) -> None:
        mark = self.mark
        ids = [one.id for one in self.files.rows]
        if mark is not None and mark.receipt in ids:
            self.file_list.selectRow(ids.index(mark.receipt))
            self.page.setValue(mark.page)

    def _close(self) -> None:
        self._shut = True
