"""Small forms inside the dialog of an act."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDateTime
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
        label.setMinimumWidth(label.sizeHint().width())  # a wide field must not push it away
        field.setAccessibleName(text.replace("&", ""))
        layout.addRow(label, field)
    return widget


LEAST_SHOWN = 24
"""Characters of a choice that are shown at least; a longer one makes no dialog wider."""


def choice(options: Sequence[tuple[object, str]], placeholder: str) -> QComboBox:
    """A list to choose from, with nothing chosen beforehand."""
    box = QComboBox()
    for value, text in options:
        box.addItem(text, value)
    box.setPlaceholderText(placeholder)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(LEAST_SHOWN)
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


def day_line(value: date | None = None) -> QLineEdit:
    """A line for a date that may stay empty, as 24-3-2027."""
    field = line(QCoreApplication.translate("Fields", "d-m-jjjj"))
    field.setText("" if value is None else f"{value.day}-{value.month}-{value.year}")
    return field


def day_in(field: QLineEdit) -> date | None:
    """The date in such a line, None where it is empty; ValueError where something else stands there."""
    text = field.text().strip().replace("/", "-").replace(".", "-")
    if not text:
        return None
    parts = text.split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        raise ValueError(text)
    numbers = [int(part) for part in parts]
    year, month, day = numbers if len(parts[0]) == 4 else reversed(numbers)
    if year < 1900:
        raise ValueError(text)
    return date(year, month, day)


def show_row(form: QWidget, field: QWidget, shown: bool) -> None:
    """Show or hide a field of a form with its label."""
    layout = form.layout()
    assert isinstance(layout, QFormLayout)
    layout.setRowVisible(field, shown)


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
