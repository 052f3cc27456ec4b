"""A project as the text of a `.journey` file, and back.

Line 1 is the header, then one record per line by kind and id, then the pictures, one per line by hash. Equal
projects give equal bytes: nothing in a file tells who wrote it or when. `README.md` of the package and the
schema in `resources/schema/` describe the format.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from journeymapper.messages import Message, message, plural
from journeymapper.model import integrity
from journeymapper.model.base import Record
from journeymapper.model.change import apply
from journeymapper.model.kinds import BY_KIND, CARD_TYPES, kind_of
from journeymapper.model.project import Project
from journeymapper.storage import json_text, repairs
from journeymapper.storage.aside import NOTHING, Aside, Extra, Json, JsonObject, put_back
from journeymapper.storage.assets import plain_asset, read_assets
from journeymapper.storage.collector import collector_off, collector_resting
from journeymapper.storage.errors import (
    Damaged,
    InvalidRecord,
    MigrationFailed,
    NewerVersion,
    NotAJourney,
    TooMany,
    printable,
)
from journeymapper.storage.limits import CARDS, FLUENT_CARDS, RECORDS, check_entries
from journeymapper.storage.migrations import Step, migrate, our_chain
from journeymapper.storage.plain import plain

FORMAT = "journeymap"
VERSION = 0
READABLE_BY = 0
"""The oldest version of the program's format knowledge that can show what we write."""

_TOLD = 200
"""Repairs of a file that are told one by one."""
_TOP = ("format", "version", "readable_by", "records", "assets")
_RANK = MappingProxyType({kind: rank for rank, kind in enumerate(BY_KIND)})
_CARDS = frozenset(kind_of(card_type) for card_type in CARD_TYPES)


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file says."""

    project: Project
    aside: Aside = NOTHING
    """What of it is unknown here; hand it to `encode`."""
    repairs: tuple[Message, ...] = ()
    """What was put right while opening. The file itself isn't touched."""
    read_only: bool = False
    """Made by a newer version: to be looked at, not saved."""
    notes: tuple[Message, ...] = ()
    """What people should know though nothing is wrong."""
    digest: str = ""
    """The SHA-256 of the file that was read; empty for bytes from elsewhere."""
    borrowed: bool = False
    """Taken out of a PDF, which is never written: the project has no file of its own yet."""


def decode(data: bytes, *, name: str = "", steps: Sequence[Step] | None = None) -> Opened:
    """The project in a file's bytes. `name` is what sentences call the file.

    `steps` are the migrations that lead to the present version. Raises a `CannotOpen`.
    """
    with collector_resting():
        steps = our_chain() if steps is None else steps
        raw, newer = _up_to_date(json_text.read(data, name), name, steps)
        told: list[Message] = []
        known, unknown = _sorted_out(_records_of(raw, name), name)
        if repairs.may_have_controls(data):
            known = [repairs.without_controls(record, told) for record in known]
        records: dict[str, Record] = {}
        keys: dict[str, tuple[Extra, ...]] = {}
        for raw_record in repairs.unlike(known, told):
            record, extras = repairs.validated(raw_record, name, told)
            records[record.id] = record
            if extras:
                keys[record.id] = extras
        assets, asset_keys, unusable = read_assets(_assets_of(raw, name), told)
        top = {key: value for key, value in raw.items() if key not in _TOP}
        project = Project(MappingProxyType(records), MappingProxyType(assets))
        return Opened(
            _made_sound(project, told),
            Aside(keys | asset_keys, tuple(unknown), unusable, top, newer),
            _in_short(told),
            read_only=newer is not None,
            notes=_notes(known),
        )


def in_present_version(raw: JsonObject, *, name: str = "", steps: Sequence[Step] | None = None) -> JsonObject:
    """A file's content as this version writes it; that of a newer version as it is. Raises a `CannotOpen`."""
    steps = our_chain() if steps is None else steps
    present, newer = _up_to_date(raw, name, steps)
    return present if newer else {**present, "version": len(steps)}


def encode(project: Project, aside: Aside = NOTHING) -> bytes:
    """The text of a file: the same bytes for equal projects. UTF-8, ends in a line feed."""
    with collector_off():
        version, readable_by = aside.newer or (VERSION, READABLE_BY)
        write = json_text.write
        records = _lines(write(record) for record in _ordered(project, aside))
        pictures = _lines(f"{write(hash_)}:{write(value)}" for hash_, value in _pictures(project, aside))
        top = "".join(f",{write(key)}:{write(value)}" for key, value in aside.top.items())
        text = (
            f'{{"format":"{FORMAT}","version":{version},"readable_by":{readable_by},"records":[\n'
            f'{records}],"assets":{{\n{pictures}}}{top}}}\n'
        )
        return text.encode()


def _lines(values: Iterable[str]) -> str:
    """The elements of a list or an object, one a line."""
    joined = ",\n".join(values)
    return f"{joined}\n" if joined else ""


def _up_to_date(
    raw: JsonObject, name: str, steps: Sequence[Step]
) -> tuple[JsonObject, tuple[int, int] | None]:
    """A file's content in the present version; and its version, if that is a newer one that we can read."""
    version, readable_by = raw.get("version"), raw.get("readable_by")
    if raw.get("format") != FORMAT or not _is_count(version) or not _is_count(readable_by):
        raise NotAJourney(name)
    assert isinstance(version, int)
    assert isinstance(readable_by, int)
    present = len(steps)
    if readable_by > present:
        raise NewerVersion(name, version)
    if version > present:
        return raw, (version, readable_by)
    try:
        return migrate(raw, version, steps), None
    except Exception as error:  # a step meets whatever people or other programs wrote
        raise MigrationFailed(name, version) from error


def _is_count(value: Json) -> bool:
    return type(value) is int and value >= 0


def _records_of(raw: JsonObject, name: str) -> list[Json]:
    records = raw.get("records")
    if not isinstance(records, list):
        raise Damaged(name, 1)
    return records


def _assets_of(raw: JsonObject, name: str) -> JsonObject:
    assets = raw.get("assets", {})
    if not isinstance(assets, dict):
        raise Damaged(name, 1)
    return assets


def _sorted_out(values: list[Json], name: str) -> tuple[list[JsonObject], list[JsonObject]]:
    """The records of known and of unknown kinds. Raises `InvalidRecord` and `TooMany`."""
    known: list[JsonObject] = []
    unknown: list[JsonObject] = []
    for number, value in enumerate(values, start=1):
        if not isinstance(value, dict):
            raise InvalidRecord(name, _numbered(number), "id", message("is missing"))
        for key in ("id", "kind"):
            if not isinstance(value.get(key), str):
                raise InvalidRecord(name, _numbered(number), key, message("must be text"))
        if value["kind"] in BY_KIND:
            check_entries(value, name)
            known.append(value)
        else:
            unknown.append(value)
    if len(known) > RECORDS:
        raise TooMany(name, len(known), RECORDS, message("records"))
    cards = _count_cards(known)
    if cards > CARDS:
        raise TooMany(name, cards, CARDS, message("cards"))
    return known, unknown


def _made_sound(project: Project, told: list[Message]) -> Project:
    """The project with every rule across its records kept; what that took is told."""
    change, problems = integrity.repair(project)
    told += [
        message("{why} {remedy}", why=_in_a_line(problem.why), remedy=problem.remedy) for problem in problems
    ]
    return project if change is None else apply(project, change)


def _in_short(told: list[Message]) -> tuple[Message, ...]:
    """The first repairs, and how many more there were: nobody reads thousands, and no window shows them."""
    more = len(told) - _TOLD
    if more <= 0:
        return tuple(told)
    return (
        *told[:_TOLD],
        plural("{count} more repair was made.", "{count} more repairs were made.", more),
    )


def _in_a_line(words: Message) -> Message:
    """A sentence whose names, which can be whole notes, fit into a line."""
    args = {name: printable(each) if isinstance(each, str) else each for name, each in words.args.items()}
    return message(words.id, **args)


def _numbered(number: int) -> Message:
    return message("record number {number}", number=number)


def _count_cards(records: list[JsonObject]) -> int:
    return sum(record["kind"] in _CARDS for record in records)


def _notes(records: list[JsonObject]) -> tuple[Message, ...]:
    cards = _count_cards(records)
    if cards <= FLUENT_CARDS:
        return ()
    return (
        message(
            "With {count} cards, more than {limit}, work may be slow.",
            count=cards,
            limit=FLUENT_CARDS,
        ),
    )


def _ordered(project: Project, aside: Aside) -> Iterator[JsonObject]:
    """The records of the file: known kinds in the order of the schema, then unknown ones; each kind by id."""
    for record in sorted(project.records.values(), key=lambda record: (_RANK[record.kind], record.id)):
        values = plain(record)
        put_back(values, aside.keys.get(record.id, ()))
        yield values
    yield from sorted(aside.records, key=lambda record: (str(record["kind"]), str(record["id"])))


def _pictures(project: Project, aside: Aside) -> Iterator[tuple[str, Json]]:
    for hash_ in sorted({*project.assets, *aside.assets}):
        if hash_ not in project.assets:
            yield hash_, aside.assets[hash_]
            continue
        values = plain_asset(project.assets[hash_])
        put_back(values, aside.keys.get(hash_, ()))
        yield hash_, values
