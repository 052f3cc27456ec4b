"""The panel at the left, with two pages: touchpoints to use, and what the project is made of besides."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QListView, QStackedWidget, QTabBar, QWidget

from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.desk import Desk
from journeymapper.ui.panels.library import LibraryPanel

Page = Literal["touchpoints", "project"]
_PAGES: tuple[Page, ...] = ("touchpoints", "project")


class LeftPanel(QFrame):
    """Two tabs and the page of one of them; `make_cast` makes the second page when it is wanted first.

    `turned` tells that the other page is shown.
    """

    turned = Signal()

    def __init__(self, desk: Desk, library: LibraryPanel, make_cast: Callable[[], QWidget]) -> None:
        super().__init__()
        self.setObjectName("libraryPanel")
        self._library = library
        self._make_cast = make_cast
        self.tabs = QTabBar()
        self.tabs.setObjectName("leftTabs")
        self.tabs.setAccessibleName(text(message("Pages of the panel")))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(text(message("Touchpoints")))
        self.tabs.addTab(text(message("Project")))
        about = message("Journeys, personas, objectives, people and channels")
        self.tabs.setTabToolTip(1, text(about))
        self.tabs.currentChanged.connect(self._show)
        self._pages = QStackedWidget()
        self._pages.addWidget(library)
        body = parts.column()
        body.addLayout(parts.row(self.tabs, None, library.new, margins=(8, 9, 6, 6)))
        body.addWidget(self._pages, 1)
        self.setLayout(body)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return _PAGES[self.tabs.currentIndex()]

    def turn(self, page: Page) -> None:
        """Shows a page."""
        self.tabs.setCurrentIndex(_PAGES.index(page))

    def take_keyboard(self) -> None:
        """Puts the keyboard into the page: the search of touchpoints, or the list of the project."""
        if self.page == "touchpoints":
            self._library.search.setFocus()
            return
        page = self._pages.currentWidget()
        view = page.findChild(QListView) if page is not None else None
        if view is not None:
            view.setFocus()

    def _show(self, index: int) -> None:
        if index and self._pages.count() == 1:
            self._pages.addWidget(self._make_cast())
        self._pages.setCurrentIndex(index)
        self._library.new.setVisible(index == 0)
        self.turned.emit()
