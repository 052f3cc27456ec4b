"""What a file says beyond what this version understands; it is kept aside and written back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
JsonObject: TypeAlias = dict[str, Json]


@dataclass(frozen=True, slots=True)
class Element:
    """A place in a list: where it was, and what stood there, to find it again after an edit."""

    position: int
    known: Json


@dataclass(frozen=True, slots=True)
class Extra:
    """An unknown key of a record, and the way to it: keys and elements from the record inwards."""

    way: tuple[str | Element, ...]
    key: str
    value: Json


@dataclass(frozen=True, slots=True)
class Aside:
    """Everything unknown of one file. A new project has an empty one."""

    keys: Mapping[str, tuple[Extra, ...]] = field(default_factory=dict)
    """Record id, or hash of a picture → its unknown keys. They stay when the record goes, for undo."""
    records: tuple[JsonObject, ...] = ()
    """Records of unknown kinds."""
    assets: Mapping[str, Json] = field(default_factory=dict)
    """Pictures that can't be used, as they were."""
    top: Mapping[str, Json] = field(default_factory=dict)
    """Unknown keys of the file itself."""
    newer: tuple[int, int] | None = None
    """`version` and `readable_by` of a file of a newer version; None: this version's."""


NOTHING = Aside()


def united(ours: Aside, theirs: Aside) -> Aside:
    """Everything unknown in two versions of a file: theirs, and what only ours has.

    Nobody can tell whether another program took an unknown key away or only didn't know to keep it, so it is
    kept; and nothing here changes what is unknown, so where both have it theirs is the newer one.
    """
    keys = {
        id_: (*_only_in(ours.keys.get(id_, ()), theirs.keys.get(id_, ())), *theirs.keys.get(id_, ()))
        for id_ in (*ours.keys, *theirs.keys)
    }
    records = {str(record["id"]): record for record in (*ours.records, *theirs.records)}
    return Aside(
        keys,
        tuple(records.values()),
        {**ours.assets, **theirs.assets},
        {**ours.top, **theirs.top},
        theirs.newer,
    )


def _only_in(ours: tuple[Extra, ...], theirs: tuple[Extra, ...]) -> tuple[Extra, ...]:
    return tuple(each for each in ours if all((each.way, each.key) != (one.way, one.key) for one in theirs))


def put_back(plain: JsonObject, extras: tuple[Extra, ...]) -> None:
    """Adds unknown keys to a record's plain form, in the order they came in, where their place still is."""
    for extra in extras:
        place: Json = plain
        for step in extra.way:
            place = _follow(place, step)
        if isinstance(place, dict):
            place[extra.key] = extra.value


def _follow(place: Json, step: str | Element) -> Json:
    if isinstance(step, str):
        return place.get(step) if isinstance(place, dict) else None
    if not isinstance(place, list):
        return None
    here = place[step.position : step.position + 1]
    return next((element for element in (*here, *place) if _same(element, step.known)), None)


def _same(element: Json, known: Json) -> bool:
    """Whether an element is the one that was known: by its id where it has one, else by all it says."""
    if not isinstance(element, dict) or not isinstance(known, dict):
        return False
    if "id" in known:
        return element.get("id") == known["id"]
    return {key: element.get(key) for key in known} == known
