"""What a row of the outline says: in each of its columns, and as one sentence for who only hears it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from journeymapper.editor.filtering import findings_on
from journeymapper.editor.many import LEVELS
from journeymapper.editor.offers import called
from journeymapper.editor.outline.tree import LANES, TRAY
from journeymapper.messages import Message, message, plural, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling, Touchpoint
from journeymapper.model.faces import face
from journeymapper.model.findings import Numbered
from journeymapper.model.kind_names import KIND_NAMES
from journeymapper.model.people import Channel, Person
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.model.titles import naming_fields

Column = Literal["title", "lane", "channel", "owner", "friction", "frequency", "findings"]
COLUMNS: Mapping[Column, Message] = {
    "title": message("Title"),
    "lane": message("Lane"),
    "channel": message("Channel"),
    "owner": message("Owner"),
    "friction": message("Friction"),
    "frequency": message("How often"),
    "findings": message("Findings"),
}
_GROUPS = {LANES: message("Lanes"), TRAY: message("Tray")}


@dataclass(frozen=True, slots=True)
class Known:
    """What rows are read from: a project, how often things happen in it, which findings speak of what."""

    project: Project
    frequency: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    told: Mapping[str, tuple[Numbered, ...]] = field(default_factory=dict)

    @staticmethod
    def of(project: Project, reading: Reading) -> "Known":
        """What a reading knows of a project."""
        return Known(project, reading.frequency, findings_on(reading.findings))


def own_words(record: Record | None) -> str:
    """All the words that name a record, in one line; empty where it has none.

    >>> own_words(Stage(id="stage_a", phase="phase_a", name="Buy"))
    'Buy'
    """
    values = record.__dict__ if record is not None else {}
    fields = naming_fields(record.kind) if record is not None else ()
    return " ".join(str(next((values[name] for name in fields if values.get(name)), "")).split())


def title(project: Project, row: str) -> str:
    """The first column: a name, a title, words; what it is where it has none, or how a feeling is."""
    if row in _GROUPS:
        return text(_GROUPS[row])
    record = project.records.get(row)
    match record:
        case None:
            return ""
        case Feeling():
            return own_words(record) or text(LEVELS[face(record.level)])
        case Phase() | Stage() | Step() | Lane():
            kind = text(KIND_NAMES[record.kind])
            return own_words(record) or text(message("{kind} without a name", kind=kind))
        case _:
            return own_words(record) or called(project, row)


def said(known: Known, row: str, column: Column) -> str:
    """What a row says in a column; empty where it says nothing of it."""
    project, record = known.project, known.project.records.get(row)
    match column:
        case "title":
            return title(project, row)
        case "lane":
            lane = project.find(Lane, getattr(record, "lane", None))
            return title(project, lane.id) if lane else ""
        case "channel":
            return own_words(project.find(Channel, getattr(record, "channel", None)))
        case "owner":
            return own_words(project.find(Person, getattr(record, "owner", None)))
        case "friction":
            friction = record.friction if isinstance(record, Touchpoint) else None
            return text(message("{count} of 5", count=friction)) if friction else ""
        case "frequency":
            return known.frequency.get(row, (0, ""))[1]
        case "findings":
            numbers = [numbered.number for numbered in known.told.get(row, ())]
            return ", ".join(str(number) for number in sorted(numbers))


def spoken(known: Known, row: str) -> str:
    """What a row is, where it stands and what speaks of it, for who does not see it.

    >>> stage = Stage(id="stage_a", phase="phase_a", name="Buy")
    >>> spoken(Known(Project({"stage_a": stage})), "stage_a")
    'Stage Buy'
    """
    record = known.project.records.get(row)
    name = title(known.project, row)
    if record is None:
        return name
    kind = text(KIND_NAMES[record.kind])
    if not isinstance(record, Card | Feeling):
        unnamed = not own_words(record)
        words = name if unnamed else text(message("{kind} {name}", kind=kind, name=name))
    else:
        lane = said(known, row, "lane")
        if isinstance(record, Feeling):
            kind = text(LEVELS[face(record.level)])
        parts = (name if name != kind else "", kind, text(message("in {lane}", lane=lane)) if lane else "")
        words = ", ".join(part for part in parts if part)
    findings = findings_words(known, row)
    return f"{words}, {findings}" if findings else words


def findings_words(known: Known, row: str) -> str:
    """How many findings speak of a row, and which; empty where none does."""
    told = known.told.get(row, ())
    if not told:
        return ""
    count = plural("{count} finding", "{count} findings", len(told))
    names = "; ".join(text(numbered.finding.title) for numbered in told)
    return text(message("{count}: {names}", count=count, names=names))
