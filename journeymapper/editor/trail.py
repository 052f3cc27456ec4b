"""The way into maps through cards, and back out again: looked at, neither in the file nor in the history."""

from collections.abc import Iterable
from dataclasses import dataclass

from journeymapper.editor.session import Session
from journeymapper.model.cards import Card
from journeymapper.model.journeys import Map
from journeymapper.model.project import Project


@dataclass(frozen=True, slots=True)
class Stop:
    """A map that was left through one of its cards."""

    map: str
    card: str


class Trail:
    """The stops of one session. Whoever turns to another map by other ways leaves the trail."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._stops: tuple[Stop, ...] = ()
        self._here = session.map
        session.listen(self._follow)

    def stops(self, project: Project) -> tuple[Stop, ...]:
        """The maps that one came through, the first first; from the last that is gone on."""
        left: list[Stop] = []
        for stop in self._stops:
            left = [*left, stop] if project.find(Map, stop.map) else []
        return tuple(left)

    def enter(self, project: Project, card: str) -> None:
        """Go into the map that a card opens; nothing where it opens none."""
        record = project.get(Card, card)
        there = project.find(Map, record.opens)
        if there is not None and there.id != self._session.map:
            self._turn((*self.stops(project), Stop(self._session.map, card)), there.id, ())

    def back(self, project: Project, steps: int = 1) -> None:
        """Go back by so many maps; the card that led on is selected there."""
        stops = self.stops(project)
        if 0 < steps <= len(stops):
            stop = stops[-steps]
            chosen = (stop.card,) if stop.card in project.records else ()
            self._turn(stops[:-steps], stop.map, chosen)

    def _turn(self, stops: tuple[Stop, ...], map_: str, chosen: Iterable[str]) -> None:
        self._stops, self._here = stops, map_
        self._session.show_map(map_)
        self._session.select(chosen)

    def _follow(self) -> None:
        if self._session.map != self._here:
            self._here, self._stops = self._session.map, ()
