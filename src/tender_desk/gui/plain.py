"""Text of others stays text: no label and no tip takes a bidder's name for markup, no pasted cell for a formula."""

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def make_plain(widget: QWidget) -> None:
    """Let the labels in a widget show what they are given: a label left to guess takes `<b>` for markup."""
    for label in widget.findChildren(QLabel):
        if label.textFormat() == Qt.TextFormat.AutoText:
            label.setTextFormat(Qt.TextFormat.PlainText)


def plain_tip(text: str) -> str:
    """Return a text as a tip that shows it as it is: tips cannot be told to be plain."""
    return f"<qt>{html.escape(text)}</qt>" if "<" in text else text


def pasted(text: str) -> str:
    """Return a text for one cell of a table on the clipboard; what a spreadsheet would compute gets an apostrophe.

    A number stays a number, also below zero: that is what a table is copied for.
    """
    flat = " ".join(text.replace("\t", " ").split("\n")).replace("\r", " ")
    if not text.lstrip(" \u00a0").startswith(_FORMULA_SIGNS) or _is_number(flat):
        return flat
    return f"'{flat}"


def _is_number(text: str) -> bool:
    body = text.strip().lstrip("+-").strip()
    return bool(body) and body[0].isdecimal() and all(char.isdecimal() or char in ".,%  \u00a0" for char in body)
