"""Which cards stand for a record on the map."""

from journeymapper.model.cards import Feeling
from journeymapper.model.links import Connection
from journeymapper.model.project import Project


def cards_of(project: Project, id_: str) -> tuple[str, ...]:
    """The record itself, the ends of a connection or the touchpoint of a feeling."""
    match project.records.get(id_):
        case Connection(source=source, target=target):
            return (source, target)
        case Feeling(touchpoint=str(touchpoint)):
            return (touchpoint,)
        case _:
            return (id_,)
