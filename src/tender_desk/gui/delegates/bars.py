"""The stacked bar of a ranking: one part per criterion with its figure inside, the price hatched."""

from PySide6.QtCore import QRectF

from tender_desk.gui.cells import Bars
from tender_desk.gui.delegates.canvas import CENTRE, Canvas

_GAP = 1


def bars(canvas: Canvas, rect: QRectF, cell: Bars) -> None:
    """The parts beside each other on a scale of `full`; without parts the reason why."""
    if not cell.segments:
        used = canvas.icon(rect, "cross", "muted") if cell.text else 0
        canvas.text(rect.adjusted(used + canvas.px(6), 0, 0, 0), cell.text, token="muted")
        return
    height = canvas.px(22)
    left = rect.left()
    for segment in cell.segments:
        width = max(0.0, segment.value / cell.full * rect.width()) if cell.full else 0.0
        part = QRectF(left, rect.center().y() - height / 2, max(0.0, width - _GAP), height)
        canvas.painter.fillRect(part, canvas.theme.colour(f"bar-{segment.kind}"))
        if segment.kind == "price":
            canvas.hatch(part, "bar-price-hatch")
        if canvas.width(segment.text, size=11, bold=True) + 2 <= part.width():
            canvas.text(part, segment.text, size=11, bold=True, token=f"bar-{segment.kind}-text", align=CENTRE)
        left += width
