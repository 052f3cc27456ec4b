"""What can be typed at the edges of a view: names, and what is said of a stage or step beside them."""

from collections.abc import Callable
from dataclasses import dataclass

from journeymapper.drawing.figures import Part
from journeymapper.editor.durations import parse_duration
from journeymapper.editor.structure import rename_label
from journeymapper.messages import Message, message, text
from journeymapper.model.base import Record
from journeymapper.model.change import Change
from journeymapper.model.durations import in_words
from journeymapper.model.edits import set_fields
from journeymapper.model.numbers import number, number_of
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Stage, Step


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that is typed: how it reads, and what typing it does."""

    part: Part | None
    """The figure that it stands in; None is the name."""
    spoken: Message
    label: Message
    longest: int
    read: Callable[[Project, Record], str]
    change: Callable[[Project, Record, str], Change | None]
    """Raises ValueError for words that say nothing fitting."""


def name_of(record: Record, label: Message | None = None) -> Said:
    """The name of a phase, stage, step or lane. Undo says `label`."""
    return Said(None, message("Name"), label or rename_label(record), 200, _read_name, _rename)


def fact_of(record: Record, part: Part) -> Said | None:
    """What is said beside a name; None for what a record doesn't say."""
    match record, part:
        case ((Stage() | Step()), "duration"):
            return _DURATION
        case Stage(), "people":
            return _PEOPLE
        case Stage(), "going on":
            return _GOING_ON
        case _:
            return None


def _read_name(_project: Project, record: Record) -> str:
    return str(getattr(record, "name", ""))


def _rename(project: Project, record: Record, words: str) -> Change | None:
    needed = isinstance(record, Stage | Lane)
    return set_fields(project, record.id, name=words) if words or not needed else None


def _read_duration(project: Project, record: Record) -> str:
    if not isinstance(record, Stage | Step) or record.duration is None:
        return ""
    return text(in_words(record.duration, project.info.language))


def _take_duration(project: Project, record: Record, words: str) -> Change | None:
    return set_fields(project, record.id, duration=parse_duration(words, project.info.language))


def _read_people(project: Project, record: Record) -> str:
    if not isinstance(record, Stage) or record.people is None:
        return ""
    return number(record.people, project.info.language, 6)


def _take_people(project: Project, record: Record, words: str) -> Change | None:
    return set_fields(project, record.id, people=number_of(words, project.info.language))


def _read_going_on(_project: Project, record: Record) -> str:
    return record.going_on if isinstance(record, Stage) else ""


def _take_going_on(project: Project, record: Record, words: str) -> Change | None:
    return set_fields(project, record.id, going_on=words)


_DURATION = Said(
    "duration", message("Duration"), message("Change duration"), 60, _read_duration, _take_duration
)
_PEOPLE = Said("people", message("People"), message("Change people"), 20, _read_people, _take_people)
_GOING_ON = Said(
    "going on",
    message("What going on is called"),
    message("Change going on"),
    60,
    _read_going_on,
    _take_going_on,
)
