"""What it means to others when a persona, a person or a channel goes that they name."""

from collections import Counter
from collections.abc import Collection

from journeymapper.messages import Message, forms, message, plural
from journeymapper.model.base import Record
from journeymapper.model.change import Change
from journeymapper.model.people import Channel, Person, Persona
from journeymapper.model.project import Project

_NAMING = {
    "touchpoint": forms("{count} touchpoint names it.", "{count} touchpoints name it."),
    "activity": forms("{count} activity names it.", "{count} activities name it."),
    "opportunity": forms("{count} opportunity names it.", "{count} opportunities name it."),
    "journey": forms("{count} journey names it.", "{count} journeys name it."),
    "lane": forms("{count} lane belongs to it.", "{count} lanes belong to it."),
}
_OTHERS = forms("{count} more record names it.", "{count} more records name it.")


def unnamed(project: Project, ids: Collection[str], change: Change) -> Message | None:
    """What to ask before a change takes one of them out; None where nobody names it, or others go."""
    record = project.records.get(next(iter(ids))) if len(ids) == 1 else None
    words = _asked(record)
    naming = Counter(after.kind for after in change.after.values() if after is not None)
    if words is None or not naming:
        return None
    for kind, count in naming.items():
        words = message("{question} {who}", question=words, who=plural(*_NAMING.get(kind, _OTHERS), count))
    return words


def _asked(record: Record | None) -> Message | None:
    match record:
        case Persona():
            return message("Delete the persona “{name}”?", name=record.name)
        case Person():
            return message("Delete “{name}” from the project?", name=record.name)
        case Channel():
            return message("Delete the channel “{name}”?", name=record.name)
        case _:
            return None
