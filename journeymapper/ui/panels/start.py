"""What the window shows before a project is open: templates, the samples, recent files."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from journeymapper.messages import Message, message, text
from journeymapper.resources import resource
from journeymapper.storage.files import SUFFIX
from journeymapper.ui import fonts, marks, parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.controls import Painted
from journeymapper.ui.desk import Desk
from journeymapper.ui.literal import tip
from journeymapper.ui.settings import Settings

_COLUMNS = 3


_NAMES: dict[str, Message] = {
    "gift-shop": message("Gift shop"),
    "software-trial": message("Software trial"),
    "two-years-with-a-depot": message("Two years with a depot"),
    "five-stages": message("Five stages, to loyalty"),
    "five-stages-advocacy": message("Five stages, to advocacy"),
    "before-during-after": message("Before, during, after"),
    "four-phases": message("Four phases"),
    "service-blueprint": message("Service blueprint"),
}
"""What comes with the program, in the order in which it is offered. A blank map has a button of its own."""


def shipped(kind: str) -> tuple[tuple[Path, str], ...]:
    """The files of `templates` or `samples`, each with its name."""
    files = ((resource(kind, f"{stem}{SUFFIX}"), text(words)) for stem, words in _NAMES.items())
    return tuple((file, words) for file, words in files if file.is_file())


class _Logo(Painted):
    def paint(self, painter: QPainter) -> None:
        marks.paint_logo(painter, self._desk.theme, QRectF(self.rect()))


class StartPanel(QFrame):
    """`opened` carries a file of the person, `copied` one to begin from; `blank` asks for an empty map."""

    opened = Signal(object)
    copied = Signal(object)
    blank = Signal()

    def __init__(self, desk: Desk, actions: Actions, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("startPanel")
        self._desk = desk
        self._actions = actions
        self._settings = settings
        self._recent = QWidget()
        self._recent.setLayout(parts.column(gap=4))

    def _build(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(860)
        self._body = parts.column(margins=(24, 40, 24, 24))
        self._fill()
        inside.setLayout(self._body)
        middle = QWidget()
        middle.setLayout(parts.row(None, inside, None))
        line = middle.layout()
        if line is not None:
            line.setAlignment(inside, Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidget(middle)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayout(parts.column(scroll))

    def _fill(self) -> None:
        name = QLabel("Journeymapper")
        name.setFont(fonts.serif(26))
        self._body.addLayout(parts.row(_Logo(self._desk, 36, 36), name, None, gap=12))
        self._body.addSpacing(28)
        new = parts.push_button(message("New blank map"), "primary", self._desk.icons, "plus", "onAccent")
        new.clicked.connect(self.blank)
        open_ = parts.push_button(message("Open a project…"), "outlined", self._desk.icons, "folder")
        self._actions.follow(open_, "open")
        buttons = parts.row(new, open_, None, gap=10)
        self._body.addLayout(buttons)
        self._add_files(message("Look around a finished map"), shipped("samples"), "map")
        self._add_files(message("Begin with a template"), shipped("templates"), "stage")
        self._heading = parts.label(text(message("Recent")), weight="semibold", size="section")
        self._body.addSpacing(28)
        self._body.addWidget(self._heading)
        self._body.addSpacing(10)
        self._body.addWidget(self._recent)
        self._body.addStretch(1)

    def _add_files(self, words: Message, files: tuple[tuple[Path, str], ...], icon: str) -> None:
        if not files:
            return
        self._body.addSpacing(28)
        self._body.addWidget(parts.label(text(words), weight="semibold", size="section"))
        self._body.addSpacing(10)
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, (file, name) in enumerate(files):
            grid.addWidget(self._button(file, name, icon), place // _COLUMNS, place % _COLUMNS)
        self._body.addLayout(grid)

    def _button(self, file: Path, name: str, icon: str) -> QPushButton:
        button = QPushButton(name)
        button.setProperty("look", "template")
        button.setMinimumWidth(220)
        self._desk.icons.dress(button, icon, "ink3", 18, gap=6)
        button.clicked.connect(lambda: self.copied.emit(file))
        return button

    def sync(self) -> None:
        """Shows the recent files anew. Builds the panel the first time: a start with a file needs none."""
        if self.layout() is None:
            self._build()
        line = self._recent.layout()
        if not isinstance(line, QVBoxLayout):
            return
        parts.empty(line)
        recent = self._settings.recent
        self._heading.setVisible(bool(recent))
        for file in recent:
            button = parts.push_button(message("{name}", name=file.stem), "", self._desk.icons, "doc", "ink3")
            button.setToolTip(tip(str(file)))
            button.clicked.connect(lambda _on=False, file=file: self.opened.emit(file))
            line.addLayout(
                parts.row(button, parts.label(str(file.parent), ink="ink3", size="small"), None, gap=8)
            )
