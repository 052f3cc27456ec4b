"""Where that is kept which must not be lost: journals of open projects, earlier versions of saved ones."""

from dataclasses import dataclass
from pathlib import Path

from journeymapper.storage.backups import Backups
from journeymapper.storage.folders import JOURNALS, VERSIONS
from journeymapper.storage.journal.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Safe:
    """A person's journals and versions."""

    shelf: Shelf
    backups: Backups


def safe_in(root: Path) -> Safe:
    """The safe in a folder, which is made when there is something to keep."""
    return Safe(Shelf(root / JOURNALS), Backups(root / VERSIONS))
