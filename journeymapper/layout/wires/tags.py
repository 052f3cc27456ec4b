"""Tags of stubs: where the name of the other end stands, in the free foot of the cell."""

from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.layout.wires.ground import Stand
from journeymapper.layout.wires.ways import Router, Way
from journeymapper.model.project import Project
from journeymapper.model.titles import title_of
from journeymapper.typeset import elide

LABEL = TextStyle("regular", 11.5, 14)
"""How tags, conditions and waits are set."""
_CLEAR = 4
"""Above and below a tag: nearer to letters it reads as one of them."""
_SIDES = 6
"""Between the text of a tag and its edge."""


class Tags:
    """Places tags one by one, each in the room that those before it left."""

    def __init__(self, project: Project, router: Router) -> None:
        self._project = project
        self._router = router
        self._ground = router.ground
        self._feet: dict[tuple[int, int], float] = {}

    def tagged(self, way: Way) -> Way:
        """A stub with its label, and with a tag where its own cell has room."""
        title = title_of(self._project.records[way.asked.ends[1]])
        if way.gutters:
            source = self._ground.stand(way.asked.source)
            tag = self._room(source)
            if tag is not None and self._can_reach(source, tag.centre[1]):
                return self._with_tag(way, source, title, tag)
        return way._replace(label=title)

    def _can_reach(self, source: Stand, y: float) -> bool:
        gutter = source.last
        if not self._ground.is_open(gutter, source.middle, y):
            return False
        return self._router.ports.claim(gutter, source.id, y)

    def _room(self, source: Stand) -> Rect | None:
        """The free line at the foot of the source's cell, in its last column."""
        ground, lane = self._ground, source.lane
        if (lane, source.last) in self._router.crossed:
            return None
        band, column = ground.lanes[lane], ground.columns[source.last]
        if band.folded or column.folded:
            return None
        foot = self._feet.get((lane, source.last)) or self._foot(lane, source.last)
        room = ground.below[lane].used_room
        if foot + LABEL.lead + 2 * _CLEAR > band.height - room:
            return None
        return Rect(column.x, band.y + foot + _CLEAR, column.width, LABEL.lead)

    def _foot(self, lane: int, column: int) -> float:
        stack = self._ground.column_stack(lane, column)
        return max([bottom for _, bottom, _ in stack], default=self._ground.above[lane].room)

    def _with_tag(self, way: Way, source: Stand, title: str, room: Rect) -> Way:
        self._feet[source.lane, source.last] = room.bottom - self._ground.lanes[source.lane].y
        language = self._project.info.language
        line = elide(title, LABEL.role, LABEL.size, room.width - 2 * _SIDES, language=language)
        width = line.width * LABEL.size + 2 * _SIDES
        tag = Rect(room.right - width, room.y, width, room.height)
        return way._replace(
            ports=(way.ports[0], tag.centre[1]),
            end=tag.right,
            lane=source.lane,
            label=line.text,
            label_at=tag,
        )
