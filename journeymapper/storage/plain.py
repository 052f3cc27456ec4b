"""Records as plain JSON values: what a line of the file says."""

from functools import cache

from pydantic.fields import FieldInfo

from journeymapper.model.base import Part, Record
from journeymapper.storage.aside import Json, JsonObject

_EMPTY: tuple[object, ...] = (None, "", ())


def plain(part: Part) -> JsonObject:
    """A record or a part of one as JSON values, its keys in the order of the file.

    None and empty are left out, as long as reading the rest gives them back; everything else is written,
    defaults too. Whole floats are written as integers.

    >>> from journeymapper.model.structure import Step
    >>> plain(Step(id="step_1", stage="stage_1", width=200.0))
    {'id': 'step_1', 'kind': 'step', 'stage': 'stage_1', 'order': 'V', 'width': 200, 'collapsed': False}
    """
    values: JsonObject = {}
    for name, omitted in _plan(type(part)):
        value = getattr(part, name)
        if value == omitted and type(value) is type(omitted):
            continue
        values[name] = value if type(value) in (str, bool, int) else _plain_value(value)
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


class _Written:
    """Stands for a field that is always written: no value is of its type."""


_ALWAYS = _Written()


@cache
def _plan(part_type: type[Part]) -> tuple[tuple[str, object], ...]:
    """The fields in the order of the file, each with the empty value that is left out."""
    fields = part_type.model_fields
    first = [name for name in ("id", "kind") if name in fields] if issubclass(part_type, Record) else []
    names = [*first, *(name for name in fields if name not in first)]
    return tuple((name, _omitted(fields[name])) for name in names)


def _omitted(field: FieldInfo) -> object:
    empty = not field.is_required() and any(
        field.default == value and type(field.default) is type(value) for value in _EMPTY
    )
    return field.default if empty else _ALWAYS
