"""Cells made of words: two lines, a state, a row of steps, a criterion."""

from PySide6.QtCore import QRectF

from tender_desk.gui.cells import Badge, Node, Progress, TwoLines
from tender_desk.gui.delegates.canvas import RIGHT, Canvas

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
    """A state: a chip, or icon and bold word with its detail behind it."""
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
