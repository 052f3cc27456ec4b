"""The maps of a journey as tabs: look, drag to another place, rename where they stand."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QMenu, QSizePolicy, QTabBar, QWidget

from journeymapper.canvas.naming import NameField
from journeymapper.messages import message, text
from journeymapper.model import edits
from journeymapper.model.journeys import Map
from journeymapper.model.titles import map_title
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.commands.maps import NEW_MAP_MENU, TAB_MENU
from journeymapper.ui.desk import Desk
from journeymapper.ui.literal import caption, tip

_LONGEST_NAME = 60
_FIELD_LEAST = 200


class TabRow(QTabBar):
    """Takes no more room than its tabs: Qt keeps some for buttons that scroll, which few tabs don't need."""

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(self.sizeHint())


class MapTabs(QWidget):
    """One tab a map, and a button for another."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self._desk = desk
        self._actions = actions
        self._maps: tuple[str, ...] = ()
        self._field: NameField | None = None
        self.bar = TabRow()
        self.bar.setAccessibleName(text(message("Maps of the journey")))
        self.bar.setMovable(True)
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.bar.currentChanged.connect(self._look)
        self.bar.tabMoved.connect(self._move)
        self.bar.tabBarDoubleClicked.connect(lambda _at: self.rename())
        self.bar.customContextMenuRequested.connect(self._ask)
        self._plus = parts.icon_button(desk.icons, "plus", message("New map"), ink="ink3", size=15)
        self._plus.clicked.connect(self._offer)
        self.setLayout(parts.row(self.bar, 4, self._plus))
        desk.changed.connect(self.sync)
        desk.looked.connect(self.sync)

    def sync(self) -> None:
        """Shows the maps of the journey that is looked at."""
        project, here = self._desk.project, self._desk.map
        maps = project.many(Map, project.index.maps(here.journey)) if here else ()
        self.bar.blockSignals(True)
        self._show([(map_.id, text(map_title(map_))) for map_ in maps])
        if here is not None:
            self.bar.setCurrentIndex(self._maps.index(here.id))
        self.bar.blockSignals(False)

    def rename(self) -> None:
        """Opens a field over the tab of the map that is shown."""
        here = self._desk.map
        if here is None or self._field is not None:
            return
        around = self.parentWidget() or self  # a long name is wider than the tabs
        field = self._field = NameField(around)
        field.setMaxLength(_LONGEST_NAME)
        field.setText(here.name)
        field.setPlaceholderText(text(map_title(here.evolve(name=""))))
        field.setAccessibleName(text(message("Name of the map")))
        tab = self.bar.tabRect(self.bar.currentIndex())
        place = tab.translated(self.bar.mapTo(around, QPoint())).adjusted(2, 2, -2, -3)
        place.setWidth(max(place.width(), _FIELD_LEAST))
        field.setGeometry(place)
        field.selectAll()
        field.settled.connect(lambda meant: self._settle(here.id, meant=meant))
        field.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, tabs: list[tuple[str, str]]) -> None:
        ids = tuple(id_ for id_, _ in tabs)
        if ids != self._maps:
            for index in reversed(range(self.bar.count())):
                self.bar.removeTab(index)
            for _ in tabs:
                self.bar.addTab("")
            self._maps = ids
        for index, (_, words) in enumerate(tabs):
            if self.bar.tabText(index) != caption(words):
                self.bar.setTabText(index, caption(words))
                self.bar.setTabToolTip(index, tip(words))

    def _look(self, index: int) -> None:
        if 0 <= index < len(self._maps):
            self._desk.session.show_map(self._maps[index])

    def _move(self, start: int, end: int) -> None:
        """A tab was dragged one place on, while it is still held."""
        map_ = self._maps[start]
        row = [id_ for id_ in self._maps if id_ != map_]
        self._maps = (*row[:end], map_, *row[end:])
        change = edits.reorder(self._desk.project, map_, end)
        self._desk.commit(change, message("Move map"), merge=f"map-order {map_}")

    def _settle(self, map_: str, *, meant: bool) -> None:
        field, self._field = self._field, None
        if field is None:
            return
        name = field.leave(self.bar)
        if meant and self._desk.project.find(Map, map_):
            change = edits.set_fields(self._desk.project, map_, name=name)
            self._desk.commit(change, message("Rename map"))

    def _offer(self) -> None:
        self._popup(NEW_MAP_MENU, self._plus.mapToGlobal(QPoint(0, 0)))

    def _ask(self, at: QPoint) -> None:
        index = self.bar.tabAt(at)
        if index >= 0:
            self.bar.setCurrentIndex(index)
            self._popup(TAB_MENU, self.bar.mapToGlobal(at))

    def _popup(self, ids: tuple[str, ...], at: QPoint) -> None:
        self._actions.sync()
        menu = self._actions.fill(QMenu(self), ids)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
