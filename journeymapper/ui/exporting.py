"""From the window to other files: a PDF poster, a Mermaid diagram."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from journeymapper.messages import Message, message, text
from journeymapper.storage import files
from journeymapper.storage.errors import StorageError
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents import Documents
from journeymapper.ui.export_process import Drawn, PosterProcess
from journeymapper.ui.message_bar import MessageBar

_POLL_MS = 30
_SHOWN_AFTER_MS = 500
_MERMAID = "Mermaid (*.mmd *.md)"
_PDF = "PDF (*.pdf)"


class FileAsking(Protocol):
    """The questions of exports and imports."""

    def file_for(self, title: Message, proposed: str, kind: str) -> Path | None:
        """A name for a new file."""
        ...

    def file_from(self, title: Message, kind: str) -> Path | None:
        """A file to read."""
        ...

    def page(self) -> str | None:
        """A page size by name; None: no export."""
        ...


class Exporting(QObject):
    """Asks where to, does the work beside the window, and says how it went."""

    def __init__(self, desk: Desk, documents: Documents, asking: FileAsking, messages: MessageBar) -> None:
        super().__init__()
        self._desk = desk
        self._documents = documents
        self._asking = asking
        self._messages = messages
        self._process: PosterProcess | None = None
        self._target = Path()
        self._progress: QProgressDialog | None = None
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._listen)

    def export_pdf(self) -> None:
        """Draws the map as a poster."""
        if self._process is not None:
            return
        page = self._asking.page()
        if page is None:
            return
        target = self._asking.file_for(message("Export PDF"), f"{self._proposed()}.pdf", _PDF)
        if target is None:
            return
        desk = self._desk
        self._target = files.ending(target, ".pdf")
        self._process = PosterProcess(desk.project, desk.session.map, desk.reading, desk.as_of, page)
        self._progress = _progress(self._messages.window())
        self._progress.canceled.connect(self.stop)
        self._poll.start()

    def stop(self) -> None:
        """Gives up a poster that is on its way."""
        self._poll.stop()
        if self._process is not None:
            self._process.stop()
            self._process = None
        self._close_progress()

    def export_mermaid(self) -> None:
        """Writes the map as a journey diagram."""
        target = self._asking.file_for(message("Export Mermaid"), f"{self._proposed()}.mmd", _MERMAID)
        if target is None:
            return
        from journeymapper.exchange.mermaid import write_mermaid  # 10 ms that no start needs

        exported = write_mermaid(self._desk.project, self._desk.session.map)
        words = f"```mermaid\n{exported.text}```\n" if target.suffix == ".md" else exported.text
        self._write(target, words.encode(), exported.report)

    def _listen(self) -> None:
        drawn = self._process.poll() if self._process else None
        if drawn is None:
            return
        self._poll.stop()
        self._process = None
        self._close_progress()
        self._finish(drawn)

    def _finish(self, drawn: Drawn) -> None:
        if drawn.data:
            self._write(self._target, drawn.data, drawn.notes)
        else:
            self._desk.wrong.emit(drawn.notes[0])

    def _write(self, target: Path, data: bytes, notes: tuple[Message, ...]) -> None:
        try:
            files.create(target, data, force=True)
        except StorageError as error:
            self._desk.wrong.emit(error.message)
            return
        self._messages.say(message("{name} is written.", name=target.name), "plain", notes)

    def _proposed(self) -> str:
        journey = self._desk.journey
        return self._documents.name or (journey.title if journey else "") or "journey"

    def _close_progress(self) -> None:
        if self._progress is not None:
            self._progress.canceled.disconnect(self.stop)
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None


def _progress(over: QWidget) -> QProgressDialog:
    dialog = QProgressDialog(text(message("Drawing the poster…")), text(message("Cancel")), 0, 0, over)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(_SHOWN_AFTER_MS)
    dialog.setAutoClose(False)
    dialog.setValue(0)
    return dialog
