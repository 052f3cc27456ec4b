"""The picture of a record: chosen, dropped or pasted, shown large, and said in words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from journeymapper.canvas.picture_data import has_pictures, pictures_in
from journeymapper.editor.fields import Field
from journeymapper.messages import message, text
from journeymapper.model import edits
from journeymapper.model.base import Record
from journeymapper.ui import parts
from journeymapper.ui.inspector.bench import Bench
from journeymapper.ui.inspector.extras import ExtraView
from journeymapper.ui.inspector.rows import FieldRow
from journeymapper.ui.inspector.subject import Subject
from journeymapper.ui.literal import caption
from journeymapper.ui.thumbnail import Thumbnail
from journeymapper.ui.viewer import show_large

_WORDS = Field("picture_words", message("The picture in words, for those who don’t see it"), "text")


class PictureSection(ExtraView):
    """A thumbnail with what can be done with it; one button where there is no picture yet."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._bench = bench
        self._id = self._asset = self._words = ""
        self._subject: Subject
        self._row: FieldRow | None = None
        self._thumbnail = Thumbnail(bench.desk, 96, 64)
        self._choose = parts.push_button(message("Add a picture…"), "link")
        self._remove = parts.push_button(message("Remove the picture"), "link")
        self._reminder = parts.push_button(message("Say it in words"), "link")
        self._reminder.setToolTip(text(message("For those who do not see the picture")))
        line = parts.row(self._thumbnail, margins=(16, 4, 12, 4), gap=12)
        links = parts.column(gap=6)
        for link in (self._choose, self._remove, self._reminder):
            links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(links)
        line.addStretch(1)
        self._body = parts.column()
        self._body.addLayout(line)
        self.setLayout(self._body)
        self._thumbnail.clicked.connect(
            lambda: show_large(self, bench.desk, bench.asks, self._asset, self._words)
        )
        self._choose.clicked.connect(lambda: bench.picturing.give(self._id, bench.picturing.chosen()))
        self._remove.clicked.connect(self._take_off)
        self._reminder.clicked.connect(lambda: bench.picturing.ask_words(self._id))

    def show_record(self, record: Record) -> None:
        asset, words = edits.picture_of(record)
        self._id, self._asset, self._words = record.id, asset, words
        there = asset in self._bench.desk.project.assets
        self._thumbnail.setVisible(there)
        self._remove.setVisible(there)
        self._reminder.setVisible(there and not words)
        chosen = message("Another picture…") if there else message("Add a picture…")
        self._choose.setText(caption(text(chosen)))
        if there:
            self._thumbnail.show_asset(asset, words)
        self._show_words(record, there)

    def _show_words(self, record: Record, there: bool) -> None:
        """The field of the words; a card that is a picture has it among its own."""
        if _WORDS.name not in type(record).model_fields:
            return
        if self._row is None:
            self._subject = Subject(self._bench.desk, (record,))
            self._row = FieldRow(self._bench.desk, self._subject, _WORDS)
            self._body.addWidget(self._row)
        self._subject.records = (record,)
        self._row.setVisible(there)
        self._row.sync()

    def _take_off(self) -> None:
        change = edits.give_picture(self._bench.desk.project, self._id, "")
        self._bench.desk.commit(change, message("Remove picture"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._bench.picturing.give(self._id, pictures_in(event.mimeData()))
        event.acceptProposedAction()
