"""Whether what a window shows is written down somewhere, word for word."""

from journeymapper.app import ProjectWindow
from journeymapper.storage.codec import encode
from journeymapper.storage.folders import state_dir
from journeymapper.storage.journal.reading import read_journal


def is_kept(here: ProjectWindow) -> bool:
    """Whether a journal has the project as it is, or the file where nothing is unsaved."""
    project = encode(here.store.project)
    path = here.documents.path
    if not here.store.modified and path is not None and path.read_bytes() == project:
        return True
    folders = [about.parent for about in (state_dir() / "journals").glob("*/about.json")]
    read = [kept for folder in folders if (kept := read_journal(folder)) is not None]
    return any(encode(kept.opened.project) == project for kept in read)
