"""Colours, measures and fonts of the window: reads `ui/theme.json` and dresses the application in it."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from tender_desk import resources
from tender_desk.gui.tokens import Design

HTML_STYLE = "b, strong, h2, h3, th { font-weight: 600; }"
"""For rich text: bold means 600, the only other weight there is."""

_SCHEME = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "subtle",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "err",
    QPalette.ColorRole.Highlight: "selected",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Light: "panel",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line2",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "control",
}
_FADED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


class Theme(QObject):
    """The tokens in use now; `changed` goes out when scheme or text size change.

    Colours are asked by token name (`colour("accent")`), lengths in design pixels (`px(34)`), so that a delegate
    holds no literal of its own.
    """

    changed = Signal()

    def __init__(self, app: QApplication, design: Design, scheme: str = "system", text_size: int = 100) -> None:
        super().__init__(app)
        self._app = app
        self._design = design
        self._template = resources.path("ui", "theme.qss").read_text(encoding="utf-8")
        self._scheme = scheme
        self._text_size = text_size
        self._colours: dict[str, QColor] = {}
        for font in sorted(resources.path("ui", "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(font))
        app.setStyle("Fusion")
        # The hint object lives only as long as someone holds it.
        self._hints = app.styleHints()
        self._hints.setColorScheme(_SCHEME[scheme])
        self._hints.colorSchemeChanged.connect(self._scheme_changed)
        self._dress()

    @property
    def scheme(self) -> str:
        """What the person chose: system, light or dark."""
        return self._scheme

    @property
    def text_size(self) -> int:
        """Text size in per cent."""
        return self._text_size

    @property
    def is_dark(self) -> bool:
        """Whether the dark set of colours is in use."""
        if self._scheme != "system":
            return self._scheme == "dark"
        return self._hints.colorScheme() == Qt.ColorScheme.Dark

    def set_scheme(self, scheme: str) -> None:
        """Follow the system, or stay light or dark."""
        self._scheme = scheme
        self._hints.setColorScheme(_SCHEME[scheme])
        self._scheme_changed()

    def set_text_size(self, per_cent: int) -> None:
        """Draw text and measures at `per_cent` of the design."""
        self._text_size = per_cent
        self._dress()
        self.changed.emit()

    def colour(self, token: str) -> QColor:
        """The colour of a token of `ui/theme.json`."""
        if token not in self._colours:
            self._colours[token] = QColor(self._tokens()[token])
        return self._colours[token]

    def px(self, design_pixels: float) -> int:
        """A length of the design at the chosen text size."""
        return round(design_pixels * self._text_size / 100)

    def font(self, design_pixels: float = 13, *, bold: bool = False) -> QFont:
        """The interface font; bold means 600, the only other weight."""
        font = QFont(self._design.family)
        font.setPixelSize(self.px(design_pixels))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _tokens(self) -> Mapping[str, str]:
        return self._design.dark if self.is_dark else self._design.light

    def _scheme_changed(self) -> None:
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        self._colours = {}
        self._app.setFont(self.font())
        if self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            # High contrast belongs to the system: its palette, and no colours of ours.
            self._app.setPalette(QPalette())
            self._app.setStyleSheet("")
            return
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(self._style_sheet())

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.colour(token))
        for role in _FADED:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("faint"))
        return palette

    def _style_sheet(self) -> str:
        tokens = self._tokens()
        sheet = re.sub(r"@([a-z0-9-]+)", lambda found: tokens[found[1]], self._template)
        sheet = sheet.replace("{icons}", resources.path("ui", "icons").as_posix())
        # Lines stay one or two pixels wide; everything larger grows with the text.
        return re.sub(r"\b(\d+)px", lambda found: f"{self._scaled(int(found[1]))}px", sheet)

    def _scaled(self, length: int) -> int:
        return length if length <= 3 else self.px(length)
