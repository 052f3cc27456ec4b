"""The window: bars and panels around the map, folded to rails where there is little room."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QStackedWidget, QToolButton, QWidget

from journeymapper.canvas.view import MapView
from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.importing import dropped_files
from journeymapper.ui.inspector.panel import Inspector
from journeymapper.ui.literal import one_line
from journeymapper.ui.looks.bar import LookBar
from journeymapper.ui.message_bar import MessageBar
from journeymapper.ui.panels.bottom_bar import BottomBar
from journeymapper.ui.panels.breadcrumb import Breadcrumb
from journeymapper.ui.panels.command_bar import CommandBar
from journeymapper.ui.panels.findings import FindingsPanel
from journeymapper.ui.panels.left import LeftPanel, Page
from journeymapper.ui.panels.library import LibraryPanel
from journeymapper.ui.panels.persona import PersonaStrip
from journeymapper.ui.panels.rail import Rail
from journeymapper.ui.panels.tray import Tray
from journeymapper.ui.panels.what_if import WhatIf
from journeymapper.ui.read_only_bar import ReadOnlyBar
from journeymapper.ui.start.panel import StartPanel

LEAST = QSize(1100, 680)
_FOLDS_BELOW = 1280
_LIBRARY, _SIDE, _FINDINGS_LEAST, _FINDINGS = 212, 284, 250, 334
_ANY_HEIGHT = 16_777_215
_STRIP_FROM = 600
"""Below this height of the canvas the persona strip hides."""


class Window(QMainWindow):
    """Puts the parts where they belong. `may_close` is asked before it closes.

    `file_dropped` carries each file that was dropped and that the program can open.
    """

    file_dropped = Signal(object)

    def __init__(self, desk: Desk, view: MapView) -> None:
        super().__init__()
        self._desk = desk
        self.view = view
        self.may_close: Callable[[], bool] = lambda: True
        self.closed: Callable[[], object] = lambda: None
        self.messages = MessageBar(desk)
        self._pages = QStackedWidget()
        self.centre = QStackedWidget()
        """The map, or what stands in its place."""
        self.centre.addWidget(view)
        self.centre.setFocusProxy(view)
        self.setAcceptDrops(True)
        self.setMinimumSize(LEAST)
        self.resize(1440, 900)

    def furnish(
        self,
        command_bar: CommandBar,
        read_only: ReadOnlyBar,
        look_bar: LookBar,
        bottom_bar: BottomBar,
        inspector: Inspector,
        start: StartPanel,
        make_cast: Callable[[], QWidget],
    ) -> None:
        """Takes the parts that need the actions, and builds everything.

        `make_cast` makes the page of journeys, personas, people and channels when it is wanted first.
        """
        desk = self._desk
        self.command_bar, self.bottom_bar, self.inspector, self.start = (
            command_bar,
            bottom_bar,
            inspector,
            start,
        )
        self.library = LibraryPanel(desk)
        self.left = LeftPanel(desk, self.library, make_cast)
        self.left.setFixedWidth(_LIBRARY)
        self.left.turned.connect(self._fold)
        self.findings = FindingsPanel(desk)
        self.persona = PersonaStrip(desk)
        self.tray = Tray(desk)
        self.read_only = read_only
        self.look_bar = look_bar
        self._build_rails()
        self._build_side()
        self._put_together()
        self._fold()

    def _put_together(self) -> None:
        """From the outside in: what gets another parent has everything within it styled anew."""
        whole, desktop, self._middle = QWidget(), QWidget(), QWidget()
        self.setCentralWidget(whole)
        body = parts.column(self.command_bar, self.read_only, self.messages)
        body.addWidget(self._pages, 1)
        body.addWidget(self.bottom_bar)
        whole.setLayout(body)
        self._pages.addWidget(self.start)
        self._pages.addWidget(desktop)
        line = parts.row(self._left_rail, self.left)
        line.addWidget(self._middle, 1)
        line.addWidget(self.side)
        line.addWidget(self._right_rail)
        desktop.setLayout(line)
        middle = parts.column(self.persona, Breadcrumb(self._desk), self.look_bar)
        middle.addWidget(self.centre, 1)
        middle.addWidget(self.tray)
        self._middle.setLayout(middle)

    def _build_side(self) -> None:
        self.side = QFrame()
        self.side.setObjectName("sidePanel")
        self.side.setFixedWidth(_SIDE)
        self.findings.setMinimumHeight(_FINDINGS_LEAST)
        self.what_if = WhatIf(self._desk, self.findings)
        column = parts.column()
        column.addWidget(self.inspector, 1)
        column.addWidget(self.findings)
        self.side.setLayout(column)

    def _build_rails(self) -> None:
        icons = self._desk.icons
        self._left_rail, self._right_rail = Rail("left"), Rail("right")
        self._left_buttons: dict[Page, QToolButton] = {
            "touchpoints": self._left_rail.add(icons, "card", message("Touchpoints")),
            "project": self._left_rail.add(icons, "users", message("Personas, people and channels")),
        }
        for page, button in self._left_buttons.items():
            button.clicked.connect(lambda on=False, page=page: self._unfold_left(page, on))
        self._inspector_button = self._right_rail.add(icons, "doc", message("Inspector"))
        self._findings_button = self._right_rail.add(icons, "checklist", message("Findings"))
        for button in (self._inspector_button, self._findings_button):
            button.clicked.connect(lambda _on=False, button=button: self._unfold(button))

    def show_map(self, shown: bool) -> None:
        """Shows the map, or the start panel."""
        if not shown:
            self.start.sync()
        self._pages.setCurrentIndex(1 if shown else 0)
        self.bottom_bar.setVisible(shown)
        self.command_bar.setVisible(shown)

    def show_centre(self, page: QWidget) -> None:
        """Shows a page of the middle: the map, or what stands in its place."""
        self.centre.setCurrentWidget(page)
        self.centre.setFocusProxy(page)

    @property
    def map_shown(self) -> bool:
        """Whether the map is shown, not the start panel."""
        return self._pages.currentIndex() == 1

    def show_title(self, name: str, modified: bool) -> None:
        """Names the project in the title bar, with a mark where it is not saved."""
        shown = one_line(name) or text(message("Untitled"))
        called = shown.replace("[*]", "[*][*]")  # Qt’s own mark, doubled
        self.setWindowTitle(f"{called}[*] – Journeymapper" if self.map_shown else "Journeymapper[*]")
        self.setWindowModified(modified)

    def show_left(self, page: Page) -> None:
        """Shows a page of the left panel, the keyboard in it, whether the panel was folded or not."""
        for other, button in self._left_buttons.items():
            button.setChecked(other == page)
        self.left.turn(page)
        self._fold()
        self.left.take_keyboard()

    def show_findings(self) -> None:
        """Shows the findings, whether their panel was folded or not."""
        if self.findings.isHidden():
            self._findings_button.setChecked(True)
            self._unfold(self._findings_button)

    def _unfold_left(self, page: Page, wanted: bool) -> None:
        for other, button in self._left_buttons.items():
            button.setChecked(wanted and other == page)
        self.left.turn(page)
        self._fold()

    def _unfold(self, pressed: QToolButton) -> None:
        for other in (self._inspector_button, self._findings_button):
            if pressed in (self._inspector_button, self._findings_button) and other is not pressed:
                other.setChecked(False)
        self._fold()

    def _fold(self) -> None:
        narrow = self.width() < _FOLDS_BELOW
        self._left_rail.setVisible(narrow)
        self._right_rail.setVisible(narrow)
        inspector, findings = self._inspector_button.isChecked(), self._findings_button.isChecked()
        if any(button.isChecked() for button in self._left_buttons.values()):
            for page, button in self._left_buttons.items():
                button.setChecked(page == self.left.page)
        self.left.setVisible(not narrow or any(button.isChecked() for button in self._left_buttons.values()))
        self.inspector.setVisible(not narrow or inspector)
        self.findings.setVisible(not narrow or findings)
        self.side.setVisible(not narrow or inspector or findings)
        room = self.height() - 48 - 34
        if narrow:
            self.findings.setMaximumHeight(_ANY_HEIGHT)
        else:
            self.findings.setFixedHeight(min(_FINDINGS, max(_FINDINGS_LEAST, room * 2 // 5 + 8)))
        self.persona.setVisible(room - self.tray.height() >= _STRIP_FROM)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Asked of the window when Tab is pressed anywhere: only now does the order matter."""
        self.inspector.follow(self.centre.currentWidget() or self.view)
        return super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._pages.count():
            self._fold()

    def come_to_front(self) -> None:
        """Brings the window before all others, the keyboard with it."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for file in dropped_files(event.mimeData()):
            self.file_dropped.emit(file)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close():
            self.closed()
            event.accept()
        else:
            event.ignore()
