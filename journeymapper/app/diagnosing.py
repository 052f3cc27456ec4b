"""The diagnostic of the running program, made from what its rooms tell of themselves."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from journeymapper.diagnosis.faults import faults_in
from journeymapper.diagnosis.report import Section, diagnostic, sizes, trouble_told
from journeymapper.diagnosis.versions import versions
from journeymapper.messages import language
from journeymapper.ui.preferences import PREFERENCES

if TYPE_CHECKING:
    from journeymapper.app.program import Program
    from journeymapper.app.project_window import ProjectWindow

_DESKTOP = ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR")


def diagnostic_of(program: "Program") -> str:
    """Everything that helps to find out what went wrong, and nothing of what people wrote."""
    return diagnostic(_sections(program))


def _sections(program: "Program") -> Iterator[Section]:
    trouble = program.trouble
    yield Section("Versions", (*versions(), f"Qt {qVersion()}, PySide6 {PySide6.__version__}"))
    yield Section("Desktop", tuple(_desktop()))
    yield Section("Settings", tuple(f"{one.key} {program.settings.preferred(one)}" for one in PREFERENCES))
    for number, window in enumerate(program.windows, 1):
        yield Section(f"Window {number}", tuple(_window(window)))
    yield Section("Done, the last first", trouble.deeds.told())
    yield Section("Qt", trouble.complaints.told())
    yield from trouble_told(trouble.diary.entries(), faults_in(trouble.diary.folder))


def _desktop() -> Iterator[str]:
    yield f"platform {QGuiApplication.platformName()}"
    for name in _DESKTOP:
        if name in os.environ:
            yield f"{name} {os.environ[name]}"
    yield f"language {language()}, of the system {QLocale.system().name()}"
    for screen in QGuiApplication.screens():
        size = screen.size()
        scale, dots = screen.devicePixelRatio(), screen.logicalDotsPerInch()
        yield f"screen {size.width()} × {size.height()}, scale {scale:g}, {dots:.0f} dots an inch"


def _window(window: "ProjectWindow") -> Iterator[str]:
    state = window.documents.state
    size = window.window.size()
    yield f"{size.width()} × {size.height()}, zoom {window.view.zoom:.2f}"
    yield f"theme {window.desk.theme.name}"
    yield "with a file" if state.path else "without a file"
    yield "modified" if state.modified else "not modified"
    yield from sizes(window.store.project)
