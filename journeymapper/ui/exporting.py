"""From the window to files that hold words: tables, a Mermaid diagram."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from journeymapper.canvas.timers import again
from journeymapper.editor.numbering import Numbering
from journeymapper.messages import Message, message, text
from journeymapper.storage import files
from journeymapper.storage.codec import encode
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents import Documents
from journeymapper.ui.export_orders import Made, TablesOrder
from journeymapper.ui.export_process import ExportProcess, Order
from journeymapper.ui.finished_file import FinishedFile, Writing
from journeymapper.ui.message_bar import MessageBar

_TABLES_TITLE = message("Export tables")
_MERMAID_TITLE = message("Export Mermaid")
_POLL_MS = 30
_SHOWN_AFTER_MS = 500
_MERMAID = "Mermaid (*.mmd *.md)"
_KINDS = {".xlsx": "Excel (*.xlsx)", ".csv": "CSV (*.csv)"}

_TABLES: Sequence[tuple[str, Message]] = (
    ("", message("All tables as a workbook (XLSX)")),
    ("touchpoints", message("Touchpoints (CSV)")),
    ("findings", message("Findings (CSV)")),
    ("measurements", message("Measurements (CSV)")),
    ("opportunities", message("Opportunities (CSV)")),
)


class FileAsking(Protocol):
    """The questions of exports and imports."""

    def file_for(self, title: Message, proposed: str, kind: str) -> Path | None:
        """A name for a new file."""
        ...

    def file_from(self, title: Message, kind: str) -> Path | None:
        """A file to read."""
        ...

    def one_of(self, title: Message, words: Message, names: Sequence[Message]) -> int | None:
        """Which of these, by its number from 0; None: none of them."""
        ...


class Exporting(QObject):
    """Asks where to, does the work beside the window, and says how it went.

    `numbering` gives the numbers that findings have in the window.
    """

    def __init__(
        self,
        desk: Desk,
        documents: Documents,
        asking: FileAsking,
        messages: MessageBar,
        numbering: Callable[[], Numbering],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._documents = documents
        self._asking = asking
        self._messages = messages
        self._writing = Writing(asking.file_for, messages)
        self._numbering = numbering
        self._process: ExportProcess | None = None
        self._target = Path()
        self._progress: QProgressDialog | None = None
        self._poll = again(self, _POLL_MS, self._listen)

    def export_tables(self) -> None:
        """Writes the tables of the project as a workbook, or one of them as CSV."""
        if self._process is not None:
            return
        chosen = self._asking.one_of(_TABLES_TITLE, message("What to write"), [words for _, words in _TABLES])
        if chosen is None:
            return
        table = _TABLES[chosen][0]
        suffix = ".csv" if table else ".xlsx"
        proposed = "-".join(part for part in (self._proposed(), table) if part)
        target = self._asking.file_for(_TABLES_TITLE, f"{proposed}{suffix}", _KINDS[suffix])
        if target is None:
            return
        order = TablesOrder(encode(self._desk.project), self._desk.as_of, self._numbering(), table)
        self._begin(order, files.ending(target, suffix), message("Writing the tables…"))

    def stop(self) -> None:
        """Gives up a file that is on its way."""
        self._poll.stop()
        if self._process is not None:
            self._process.stop()
            self._process = None
        self._close_progress()

    def export_mermaid(self) -> None:
        """Writes the map as a journey diagram."""
        target = self._asking.file_for(_MERMAID_TITLE, f"{self._proposed()}.mmd", _MERMAID)
        if target is None:
            return
        from journeymapper.exchange.mermaid import write_mermaid  # 10 ms that no start needs

        exported = write_mermaid(self._desk.project, self._desk.session.map)
        words = f"```mermaid\n{exported.text}```\n" if target.suffix == ".md" else exported.text
        finished = FinishedFile(words.encode(), exported.report, _MERMAID_TITLE, _MERMAID)
        self._writing.write(finished, target)

    def _begin(self, order: Order, target: Path, words: Message) -> None:
        """Has a file made beside the window; what is done is told if it takes a while."""
        self._target = target
        self._process = ExportProcess(order)
        self._progress = _progress(self._messages.window(), words)
        self._progress.canceled.connect(self.stop)
        self._poll.start()

    def _listen(self) -> None:
        made = self._process.poll() if self._process else None
        if made is None:
            return
        self._poll.stop()
        self._process = None
        self._close_progress()
        self._finish(made)

    def _finish(self, made: Made) -> None:
        if made.data:
            kind = _KINDS[self._target.suffix]
            finished = FinishedFile(made.data, made.notes, _TABLES_TITLE, kind)
            self._writing.write(finished, self._target)
        else:
            self._desk.failed.emit(made.notes[0])

    def _proposed(self) -> str:
        journey = self._desk.journey
        return self._documents.name or (journey.title if journey else "") or "journey"

    def _close_progress(self) -> None:
        if self._progress is not None:
            self._progress.canceled.disconnect(self.stop)
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None


def _progress(over: QWidget, words: Message) -> QProgressDialog:
    dialog = QProgressDialog("", text(message("Cancel")), 0, 0, over)
    dialog.setLabel(parts.label(text(words)))
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(_SHOWN_AFTER_MS)
    dialog.setAutoClose(False)
    dialog.setValue(0)
    return dialog
