"""What a folded group says of its fields."""

from datetime import date

from journeymapper.editor.fields import Field
from journeymapper.editor.frequencies import frequency_words
from journeymapper.messages import message, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Frequency
from journeymapper.model.dates import day_words
from journeymapper.model.durations import in_words
from journeymapper.model.journeys import Duration
from journeymapper.model.numbers import number
from journeymapper.model.project import Project
from journeymapper.model.titles import title_of


def is_filled(record_type: type[Record], field: Field, value: object) -> bool:
    """Whether a value differs from what a new record has."""
    known = record_type.model_fields.get(field.name)
    return value not in (None, "", (), "unknown") and (known is None or value != known.default)


def brief(project: Project, field: Field, value: object) -> str:
    """A value in a few words, as a list of them would say it."""
    match value:
        case bool():
            return text(field.words) if value else ""
        case int() | float():
            return f"{text(field.words)} {number(value, project.info.language)}"
        case Duration():
            return text(in_words(value, project.info.language))
        case Frequency():
            return frequency_words(value, project.info.language)
        case str() if field.choices:
            words = next((text(choice.words) for choice in field.choices if choice.value == value), "")
            plain = value not in ("yes", "no")  # which alone would say nothing
            return words if plain else text(message("{name}: {value}", name=field.words, value=words))
        case str() if value in project.records:
            return title_of(project.records[value])
        case str() if field.editor == "day":
            return text(day_words(date.fromisoformat(value)))
        case str():
            return " ".join(value.split())
        case tuple() if field.editor == "tags":
            return ", ".join(str(one) for one in value)
        case tuple():
            return f"{text(field.words)} {len(value)}"
        case _:
            return ""
