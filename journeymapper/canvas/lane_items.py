"""Lanes as empty parents: what stands in a lane moves with it, its ground below all cards of all lanes."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QGraphicsScene

from journeymapper.canvas.fixtures import GROUND, GUIDES, Fixture
from journeymapper.layout.map_layout import MapLayout


class LaneItems:
    """Two items for each lane of a scene: one holds its cards, one its ground."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._lanes: dict[str, QGraphicsRectItem] = {}
        self._grounds: dict[str, QGraphicsRectItem] = {}

    def of(self, lane: str) -> QGraphicsItem:
        """The item that holds the cards of a lane. Raises KeyError."""
        return self._lanes[lane]

    def parent_of(self, fixture: Fixture) -> QGraphicsItem | None:
        """The item that a fixture moves with."""
        if fixture.lane is None:
            return None
        return (self._grounds if fixture.z <= GUIDES else self._lanes)[fixture.lane]

    def sync(self, layout: MapLayout, places: dict[QGraphicsItem, QPointF]) -> None:
        """Make what is missing, and tell in `places` where every item goes."""
        for items, z in ((self._grounds, GROUND), (self._lanes, 0)):
            for number, band in enumerate(layout.lanes):
                item = items.get(band.lane)
                if item is None:
                    item = items[band.lane] = QGraphicsRectItem()
                    item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
                    item.setPos(0, band.y)
                    self._scene.addItem(item)
                # Lines between lanes lie over the lane above, whenever it came.
                item.setZValue(z + number / 1000)
                places[item] = QPointF(0, band.y)

    def remove_others(self, layout: MapLayout) -> Iterator[QGraphicsItem]:
        """Remove lanes that the layout doesn't have; every item that goes."""
        present = {band.lane for band in layout.lanes}
        for items in (self._lanes, self._grounds):
            for lane in items.keys() - present:
                item = items.pop(lane)
                self._scene.removeItem(item)
                yield item
