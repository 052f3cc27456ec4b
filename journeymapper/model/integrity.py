"""The rules that hold across records, what breaks them, and what a safe repair is."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, cast

from journeymapper.messages import Message, message
from journeymapper.model.base import Part, Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.change import Change, apply, change_of, joined
from journeymapper.model.dependents import without
from journeymapper.model.ids import new_id
from journeymapper.model.journeys import Map
from journeymapper.model.kinds import CARD_OF_LANE
from journeymapper.model.links import Connection
from journeymapper.model.people import Item, Persona, ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.references import Reference, items_of, loosened, named_by
from journeymapper.model.structure import Lane, Stage, Step
from journeymapper.model.titles import title_of

Repair = Literal["remove", "clear", "to the tray", "add"]
Broken = tuple[Message, Repair]

_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Problem:
    """One record that breaks a rule, in a sentence, and what a safe repair does to it."""

    id: str
    why: Message
    repair: Repair

    @property
    def remedy(self) -> Message:
        """What the repair does, as a sentence."""
        match self.repair:
            case "remove":
                return message("It was left out.")
            case "clear":
                return message("The reference was taken out.")
            case "to the tray":
                return message("It was put into the tray.")
            case "add":
                return message("An empty one was added.")


class Facts:
    """What the rules look up in a project, each worked out when it is first asked for."""

    def __init__(self, project: Project) -> None:
        self.project = project

    @cached_property
    def items(self) -> frozenset[str]:
        """The ids of every item of every persona."""
        return frozenset(item.id for persona in self.project.all(Persona) for item in items_of(persona))

    @cached_property
    def columns(self) -> dict[str, tuple[str, int]]:
        """Step → its map, and its number among the columns there."""
        index = self.project.index
        maps = [map_.id for map_ in self.project.all(Map)]
        return {step: (map_, number) for map_ in maps for number, step in enumerate(index.steps_of_map(map_))}

    def map_of_step(self, step: str | None) -> str | None:
        """The map that has a step as its column; None where there is none."""
        return self.columns[step][0] if step in self.columns else None

    def is_missing(self, reference: Reference, id_: str) -> bool:
        """Whether nothing of a type that a reference may name has this id."""
        target = self.project.records.get(id_)
        if target is None:
            return not (Item in reference.targets and id_ in self.items)
        return not _fits(type(target), reference.targets)


@cache
def _fits(kind: type[Record], types: tuple[type[Part], ...]) -> bool:
    """`issubclass`, which pydantic makes slow, asked once for each pair."""
    return issubclass(kind, types)


def problems(project: Project) -> tuple[Problem, ...]:
    """Everything that breaks a rule across records; empty for a sound project."""
    facts = Facts(project)
    found = [problem for record in project.records.values() for problem in problems_of(facts, record)]
    if project.find(ProjectInfo, "project") is None:
        found.append(Problem("project", message("Nothing is said of the project as a whole."), "add"))
    return tuple(found)


def problems_of(facts: Facts, record: Record) -> Iterator[Problem]:
    """The rules that one record breaks."""
    dangling = False
    for reference, ids in named_by(record):
        if any(facts.is_missing(reference, id_) for id_ in ids):
            dangling = True
            why = message(
                "“{title}” refers to {what} that is not there.", title=_name(record), what=_what(reference)
            )
            yield Problem(
                record.id, why, "remove" if reference.when_gone == "goes too" else reference.when_gone
            )
    broken = None if dangling else _broken(facts, record)
    if broken is not None:
        yield Problem(record.id, *broken)


def repair(
    project: Project, among: Collection[str] | None = None
) -> tuple[Change | None, tuple[Problem, ...]]:
    """The change that makes a project sound, and what was wrong with it.

    What names something missing loses the reference, goes to the tray, or goes too where it is nothing
    without it, with what depends on it. `among` limits the look to some records.
    """
    whole: Change | None = None
    told: list[Problem] = []
    for _ in range(_ROUNDS):
        found = problems(project) if among is None else _among(project, among)
        if not found:
            break
        told += found
        for step in (_mending, _removal):
            change = step(project, found)
            if change is not None:
                project = apply(project, change)
                whole = joined(whole, change)
    return whole, tuple(told)


def _among(project: Project, ids: Iterable[str]) -> tuple[Problem, ...]:
    facts = Facts(project)
    return tuple(problem for record in project.many(Record, ids) for problem in problems_of(facts, record))


def _mending(project: Project, found: Iterable[Problem]) -> Change | None:
    """What stays, put right."""
    facts = Facts(project)
    mended: list[Record] = []
    for id_ in dict.fromkeys(each.id for each in found if each.repair != "remove"):
        if id_ == "project":
            mended.append(ProjectInfo(id="project"))
            continue
        record = loosened(project.records[id_], facts.is_missing)
        if isinstance(record, Stage):
            mended.append(Step(id=new_id("step"), stage=id_))
        if isinstance(record, Card):
            record = _settled(facts, record)
        mended += [record] if record is not None else []
    return change_of(project, mended)


def _removal(project: Project, found: Iterable[Problem]) -> Change | None:
    return without(project, {each.id for each in found if each.repair == "remove"})


def _settled(facts: Facts, card: Card) -> Card:
    broken = _broken_card(facts, card)
    if broken is None:
        return card
    return card.evolve(until=None) if broken[1] == "clear" else card.evolve(step=None, lane=None, until=None)


def _broken(facts: Facts, record: Record) -> Broken | None:
    """The rule that a record breaks although everything that it names is there."""
    if _fits(type(record), (Card,)):
        return _broken_card(facts, cast("Card", record))
    match record:
        case Feeling():
            lane = facts.project.get(Lane, record.lane)
            if lane.lane_kind != "emotion" or facts.map_of_step(record.step) != lane.map:
                return message("A feeling stands outside the emotion lanes of its map."), "remove"
        case Connection():
            ends = facts.project.many(Card, (record.source, record.target))
            if len({card.map for card in ends}) > 1:
                return message("A connection leads from one map into another."), "remove"
        case Stage() if not facts.project.index.steps(record.id):
            return message("The stage “{title}” has no step.", title=_name(record)), "add"
    return None


def _broken_card(facts: Facts, card: Card) -> Broken | None:
    lane = facts.project.find(Lane, card.lane)
    if lane is not None and (lane.map != card.map or CARD_OF_LANE.get(lane.lane_kind) is not type(card)):
        return message("“{title}” stands in a lane that can't hold it.", title=_name(card)), "to the tray"
    step = facts.project.find(Step, card.step)
    if step is not None and (lane is None or facts.map_of_step(card.step) != card.map):
        return message("“{title}” has no whole place on its map.", title=_name(card)), "to the tray"
    if card.until is None:
        return None
    if step is None or facts.map_of_step(card.until) != card.map:
        return message("“{title}” reaches to a step outside its map.", title=_name(card)), "clear"
    if facts.columns[card.until] < facts.columns[step.id]:
        return message("“{title}” ends before it begins.", title=_name(card)), "clear"
    return None


def _name(record: Record) -> str:
    return title_of(record) or record.id


def _what(reference: Reference) -> Message:
    """What a reference names, for a sentence."""
    target = reference.targets[0] if len(reference.targets) == 1 else Record
    match target.__name__:
        case "Person":
            return message("a person or team")
        case "Channel":
            return message("a channel")
        case "Persona" | "Item":
            return message("a persona, a goal or a pain")
        case "Journey" | "Map" | "Phase" | "Stage" | "Step" | "Lane":
            return message("a part of a map")
        case "Measure":
            return message("a measure")
        case "Card" | "Touchpoint" | "Opportunity":
            return message("a card")
        case _:
            return message("something")
