"""Starting: a whole process, from the shell's command to the first painted map and its end."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.figures import Aim, Row, Times, row
from tests.benchmarks.processes import run_python

_RUNS = 7
_BARE = """
import os
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QMainWindow
app = QApplication([])
window = QMainWindow()
scene = QGraphicsScene()
window.setCentralWidget(QGraphicsView(scene))
window.resize(1600, 900)
window.show()
app.processEvents()
os._exit(0)
"""
_PROGRAM = """
import os, sys
from journeymapper.cli import main
from journeymapper.starting import quick_imports
with quick_imports():
    from journeymapper.app import program
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.end)
        return False
    def end(self):
        heavy = [name for name in ("networkx", "reportlab", "pikepdf", "PIL") if name in sys.modules]
        print(",".join(heavy), flush=True)
        os._exit(0)
class Watched(program.ProjectWindow):
    def show(self, near=None):
        self.watch = Watch()
        self.view.viewport().installEventFilter(self.watch)
        self.window.resize(1600, 900)
        super().show(near)
program.ProjectWindow = Watched
main(sys.argv[1:])
"""


def measure(file: Path, size: str) -> Iterator[Row]:
    """The start with a file beside a bare window, by turns, so that both meet the same machine."""
    bare, program, empty = Times(), Times(), Times()
    heavy = ""
    with TemporaryDirectory() as compiled:
        for run in range(-1, _RUNS):
            run_python(("-c", ""), empty, compiled)
            run_python(("-c", _BARE), bare, compiled)
            heavy = run_python(("-c", _PROGRAM, str(file)), program, compiled)
            if run < 0:  # modules were compiled meanwhile, as installing does
                bare, program, empty = Times(), Times(), Times()
    yield row("start: Python alone", size, empty)
    yield row("start: bare window with an empty view", size, bare)
    yield row("start: program with this map painted", size, program, bare, Aim(3.5, "ratio"))
    if heavy:
        yield row(f"start: too early: {heavy}", size, Times([1.0], [1.0]), aim=Aim(0))
