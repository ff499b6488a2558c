"""The score of one bid on one criterion: chip, points, difference to the best, motivation or dots."""

from PySide6.QtCore import QPointF, QRectF, Qt

from tender_desk.gui.cells import Score, Task
from tender_desk.gui.delegates.canvas import RIGHT, Canvas

_WIDE_SPREAD = 4


def score(canvas: Canvas, rect: QRectF, cell: Score) -> None:
    """One or two lines: the figures, and under them what they rest on."""
    upper = rect
    if cell.line and not cell.dots:
        middle = rect.center().y()
        upper = QRectF(rect.left(), middle - canvas.px(20), rect.width(), canvas.px(21))
        lower = QRectF(rect.left(), middle + canvas.px(2), rect.width(), canvas.px(17))
        canvas.text(lower, cell.line, size=12, token="muted")
    left = upper
    if cell.label:
        used = canvas.score(upper, cell.label, cell.level, open_=cell.open, height=20 if cell.line else 22)
        left = upper.adjusted(used + canvas.px(8), 0, 0, 0)
    used = canvas.text(left, cell.points, bold=True)
    left = left.adjusted(used + canvas.px(8), 0, 0, 0)
    left.setLeft(left.left() + canvas.text(left, cell.of, size=12, token="muted"))
    taken = canvas.text(
        upper, cell.difference, size=12, bold=cell.best, token="ink" if cell.best else "muted", align=RIGHT
    )
    if cell.dots:
        dot_strip(canvas, left.adjusted(canvas.px(6), 0, -taken - canvas.px(24), 0), cell.dots)


def task(canvas: Canvas, rect: QRectF, cell: Task) -> None:
    """Letter and name of a bid, and where its score stands."""
    inner = rect.adjusted(canvas.px(8), 0, 0, 0)
    used = canvas.letter(inner, cell.letter)
    if cell.draft:
        taken = canvas.chip(inner, cell.draft, "warn", "pencil", right=True)
    else:
        taken = canvas.px(30)
        right = QRectF(inner.right() - taken, inner.top(), taken, inner.height())
        canvas.score(right, cell.label or "–", cell.level, open_=not cell.label)
    words = inner.adjusted(used + canvas.px(8), 0, -taken - canvas.px(8), 0)
    canvas.text(words, cell.name, bold=cell.bold)


def dot_strip(canvas: Canvas, rect: QRectF, dots: tuple[float, ...]) -> None:
    """An axis from 0 to 10, one dot per evaluator; equal scores stack, a wide spread gets an amber line and a flag."""
    width = min(rect.width(), canvas.px(96))
    highest = max(dots.count(value) for value in dots)
    foot = rect.center().y() + canvas.px(3) * highest
    left, unit = rect.left(), width / 10

    def x(value: float) -> float:
        return left + value * unit

    canvas.line(QPointF(x(0), foot), QPointF(x(10), foot), "line2")
    for tick in range(0, 11, 2):
        canvas.line(QPointF(x(tick), foot - 2), QPointF(x(tick), foot + 2), "line2")
    low, high = min(dots), max(dots)
    wide = high - low >= _WIDE_SPREAD
    if high > low:
        canvas.line(QPointF(x(low), foot), QPointF(x(high), foot), "warn-icon" if wide else "dot", 3 if wide else 2)
    side = canvas.px(7)
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(canvas.theme.colour("dot"))
    for place, value in enumerate(sorted(dots)):
        stacked = sorted(dots)[:place].count(value)
        canvas.painter.drawEllipse(QPointF(x(value), foot - stacked * side), side / 2, side / 2)
    if wide:
        canvas.icon(QRectF(x(10) + canvas.px(6), rect.top(), canvas.px(14), rect.height()), "flag", "warn", 13)
