"""Builds what fills the window."""

from PySide6.QtWidgets import QApplication

from tender_desk.gui.background import Jobs
from tender_desk.gui.frame import Frame
from tender_desk.gui.icons import Icons
from tender_desk.gui.pages.start import StartPage
from tender_desk.gui.preferences import Preferences
from tender_desk.gui.texts import use_language
from tender_desk.gui.theme import Theme
from tender_desk.gui.tokens import Design
from tender_desk.gui.window import Window


def furnish(
    app: QApplication, window: Window, design: Design, scheme: str, text_size: int, preferences: Preferences
) -> Frame:
    """Fill the window with its frame and first page."""
    language = preferences.text("language", "nl")
    theme = Theme(app, design, scheme, text_size)
    icons = Icons(theme)
    use_language(app, language)
    frame = Frame(window, theme, icons, Jobs(app), language)
    start = StartPage(preferences, frame.actions_, theme, icons)
    frame.add_page(start)
    frame.show_page("start")
    start.focus_first()
    return frame
