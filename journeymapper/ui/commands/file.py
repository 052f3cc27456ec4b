"""Commands about files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QMenu

from journeymapper.messages import message
from journeymapper.ui.actions import Command
from journeymapper.ui.documents import Documents
from journeymapper.ui.literal import caption
from journeymapper.ui.settings import Settings


@dataclass(frozen=True, slots=True)
class Files:
    """What the file commands do besides opening and saving."""

    start: Callable[[], object]
    """Show the start panel."""
    export_pdf: Callable[[], object]
    import_mermaid: Callable[[], object]
    export_mermaid: Callable[[], object]
    quit: Callable[[], object]
    open: Callable[[], bool]
    """Whether a project is shown, not the start panel."""
    shown: Callable[[], bool]
    """Whether a map of it is shown: a project may have none."""


def file_commands(documents: Documents, files: Files) -> Sequence[Command]:
    """New, open, save, export, import and quit."""
    return (
        Command("new", message("New…"), files.start, "plus", ("Ctrl+N",)),
        Command("open", message("Open…"), documents.choose, "folder", ("Ctrl+O",)),
        Command("save", message("Save"), documents.save, "", ("Ctrl+S",), files.open),
        Command("save-as", message("Save as…"), documents.save_as, "", ("Ctrl+Shift+S",), files.open),
        Command("export-pdf", message("Export PDF…"), files.export_pdf, "export", ("Ctrl+E",), files.shown),
        Command("import-mermaid", message("Import Mermaid…"), files.import_mermaid),
        Command("export-mermaid", message("Export Mermaid…"), files.export_mermaid, "", (), files.shown),
        Command("quit", message("Quit"), files.quit, "", ("Ctrl+Q",)),
    )


def fill_recent(menu: QMenu, settings: Settings, documents: Documents) -> None:
    """Puts the recent files into a menu."""
    menu.clear()
    for file in settings.recent:
        action = menu.addAction(caption(file.name))
        action.triggered.connect(lambda _on=False, file=file: documents.open(file))
    menu.setEnabled(bool(settings.recent))
