"""The bar at the top: where one is, undo and redo, tools, search, check and export."""

from datetime import datetime

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from journeymapper.canvas.timers import again
from journeymapper.messages import message, text
from journeymapper.model.journeys import Journey
from journeymapper.ui import marks, parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.commands.maps import JOURNEY_MENU
from journeymapper.ui.desk import Desk
from journeymapper.ui.fitted import FittedLabel
from journeymapper.ui.keys import keys_apart, shown_keys
from journeymapper.ui.literal import caption, tip
from journeymapper.ui.panels.opener import Opener
from journeymapper.ui.saved import LONGEST, FileState, saved_explained, saved_words

HEIGHT = 48
_FIND = 218
TOOLS = ("tool-select", "tool-hand", "tool-card", "tool-connect", "tool-note")
_MINUTE_MS = 60_000
"""So often the words about the last save are said anew: what was today becomes yesterday."""


class LogoButton(QToolButton):
    """The program's mark; it opens the menu of everything."""

    def __init__(self, desk: Desk, menu: QMenu) -> None:
        super().__init__()
        self._desk = desk
        self.setFixedSize(QSize(30, 30))
        self.setProperty("look", "icon")
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(text(message("Menu (F10)")))
        self.setAccessibleName(text(message("Menu")))
        QShortcut("F10", self, self.showMenu)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks.paint_logo(painter, self._desk.theme, QRectF(2, 2, 26, 26))
        painter.end()


class FindField(Opener):
    """Looks like a field and opens the list of everything that can be found or run."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("findField")
        self.setFixedHeight(30)
        self.setMaximumWidth(_FIND)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(text(message("Find or run")))
        lens = QToolButton()
        lens.setProperty("look", "bare")
        lens.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        lens.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        lens.setAccessibleName(self.accessibleName())
        desk.icons.dress(lens, "search", "ink3", 15)
        self._action = actions["find"]
        self._keys = parts.label()
        self._keys.setProperty("key", "true")
        self._words = parts.label(text(message("Find or run…")), ink="ink3")
        self.setLayout(parts.row(lens, 7, self._words, None, self._keys, margins=(8, 0, 8, 0)))
        self._action.changed.connect(self._say_keys)
        self._say_keys()

    def sizeHint(self) -> QSize:
        return QSize(_FIND, 30)

    def minimumSizeHint(self) -> QSize:
        return QSize(34, 30)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the bar is narrow the keys go first, then the words: the lens says it too."""
        self._fit()

    def _say_keys(self) -> None:
        self._keys.setText(keys_apart(shown_keys(self._action.shortcut().toString())))
        self._fit()

    def _fit(self) -> None:
        words, keys = self._words.sizeHint().width(), self._keys.sizeHint().width()
        self._words.setVisible(self.width() >= words + 46)
        self._keys.setVisible(bool(self._keys.text()) and self.width() >= words + keys + 60)


class CommandBar(QFrame):
    """The command bar, 48 high."""

    def __init__(self, desk: Desk, actions: Actions, menu: QMenu) -> None:
        super().__init__()
        self.setObjectName("commandBar")
        self.setFixedHeight(HEIGHT)
        self._desk = desk
        self._actions = actions
        self.search = FindField(desk, actions)
        self._project = FittedLabel(weight="semibold", size="panel", least=90)
        self._slash = parts.label("/", ink="ink3")
        self.journey = QToolButton()
        self.journey.setProperty("look", "crumb")
        self.journey.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.journey.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        desk.icons.dress(self.journey, "down", "ink3", 14)
        self.saved = parts.label(ink="ink3", size="small")
        self.saved.ensurePolished()
        room = max(self.saved.fontMetrics().horizontalAdvance(text(words)) for words in LONGEST)
        self.saved.setMinimumWidth(room + 2)
        self._file = FileState()
        self._minute = again(self, _MINUTE_MS, self._say_saved)
        self._minute.start()
        self._build(LogoButton(desk, menu))
        self.journey.clicked.connect(self._open_journeys)
        desk.changed.connect(self.sync)
        desk.looked.connect(self.sync)

    def _build(self, logo: QWidget) -> None:
        body = QHBoxLayout()
        body.setContentsMargins(10, 0, 12, 0)
        body.setSpacing(8)
        crumbs = parts.row(self._project, self._slash, self.journey, margins=(0, 0, 0, 0), gap=6)
        for item in (
            logo,
            crumbs,
            self.saved,
            parts.rule("upright"),
            self._button("undo", 17),
            self._button("redo", 17),
            parts.rule("upright"),
            self._tools(),
            None,
            self.search,
            None,
        ):
            if item is None:
                body.addStretch(1)
            elif isinstance(item, QHBoxLayout):
                body.addLayout(item)
            else:
                body.addWidget(item)
        check = parts.push_button(message("Check map"), "", self._desk.icons, "checklist")
        present = parts.push_button(message("Present"), "", self._desk.icons, "present")
        export = parts.push_button(message("Export"), "primary", self._desk.icons, "export", "onAccent")
        self._actions.follow(check, "check")
        self._actions.follow(present, "project-canvas")
        self._actions.follow(export, "export")
        body.addWidget(check)
        body.addWidget(present)
        body.addWidget(export)
        self.setLayout(body)

    def _button(self, id_: str, size: float) -> QToolButton:
        command = self._actions[id_]
        words = message("{words}", words=command.text())
        button = parts.icon_button(self._desk.icons, id_.removeprefix("tool-"), words, size=size)
        self._actions.follow(button, id_)
        return button

    def _tools(self) -> QFrame:
        segment = QFrame()
        segment.setObjectName("segment")
        layout = parts.row(margins=(2, 2, 2, 2), gap=1)
        for id_ in TOOLS:
            button = QToolButton()
            icon = "connector" if id_ == "tool-connect" else id_.removeprefix("tool-")
            self._desk.icons.dress(button, icon, "ink2", 17)
            self._actions.follow(button, id_)
            layout.addWidget(button)
        segment.setLayout(layout)
        segment.setFixedHeight(30)
        return segment

    def sync(self) -> None:
        """Shows where one is."""
        info = self._desk.project.info
        journey = self._desk.journey
        self._project.say(info.organisation or info.title or text(message("Untitled project")))
        title = journey.title if journey else text(message("No journey"))
        self.journey.setText(caption(title))
        self.journey.setAccessibleName(text(message("Journey: {title}", title=title)))

    def show_file(self, file: FileState) -> None:
        """Says whether the project is saved, and since when."""
        self._file = file
        self._say_saved()

    def _say_saved(self) -> None:
        now = datetime.now()
        self.saved.setText(text(saved_words(self._file, now)))
        self.saved.setToolTip(tip(text(saved_explained(self._file, now))))

    def _open_journeys(self) -> None:
        menu = QMenu(self)
        index = self._desk.project.index
        for journey in self._desk.project.many(Journey, index.journeys()):
            maps = index.maps(journey.id)
            action = menu.addAction(caption(journey.title))
            action.setCheckable(True)
            action.setChecked(self._desk.journey is not None and journey.id == self._desk.journey.id)
            action.setEnabled(bool(maps))
            action.triggered.connect(lambda _on=False, maps=maps: self._desk.session.show_map(maps[0]))
        menu.addSeparator()
        self._actions.sync()
        self._actions.fill(menu, JOURNEY_MENU)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.journey.mapToGlobal(QPoint(0, self.journey.height() + 4)))
