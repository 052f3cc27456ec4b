"""From the command line into the window and out again."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from journeymapper.app.hang_watch import hangs_watched
from journeymapper.app.hooks import trouble_met
from journeymapper.app.program import Program
from journeymapper.diagnosis.display import missing_display
from journeymapper.diagnosis.faults import faults_kept
from journeymapper.messages import text
from journeymapper.storage.collector import collector_resting
from journeymapper.storage.folders import cache_dir, config_dir, state_dir, trouble_dir
from journeymapper.storage.safe import safe_in
from journeymapper.storage.stamps import Stamps
from journeymapper.ui import desktop, fonts, speaking
from journeymapper.ui.preferences import LANGUAGE, SCALE
from journeymapper.ui.settings import Settings

_CANNOT_OPEN = 2


def run(files: Sequence[Path] = (), begun: Callable[[Program], object] = lambda _program: None) -> int:
    """Runs the program until its last window closes; 0, or 2 where no window can open.

    `begun` is given the program with its first windows, before its loop runs.
    """
    missing = missing_display()
    if missing is not None:
        sys.stderr.write(f"journeymapper: {text(missing)}\n")
        return _CANNOT_OPEN
    QCoreApplication.setApplicationName("Journeymapper")
    settings = Settings(config_dir() / "settings.ini")
    desktop.enlarge(int(settings.preferred(SCALE)) / 100)
    with faults_kept(trouble_dir()):
        app = QApplication(sys.argv[:1])
        with collector_resting():
            fonts.load_fonts()
            speaking.speak(app, settings.preferred(LANGUAGE))
            program = Program(app, settings, Stamps(cache_dir() / "maps"), safe_in(state_dir()))
        with trouble_met(program.trouble, lambda: QTimer.singleShot(0, program.quit)):
            with collector_resting():
                program.start(files)
            begun(program)
            with hangs_watched(program.trouble.diary):
                return app.exec()
