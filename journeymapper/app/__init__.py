"""The window program: makes the parts, ties them together, and runs until the last window closes."""

from journeymapper.app.program import Program, run
from journeymapper.app.project_window import ProjectWindow

__all__ = ["Program", "ProjectWindow", "run"]
