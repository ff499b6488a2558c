"""The language of the window: Dutch is what stands in the code, English comes from `ui/translations`."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from tender_desk import resources

LANGUAGES = ("nl", "en")


def use_language(app: QApplication, language: str) -> list[QTranslator]:
    """Translate what is built from now on; returns the translators, which must be kept as long as they serve."""
    QLocale.setDefault(QLocale("nl_NL" if language == "nl" else "en_GB"))
    found = []
    ours, qt = QTranslator(app), QTranslator(app)
    try:
        translations = str(resources.path("ui", "translations"))
    except FileNotFoundError:
        translations = ""
    if language != "nl" and ours.load(f"tender_desk_{language}", translations):
        found.append(ours)
    if qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        found.append(qt)
    for translator in found:
        app.installTranslator(translator)
    return found
