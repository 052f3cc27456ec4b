"""Commands about files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu

from journeymapper.messages import message
from journeymapper.ui.actions import Command
from journeymapper.ui.documents import Documents
from journeymapper.ui.importing import IMPORTERS, Importer
from journeymapper.ui.literal import caption
from journeymapper.ui.settings import Settings


@dataclass(frozen=True, slots=True)
class Files:
    """What the file commands do besides saving."""

    new: Callable[[], object]
    """Begin an empty project."""
    new_window: Callable[[], object]
    choose: Callable[[], object]
    """Ask for a file and open it."""
    compare: Callable[[], object]
    """Compare with what another program saved in the open file."""
    export_pages: Callable[[], object]
    """Ask how the map is to be exported."""
    export_again: Callable[[], object]
    export_tables: Callable[[], object]
    recover: Callable[[], object]
    """Show what can be had back."""
    import_from: Callable[[Importer], object]
    export_mermaid: Callable[[], object]
    close: Callable[[], object]
    quit: Callable[[], object]
    open: Callable[[], bool]
    """Whether a project is shown, not the start panel."""
    shown: Callable[[], bool]
    """Whether a map of it is shown: a project may have none."""


def file_commands(documents: Documents, files: Files) -> Sequence[Command]:
    """New, open, save, export, import, close and quit."""
    return (
        Command("new", message("New blank map"), files.new, "plus", ("Ctrl+N",)),
        Command("new-window", message("New window"), files.new_window, "", ("Ctrl+Shift+N",)),
        Command("open", message("Open…"), files.choose, "folder", ("Ctrl+O",)),
        Command("save", message("Save"), documents.save, "", ("Ctrl+S",), files.open),
        Command(
            "edit-now",
            message("Edit now"),
            documents.edit_now,
            enabled=lambda: documents.state.released,
        ),
        Command("save-as", message("Save as…"), documents.save_as, "", ("Ctrl+Shift+S",), files.open),
        Command(
            "compare-file",
            message("Compare with the file…"),
            files.compare,
            "",
            (),
            lambda: files.open() and documents.path is not None,
        ),
        Command("recover", message("Recover work…"), files.recover),
        Command("export", message("Export…"), files.export_pages, "export", ("Ctrl+E",), files.shown),
        Command(
            "export-again", message("Export again"), files.export_again, "", ("Ctrl+Shift+E",), files.shown
        ),
        Command("export-tables", message("Export tables…"), files.export_tables, "", (), files.open),
        *(Command(one.id, one.words, partial(files.import_from, one)) for one in IMPORTERS),
        Command("export-mermaid", message("Export Mermaid…"), files.export_mermaid, "", (), files.shown),
        Command("close-window", message("Close window"), files.close, "", ("Ctrl+W",)),
        Command("quit", message("Quit"), files.quit, "", ("Ctrl+Q",)),
    )


def fill_recent(menu: QMenu, settings: Settings, open_: Callable[[Path], object]) -> None:
    """Puts the recent files into a menu."""
    menu.clear()
    for file in settings.recent:
        action = menu.addAction(caption(file.name))
        action.triggered.connect(lambda _on=False, file=file: open_(file))
    menu.setEnabled(bool(settings.recent))
