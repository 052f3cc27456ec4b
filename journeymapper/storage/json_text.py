"""JSON text to values and back, with none of JSON's traps: repeated keys, NaN, half characters."""

import json
import math
import re
from collections import Counter
from functools import partial
from typing import NoReturn

from journeymapper.messages import message
from journeymapper.storage.aside import Json, JsonObject
from journeymapper.storage.errors import (
    CannotOpen,
    Damaged,
    HalfACharacter,
    NotAJourney,
    NotANumber,
    RepeatedKey,
    printable,
)
from journeymapper.storage.limits import check_size, check_structure

_SURROGATE = re.compile("[\ud800-\udfff]")
_write = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def write(value: Json) -> str:
    """A value as one line of JSON; what is not ASCII stays readable."""
    return _write(value)


def read(data: bytes, name: str) -> JsonObject:
    """The object that a file's bytes say. Raises a `CannotOpen` that fits; limits are checked first."""
    check_size(len(data), name)
    check_structure(data, name)
    text = _decoded(data, name)
    try:
        value = json.loads(
            text,
            object_pairs_hook=partial(_unique, name),
            parse_constant=lambda word: _refuse(word, name),
            parse_float=lambda digits: _finite(digits, name),
        )
    except json.JSONDecodeError as error:
        raise _not_json(text, error, name) from error
    except ValueError as error:
        # Python refuses to read integers of thousands of digits.
        raise NotANumber(name, message("a number of thousands of digits")) from error
    if not isinstance(value, dict):
        raise NotAJourney(name)
    if "\\u" in text:
        _check_halves(value, name)
    return value


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if not _begins_like_one(data[:200].decode("latin-1")):
            raise NotAJourney(name) from error
        raise Damaged(name, data.count(b"\n", 0, error.start) + 1) from error


def _not_json(text: str, error: json.JSONDecodeError, name: str) -> CannotOpen:
    return Damaged(name, error.lineno) if _begins_like_one(text[:200]) else NotAJourney(name)


def _begins_like_one(text: str) -> bool:
    """Whether a text that can't be read was a journey map once; an empty file may have been."""
    start = '{"format":"journeymap"'
    squeezed = re.sub(r"\s+", "", text)
    return squeezed.startswith(start) or start.startswith(squeezed)


def _unique(name: str, pairs: list[tuple[str, Json]]) -> JsonObject:
    values = dict(pairs)
    if len(values) != len(pairs):
        (twice, _), *_ = Counter(key for key, _ in pairs).most_common(1)
        raise RepeatedKey(name, printable(twice), printable(str(values.get("id", ""))[:80]))
    return values


def _refuse(word: str, name: str) -> NoReturn:
    raise NotANumber(name, word)


def _finite(digits: str, name: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise NotANumber(name, digits[:20])
    return value


def _check_halves(top: JsonObject, name: str) -> None:
    records = top.get("records")
    for record in records if isinstance(records, list) else []:
        if _has_half(record):
            id_ = record.get("id") if isinstance(record, dict) else None
            raise HalfACharacter(name, printable(str(id_)))
    if _has_half(top):
        raise HalfACharacter(name, "what follows its records")


def _has_half(value: Json) -> bool:
    return _SURROGATE.search(write(value)) is not None
