"""What a group shows besides fields, as measures: each is registered here, and built when first seen."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from journeymapper.editor.fields import COMMENTS, KNOWN, MEASURED, WHAT, Group
from journeymapper.messages import Message, message, plural
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling, Picture, Touchpoint
from journeymapper.model.conversations import conversations
from journeymapper.model.edits import picture_of
from journeymapper.model.journeys import Journey, Objective
from journeymapper.model.people import Persona
from journeymapper.model.project import Project
from journeymapper.model.structure import Stage, Step
from journeymapper.ui.inspector.bench import Bench


class ExtraView(QWidget):
    """Shows one record in the body of a group, and writes what the person changes by `desk.commit`."""

    def show_record(self, record: Record) -> None:
        """Shows a record that it fits; doing so twice is free. Also called after every commit."""
        raise NotImplementedError

    def take_keyboard(self) -> None:
        """Puts the keyboard where a person adds something; nothing where nothing is added."""


@dataclass(frozen=True, slots=True)
class Extra:
    """A part of a group. It stands below the group's fields, and hides where several records are selected."""

    group: Group
    """Where it stands; a record without fields in this group gets the group for it."""
    fits: tuple[type[Record], ...]
    """Which records have it, subtypes too."""
    summary: Callable[[Project, Record], Message | None]
    """What the folded group says of it; None where there is nothing."""
    build: Callable[[Bench], ExtraView]
    """Makes the view, once for each type of record, when the group is first opened."""
    facts: str = ""
    """What findings call it that want it filled in (`Finding.field`)."""


def _measures(project: Project, record: Record) -> Message | None:
    count = len(project.index.measures(record.id))
    return plural("{count} measure", "{count} measures", count) if count else None


def _measure_section(bench: Bench) -> ExtraView:
    from journeymapper.ui.inspector.measures import MeasureSection

    return MeasureSection(bench)


def _evidence(project: Project, record: Record) -> Message | None:
    count = len(project.index.evidence(record.id))
    return plural("{count} source", "{count} sources", count) if count else None


def _evidence_section(bench: Bench) -> ExtraView:
    from journeymapper.ui.inspector.evidence import EvidenceSection

    return EvidenceSection(bench)


def _comments(project: Project, record: Record) -> Message | None:
    count = sum(not one.resolved for one in conversations(project, record.id))
    return plural("{count} open", "{count} open", count) if count else None


def _comment_section(bench: Bench) -> ExtraView:
    from journeymapper.ui.inspector.comments import CommentSection

    return CommentSection(bench)


def _picture(project: Project, record: Record) -> Message | None:
    return message("a picture") if picture_of(record)[0] in project.assets else None


def _picture_section(bench: Bench) -> ExtraView:
    from journeymapper.ui.inspector.picture import PictureSection

    return PictureSection(bench)


EXTRAS: tuple[Extra, ...] = (
    Extra(WHAT, (Touchpoint, Picture, Persona), _picture, _picture_section),
    Extra(MEASURED, (Card, Stage, Step, Journey, Objective), _measures, _measure_section, "measures"),
    Extra(KNOWN, (Card, Feeling, Stage, Step, Journey, Persona), _evidence, _evidence_section, "evidence"),
    Extra(COMMENTS, (Record,), _comments, _comment_section),
)
"""In the order in which they stand in their groups."""


def extras_of(record_type: type[Record], group: str) -> tuple[Extra, ...]:
    """What a group shows of a type of record besides fields."""
    return tuple(extra for extra in EXTRAS if extra.group.id == group and issubclass(record_type, extra.fits))
