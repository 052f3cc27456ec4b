"""One selection for the canvas and an outline: whoever changes it, the other follows."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject
from PySide6.QtWidgets import QAbstractItemView

from journeymapper.editor.outline.tree import GROUPS
from journeymapper.ui.desk import Desk
from journeymapper.ui.outline.source import AnyIndex

_SELECT = QItemSelectionModel.SelectionFlag.Select
_KEEP = QItemSelectionModel.SelectionFlag.NoUpdate


class SharedSelection(QObject):
    """Ties what is selected in a view to the session, while the view is shown.

    `changing` says whether rows come and go just now, `find` gives the index of an id, `row_of` the id at an
    index; neither knows what the view leaves out.
    """

    def __init__(
        self,
        view: QAbstractItemView,
        desk: Desk,
        changing: Callable[[], bool],
        find: Callable[[str], QModelIndex],
        row_of: Callable[[AnyIndex], str],
        flags: QItemSelectionModel.SelectionFlag = _SELECT,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._changing = changing
        self._find = find
        self._row_of = row_of
        self._flags = flags
        self._following = False
        view.selectionModel().selectionChanged.connect(self._tell)
        desk.looked.connect(self.sync)

    def sync(self) -> None:
        """Selects what the session has selected and brings it into view; doing so twice is free."""
        if not self._view.isVisible():
            return
        wanted = self._desk.session.selection
        if self._chosen() == {id_ for id_ in wanted if self._find(id_).isValid()}:
            return
        self._following = True
        self._show(wanted)
        self._following = False

    def _show(self, wanted: Iterable[str]) -> None:
        places = [place for id_ in sorted(wanted) if (place := self._find(id_)).isValid()]
        chosen = QItemSelection()
        for place in places:
            chosen.merge(QItemSelection(place, place), _SELECT)
        selection = self._view.selectionModel()
        selection.select(chosen, QItemSelectionModel.SelectionFlag.Clear | self._flags)
        if places and self._row_of(selection.currentIndex()) not in wanted:
            selection.setCurrentIndex(places[0], _KEEP)
        if places:
            self._view.scrollTo(places[0])

    def _tell(self) -> None:
        if not self._following and not self._changing():
            self._desk.session.select(self._chosen())

    def _chosen(self) -> set[str]:
        indexes = self._view.selectionModel().selectedIndexes()
        return {row for index in indexes if (row := self._row_of(index)) and row not in GROUPS}
