"""What the desktop says of how people want programs to look, and what has to be told it before the start."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from journeymapper.export.pages import Standard
from journeymapper.export.standards import standard_of


def theme() -> str:
    """The theme that the desktop asks for: light or dark, with high contrast where it says so."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    name = "dark" if dark else "light"
    return f"contrast-{name}" if _wants_contrast() else name


def motion_is_reduced() -> bool:
    """Whether the desktop asks programs to keep still."""
    return os.environ.get("GTK_ENABLE_ANIMATIONS") == "0"


def on_change(follow: Callable[[], object]) -> None:
    """Tells when the desktop turns to other colours or another contrast."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda _: follow())
    # Qt tells of contrast from 6.10 on.
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None:
        accessibility().contrastPreferenceChanged.connect(lambda _: follow())


def enlarge(scale: float) -> None:
    """Makes the whole window larger. Must be said before there is a QApplication.

    A factor that somebody gave to Qt in the environment holds instead.
    """
    if scale != 1:
        os.environ.setdefault("QT_SCALE_FACTOR", f"{scale:g}")


def show_folder_of(file: Path) -> None:
    """Opens the folder of a file in the desktop's own program for files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.absolute().parent)))


def open_file(file: Path) -> None:
    """Opens a file in the program that the desktop has for its kind."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.absolute())))


def own_folder() -> Path:
    """Where people keep documents on this computer; their home where there is no such folder."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def paper() -> Standard:
    """Whose sheets people have where the desktop stands."""
    return standard_of(QLocale.system().name())


def _wants_contrast() -> bool:
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    return accessibility is not None and accessibility().contrastPreference().name == "HighContrast"
