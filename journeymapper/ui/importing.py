"""From other people's formats to new projects: one line a format, for menus, dialogs and drops alike."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from journeymapper.exchange.report import Imported, NotReadable
from journeymapper.messages import Message, message
from journeymapper.model.project import Project
from journeymapper.storage import files
from journeymapper.storage.errors import StorageError
from journeymapper.ui.desk import Desk
from journeymapper.ui.exporting import FileAsking
from journeymapper.ui.literal import one_line


@dataclass(frozen=True, slots=True)
class Importer:
    """A format that can be read. `read` takes the bytes of a file and what it is called."""

    id: str
    words: Message
    invitation: Message
    """As the start panel says it."""
    kinds: str
    """The files of a dialog, as in `Mermaid (*.mmd *.md)`."""
    suffixes: tuple[str, ...]
    """Endings of files that are imported when dropped on a window."""
    read: Callable[[bytes, str], Imported]


def _read_mermaid(data: bytes, name: str) -> Imported:
    from journeymapper.exchange.mermaid import read_mermaid  # 10 ms that no start needs

    return read_mermaid(data, name=name)


IMPORTERS = (
    Importer(
        "import-mermaid",
        message("Import Mermaid…"),
        message("Import a Mermaid diagram"),
        "Mermaid (*.mmd *.md)",
        (".mmd", ".mermaid", ".md"),
        _read_mermaid,
    ),
)


def importer_for(file: Path) -> Importer | None:
    """Who reads a file, by its ending."""
    return next((one for one in IMPORTERS if file.suffix.lower() in one.suffixes), None)


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """The files of a drag that can be opened or imported."""
    files_ = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(file for file in files_ if file.suffix.lower() in files.OPENED or importer_for(file))


class Importing:
    """Asks for a file of another format and begins a project with what is in it.

    `begin` takes the project and what there is to say about it.
    """

    def __init__(
        self,
        desk: Desk,
        asking: FileAsking,
        begin: Callable[[Project, tuple[Message, ...]], object],
    ) -> None:
        self._desk = desk
        self._asking = asking
        self._begin = begin

    def choose(self, importer: Importer) -> None:
        """Asks for a file and imports it."""
        file = self._asking.file_from(importer.words, importer.kinds)
        if file is not None:
            self.read(importer, file)

    def read(self, importer: Importer, file: Path) -> None:
        """Imports a file; what can't be read is said."""
        try:
            imported = importer.read(files.read_bytes(file), file.stem)
        except (NotReadable, StorageError) as error:
            self._desk.wrong.emit(error.message)
            return
        words = message("{name} was imported.", name=one_line(file.name))
        self._begin(imported.project, (words, *imported.report))
