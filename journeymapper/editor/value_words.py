"""What a record says in a field, in a line of words as the interface has them."""

from collections.abc import Iterable
from datetime import date

from journeymapper.editor.fields import Field
from journeymapper.editor.frequencies import frequency_words
from journeymapper.editor.many import FREQUENCY_NAMES, LEVELS
from journeymapper.editor.offers import called, unit_of
from journeymapper.editor.values import held
from journeymapper.messages import message, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Frequency
from journeymapper.model.dates import day_words
from journeymapper.model.durations import in_words
from journeymapper.model.faces import face
from journeymapper.model.journeys import Duration, Frequent
from journeymapper.model.names import YES
from journeymapper.model.numbers import number, quantity
from journeymapper.model.people import Item, Quote
from journeymapper.model.project import Project

_HIGHEST = {"effort": 7, "five": 5, "friction": 5}


def value_words(project: Project, record: Record, field: Field) -> str:
    """The value of a field in one line; empty where nothing is said.

    >>> from journeymapper.editor.plans.every import fields_of
    >>> from journeymapper.model.cards import Touchpoint
    >>> shop = Touchpoint(id="card_a", map="map_a", title="Shop", friction=4)
    >>> friction = next(field for field in fields_of(Touchpoint) if field.name == "friction")
    >>> value_words(Project({"card_a": shop}), shop, friction)
    '4 of 5'
    """
    value = held(record, field.name)
    if value is None or value == "" or value == ():
        return ""
    if field.choices:
        return next((text(choice.words) for choice in field.choices if choice.value == value), str(value))
    if isinstance(value, bool):
        return text(YES[value])
    if isinstance(value, tuple):
        return ", ".join(_each(project, field, value))
    if isinstance(value, (int, float)):
        return _figure(project, record, field, value)
    if isinstance(value, Duration):
        return text(in_words(value, project.info.language))
    if isinstance(value, Frequency):
        return frequency_words(value, project.info.language) if value.count is not None else ""
    if field.editor == "name":
        return called(project, str(value))
    if field.editor == "day":
        return text(day_words(date.fromisoformat(str(value))))
    return " ".join(str(value).split())


def _figure(project: Project, record: Record, field: Field, value: float) -> str:
    language = project.info.language
    match field.editor:
        case "effort" | "five" | "friction":
            shown = number(value, language)
            return text(message("{level} of {highest}", level=shown, highest=_HIGHEST[field.editor]))
        case "bars":
            return text(FREQUENCY_NAMES[int(value) - 1])
        case "level":
            return text(LEVELS[face(value)])
        case "share":
            return quantity(value * 100, "%", language)
        case _:
            return quantity(value, unit_of(project, record) if field.unit_of else "", language)


def _each(project: Project, field: Field, values: Iterable[object]) -> Iterable[str]:
    for value in values:
        match value:
            case Item() | Quote():
                yield " ".join(value.text.split())
            case Frequent():
                encounters = number(value.encounters, project.info.language)
                stage = called(project, value.stage) if value.stage else text(message("every stage"))
                yield text(message("{count} in {place}", count=encounters, place=stage))
            case _:
                yield called(project, str(value)) if field.editor == "names" else str(value)
