"""Records as plain JSON values: what a line of the file says."""

from functools import cache

from pydantic.fields import FieldInfo

from journeymapper.model.base import Part
from journeymapper.storage.aside import Json, JsonObject

_SIMPLE = (str, bool, int)
_EMPTY_TYPES = (str, tuple, type(None))


def plain(part: Part) -> JsonObject:
    """A record or a part of one as JSON values, its keys in the order of the file.

    None and empty are left out, as long as reading the rest gives them back; everything else is written,
    defaults too. Whole floats are written as integers.

    >>> from journeymapper.model.structure import Step
    >>> plain(Step(id="step_1", stage="stage_1", width=200.0))
    {'id': 'step_1', 'kind': 'step', 'stage': 'stage_1', 'order': 'V', 'width': 200, 'collapsed': False}
    """
    values: JsonObject = {}
    fields = part.__dict__
    for name, empty in _plan(type(part)):
        value = fields[name]
        if value or type(value) is not empty:
            values[name] = value if type(value) in _SIMPLE else _plain_value(value)
    return values


def _plain_value(value: object) -> Json:
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, tuple):
        return [_plain_value(element) for element in value]
    if isinstance(value, Part):
        return plain(value)
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(f"a record can't hold {type(value).__name__}")


@cache
def _plan(part_type: type[Part]) -> tuple[tuple[str, type | None], ...]:
    """The fields in the order of the file, each with the type whose empty value is left out."""
    fields = part_type.model_fields
    first = [name for name in ("id", "kind") if name in fields]
    return tuple((name, _left_out(fields[name])) for name in dict.fromkeys((*first, *fields)))


def _left_out(field: FieldInfo) -> type | None:
    """What may be left out: only the empty value that the field has when nothing is said.

    A required text may be empty, too, and so may one with a default (`language`): these are written.
    """
    return type(field.default) if not field.default and type(field.default) in _EMPTY_TYPES else None
