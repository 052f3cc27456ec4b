"""The field that a person has to fill to mend a finding, and where the inspector has it."""

from dataclasses import dataclass

from journeymapper.editor.plans import PLANS, TITLES
from journeymapper.messages import Message, message
from journeymapper.model.base import Record
from journeymapper.model.findings import Finding
from journeymapper.model.project import Project
from journeymapper.ui.inspector.extras import EXTRAS


@dataclass(frozen=True, slots=True)
class Blank:
    """A field of a record, as the inspector shows it."""

    record: str
    group: str
    """Empty for the field that is the heading of the record."""
    field: str
    words: Message
    filled: bool = False
    """Whether something stands there already, which a person may want to be otherwise."""


def blank_of(project: Project, finding: Finding) -> Blank | None:
    """What has to be filled; None where the finding names no field, or the inspector has none of this name.

    A field that holds parts is named by the first of them that is shown: `quality` by `quality.clear`.
    """
    record = project.records.get(finding.subjects[0]) if finding.field and finding.subjects else None
    if record is None:
        return None
    kind = type(record)
    for group in PLANS.get(kind, ()):
        for field in group.all_fields:
            if field.name == finding.field or field.name.startswith(f"{finding.field}."):
                return Blank(record.id, group.id, field.name, field.words, _is_filled(record, field.name))
    for extra in EXTRAS:
        if extra.facts == finding.field and isinstance(record, extra.fits):
            return Blank(record.id, extra.group.id, extra.facts, extra.group.words)
    if TITLES.get(kind) == finding.field:
        return Blank(record.id, "", finding.field, message("Name"))
    return None


def fill_words(blank: Blank) -> Message:
    """What leads to the field."""
    if blank.filled:
        return message("Change “{field}”", field=blank.words)
    return message("Fill in “{field}”", field=blank.words)


def _is_filled(record: Record, path: str) -> bool:
    """Whether a field of a record says anything; a switch that is off says that too."""
    value: object = record
    for name in path.split("."):
        value = getattr(value, name, None)
    return value not in (None, "", ())
