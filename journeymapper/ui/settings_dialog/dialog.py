"""The settings: sections at the left, the chosen one at the right. Everything is in force at once."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk
from journeymapper.ui.icons import icon
from journeymapper.ui.keys import Keys
from journeymapper.ui.preferences import Preference
from journeymapper.ui.settings_dialog.preference_page import PreferencePage
from journeymapper.ui.settings_dialog.sections import SECTIONS, SHORTCUTS, Section
from journeymapper.ui.shortcuts.page import ShortcutPage

_SIZE = QSize(780, 560)
_ICON = int(Qt.ItemDataRole.UserRole)


class SettingsDialog(QDialog):
    """One of these is open at a time; it does not keep anybody from the map."""

    def __init__(
        self,
        desk: Desk,
        actions: Actions,
        keys: Keys,
        preferred: Callable[[Preference], str],
        prefer: Callable[[Preference, str], object],
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._desk = desk
        self.setWindowTitle(text(message("Settings")))
        self.resize(_SIZE)
        self.sections = QListWidget()
        self.sections.setObjectName("settingsSections")
        self.sections.setFixedWidth(180)
        self.sections.setAccessibleName(text(message("Sections of the settings")))
        self._pages = QStackedWidget()
        self._preferences = [PreferencePage(desk, section, preferred, prefer) for section in SECTIONS]
        for section, page in zip(SECTIONS, self._preferences, strict=True):
            self._add(section, page)
        self.shortcuts = ShortcutPage(actions, keys)
        self._add(SHORTCUTS, self.shortcuts)
        done = parts.push_button(message("Close"), "primary")
        done.setDefault(False)
        done.setAutoDefault(False)
        done.clicked.connect(self.close)
        side = QFrame()
        side.setObjectName("settingsSide")
        side.setLayout(parts.column(self.sections, margins=(10, 14, 10, 14)))
        main = parts.column(margins=(20, 18, 20, 14), gap=12)
        main.addWidget(self._pages, 1)
        main.addLayout(parts.row(None, done))
        body = parts.row(side)
        body.addLayout(main, 1)
        self.setLayout(body)
        self.sections.currentRowChanged.connect(self._pages.setCurrentIndex)
        self.sections.setCurrentRow(0)
        desk.themed.connect(self._dress)

    def show_shortcuts(self, command: str = "") -> None:
        """Opens the page of shortcuts, ready to give a command other keys."""
        self.sections.setCurrentRow(self.sections.count() - 1)
        self.show()
        self.raise_()
        self.activateWindow()
        if command:
            self.shortcuts.choose(command)
            self.shortcuts.start_typing()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._sync()
        self.sections.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Whoever comes back from another window may have chosen there."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._sync()

    def _add(self, section: Section, page: QWidget) -> None:
        item = QListWidgetItem(text(section.words), self.sections)
        item.setSizeHint(QSize(150, 34))
        item.setData(_ICON, section.icon)
        item.setIcon(icon(self._desk.theme, section.icon, "ink2", "accentInk", 16))
        heading = parts.label(text(section.words), weight="semibold", size="inspector")
        whole = QWidget()
        column = parts.column(heading, 12)
        column.addWidget(page, 1)
        whole.setLayout(column)
        self._pages.addWidget(whole)

    def _sync(self) -> None:
        for page in self._preferences:
            page.sync()

    def _dress(self) -> None:
        for row in range(self.sections.count()):
            item = self.sections.item(row)
            item.setIcon(icon(self._desk.theme, str(item.data(_ICON)), "ink2", "accentInk", 16))
