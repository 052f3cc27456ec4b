"""What of a project means the same as what a clip names: people, channels, columns, lanes of equal names."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from journeymapper.model.base import Record
from journeymapper.model.cards import Feeling
from journeymapper.model.ids import new_id
from journeymapper.model.kinds import CARD_OF_LANE
from journeymapper.model.people import Channel, Item, Person, Persona
from journeymapper.model.project import Project
from journeymapper.model.references import ITEM_FIELDS, items_of, redirected
from journeymapper.model.structure import Lane, Stage, Step

Named = Person | Channel | Persona
N = TypeVar("N", bound=Named)


class Meanings:
    """Finds, or makes, what stands in a project for the people, channels and personas of a clip.

    `same`: the clip comes from this very project, where an id means what it meant.
    """

    def __init__(self, project: Project, clip: Project, *, same: bool) -> None:
        self._project = project
        self._clip = clip
        self._same = same
        self._owners = {item.id: persona.id for persona in clip.all(Persona) for item in items_of(persona)}
        self.to: dict[str, str | None] = {}
        """Id in the clip → id in the project; None: nothing means the same."""
        self.newcomers: list[Record] = []
        """What the project lacks, with ids that are free."""

    def find(self, ids: Iterable[str]) -> None:
        """Look for what these ids of the clip mean, and add what is not there; an item brings its persona."""
        for named in self._clip.many(Record, (self._owners.get(id_, id_) for id_ in ids)):
            if named.id not in self.to and isinstance(named, Person | Channel | Persona):
                self._resolve(named)

    def _resolve(self, named: Named) -> None:
        there = self._project.find(type(named), named.id) if self._same else None
        there = there or _namesake(self._project, named)
        if there is None:
            self._add(named)
            return
        self.to[named.id] = there.id
        if isinstance(named, Persona) and isinstance(there, Persona):
            self.to |= _same_items(named, there)

    def _add(self, named: Named) -> None:
        taken = named.id in self._project.records
        id_ = new_id(named.kind) if taken else named.id
        self.to[named.id] = id_
        fields: dict[str, object] = {"id": id_}
        if isinstance(named, Persona):
            self.find(named.channels)
            fields |= self._fresh_items(named)
        self.newcomers.append(redirected(named, self.to, **fields))

    def _fresh_items(self, persona: Persona) -> dict[str, tuple[Item, ...]]:
        self.to |= {item.id: new_id("item") for item in items_of(persona)}
        return {
            field: tuple(Item(id=self.to[item.id] or "", text=item.text) for item in getattr(persona, field))
            for field in ITEM_FIELDS
        }


def steps_for(project: Project, map_: str, clip: Project, *, same: bool) -> dict[str, str]:
    """Step of the clip → the step of a map that means the same; what has no counterpart is left out.

    In the same project that is the step itself, else the step of the same name, or of the same number, in
    the first stage of the same name.
    """
    own = project.index.steps_of_map(map_)
    stages = {plain(stage.name): stage for stage in reversed(_stages(project, map_)) if plain(stage.name)}
    found: dict[str, str] = {}
    for step in clip.all(Step):
        if same and step.id in own:
            found[step.id] = step.id
            continue
        there = stages.get(plain(clip.get(Stage, step.stage).name))
        if there is not None:
            found[step.id] = _counterpart(
                project, there.id, step, clip.index.steps(step.stage).index(step.id)
            )
    return found


def lane_for(project: Project, map_: str, lane: Lane, record: Record, *, same: bool) -> str | None:
    """The lane of a map that takes a record best: the same, of the same name, kind, or type of card."""
    holds = None if isinstance(record, Feeling) else type(record)
    fitting = [
        row
        for row in project.many(Lane, project.index.lanes(map_))
        if (row.lane_kind == "emotion" if holds is None else CARD_OF_LANE.get(row.lane_kind) is holds)
    ]

    def likeness(row: Lane) -> tuple[bool, bool, bool]:
        kind = row.lane_kind == lane.lane_kind
        return same and row.id == lane.id, kind and plain(row.name) == plain(lane.name), kind

    return max(fitting, key=likeness).id if fitting else None


def _namesake(project: Project, named: N) -> N | None:
    """The record of the project that says the same of itself; of several the first by id."""
    equal = [each for each in project.all(type(named)) if _meaning(each) == _meaning(named)]
    return min(equal, key=lambda each: each.id, default=None)


def _meaning(named: Named) -> tuple[str, str]:
    """What two records have to share: channels also their family, a team is no person of its name."""
    match named:
        case Channel():
            return plain(named.name), named.family
        case Person():
            return plain(named.name), "team" if named.team else ""
        case _:
            return plain(named.name), ""


def _same_items(named: Persona, there: Persona) -> Mapping[str, str | None]:
    own = {item.id for item in items_of(there)}
    texts = {plain(item.text): item.id for item in reversed(items_of(there))}
    return {item.id: item.id if item.id in own else texts.get(plain(item.text)) for item in items_of(named)}


def _counterpart(project: Project, stage: str, step: Step, number: int) -> str:
    steps = project.many(Step, project.index.steps(stage))
    named = (each.id for each in steps if step.name and plain(each.name) == plain(step.name))
    return next(named, steps[min(number, len(steps) - 1)].id)


def _stages(project: Project, map_: str) -> tuple[Stage, ...]:
    return project.many(Stage, project.index.stages_of_map(map_))


def plain(name: str) -> str:
    """A name as names are compared: whatever its case and its spaces.

    >>> plain(" Web  Shop ")
    'web shop'
    """
    return " ".join(name.split()).casefold()
