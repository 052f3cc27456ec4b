"""The window program: makes the parts, ties them together, and runs until the last window closes."""

from journeymapper.app.program import Program
from journeymapper.app.project_window import ProjectWindow
from journeymapper.app.running import run

__all__ = ["Program", "ProjectWindow", "run"]
