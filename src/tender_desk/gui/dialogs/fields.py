"""Small forms inside the dialog of an act."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from tender_desk.wording import ZONE


def form_of(rows: Sequence[tuple[str, QWidget]]) -> QWidget:
    """A widget with a label beside each field; the label is also its name for a screen reader."""
    widget = QWidget()
    layout = QFormLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    for text, field in rows:
        label = QLabel(text)
        label.setBuddy(field)
        field.setAccessibleName(text.replace("&", ""))
        layout.addRow(label, field)
    return widget


def choice(options: Sequence[tuple[object, str]], placeholder: str) -> QComboBox:
    """A list to choose from, with nothing chosen beforehand."""
    box = QComboBox()
    for value, text in options:
        box.addItem(text, value)
    box.setPlaceholderText(placeholder)
    box.setCurrentIndex(-1)
    return box


def moment_field(value: datetime) -> QDateTimeEdit:
    """A date with a time in Dutch time, to the second: late is late by one second too."""
    field = QDateTimeEdit(QDateTime(value.year, value.month, value.day, value.hour, value.minute, value.second))
    field.setProperty("moment", value.isoformat())
    field.setDisplayFormat("d-M-yyyy HH:mm:ss")
    field.setCalendarPopup(True)
    return field


def line(placeholder: str = "") -> QLineEdit:
    """A line of text."""
    field = QLineEdit()
    field.setPlaceholderText(placeholder)
    return field


def paragraph(placeholder: str = "", lines: int = 3) -> QPlainTextEdit:
    """A text of some lines; Tab leaves it."""
    field = QPlainTextEdit()
    field.setPlaceholderText(placeholder)
    field.setTabChangesFocus(True)
    set_lines(field, lines)
    return field


def set_lines(field: QPlainTextEdit, lines: int) -> None:
    """Let a text show so many lines."""
    field.setFixedHeight(round(field.fontMetrics().lineSpacing() * lines + 14))


def stated(field: QDateTimeEdit) -> datetime:
    """The moment in a field, as Dutch local time; one that nobody changed to the last fraction of its second."""
    shown = datetime.fromisoformat(field.dateTime().toString("yyyy-MM-ddTHH:mm:ss")).replace(tzinfo=ZONE)
    given = datetime.fromisoformat(field.property("moment"))
    return given if given.replace(microsecond=0, tzinfo=ZONE) == shown else shown
