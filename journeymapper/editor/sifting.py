"""Findings as a list shows them: those that are asked for, in the order that is wanted."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Literal, get_args

from journeymapper.editor.facets import Choice
from journeymapper.messages import Message, message, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.findings import Finding, Group, Numbered
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.reading import SEVERITIES
from journeymapper.model.structure import Stage, Step
from journeymapper.model.titles import title_of
from journeymapper.model.value_names import SEVERITY_NAMES

Trait = Literal["severity", "group", "stage", "owner"]
Sorting = Literal["number", "severity", "group", "stage"]
TRAITS: tuple[Trait, ...] = get_args(Trait)
NOTHING = ""
"""The value of a trait that a finding doesn't have: it stands in no stage, or belongs to nobody."""

GROUPS: Mapping[Group, Message] = {
    "flow": message("Flow"),
    "gap": message("Gaps"),
    "overlap": message("Overlaps"),
    "care": message("Care"),
}
TRAIT_NAMES: Mapping[Trait, Message] = {
    "severity": message("Severity"),
    "group": message("Group"),
    "stage": message("Stage"),
    "owner": message("Owner"),
}
SORTINGS: Mapping[Sorting, Message] = {
    "number": message("By number"),
    "severity": message("By severity"),
    "group": message("By group"),
    "stage": message("By stage"),
}
_NOTHING_NAMES: Mapping[str, Message] = {
    "stage": message("The whole map"),
    "owner": message("Nobody"),
}


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is asked of findings: of each trait that is named, one of the values named; and their order."""

    wanted: tuple[tuple[Trait, str], ...] = ()
    sorting: Sorting = "number"

    def values(self, trait: Trait) -> frozenset[str]:
        """What is asked of a trait; nothing where every value will do."""
        return frozenset(value for of, value in self.wanted if of == trait)

    def toggled(self, trait: Trait, value: str) -> "Sieve":
        """The sieve that asks for a value too, or no more.

        >>> Sieve().toggled("group", "flow").toggled("group", "flow") == Sieve()
        True
        """
        asked = (trait, value)
        if asked in self.wanted:
            return replace(self, wanted=tuple(each for each in self.wanted if each != asked))
        return replace(self, wanted=(*self.wanted, asked))

    def open(self) -> "Sieve":
        """The sieve that lets everything pass, in the same order."""
        return Sieve(sorting=self.sorting)

    def pruned(self, project: Project) -> "Sieve":
        """The sieve without stages and people that are gone."""
        kept = (each for each in self.wanted if each[0] not in _NOTHING_NAMES or _is_there(project, each[1]))
        return replace(self, wanted=tuple(kept))


def sifted(project: Project, findings: Iterable[Numbered], sieve: Sieve) -> tuple[Numbered, ...]:
    """The findings that pass, sorted; those of one place stay in the order of their numbers."""
    asked = [(trait, sieve.values(trait)) for trait in TRAITS if sieve.values(trait)]
    passing = [
        each
        for each in findings
        if all(not values.isdisjoint(traits_of(project, each.finding, trait)) for trait, values in asked)
    ]
    passing.sort(key=attrgetter("number"))
    if sieve.sorting != "number":
        place = _value_places(project, sieve.sorting)
        trait: Trait = sieve.sorting
        passing.sort(key=lambda each: place(traits_of(project, each.finding, trait)[0]))
    return tuple(passing)


def traits_of(project: Project, finding: Finding, trait: Trait) -> tuple[str, ...]:
    """What a finding has of a trait: stages and people of all that it speaks of, `NOTHING` for none."""
    match trait:
        case "severity":
            return (finding.severity,)
        case "group":
            return (finding.group,)
        case "stage":
            found = (stage_of(project, subject) for subject in finding.subjects)
        case "owner":
            found = (_owner_of(project, subject) for subject in finding.subjects)
    return tuple(dict.fromkeys(found)) or (NOTHING,)


def traits_offered(project: Project, findings: Iterable[Numbered], trait: Trait) -> tuple[Choice, ...]:
    """The values of a trait that the findings have, with how many: on a scale, along the map, by name."""
    counts = Counter(value for each in findings for value in traits_of(project, each.finding, trait))
    found = (Choice(value, trait_name(project, trait, value), count) for value, count in counts.items())
    place = _value_places(project, trait)
    return tuple(sorted(found, key=lambda each: (place(each.value), each.name.casefold())))


def trait_name(project: Project, trait: Trait, value: str) -> str:
    """What people call a value of a trait.

    >>> trait_name(Project(), "severity", "high"), trait_name(Project(), "owner", NOTHING)
    ('High', 'Nobody')
    """
    if value == NOTHING:
        return text(_NOTHING_NAMES[trait])
    if trait == "severity":
        return text(SEVERITY_NAMES[value])
    for group, name in GROUPS.items():
        if trait == "group" and group == value:
            return text(name)
    record = project.records.get(value)
    return title_of(record) if record is not None else ""


def stage_of(project: Project, id_: str) -> str:
    """The stage that something stands in; `NOTHING` where it stands in none."""
    match project.records.get(id_):
        case Stage():
            return id_
        case Step(stage=stage):
            return stage
        case Card(step=str(step)) | Feeling(step=step):
            return stage_of(project, step)
        case Connection(source=source):
            return stage_of(project, source)
        case _:
            return NOTHING


def _owner_of(project: Project, id_: str) -> str:
    record = project.records.get(id_)
    if isinstance(record, Connection):
        return _owner_of(project, record.source)
    return _owner(record) if record is not None else NOTHING


def _owner(record: Record) -> str:
    owner = record.__dict__.get("owner")
    return owner if isinstance(owner, str) else NOTHING


def _is_there(project: Project, value: str) -> bool:
    return value == NOTHING or value in project.records


def _value_places(project: Project, trait: Trait) -> Callable[[str], int]:
    """Where a value comes among its like: severities and groups as they are listed, stages along the maps."""
    match trait:
        case "severity":
            known: Iterable[str] = SEVERITIES
        case "group":
            known = GROUPS
        case "stage":
            maps = project.index.all_maps()
            known = (stage for map_ in maps for stage in project.index.stages_of_map(map_))
        case "owner":
            known = ()
    places = {value: place for place, value in enumerate(known)}
    return lambda value: places.get(value, len(places) + (value == NOTHING))
