"""The language of the window: our own words, those of Qt's dialogs, and the direction that it is read in."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from journeymapper import translations
from journeymapper.typeset import language_from_right
from journeymapper.ui.preferences import SYSTEM


def speak(app: QApplication, choice: str) -> QTranslator:
    """Whatever is made from now on speaks this language; `system` is the desktop's, where we know it.

    What Qt's own dialogs say comes from the translator that is given back.
    """
    wanted = QLocale.system().uiLanguages() if choice == SYSTEM else [choice]
    language = translations.spoken(wanted)
    translations.speak(language)
    of_system = QLocale.system()
    locale = of_system if of_system.name().startswith(language) else QLocale(language)
    QLocale.setDefault(locale)
    app.setLayoutDirection(_direction(language))
    words = QTranslator(app)
    if words.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(words)
    return words


def _direction(language: str) -> Qt.LayoutDirection:
    from_right = language_from_right(language)
    return Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
