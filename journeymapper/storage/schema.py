"""The JSON Schema of journey files, made from the records."""

import json
from collections.abc import Iterable

from pydantic import TypeAdapter

from journeymapper.model.base import Record
from journeymapper.model.kinds import RECORD_TYPES, kind_of
from journeymapper.storage.aside import Json, JsonObject
from journeymapper.storage.codec import FORMAT, VERSION

FILE_NAME = f"{FORMAT}-{VERSION}.schema.json"
"""Its name in `resources/schema/`."""


def schema() -> JsonObject:
    """The JSON Schema (draft 2020-12) of a file. Unknown keys and unknown kinds of records are allowed:
    they are kept and written back."""
    definitions: JsonObject = {}
    for record_type in RECORD_TYPES:
        own: JsonObject = _opened(TypeAdapter(record_type).json_schema(ref_template="#/$defs/{model}"))
        parts = own.pop("$defs", {})
        definitions |= parts if isinstance(parts, dict) else {}
        definitions[record_type.__name__] = _required(own, ("id", "kind"))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:journeymapper:{FORMAT}-{VERSION}",
        "title": "Journey map",
        "description": "A project of customer journey maps: records one per line, then pictures by SHA-256.",
        "type": "object",
        "required": ["format", "version", "readable_by", "records"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "readable_by": {"type": "integer", "minimum": 0, "maximum": VERSION},
            "records": {"type": "array", "items": {"$ref": "#/$defs/AnyRecord"}},
            "assets": {"type": "object", "additionalProperties": {"$ref": "#/$defs/Asset"}},
        },
        "$defs": dict(sorted(definitions.items()))
        | {"AnyRecord": _any_record(RECORD_TYPES), "Asset": _ASSET},
    }


def schema_text() -> str:
    """The schema as the file in `resources/schema/` holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _any_record(record_types: Iterable[type[Record]]) -> Json:
    """A record by its kind; of an unknown kind no more is asked than the two keys of every record."""
    by_kind: list[Json] = [
        {
            "if": {"properties": {"kind": {"const": kind_of(record_type)}}, "required": ["kind"]},
            "then": {"$ref": f"#/$defs/{record_type.__name__}"},
        }
        for record_type in record_types
    ]
    return {
        "type": "object",
        "required": ["id", "kind"],
        "properties": {"id": {"type": "string"}, "kind": {"type": "string"}},
        "allOf": by_kind,
    }


_ASSET: JsonObject = {
    "type": "object",
    "required": ["type", "width", "height", "data"],
    "properties": {
        "type": {"enum": ["image/png", "image/jpeg", "image/webp"]},
        "width": {"type": "integer", "minimum": 1},
        "height": {"type": "integer", "minimum": 1},
        "data": {"type": "string", "contentEncoding": "base64"},
    },
}


def _opened(value: Json) -> JsonObject:
    """A schema that allows further keys, without the titles that only repeat the names."""
    opened = _without_closing(value)
    assert isinstance(opened, dict)
    return opened


def _without_closing(value: Json, names: bool = False) -> Json:
    """`names` tells that the keys of this object are names of properties, not words of the schema."""
    if isinstance(value, list):
        return [_without_closing(element) for element in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _without_closing(element, names=not names and key in ("properties", "$defs"))
        for key, element in value.items()
        if names or (key != "title" and (key, element) != ("additionalProperties", False))
    }


def _required(own: JsonObject, keys: tuple[str, ...]) -> JsonObject:
    required = own.get("required", [])
    assert isinstance(required, list)
    return own | {"required": [*keys, *(key for key in required if key not in keys)]}
