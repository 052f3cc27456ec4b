"""What is worked out of a map before any rule looks at it, and kept through edits."""

from collections.abc import Iterable

from journeymapper.checks.drawn import Drawn
from journeymapper.checks.facts import counted, counts_of
from journeymapper.checks.places import Place
from journeymapper.checks.ways import Ways
from journeymapper.model.project import Project


class Groundwork:
    """Counts, flow, connections and places of a map."""

    def __init__(self, project: Project, map_: str) -> None:
        """Everything, from scratch."""
        self._map = map_
        self.counts = counts_of(project, map_)
        self.ways = Ways(project, map_)
        self.drawn = Drawn(project, map_)
        self.places: dict[str, Place] = {}
        """What is known so far of where records stand."""

    def follow(self, before: Project, after: Project, touched: Iterable[str]) -> None:
        """Brings it up to date with what these records were and are."""
        for id_ in touched:
            was, is_ = before.records.get(id_), after.records.get(id_)
            if was is not None:
                self.counts.subtract(counted(before, self._map, was))
            if is_ is not None:
                self.counts.update(counted(after, self._map, is_))
            self.places.pop(id_, None)
        self.ways.follow(after, touched)
        self.drawn.follow(after, touched)
