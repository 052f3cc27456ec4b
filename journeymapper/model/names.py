"""What people call the records that others name, in full, and the words of fixed values."""

from collections.abc import Iterable, Mapping

from journeymapper.messages import Message, message, text
from journeymapper.model.links import Connection
from journeymapper.model.people import Persona
from journeymapper.model.project import Project
from journeymapper.model.references import items_of
from journeymapper.model.titles import naming_fields

YES = {True: message("Yes"), False: message("No")}
ANSWERS = {"yes": message("Yes"), "no": message("No")}
"""Of the questions of quality; what is unknown is not said."""


def full_name(project: Project, id_: str | None) -> str:
    """The words that name a record, uncut; empty where it has none, or is not there."""
    record = project.records.get(id_ or "")
    if record is None:
        return ""
    if isinstance(record, Connection):
        return f"{full_name(project, record.source)} → {full_name(project, record.target)}"
    values = record.__dict__
    return str(next((value for field in naming_fields(record.kind) if (value := values.get(field))), ""))


def names(project: Project, ids: Iterable[str]) -> str:
    """The names of records, with commas between them."""
    return ", ".join(name for id_ in ids if (name := full_name(project, id_)))


def initial(name: str) -> str:
    """The first letter of a name, for a circle where there is no picture; empty where it has none.

    >>> initial("nora Lindqvist"), initial("👩‍👩‍👧 Ana"), initial("“Ö”"), initial("🇩🇪")
    ('N', 'A', 'Ö', '')
    """
    return next((character.upper() for character in name if character.isalnum()), "")


def aims(project: Project) -> Mapping[str, str]:
    """The goals, pains and other items of all personas, by id."""
    return {item.id: item.text for persona in project.all(Persona) for item in items_of(persona)}


def word(words: Mapping[str, Message], value: str | None) -> str:
    """The word of a fixed value; empty where there is none for it.

    >>> word({"up": message("Higher")}, "up"), word({"up": message("Higher")}, None)
    ('Higher', '')
    """
    return text(words[value]) if value is not None and value in words else ""


def tick(value: bool) -> str:
    """Yes, or nothing: a column of many noes hides the few that matter.

    >>> tick(True), tick(False)
    ('Yes', '')
    """
    return text(YES[True]) if value else ""
