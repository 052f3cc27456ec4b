"""A clip: what was copied, with everything that it names, as a small project of its own."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType

from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.model.edits.cards import in_reading_order
from journeymapper.model.edits.copies import with_parts
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.people import Channel, Person, Persona, ProjectInfo
from journeymapper.model.placement import map_of
from journeymapper.model.project import Asset, Project
from journeymapper.model.references import REFERENCES_OF, items_of, loosened, named_by
from journeymapper.model.structure import Lane, Stage, Step
from journeymapper.storage.aside import Aside, Json, JsonObject
from journeymapper.storage.codec import decode, encode
from journeymapper.storage.errors import CannotOpen

CLIP_MIME = "application/x-journeymapper-clip"
_KEY = "clip"
_NAMED = (Person, Channel, Persona)


@dataclass(frozen=True, slots=True)
class Clip:
    """Copied cards, or one copied stage, step or lane."""

    project: Project
    """The copied records, what belongs to them, the people and channels that they name, and the columns and
    lanes of the map that they stood on."""
    ids: tuple[str, ...]
    """What was copied: cards in reading order, or one stage, step or lane."""
    home: str = ""
    """A token of the open project that it comes from: there ids mean the same things."""
    beyond: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    """Record → field → what it named of that project, where not all of it came along."""

    @property
    def heading(self) -> Stage | Step | Lane | None:
        """The stage, step or lane that was copied; None where cards were."""
        record = self.project.records[self.ids[0]]
        return record if isinstance(record, Stage | Step | Lane) else None


def clip_of(project: Project, ids: Collection[str], home: str = "") -> Clip | None:
    """What copying these records takes; None for anything but cards of one map, or one stage, step or lane.

    Connections come along where both ends do, measures as `copies_of` says.
    """
    records = project.many(Record, ids)
    cards = [record.id for record in records if isinstance(record, Card)]
    if cards and len(cards) == len(records):
        chosen = tuple(card.id for card in in_reading_order(project, cards))
    elif len(records) == 1 and isinstance(records[0], Stage | Step | Lane):
        chosen = (records[0].id,)
    else:
        return None
    maps = {map_of(project, record) or "" for record in records}
    if len(maps) != 1:
        return None
    taken = with_parts(project, chosen)
    kept = {*taken, *_named(project, taken), *_grid(project, maps.pop())}
    named = {*kept, *(item.id for id_ in kept for item in items_of(project.records[id_]))}
    return Clip(_cut_out(project, kept, named), chosen, home, _beyond(project, taken, named))


def clip_bytes(clip: Clip) -> bytes:
    """A clip as the text of a project file with one more key, so that other windows can read it."""
    beyond: Json = {
        id_: {name: list(ids) for name, ids in fields.items()} for id_, fields in clip.beyond.items()
    }
    return encode(
        clip.project, Aside(top={_KEY: {"ids": list(clip.ids), "home": clip.home, "beyond": beyond}})
    )


def clip_from(data: bytes) -> Clip | None:
    """The clip in such bytes; None where they hold none that this version understands."""
    try:
        opened = decode(data)
    except CannotOpen:
        return None
    match opened.aside.top.get(_KEY):
        case {"ids": list(ids), "home": str(home), "beyond": dict(beyond)}:
            chosen = opened.project.many(Record, (id_ for id_ in ids if isinstance(id_, str)))
            if not _belong_together(chosen):
                return None
            fields = _read_beyond(opened.project, beyond)
            return Clip(opened.project, tuple(record.id for record in chosen), home, fields)
        case _:
            return None


def _belong_together(records: Sequence[Record]) -> bool:
    """Whether these are cards of one map, or one stage, step or lane: what `clip_of` takes."""
    cards = [record for record in records if isinstance(record, Card)]
    if cards:
        return len(cards) == len(records) and len({card.map for card in cards}) == 1
    return len(records) == 1 and isinstance(records[0], Stage | Step | Lane)


def _read_beyond(project: Project, raw: JsonObject) -> dict[str, dict[str, tuple[str, ...]]]:
    """What `_beyond` found, of records and fields that there are: the bytes may come from anywhere."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for record in project.many(Record, raw):
        fields = raw[record.id]
        known = {each.field for each in REFERENCES_OF[type(record)] if each.when_gone == "clear"}
        if isinstance(fields, dict):
            named = {name: ids for name, ids in fields.items() if name in known and isinstance(ids, list)}
            lists = {name: tuple(map(str, ids)) for name, ids in named.items() if ids}
            with suppress(ValueError):
                reaching(record, lists)
                found[record.id] = lists
    return found


def reaching(record: Record, beyond: Mapping[str, tuple[str, ...]]) -> Record:
    """A record that names again what the clip could not take along. Raises ValueError for what is no id."""
    fields = {
        name: ids if isinstance(getattr(record, name), tuple) else ids[0] for name, ids in beyond.items()
    }
    return record.evolve(**fields) if fields else record


def assets_named(project: Project, ids: Iterable[str]) -> dict[str, Asset]:
    """Hash → picture, of those pictures that these records show."""
    values = (value for record in project.many(Record, ids) for value in record.__dict__.values())
    return {
        value: project.assets[value] for value in values if isinstance(value, str) and value in project.assets
    }


def _named(project: Project, taken: Iterable[str]) -> set[str]:
    """People, channels and personas that these records name, and the channels that those prefer."""
    owner_of = {item.id: persona.id for persona in project.all(Persona) for item in items_of(persona)}
    found: set[str] = set()
    open_ends = list(taken)
    while open_ends:
        for _, ids in named_by(project.records[open_ends.pop()]):
            for id_ in ids:
                target = owner_of.get(id_, id_)
                if target not in found and isinstance(project.records.get(target), _NAMED):
                    found.add(target)
                    open_ends.append(target)
    return found


def _grid(project: Project, map_: str) -> set[str]:
    """A map with its columns and lanes, and its journey."""
    index = project.index
    stages = index.stages_of_map(map_)
    phases, steps, lanes = index.phases(map_), index.steps_of_map(map_), index.lanes(map_)
    return {map_, project.get(Map, map_).journey, *phases, *stages, *steps, *lanes}


def _beyond(
    project: Project, taken: Iterable[str], named: Collection[str]
) -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for id_ in taken:
        for reference, ids in named_by(project.records[id_]):
            if reference.when_gone == "clear" and not reference.part and not set(ids).issubset(named):
                found.setdefault(id_, {})[reference.field] = ids
    return found


def _cut_out(project: Project, kept: Collection[str], named: Collection[str]) -> Project:
    """A project of these records alone, naming nothing beyond; of the journey only its title comes along."""
    records: dict[str, Record] = {"project": ProjectInfo(id="project", language=project.info.language)}
    for record in project.many(Record, sorted(kept)):
        if isinstance(record, Journey):
            records[record.id] = Journey(id=record.id, title=record.title)
            continue
        rest = loosened(record, lambda _, id_: id_ not in named)
        if rest is not None:
            records[record.id] = rest
    assets = assets_named(project, kept)
    return Project(MappingProxyType(records), MappingProxyType(assets))
