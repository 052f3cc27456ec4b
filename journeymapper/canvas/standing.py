"""The items of fixtures: made when they come, kept while their keys stay, removed when they go."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from journeymapper.canvas.fixtures import Fixture, Group
from journeymapper.canvas.items import Easel, FigureItem

_MOST_SPARE = 500


class Standing:
    """Keeps the fixtures of each group in step. `parent_of` says which item a fixture moves with."""

    def __init__(
        self, scene: QGraphicsScene, easel: Easel, parent_of: Callable[[Fixture], QGraphicsItem | None]
    ) -> None:
        self._scene = scene
        self._easel = easel
        self._parent_of = parent_of
        self._items: dict[Group, dict[object, FigureItem]] = {}
        self._spare: dict[Group, dict[object, FigureItem]] = {}
        """What an exchange took away last: a drag goes to and fro between the same places."""

    def sync(self, group: Group, wanted: Iterable[Fixture]) -> None:
        """Let exactly these stand."""
        present = self._items.setdefault(group, {})
        kept: dict[object, FigureItem] = {}
        for fixture in wanted:
            known = fixture.key in present
            kept[fixture.key] = present.pop(fixture.key) if known else self._stand(fixture)
        self.clear(group)
        self._items[group] = kept

    def exchange(self, group: Group, going: Iterable[object], coming: Mapping[object, Fixture]) -> None:
        """Let fixtures stand, by their keys, in place of those whose keys go; what is among both is kept."""
        present, spare = self._items.setdefault(group, {}), self._spare.setdefault(group, {})
        for key in going:
            if key not in coming and (item := present.pop(key, None)) is not None:
                self._scene.removeItem(item)
                spare[key] = item
        for key, fixture in coming.items():
            if key not in present:
                known = spare.pop(key, None)
                present[key] = self._stand(fixture) if known is None else self._put(known, fixture)
        for key in list(spare)[: max(len(spare) - _MOST_SPARE, 0)]:
            del spare[key]

    def clear(self, group: Group) -> None:
        """Remove a whole group."""
        self._spare.pop(group, None)
        for item in self._items.pop(group, {}).values():
            self._scene.removeItem(item)

    def _stand(self, fixture: Fixture) -> FigureItem:
        bounds = fixture.bounds
        item = FigureItem(fixture.make, self._easel, QRectF(bounds.x, bounds.y, bounds.width, bounds.height))
        return self._put(item, fixture)

    def _put(self, item: FigureItem, fixture: Fixture) -> FigureItem:
        item.setOpacity(fixture.opacity)
        item.setZValue(fixture.z)
        item.setPos(fixture.x, fixture.y)
        parent = self._parent_of(fixture)
        if parent is not None:
            item.setParentItem(parent)
        else:
            self._scene.addItem(item)
        return item
