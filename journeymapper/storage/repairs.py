"""Records as files hold them, made valid where that is safe.

Whatever is repaired is told; the file itself stays as it is.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import count

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from journeymapper.messages import Message, message
from journeymapper.model.base import Record, scrubbed
from journeymapper.model.kinds import BY_KIND
from journeymapper.model.titles import naming_fields
from journeymapper.storage.aside import Element, Extra, Json, JsonObject
from journeymapper.storage.errors import InvalidRecord, printable
from journeymapper.storage.plain import plain
from journeymapper.storage.reasons import reason_why

_ESCAPED = re.compile(rb"\\(?:[bfr]|u(?:00|20|[fF]{2}))")
_PLAIN = re.compile(rb"\x7f|\xc2[\x80-\x9f]|\xe2(?:\x80[\xaa-\xae]|\x81[\xa6-\xa9])|\xef\xbf[\xbe\xbf]")
"""What `scrubbed` takes out, in UTF-8; the controls of ASCII but DEL are always escaped in JSON."""


def unlike(records: list[JsonObject], told: list[Message]) -> list[JsonObject]:
    """The records with every id once: a copy is left out, another record of that id gets one of its own."""
    taken = {str(record["id"]) for record in records}
    if len(taken) == len(records):
        return records
    first: dict[str, JsonObject] = {}
    numbered: dict[str, Iterator[str]] = {}
    kept = []
    for record in records:
        id_ = str(record["id"])
        earlier = first.setdefault(id_, record)
        if earlier is record:
            kept.append(record)
        elif earlier == record:
            told.append(
                message("{record} is there twice; one of the two was left out.", record=label(record))
            )
        else:
            fresh = next(free for free in numbered.setdefault(id_, _further_ids(id_)) if free not in taken)
            taken.add(fresh)
            told.append(
                message(
                    "{record} has the id of another record; it is now {fresh}.",
                    record=label(record),
                    fresh=printable(fresh),
                )
            )
            kept.append({**record, "id": fresh})
    return kept


def _further_ids(id_: str) -> Iterator[str]:
    """Ids like this one, which stay within the length of an id."""
    return (f"{id_[:50]}{'-' if '_' in id_ else '_'}{number}" for number in count(2))


def may_have_controls(data: bytes) -> bool:
    """Whether a file's bytes can hold control characters in texts."""
    if b"\\" in data and _ESCAPED.search(data):
        return True
    return b"\x7f" in data if data.isascii() else _PLAIN.search(data) is not None


def without_controls(record: JsonObject, told: list[Message]) -> JsonObject:
    """A record as its model would have it, without control characters; told, where there were some."""
    cleaned = {key: _cleaned(value) for key, value in record.items()}
    if cleaned != record:
        told.append(message("Control characters were removed from {record}.", record=label(cleaned)))
    return cleaned


def _cleaned(value: Json) -> Json:
    if isinstance(value, str):
        return scrubbed(value)
    if isinstance(value, list):
        return [_cleaned(element) for element in value]
    if isinstance(value, dict):
        return {key: _cleaned(element) for key, element in value.items()}
    return value


def validated(raw: JsonObject, name: str, told: list[Message]) -> tuple[Record, tuple[Extra, ...]]:
    """The record of a known kind, and its unknown keys. Texts beyond their length are cut, and told.

    `raw` is taken over and may be changed. Raises `InvalidRecord`.
    """
    record_type = BY_KIND[str(raw["kind"])]
    try:
        return record_type.model_validate(raw), ()
    except ValidationError as error:
        problems = error.errors(include_url=False, include_input=False)
    unknown = [
        _taken_out(raw, problem["loc"]) for problem in problems if problem["type"] == "extra_forbidden"
    ]
    for problem in problems:
        if problem["type"] == "string_too_long":
            _cut(raw, problem, told)
    try:
        record = record_type.model_validate(raw)
    except ValidationError as error:
        worst = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in worst["loc"])
        raise InvalidRecord(name, label(raw), field, reason_why(worst)) from error
    written = plain(record)
    return record, tuple(Extra(_way(written, way), key, value) for way, key, value in unknown)


Location = tuple[int | str, ...]


def _inside(raw: Json, location: Sequence[int | str]) -> Json:
    for step in location:
        raw = raw[step]  # type: ignore[index]  # pydantic's locations lead through what it saw
    return raw


def _taken_out(raw: JsonObject, location: Location) -> tuple[Location, str, Json]:
    place = _inside(raw, location[:-1])
    key = str(location[-1])
    assert isinstance(place, dict)
    return location[:-1], key, place.pop(key)


def _cut(raw: JsonObject, problem: ErrorDetails, told: list[Message]) -> None:
    place, last = _inside(raw, problem["loc"][:-1]), problem["loc"][-1]
    limit = problem["ctx"]["max_length"]
    place[last] = place[last][:limit]  # type: ignore[index]  # as in _inside
    told.append(
        message(
            "“{field}” of {record} was cut to {limit} characters.",
            field=".".join(str(part) for part in problem["loc"]),
            record=label(raw),
            limit=limit,
        )
    )


def _way(written: JsonObject, location: Location) -> tuple[str | Element, ...]:
    steps: list[str | Element] = []
    place: Json = written
    for step in location:
        place = _inside(place, (step,))
        steps.append(step if isinstance(step, str) else Element(step, place))
    return tuple(steps)


def label(raw: JsonObject) -> str:
    """What a sentence calls a record: its kind and its name, or its id where it has none."""
    kind = str(raw["kind"])
    words = next((raw[key] for key in (*naming_fields(kind), "id") if raw.get(key)), "")
    return printable(f"{kind} “{' '.join(str(words)[:60].split())}”")
