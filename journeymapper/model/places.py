"""Where a record stands, in names."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.links import Connection
from journeymapper.model.names import full_name
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.model.titles import map_title


@dataclass(frozen=True)
class Place:
    """What a record stands in, each by its name; empty where it stands in none."""

    project: Project
    record: str

    @cached_property
    def _around(self) -> Mapping[type[Record], Record]:
        """The record and all that it stands in, by type."""
        found: dict[type[Record], Record] = {}
        waiting = [self.record]
        while waiting:
            record = self.project.records.get(waiting.pop())
            if record is not None and type(record) not in found:
                found[type(record)] = record
                waiting += _above(record)
        return found

    @property
    def journey(self) -> str:
        """The title of the journey."""
        return self._name(Journey)

    @property
    def map_id(self) -> str:
        """The map by its id; empty for what belongs to none."""
        map_ = self._around.get(Map)
        return map_.id if map_ else ""

    @property
    def journey_id(self) -> str:
        """The journey by its id; empty for what belongs to none."""
        journey = self._around.get(Journey)
        return journey.id if journey else ""

    @property
    def map(self) -> str:
        """What the tab of the map says."""
        map_ = self._around.get(Map)
        return text(map_title(map_)) if isinstance(map_, Map) else ""

    @property
    def phase(self) -> str:
        """The phase."""
        return self._name(Phase)

    @property
    def stage(self) -> str:
        """The stage."""
        return self._name(Stage)

    @property
    def stage_id(self) -> str:
        """The stage by its id; empty for what stands in none."""
        stage = self._around.get(Stage)
        return stage.id if stage else ""

    @property
    def step(self) -> str:
        """The step; empty too where it has no name of its own."""
        return self._name(Step)

    @property
    def lane(self) -> str:
        """The lane."""
        return self._name(Lane)

    def _name(self, record_type: type[Record]) -> str:
        record = self._around.get(record_type)
        return full_name(self.project, record.id) if record else ""


def _above(record: Record) -> tuple[str, ...]:
    """What a record stands in. What hangs on a card stands where the card does."""
    match record:
        case Card():
            return (record.step or "", record.lane or "", record.map)
        case Connection():
            return (record.source,)
        case Feeling():
            return (record.step, record.lane)
        case Step():
            return (record.stage,)
        case Stage():
            return (record.phase,)
        case Phase() | Lane():
            return (record.map,)
        case Map() | Objective():
            return (record.journey,)
        case _:
            return ()
