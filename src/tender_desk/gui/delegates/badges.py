"""Cells made of words: two lines, a state, a row of steps, a criterion."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics

from tender_desk.gui.cells import Badge, Node, Paragraph, Progress, TwoLines, Wrapped
from tender_desk.gui.delegates.canvas import RIGHT, Canvas
from tender_desk.gui.theme import Theme

_SMALL = 11.5
_INK = {"plain": "muted", "ok": "ok", "warn": "warn", "err": "err", "info": "accent"}


def two_lines(canvas: Canvas, rect: QRectF, cell: TwoLines) -> None:
    """A name with a quieter second line; one line alone stands in the middle."""
    if cell.letter:
        rect = rect.adjusted(canvas.letter(rect, cell.letter, filled=cell.filled) + canvas.px(8), 0, 0, 0)
    elif cell.icon:
        rect = rect.adjusted(canvas.icon(rect, cell.icon, cell.icon_token) + canvas.px(8), 0, 0, 0)
    if not cell.second:
        canvas.text(rect, cell.first, bold=cell.bold)
        return
    half = canvas.px(17)
    middle = rect.center().y()
    canvas.text(QRectF(rect.left(), middle - half, rect.width(), half), cell.first, bold=cell.bold)
    canvas.text(QRectF(rect.left(), middle, rect.width(), half), cell.second, size=12, token="muted")


def badge(canvas: Canvas, rect: QRectF, cell: Badge) -> None:
    """A state: a chip, or icon and bold word with its detail behind it; a quieter line below where there is one."""
    if cell.below:
        middle = rect.center().y() + canvas.px(3)
        foot = QRectF(rect.left(), middle, rect.width(), canvas.px(17))
        canvas.text(foot, cell.below, size=_SMALL, token="muted")
        rect = QRectF(rect.left(), middle - canvas.px(23), rect.width(), canvas.px(22))
    if cell.framed:
        if cell.text:
            used = canvas.chip(rect, cell.text, cell.tone, cell.icon)
            canvas.text(rect.adjusted(used + canvas.px(8), 0, 0, 0), cell.detail, size=12, token="muted")
        return
    ink = _INK[cell.tone]
    if cell.icon:
        rect = rect.adjusted(canvas.icon(rect, cell.icon, ink) + canvas.px(6), 0, 0, 0)
    used = canvas.text(rect, cell.text, bold=cell.tone != "plain", token=ink)
    canvas.text(rect.adjusted(used + canvas.px(8), 0, 0, 0), cell.detail, size=12, token="muted")


def wrapped(canvas: Canvas, rect: QRectF, cell: Wrapped) -> None:
    """One line, or two smaller ones."""
    if canvas.width(cell.text) <= rect.width():
        canvas.text(rect, cell.text, token=cell.token)
        return
    if canvas.width(cell.text, size=_SMALL) <= rect.width():
        canvas.text(rect, cell.text, size=_SMALL, token=cell.token)
        return
    area = QRectF(rect.left(), rect.center().y() - canvas.px(16), rect.width(), canvas.px(33))
    canvas.wrapped(area, cell.text, size=_SMALL, token=cell.token)


def paragraph(canvas: Canvas, rect: QRectF, cell: Paragraph) -> None:
    """A head with a wrapping text under it."""
    left = rect.left()
    if cell.icon:
        top = QRectF(left, rect.top() + canvas.px(8), canvas.px(16), canvas.px(16))
        left += canvas.icon(top, cell.icon, cell.icon_token) + canvas.px(8)
    area = QRectF(left, rect.top() + canvas.px(7), rect.right() - left, rect.height() - canvas.px(10))
    if cell.head:
        canvas.text(QRectF(area.left(), area.top(), area.width(), canvas.px(17)), cell.head, size=12, token="muted")
        area.setTop(area.top() + canvas.px(18))
    canvas.wrapped(area, cell.text, bold=cell.bold)


def paragraph_height(theme: Theme, cell: Paragraph, width: float) -> int:
    """The height a paragraph needs in a cell of this width."""
    inner = int(width) - theme.px(20) - (theme.px(24) if cell.icon else 0)
    metrics = QFontMetrics(theme.font(bold=cell.bold))
    text = metrics.boundingRect(0, 0, max(40, inner), 10_000, Qt.TextFlag.TextWordWrap, cell.text)
    return text.height() + theme.px(17) + (theme.px(18) if cell.head else 0)


def progress(canvas: Canvas, rect: QRectF, cell: Progress) -> None:
    """The step's name with a row of blocks under it, one for each step."""
    middle = rect.center().y()
    height = canvas.px(17)
    canvas.text(QRectF(rect.left(), middle - height, rect.width(), height), cell.text)
    gap = canvas.px(2)
    side = min(canvas.px(10), (rect.width() - gap * (cell.total - 1)) / max(1, cell.total))
    for place in range(cell.total):
        block = QRectF(rect.left() + place * (side + gap), middle + canvas.px(5), side, canvas.px(5))
        if place == cell.done:
            canvas.box(block, "panel", "accent", radius=1)
        else:
            canvas.box(block, "accent" if place < cell.done else "track", radius=1)


def node(canvas: Canvas, rect: QRectF, cell: Node) -> None:
    """A criterion: fold mark, code, name and at the right its weight."""
    inner = rect.adjusted(canvas.px(16) * cell.depth, 0, 0, 0)
    if cell.folds:
        canvas.icon(inner, "chevron-down" if cell.unfolded else "chevron-right", "text", 14)
    inner.setLeft(inner.left() + canvas.px(20))
    canvas.text(inner, cell.code, size=12, token="muted")
    taken = canvas.text(inner, cell.weight, size=12, token="muted", align=RIGHT)
    code = max(canvas.px(29), canvas.width(cell.code, size=12) + canvas.px(8))
    canvas.text(inner.adjusted(code, 0, -taken - canvas.px(6), 0), cell.name, bold=cell.bold)
