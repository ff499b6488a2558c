"""A painter that knows the theme: text, chips, letters and scores as every table draws them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from tender_desk.gui.cells import Tone
from tender_desk.gui.icons import Icons
from tender_desk.gui.theme import Theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter

_FRAMES: dict[Tone, tuple[str, str, str]] = {
    "plain": ("panel", "line2", "text"),
    "ok": ("ok-bg", "ok-line", "ok"),
    "warn": ("warn-bg", "warn-line", "warn"),
    "err": ("err-bg", "err-line", "err"),
    "info": ("accent-bg", "info-line", "accent"),
}


class Canvas:
    """Drawing words for one painter; lengths are in design pixels, rectangles in the painter's own."""

    def __init__(self, painter: QPainter, theme: Theme, icons: Icons) -> None:
        self.painter = painter
        self.theme = theme
        self.icons = icons
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def px(self, length: float) -> int:
        """A design length at the text size in use."""
        return self.theme.px(length)

    def text(
        self,
        rect: QRectF,
        text: str,
        *,
        size: float = 13,
        bold: bool = False,
        token: str = "text",
        align: Qt.AlignmentFlag = LEFT,
    ) -> float:
        """One line of text, cut at the end with an ellipsis where it does not fit; returns the width it took."""
        font = self.theme.font(size, bold=bold)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, rect.width()))
        self.painter.setFont(font)
        self.painter.setPen(self.theme.colour(token))
        self.painter.drawText(rect, align | Qt.TextFlag.TextSingleLine, shown)
        return metrics.horizontalAdvance(shown)

    def wrapped(
        self,
        rect: QRectF,
        text: str,
        *,
        size: float = 13,
        bold: bool = False,
        token: str = "text",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop,
    ) -> None:
        """Text over as many lines as the rectangle holds."""
        self.painter.setFont(self.theme.font(size, bold=bold))
        self.painter.setPen(self.theme.colour(token))
        self.painter.drawText(rect, int(Qt.TextFlag.TextWordWrap | align), text)

    def width(self, text: str, *, size: float = 13, bold: bool = False) -> float:
        """The width the text needs."""
        return QFontMetricsF(self.theme.font(size, bold=bold)).horizontalAdvance(text)

    def icon(self, rect: QRectF, name: str, token: str, size: int = 16) -> float:
        """An icon at the left of the rectangle, in the middle of its height; returns its width."""
        side = self.px(size)
        place = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
        self.icons.paint(self.painter, name, token, place)
        return side

    def box(self, rect: QRectF, ground: str, edge: str = "", *, radius: float = 4, dashed: bool = False) -> None:
        """A rounded box; without `edge` it has no line."""
        pen = QPen(Qt.PenStyle.NoPen)
        if edge:
            pen = QPen(self.theme.colour(edge), 1.0)
        if dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        self.painter.setPen(pen)
        self.painter.setBrush(self.theme.colour(ground) if ground else QBrush())
        half = 0.5 if edge else 0.0
        corner = self.px(radius)
        self.painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), corner, corner)

    def chip(self, rect: QRectF, text: str, tone: Tone = "plain", icon: str = "", *, right: bool = False) -> float:
        """A chip of 20 high with icon and word; returns the width it took."""
        ground, edge, ink = _FRAMES[tone]
        lead = self.px(18) if icon else 0
        width = min(rect.width(), self.width(text, size=12) + lead + self.px(13))
        height = self.px(20)
        left = rect.right() - width if right else rect.left()
        frame = QRectF(left, rect.center().y() - height / 2, width, height)
        self.box(frame, ground, edge)
        inner = frame.adjusted(self.px(5 if icon else 6), 0, -self.px(6), 0)
        if icon:
            self.icon(inner, icon, ink, 13)
        self.text(inner.adjusted(lead, 0, 0, 0), text, size=12, token=ink)
        return width

    def letter(self, rect: QRectF, letter: str, *, filled: bool = False) -> float:
        """A bid's letter in its 20 px badge, filled for the winner; returns its width."""
        side = self.px(20)
        frame = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
        self.box(frame, "ink" if filled else "panel", "ink")
        self.text(frame, letter, size=12, bold=True, token="panel" if filled else "ink", align=CENTRE)
        return side

    def score(self, rect: QRectF, label: str, level: float | None, *, open_: bool = False, height: int = 22) -> float:
        """A score chip of 30 × 22: filled by its place on the scale, outlined when measured, dashed when open."""
        high = self.px(height)
        width = max(self.px(30), self.width(label, bold=True) + self.px(12))
        frame = QRectF(rect.left(), rect.center().y() - high / 2, width, high)
        if open_:
            self.box(frame, "", "control", dashed=True)
            self.text(frame, label, bold=True, token="muted", align=CENTRE)
        elif level is None:
            self.box(frame, "panel", "line2")
            self.text(frame, label, bold=True, align=CENTRE)
        else:
            step = scale_step(level)
            self.box(frame, f"score-{step}", {0: "control", 2: "line2"}.get(step, ""))
            self.text(frame, label, bold=True, token=f"score-{step}-text", align=CENTRE)
        return width

    def line(self, start: QPointF, end: QPointF, token: str, width: float = 1.0) -> None:
        """A straight line."""
        self.painter.setPen(QPen(self.theme.colour(token), width))
        self.painter.drawLine(start, end)

    def frame(self, rect: QRectF, *, left: bool = True, right: bool = True) -> None:
        """The focus ring, two pixels of ink inside the rectangle; a side may be left open."""
        ink = self.theme.colour("ink")
        self.painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), ink)
        self.painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), ink)
        if left:
            self.painter.fillRect(QRectF(rect.left(), rect.top(), 2, rect.height()), ink)
        if right:
            self.painter.fillRect(QRectF(rect.right() - 2, rect.top(), 2, rect.height()), ink)

    def hatch(self, rect: QRectF, token: str) -> None:
        """Diagonal lines over a filled part, so that it is told apart without colour."""
        self.painter.fillRect(rect, QBrush(QColor(self.theme.colour(token)), Qt.BrushStyle.BDiagPattern))


def scale_step(level: float) -> int:
    """The colour step of a score between 0 and 10: the nearest even figure below or at it."""
    return max(0, min(10, int(level // 2) * 2))
