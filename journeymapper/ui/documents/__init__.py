"""The open file of a window: opened, saved, shared with others, left."""

from journeymapper.ui.documents.asking import Answer, Asking, WayOut
from journeymapper.ui.documents.current_file import CurrentFile
from journeymapper.ui.documents.documents import Documents
from journeymapper.ui.documents.leaving import Leaving

__all__ = ["Answer", "Asking", "CurrentFile", "Documents", "Leaving", "WayOut"]
