"""Everything about one piece of evidence: what it says, where it is from, what it backs, its picture."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.picture_data import has_pictures, pictures_in
from journeymapper.editor.plans.known import EVIDENCE, EVIDENCE_PICTURE
from journeymapper.messages import message, text
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.model.links import Evidence
from journeymapper.ui import parts
from journeymapper.ui.fact_words import name_of
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.sheets.sheet import RecordSheet, divider, main_window
from journeymapper.ui.thumbnail import Thumbnail
from journeymapper.ui.viewer import show_large


class EvidenceSheet(RecordSheet):
    """Takes pictures by drop, too."""

    def __init__(self, over: QWidget, bench: Bench, evidence: Evidence) -> None:
        super().__init__(over, bench, message("Evidence"), evidence)
        self.setAcceptDrops(True)
        self.resize(380, 460)
        self._thumbnail = Thumbnail(bench.desk, 132, 88)
        self._choose = parts.push_button(message("Choose a picture…"), "outlined")
        self._take_off = parts.push_button(message("Remove the picture"), "link")
        self._words = self.field_row(EVIDENCE_PICTURE)
        self._backs = parts.column(margins=(16, 0, 12, 0))
        self._add = parts.push_button(message("Back what is selected too"), "link")
        self._delete = parts.push_button(message("Delete evidence"), "outlined", bench.desk.icons, "trash")
        self._shown: object = None
        self._build()
        self._thumbnail.clicked.connect(self._show_large)
        self._choose.clicked.connect(lambda: bench.picturing.give(self.id, bench.picturing.chosen()))
        self._take_off.clicked.connect(self._remove_picture)
        self._add.clicked.connect(self._back_selected)
        self._delete.clicked.connect(self._delete_evidence)
        bench.desk.looked.connect(self.sync)
        self.sync()

    def _build(self) -> None:
        body = parts.column(10, *(self.field_row(field) for field in EVIDENCE))
        body.addWidget(divider())
        picture = parts.row(self._thumbnail, 12, margins=(16, 4, 16, 4))
        buttons = parts.column(self._choose, gap=6)
        buttons.addWidget(self._take_off, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addStretch(1)
        picture.addLayout(buttons)
        picture.addStretch(1)
        body.addLayout(picture)
        body.addWidget(self._words)
        body.addWidget(divider())
        backs = parts.label(text(message("Backs")), ink="ink2")
        body.addLayout(parts.row(backs, margins=(16, 0, 16, 2)))
        body.addLayout(self._backs)
        body.addLayout(parts.row(self._add, None, margins=(16, 4, 16, 4)))
        body.addStretch(1)
        body.addLayout(parts.row(None, self._delete, margins=(16, 8, 16, 14)))
        self.setLayout(body)

    def show_record(self, record: Record) -> None:
        assert isinstance(record, Evidence), "the sheet closes when its evidence is gone"
        attached = record.attachment in self.bench.desk.project.assets
        self._thumbnail.setVisible(attached)
        self._take_off.setVisible(attached)
        self._words.setVisible(attached)
        if attached:
            self._thumbnail.show_asset(record.attachment, record.alternative)
        selected = self.bench.desk.selected
        self._add.setVisible(selected is not None and selected.id not in record.about)
        # A goal or pain of a persona has no name and no place of its own.
        named = ((about, name_of(self.bench.desk.project, about)) for about in record.about)
        backed = tuple((about, words) for about, words in named if words)
        if backed != self._shown:
            self._shown = backed
            self._list_backed(backed)

    def _list_backed(self, backed: tuple[tuple[str, str], ...]) -> None:
        parts.empty(self._backs)
        for about, words in backed:
            there = parts.push_button(message("{name}", name=words), "link")
            there.clicked.connect(lambda _on=False, about=about: self._go(about))
            off = parts.icon_button(
                self.bench.desk.icons, "close", message("No longer back {name}", name=words), look="smallIcon"
            )
            off.clicked.connect(lambda _on=False, about=about: self._unlink(about))
            line = QWidget()
            line.setLayout(parts.row(there, None, off))
            self._backs.addWidget(line)

    def _go(self, about: str) -> None:
        self.bench.desk.found.emit(about)

    def _unlink(self, about: str) -> None:
        change = edits.link_evidence(self.bench.desk.project, self.id, about, on=False)
        self.bench.desk.commit(change, message("Change what evidence backs"))

    def _back_selected(self) -> None:
        selected = self.bench.desk.selected
        if selected is not None:
            change = edits.link_evidence(self.bench.desk.project, self.id, selected.id)
            self.bench.desk.commit(change, message("Change what evidence backs"))

    def _show_large(self) -> None:
        """The sheet steps aside until the picture is closed."""
        bench, evidence = self.bench, self.bench.desk.project.find(Evidence, self.id)
        if evidence is None:
            return
        over = main_window(self)
        viewer = show_large(over, bench.desk, bench.asks, evidence.attachment, evidence.alternative)
        if viewer is not None:
            self.hide()
            viewer.left.connect(self.show)

    def _remove_picture(self) -> None:
        change = edits.give_picture(self.bench.desk.project, self.id, "")
        self.bench.desk.commit(change, message("Remove picture"))

    def _delete_evidence(self) -> None:
        change = edits.delete_records(self.bench.desk.project, (self.id,))
        self.bench.desk.commit(change, message("Delete evidence"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.bench.picturing.give(self.id, pictures_in(event.mimeData()))
        event.acceptProposedAction()


def open_evidence(over: QWidget, bench: Bench, id_: str) -> EvidenceSheet | None:
    """Opens the sheet of some evidence, or the one that is open already; None where it is gone."""
    evidence = bench.desk.project.find(Evidence, id_)
    if evidence is None:
        return None
    shown = EvidenceSheet.shown(over, id_)
    if shown is None:
        shown = EvidenceSheet(over, bench, evidence)
        shown.show()
    return shown
