"""Under which heading a difference stands, and in which order: maps as they are read, then all else."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from journeymapper.messages import Message, message
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.model.titles import map_title

_LAST = 1_000_000
"""Behind every column and lane: the tray, and what stands nowhere."""
_OTHER = "other"
"""What belongs to no map that is there."""
_REST: Mapping[str, Message] = {
    "journeys": message("Journeys and maps"),
    "people": message("Personas, people and channels"),
    "findings": message("Findings and rules"),
    "known": message("Measures and evidence"),
    "comments": message("Comments"),
    "settings": message("Views, votes and exports"),
    _OTHER: message("All else"),
}
_GROUP_OF_KIND: Mapping[str, str] = {
    **dict.fromkeys(("project", "journey", "objective", "map"), "journeys"),
    **dict.fromkeys(("persona", "person", "channel"), "people"),
    **dict.fromkeys(("response", "rule"), "findings"),
    **dict.fromkeys(("measure", "measurement", "evidence"), "known"),
    "comment": "comments",
    **dict.fromkeys(("view", "round", "export"), "settings"),
}

_KINDS: Mapping[str, int] = {kind: number for number, kind in enumerate(_GROUP_OF_KIND)}

Place = tuple[int, int, int, str, str]
"""Column, lane, what it is, order, id: what differences of one group are sorted by."""


@dataclass(frozen=True)
class Grouping:
    """The groups of two projects."""

    before: Project
    after: Project

    def group_of(self, record: Record) -> str:
        """The id of the group in which a record stands."""
        if record.kind in _GROUP_OF_KIND:
            return _GROUP_OF_KIND[record.kind]
        map_ = self._map_of(record)
        columns = isinstance(record, Phase | Stage | Step | Lane)
        group = f"{'columns' if columns else 'cards'} {map_}"
        return group if group in self.words else _OTHER

    @cached_property
    def words(self) -> Mapping[str, Message]:
        """Every group that there may be with its heading, in order."""
        maps = list(dict.fromkeys((*self.after.index.all_maps(), *self.before.index.all_maps())))
        names = {map_: self._map_name(map_) for map_ in maps}
        cards = {f"cards {map_}": message("Cards on {map}", map=name) for map_, name in names.items()}
        columns = {
            f"columns {map_}": message("Columns and lanes of {map}", map=name) for map_, name in names.items()
        }
        return {**cards, **columns, **_REST}

    def place_of(self, record: Record) -> Place:
        """Where a record stands among those of its group."""
        columns, lanes = self._ranks
        order = str(record.__dict__.get("order", ""))
        match record:
            case Card() | Feeling():
                step, lane = columns.get(record.step or "", _LAST), lanes.get(record.lane or "", _LAST)
                return step, lane, 0, order, record.id
            case Connection():
                source = self.after.find(Card, record.source) or self.before.find(Card, record.source)
                step = columns.get((source.step if source else "") or "", _LAST)
                return step, _LAST, 1, "", record.id
            case Phase() | Stage() | Step():
                return columns.get(record.id, _LAST), 0, 0, order, record.id
            case Lane():
                return _LAST, lanes.get(record.id, _LAST), 0, order, record.id
            case _:
                return _LAST, _KINDS.get(record.kind, 0), 0, order, record.id

    @cached_property
    def _ranks(self) -> tuple[dict[str, int], dict[str, int]]:
        """The number of each column and of each lane; those that are gone where they stood."""
        columns: dict[str, int] = {}
        lanes: dict[str, int] = {}
        for project in (self.before, self.after):
            index = project.index
            for map_ in index.all_maps():
                lanes |= {lane: number for number, lane in enumerate(index.lanes(map_))}
                for number, step in enumerate(index.steps_of_map(map_)):
                    stage = project.get(Step, step).stage
                    columns[step] = number
                    columns[stage] = min(columns.get(stage, number), number)
        return columns, lanes

    def _map_of(self, record: Record) -> str:
        own = record.__dict__
        if "map" in own:
            return str(own["map"])
        above = next((own[name] for name in ("step", "stage", "phase", "source") if own.get(name)), "")
        held = self.after.records.get(above) or self.before.records.get(above)
        return self._map_of(held) if held is not None else ""

    def _map_name(self, map_: str) -> Message:
        project = self.after if map_ in self.after.records else self.before
        found = project.get(Map, map_)
        if len(self.after.index.journeys()) == 1:
            return map_title(found)
        journey = project.get(Journey, found.journey).title
        return message("{journey}, {map}", journey=journey, map=map_title(found))
