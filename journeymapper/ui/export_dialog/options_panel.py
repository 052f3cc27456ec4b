"""The right side of the dialog: the kind of file, the mode, and the options that mean something to them."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from journeymapper.editor.fields import Choice
from journeymapper.export.modes import MODES
from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.export_dialog.options import (
    FILE_WORDS,
    MODE_WORDS,
    OPTIONS,
    SENTENCES,
    Option,
    options_of,
)
from journeymapper.ui.export_dialog.showing_editor import ShowingEditor
from journeymapper.ui.export_dialog.source_editor import SourceEditor
from journeymapper.ui.export_dialog.wish import Wish
from journeymapper.ui.focus import focusable
from journeymapper.ui.inspector.editor import FieldEditor
from journeymapper.ui.inspector.segments import SegmentsEditor


class OptionsPanel(QScrollArea):
    """`chosen` carries the key of another mode or kind of file, `wished` a wish with another option."""

    chosen = Signal(str)
    wished = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wish = Wish()
        self._lines: dict[Option, tuple[QLabel, FieldEditor]] = {}
        files = tuple(Choice(kind, words) for kind, words in FILE_WORDS.items())
        modes = tuple(Choice(mode, MODE_WORDS[mode]) for mode in MODES)
        self.files, self.modes = SegmentsEditor(files), SegmentsEditor(modes)
        self.files.name(message("File"))
        self.modes.name(message("Kind"))
        self.files.edited.connect(self._choose_file)
        self.modes.edited.connect(self.chosen.emit)
        self._modes_label = parts.label(text(message("Kind")), ink="ink2")
        self._sentence = parts.label(ink="ink3", size="note", wraps=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnMinimumWidth(0, 84)
        self._grid.setColumnStretch(1, 1)
        self._place(0, parts.label(text(message("File")), ink="ink2"), self.files)
        self._place(1, self._modes_label, self.modes)
        self._grid.addWidget(self._sentence, 2, 1)
        self._line = parts.rule("level")
        self.showing, self.source = ShowingEditor(desk), SourceEditor()
        self._source_line = parts.rule("level")
        self.showing.edited.connect(lambda showing: self._tell(replace(self._wish, showing=showing)))
        self.source.edited.connect(lambda travels: self._tell(replace(self._wish, with_source=travels)))
        self._grid.addWidget(self._line, 3, 0, 1, 2)
        inside = QWidget()
        body = parts.column(margins=(18, 16, 18, 16))
        body.addLayout(self._grid)
        for part in (
            14,
            parts.rule("level"),
            12,
            parts.label(text(message("What to show")), weight="semibold"),
        ):
            body.addSpacing(part) if isinstance(part, int) else body.addWidget(part)
        body.addSpacing(6)
        body.addWidget(self.showing)
        body.addSpacing(8)
        body.addWidget(self._source_line)
        body.addSpacing(8)
        body.addWidget(self.source)
        body.addStretch(1)
        inside.setLayout(body)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._follow)

    def show_wish(self, wish: Wish) -> None:
        """Shows what is wanted; doing so twice is free."""
        self._wish = wish
        self.files.show_value(wish.file)
        self.modes.show_value(wish.order.mode)
        of_paper = wish.file == "pdf"
        self.modes.setVisible(of_paper)
        self._modes_label.setVisible(of_paper)
        self._sentence.setText(text(SENTENCES[wish.key]))
        self.showing.show_value(wish.showing)
        self.source.show_value(wish.with_source)
        self.source.setVisible(of_paper)
        self._source_line.setVisible(of_paper)
        shown = options_of(wish)
        for option in shown:
            self._line_of(option)[1].show_value(option.read(wish))
        for option, (label, editor) in self._lines.items():
            label.setVisible(option in shown and bool(label.text()))
            editor.setVisible(option in shown)

    def stops(self) -> Iterator[QWidget]:
        """What Tab stops at, as one reads: lines are made when they are shown first, in any order."""
        lines = [self._lines[option][1] for option in OPTIONS if option in self._lines]
        for part in (self.files, self.modes, *lines, self.showing, self.source):
            yield from focusable(part)

    def _follow(self, _least: int, most: int) -> None:
        """Keeps in sight what is listed below the last tick, for whoever has just set it."""
        if self.source.tick.box.hasFocus():
            self.verticalScrollBar().setValue(most)

    def editor(self, id_: str) -> FieldEditor:
        """What asks for an option that means something now."""
        return next(
            editor
            for option, (_, editor) in self._lines.items()
            if option.id == id_ and option in options_of(self._wish)
        )

    def _choose_file(self, kind: object) -> None:
        self.chosen.emit(self._wish.order.mode if kind == "pdf" else str(kind))

    def _line_of(self, option: Option) -> tuple[QLabel, FieldEditor]:
        if option not in self._lines:
            label, editor = parts.label(text(option.words), ink="ink2"), option.make(self._desk)
            if option.words.id:
                editor.name(option.words)
            editor.edited.connect(partial(self._take, option))
            self._place(OPTIONS.index(option) + 4, label, editor)
            self._lines[option] = label, editor
        return self._lines[option]

    def _place(self, row: int, label: QLabel, editor: FieldEditor) -> None:
        label.setMinimumHeight(30)
        label.setBuddy(editor)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(editor, row, 1)

    def _take(self, option: Option, value: object) -> None:
        self._tell(option.write(self._wish, value))

    def _tell(self, wish: Wish) -> None:
        self.show_wish(wish)
        self.wished.emit(wish)
