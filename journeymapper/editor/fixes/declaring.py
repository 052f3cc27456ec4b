"""Where the ways of a map begin and end, declared."""

from journeymapper.model.change import Change
from journeymapper.model.edits import set_each
from journeymapper.model.project import Project


def declare(project: Project, ending: str, *cards: str) -> Change | None:
    """Touchpoints declared as entries, or as exits won or lost: `ending` as in `Touchpoint.ending`."""
    return set_each(project, {card: {"ending": ending} for card in cards})


def mean(project: Project, *connections: str) -> Change | None:
    """Connections marked as deliberate."""
    return set_each(project, {connection: {"deliberate": True} for connection in connections})
