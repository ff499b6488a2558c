"""F1: the handbook, opened at the part on the screen one looks at."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from tender_desk import resources
from tender_desk.gui.theme import HTML_STYLE, Theme

_FILES = {"nl": "handboek.md", "en": "handbook.md"}


def handbook(language: str) -> Path | None:
    """The file of the handbook in a language; None where it was not installed."""
    try:
        return resources.path("docs", _FILES.get(language, _FILES["nl"]))
    except FileNotFoundError:
        return None


class Help(QDialog):
    """The handbook in a window of its own, so that it can stay beside the work."""

    def __init__(self, file: Path, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Handleiding"))
        self.resize(theme.px(680), theme.px(720))
        self.browser = QTextBrowser(self)
        self.browser.setAccessibleName(self.windowTitle())
        self.browser.document().setDefaultStyleSheet(HTML_STYLE)
        self.browser.setMarkdown(file.read_text(encoding="utf-8"))
        self.browser.setOpenExternalLinks(False)
        column = QVBoxLayout(self)
        column.addWidget(self.browser)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def show_part(self, title: str) -> None:
        """Scroll to the heading with this title, if there is one."""
        block = self.browser.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() > 0 and title.casefold() in block.text().casefold():
                top = self.browser.document().documentLayout().blockBoundingRect(block).top()
                self.browser.verticalScrollBar().setValue(int(top))
                return
            block = block.next()
