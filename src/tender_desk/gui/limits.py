"""Lets the smallest and largest sizes of a form grow with the text, as its fonts and rows do."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from tender_desk.gui.theme import Theme

_UNLIMITED = 16_777_215


def follow_text_size(root: QWidget, theme: Theme) -> None:
    """Take the sizes in the form as those at 100 % and scale them now and at each change of the theme."""
    limited = [
        (widget, widget.minimumSize(), widget.maximumSize())
        for widget in root.findChildren(QWidget)
        if widget.minimumSize() != QSize(0, 0) or widget.maximumSize() != QSize(_UNLIMITED, _UNLIMITED)
    ]

    def scale() -> None:
        for widget, least, most in limited:
            widget.setMinimumSize(theme.px(least.width()), theme.px(least.height()))
            widget.setMaximumSize(_most(theme, most.width()), _most(theme, most.height()))

    theme.changed.connect(scale)
    scale()


def _most(theme: Theme, length: int) -> int:
    return length if length == _UNLIMITED else theme.px(length)
