"""Where a record stands, in a few words under its title."""

from journeymapper.messages import Message, message, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling, Touchpoint
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.links import Connection
from journeymapper.model.people import Channel, Person, Persona, ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.model.titles import title_of

_KINDS: dict[str, Message] = {
    "project": message("Project"),
    "person": message("Person"),
    "channel": message("Channel"),
    "persona": message("Persona"),
    "journey": message("Journey"),
    "objective": message("Objective"),
    "phase": message("Phase"),
    "stage": message("Stage"),
    "step": message("Step"),
    "lane": message("Lane"),
    "feeling": message("Feeling"),
    "connection": message("Connection"),
    "support": message("Support"),
    "map": message("Map"),
}


def place_of(project: Project, record: Record) -> str:
    """As in "Web & shop, frontstage, Buy"; for a column or lane, what it is."""
    match record:
        case Card(step=None):
            words = [_channel(project, record), text(message("in the tray"))]
        case Card():
            words = [_channel(project, record), _lane(project, record.lane), _column(project, record.step)]
        case Feeling():
            words = [text(_KINDS["feeling"]), _column(project, record.step)]
        case Stage():
            words = [text(_KINDS["stage"]), _name(project, record.phase)]
        case Step():
            words = [text(_KINDS["step"]), _name(project, record.stage)]
        case Connection():
            kind = text(_KINDS["support" if record.connection_kind == "support" else "connection"])
            ends = (_name(project, record.source), _name(project, record.target))
            return text(
                message("{kind} from {source} to {target}", kind=kind, source=ends[0], target=ends[1])
            )
        case Person(team=True):
            words = [text(message("Team"))]
        case Objective():
            words = [text(_KINDS["objective"]), _name(project, record.journey)]
        case Phase() | Lane() | ProjectInfo() | Person() | Channel() | Persona() | Journey():
            words = [text(_KINDS[record.kind])]
        case Map():
            journey = project.find(Journey, record.journey)
            words = [text(_KINDS["map"]), journey.title if journey else ""]
        case _:
            words = []
    return ", ".join(word for word in words if word)


def _channel(project: Project, card: Card) -> str:
    channel = project.find(Channel, card.channel) if isinstance(card, Touchpoint) else None
    return channel.name if channel else ""


def _lane(project: Project, id_: str | None) -> str:
    """A lane within a sentence: touchpoints stand on the front stage, everything else where its lane says."""
    lane = project.find(Lane, id_)
    if lane is None:
        return ""
    return text(message("frontstage")) if lane.lane_kind == "touchpoints" else lane.name


def _column(project: Project, step: str | None) -> str:
    """The step where it has a name of its own, else its stage."""
    found = project.find(Step, step)
    if found is None:
        return ""
    return found.name or _name(project, found.stage)


def _name(project: Project, id_: str | None) -> str:
    record = project.records.get(id_) if id_ else None
    return title_of(record) if record else ""
