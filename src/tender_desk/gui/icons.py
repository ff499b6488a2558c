"""Line icons of `ui/icons`, coloured from the theme when they are asked for."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel
from shiboken6 import isValid

from tender_desk import resources
from tender_desk.gui.theme import Theme

_RATIOS = (1, 2)


class Icons:
    """Draws each icon once per colour and size; a change of theme empties what was kept."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._sources: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._labels: dict[int, tuple[QLabel, str, str, int]] = {}
        theme.changed.connect(self._draw_again)

    def icon(self, name: str, token: str = "text") -> QIcon:
        """An icon for buttons and menus, faint when disabled."""
        icon = QIcon()
        size = self._theme.px(16)
        for ratio in _RATIOS:
            icon.addPixmap(self.pixmap(name, token, 16, ratio), QIcon.Mode.Normal)
            icon.addPixmap(self.pixmap(name, "faint", 16, ratio), QIcon.Mode.Disabled)
        icon.actualSize(QSize(size, size))
        return icon

    def show_on(self, label: QLabel, name: str, token: str = "text", size: int = 16) -> None:
        """Show an icon on a label, and again in the new colours when the theme changes."""
        self._labels[id(label)] = (label, name, token, size)
        label.setPixmap(self.pixmap(name, token, size, label.devicePixelRatioF()))

    def pixmap(self, name: str, token: str = "text", size: int = 16, ratio: float = 1.0) -> QPixmap:
        """The icon as a picture of `size` design pixels for a screen of `ratio` device pixels per pixel."""
        colour = self._theme.colour(token)
        key = (name, colour.name(), self._theme.px(size), ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(name, colour, self._theme.px(size), ratio)
        return self._pixmaps[key]

    def paint(self, painter: QPainter, name: str, token: str, rect: QRectF) -> None:
        """The icon in a cell that is being painted."""
        ratio = painter.device().devicePixelRatio()
        size = round(rect.width() * 100 / self._theme.text_size)
        painter.drawPixmap(rect.topLeft(), self.pixmap(name, token, size, ratio))

    def _draw_again(self) -> None:
        self._pixmaps.clear()
        self._labels = {key: shown for key, shown in self._labels.items() if isValid(shown[0])}
        for label, name, token, size in self._labels.values():
            label.setPixmap(self.pixmap(name, token, size, label.devicePixelRatioF()))

    def _draw(self, name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        if name not in self._sources:
            self._sources[name] = resources.path("ui", "icons", f"{name}.svg").read_bytes()
        source = self._sources[name].replace(b"currentColor", colour.name().encode())
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source)).render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
