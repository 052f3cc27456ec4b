"""What is true of a map as a whole: few facts that most edits leave as they are."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from journeymapper.checks.skipping import skipped_stages
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Touchpoint
from journeymapper.model.care import cares
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.kinds import types_within
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.structure import Step

_CARDS = types_within(Card)
Counts = Mapping[Hashable, int]
"""What is counted → how often, as `counted` names it."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What any rule may ask of the whole map. Where one of these changes, everything is checked anew."""

    flows: bool
    """Whether anybody drew what happens next to people: a way to or from a touchpoint."""
    supports: bool
    """Whether anybody drew what holds what up."""
    has_entry: bool
    has_won_exit: bool
    has_lost_exit: bool
    used_steps: tuple[str, ...]
    """The steps in which a touchpoint begins, from left to right."""
    skipped: tuple[str, ...]
    """The stages that ways lead past, as `skipping` defines it."""
    care: bool
    """Whether somebody asked for the rules of care."""


def is_placed(record: Record | None, map_: str) -> bool:
    """Whether a record is a card that stands in a cell of this map."""
    # A look into a set: isinstance goes through pydantic's own, which takes several times as long.
    if type(record) not in _CARDS:
        return False
    card = cast("Card", record)
    return card.map == map_ and card.step is not None


def counted(project: Project, map_: str, record: Record) -> Iterator[Hashable]:
    """What a record is counted under on a map."""
    if type(record) is Connection:
        ends = (project.records.get(record.source), project.records.get(record.target))
        if all(is_placed(end, map_) for end in ends):
            if record.connection_kind == "flow":
                yield from _counted_way(project, record)
            else:
                yield record.connection_kind
    elif is_placed(record, map_):
        yield "card"
        if type(record) is Touchpoint:
            yield "touchpoint", record.step
            yield "ending", record.ending
            yield "channel", record.channel


def _counted_way(project: Project, way: Connection) -> Iterator[Hashable]:
    """What a way between two placed cards is counted under.

    What only leads from work to work is nobody's journey: whatever it jumps over is meant so.
    """
    stages = _stage(project, way.source), _stage(project, way.target)
    of_people = any(type(project.records[end]) is Touchpoint for end in (way.source, way.target))
    if of_people and way.source != way.target:
        yield "flow"
    yield "leads", *stages
    if way.deliberate or not of_people:
        yield "meant", *stages


def _stage(project: Project, card: str) -> str:
    """The stage in which a placed card begins."""
    return project.get(Step, project.get(Card, card).step).stage


def counts_of(project: Project, map_: str) -> Counter[Hashable]:
    """Everything that is counted on a map, from scratch."""
    counts: Counter[Hashable] = Counter()
    for record in project.records.values():
        counts.update(counted(project, map_, record))
    return counts


def facts_of(project: Project, map_: Map, journey: Journey, counts: Counts) -> Facts:
    """The facts that follow from the counts, the columns and the journey."""
    steps = project.index.steps_of_map(map_.id)
    return Facts(
        flows=bool(counts.get("flow")),
        supports=bool(counts.get("support")),
        has_entry=bool(counts.get(("ending", "entry"))),
        has_won_exit=bool(counts.get(("ending", "won"))),
        has_lost_exit=bool(counts.get(("ending", "lost"))),
        used_steps=tuple(step for step in steps if counts.get(("touchpoint", step))),
        skipped=skipped_stages(project, map_.id, counts),
        care=cares(journey),
    )
