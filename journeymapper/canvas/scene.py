"""The scene of one map: items in step with a layout. It owns no facts and may be told the same twice."""

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from journeymapper.canvas.differing import ALL_GROUPS, groups_of, shows_otherwise, together
from journeymapper.canvas.dimming import DIMMING
from journeymapper.canvas.faces import Faces
from journeymapper.canvas.fixtures import (
    Group,
    fixtures,
    hot_fixtures,
    mark_fixtures,
    marks_of,
    wire_fixture,
)
from journeymapper.canvas.idle import IdlePreparation
from journeymapper.canvas.items import CardItem
from journeymapper.canvas.lane_items import LaneItems
from journeymapper.canvas.motion import Motion
from journeymapper.canvas.pen import Pen
from journeymapper.canvas.shared_items import SharedItems
from journeymapper.canvas.standing import Standing
from journeymapper.canvas.states import AT_REST, CardState
from journeymapper.drawing.cards import card_figure
from journeymapper.drawing.figures import Figure, Ink
from journeymapper.drawing.sheet import Detail
from journeymapper.drawing.themes import Theme
from journeymapper.layout.map_layout import CardBox, MapLayout, Moved
from journeymapper.model.cards import Card
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.typeset import language_from_right

_ROOM = 0.1
"""How much a map may grow before Qt sorts all items anew, of its size."""


class MapScene(QGraphicsScene):
    """Cards in their lanes, and what lies between them."""

    arranged = Signal()
    """What is shown differs: another layout, other figures."""

    attended = Signal()
    """Something else is selected, hovered or filtered."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pen = Pen(theme)
        self.faces = Faces()
        self.detail: Detail = "full"
        self.epoch = 0
        self.motion = Motion(self)
        self.project = Project()
        self.reading = Reading()
        self.layout: MapLayout | None = None
        self._shown: MapLayout | None = None
        self._shown_project = self.project
        self._lanes = LaneItems(self)
        self._cards: dict[str, CardItem] = {}
        self.feedback: list[QGraphicsItem] = []
        """What gestures draw over the map, from low to high; the far view paints it itself."""
        self._states: dict[str, CardState] = {}
        self._previewed = Moved()
        self._folded: frozenset[float] = frozenset()
        self._hot: frozenset[str] = frozenset()
        self._dimmed: frozenset[str] = frozenset()
        self._standing = Standing(self, self, self._lanes.parent_of)
        self._wires = SharedItems(self._standing, "wires")
        self._marks = SharedItems(self._standing, "marks")
        self._idle = IdlePreparation(self)

    # What is shown

    def show_map(self, project: Project, layout: MapLayout, reading: Reading) -> None:
        """Show a map, whatever was shown before; what stays the same is kept."""
        self._renew(project, reading)
        self.layout = layout
        self._arrange(project, layout, None)

    def apply(
        self, project: Project, changed: Collection[str], layout: MapLayout, moved: Moved, reading: Reading
    ) -> None:
        """Follow one change of the project: records that differ, and what the layout moved for it."""
        if shows_otherwise(self.reading, reading) or self._touches_others(project, changed):
            self._renew(project, reading)
        self.reading = reading
        self.project, self.layout = project, layout
        self.pen.assets = project.assets
        for id_ in changed:
            if id_ in self._cards:
                self._cards[id_].stale()
        self._arrange(project, layout, moved)

    def read(self, reading: Reading, layout: MapLayout, moved: Moved) -> None:
        """Show other findings, numbers and marks of the same project."""
        if shows_otherwise(self.reading, reading):
            self._renew(self.project, reading)
        self.reading, self.layout = reading, layout
        self._arrange(self.project, layout, moved)

    def preview(self, project: Project, layout: MapLayout, moved: Moved, *, at_once: bool = False) -> None:
        """Show how a project would look that does not exist: neighbours make room during a drag.

        `moved` is told from the layout that is, not from the last preview. `at_once` leaves out the motion,
        for what follows the hand.
        """
        self._arrange(project, layout, moved, at_once=at_once)
        self._previewed = moved

    def restore(self) -> None:
        """Show what is, after a preview."""
        if self.layout is not None and self._shown is not self.layout:
            self._arrange(self.project, self.layout, Moved())

    def set_theme(self, theme: Theme) -> None:
        """Paint everything in another theme."""
        self._take(Pen(theme, self.project.assets, turned=self.pen.turned))
        self._renew(self.project, self.reading)
        if self.layout is not None:
            self._arrange(self.project, self.layout, None)

    def set_detail(self, detail: Detail) -> None:
        """Show cards at another level of detail."""
        if detail != self.detail:
            self.detail = detail
            if detail != "block":
                self._idle.begin(self._cards.values())
            self.update()

    @property
    def shown(self) -> tuple[MapLayout, Project]:
        """What is on screen: what is, or a preview. Only once a map is shown."""
        assert self._shown is not None, "no map is shown"
        return self._shown, self._shown_project

    @property
    def preparing(self) -> bool:
        """Whether figures are still being prepared while the hand rests."""
        return self._idle.running

    # What items ask for

    def figure_of(self, card: str, detail: Detail | None = None) -> Figure:
        """The figure of a card as it is shown, or in another detail."""
        layout, project = self.shown
        box = layout.cards[card]
        band = layout.lane(box.lane)
        folded = band.folded or box.x in self._folded
        return card_figure(
            project,
            card,
            box.width,
            box.height,
            layout.format,
            self.reading,
            detail or ("block" if folded else self.detail),
            band.ground,
        )

    def ground_of(self, card: str) -> Ink:
        """What the card stands on."""
        layout, _ = self.shown
        return layout.lane(layout.cards[card].lane).ground

    def state_of(self, card: str) -> CardState:
        """What is drawn around a card."""
        return self._states.get(card, AT_REST)

    # What people do with cards

    def set_states(self, states: Mapping[str, CardState]) -> None:
        """Draw these states; cards that are not named are at rest."""
        before, self._states = self._states, dict(states)
        for card in before.keys() | self._states.keys():
            item = self._cards.get(card)
            if item is not None and before.get(card, AT_REST) != self._states.get(card, AT_REST):
                item.update()
        if self.detail == "block":
            # The far view shows the hovered card much larger than its item.
            self.update()
        self.attended.emit()

    def set_hot(self, ids: Collection[str]) -> None:
        """Draw the wires of these cards and connections in the accent, and stubs in full."""
        hot = frozenset(ids)
        if hot != self._hot:
            self._hot = hot
            self._sync_hot()

    def set_dimmed(self, cards: frozenset[str]) -> None:
        """Draw the wires, pins and frames of these cards pale, as the cards themselves."""
        if cards != self._dimmed:
            self._dimmed = cards
            if self._shown is not None:
                for group in DIMMING:
                    self._sync_standing(group)

    def card_at(self, x: float, y: float) -> str | None:
        """The card under a point of the map, as it is shown."""
        point = QPointF(x, y)
        for item in self.items(point, Qt.ItemSelectionMode.IntersectsItemBoundingRect):
            if isinstance(item, CardItem) and _box_of(item).contains(item.mapFromScene(point)):
                return item.card
        return None

    def cards_in(self, area: QRectF) -> frozenset[str]:
        """The cards that an area touches, as they are shown."""
        items = self.items(area, Qt.ItemSelectionMode.IntersectsItemBoundingRect)
        return frozenset(
            item.card
            for item in items
            if isinstance(item, CardItem) and item.mapRectToScene(_box_of(item)).intersects(area)
        )

    def card_item(self, card: str) -> CardItem | None:
        """The item of a card."""
        return self._cards.get(card)

    def add_feedback(self, item: QGraphicsItem) -> None:
        """A gesture draws something over the map."""
        self.addItem(item)
        self.feedback.append(item)
        self.feedback.sort(key=QGraphicsItem.zValue)

    def remove_feedback(self, item: QGraphicsItem) -> None:
        """It is over. Told twice, it does nothing."""
        if item in self.feedback:
            self.feedback.remove(item)
            self.removeItem(item)

    # How it is kept in step

    def _renew(self, project: Project, reading: Reading) -> None:
        self.project, self.reading = project, reading
        self.pen.assets = project.assets
        turned = language_from_right(project.info.language)
        if turned != self.pen.turned:
            self._take(Pen(self.pen.theme, project.assets, turned=turned))
        self.epoch += 1
        self.update()

    def _take(self, pen: Pen) -> None:
        """Paint everything anew with another pen."""
        self.pen = pen
        for item in self._cards.values():
            item.repaint()
        self._standing.clear("hot")
        self._wires.clear()
        self._marks.clear()
        for group in ALL_GROUPS:
            self._standing.clear(group)
        self._shown = None

    def _touches_others(self, project: Project, changed: Iterable[str]) -> bool:
        """Whether records differ that other figures show too: a channel's name, a lane's ground."""
        return any(
            not isinstance(self.project.records.get(id_) or project.records.get(id_), Card) for id_ in changed
        )

    def _arrange(
        self, project: Project, layout: MapLayout, moved: Moved | None, *, at_once: bool = False
    ) -> None:
        """Bring items where the layout has them; `moved` None compares everything."""
        if moved is not None:
            moved = together(moved, self._previewed)
        self._previewed = Moved()
        fresh = self._shown is None or self._shown.map != layout.map
        if fresh:
            moved = None
        self._hold(layout, fresh)
        if self._shown is layout and project is self._shown_project:
            self.arranged.emit()
            return
        self._shown, self._shown_project = layout, project
        self._folded = frozenset(column.x for column in layout.columns if column.folded)
        places: dict[QGraphicsItem, QPointF] = {}
        self._lanes.sync(layout, places)
        self._sync_cards(layout, None if moved is None else moved.cards, places)
        groups = groups_of(moved)
        for group in groups:
            self._sync_standing(group)
        if not groups.isdisjoint(("wires", "curves")):
            self._sync_hot()
        if fresh:
            for item, place in places.items():
                item.setPos(place)
        else:
            self.motion.move(places, at_once=at_once)
        for item in self._lanes.remove_others(layout):
            self.motion.forget(item)
        self._idle.begin(self._cards.values())
        self.arranged.emit()

    def _hold(self, layout: MapLayout, fresh: bool) -> None:
        """Qt sorts all items anew whenever what it takes for the bounds grows: tell it once, with room."""
        bounds = QRectF(0, 0, layout.width, layout.height)
        if fresh or not self.sceneRect().contains(bounds):
            self.setSceneRect(bounds.adjusted(0, 0, layout.width * _ROOM, layout.height * _ROOM))

    def _sync_cards(
        self, layout: MapLayout, only: Collection[str] | None, places: dict[QGraphicsItem, QPointF]
    ) -> None:
        if only is None:
            only = self._cards.keys() | layout.cards.keys()
        for card in only:
            box = layout.cards.get(card)
            if box is None:
                self._remove_card(card)
            else:
                self._sync_card(box, places)

    def _sync_card(self, box: CardBox, places: dict[QGraphicsItem, QPointF]) -> None:
        lane = self._lanes.of(box.lane)
        place = QPointF(box.x, box.dy)
        item = self._cards.get(box.card)
        if item is None:
            item = self._cards[box.card] = CardItem(box.card, self)
            item.setParentItem(lane)
            item.setPos(place)
        elif item.parentItem() is not lane:
            seen = item.scenePos()
            item.setParentItem(lane)
            item.setPos(lane.mapFromScene(seen))
        item.place(box.width, box.height)
        places[item] = place

    def _remove_card(self, card: str) -> None:
        item = self._cards.pop(card, None)
        if item is not None:
            self.motion.forget(item)
            self.removeItem(item)

    def _sync_standing(self, group: Group) -> None:
        layout, project = self.shown
        match group:
            case "wires":
                self._wires.sync(
                    layout.wires,
                    lambda number, wire: (wire_fixture(project, layout, wire, number),),
                    self._dimmed,
                )
            case "marks":
                self._marks.sync(
                    marks_of(layout), lambda _, mark: mark_fixtures(project, layout, mark), self._dimmed
                )
            case _:
                self._standing.sync(group, fixtures(group, project, layout, self.reading))

    def _sync_hot(self) -> None:
        if self._shown is not None:
            self._standing.sync("hot", hot_fixtures(self._shown, self._hot))


def _box_of(item: CardItem) -> QRectF:
    return QRectF(0, 0, *item.size)
