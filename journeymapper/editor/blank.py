"""A project to begin with where no template was chosen: five stages, and the lanes most maps have."""

from collections.abc import Iterator

from journeymapper.messages import Message, message, text
from journeymapper.model.base import Record
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.order import spread
from journeymapper.model.people import ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, LaneKind, Phase, Stage, Step

_STAGES = (
    message("Awareness"),
    message("Consideration"),
    message("Purchase"),
    message("Retention"),
    message("Advocacy"),
)
_LANES: tuple[tuple[LaneKind, Message], ...] = (
    ("actions", message("Customer actions")),
    ("touchpoints", message("Frontstage touchpoints")),
    ("emotion", message("Emotion")),
    ("questions", message("Questions and pains")),
    ("backstage", message("Backstage")),
    ("opportunities", message("Opportunities")),
)


def blank_project() -> Project:
    """A project with an empty map of five stages and six lanes. Its ids are the same each time.

    >>> len(blank_project().index.steps_of_map("map_1"))
    5
    """
    return Project({record.id: record for record in _records()})


def is_blank(project: Project) -> bool:
    """Whether a project is as `blank_project` makes it.

    >>> is_blank(blank_project())
    True
    """
    return not project.assets and project.records == blank_project().records


def _records() -> Iterator[Record]:
    yield ProjectInfo(id="project")
    yield Journey(id="journey_1", title=text(message("New journey")))
    yield Map(id="map_1", journey="journey_1")
    yield Phase(id="phase_1", map="map_1")
    for number, (name, key) in enumerate(zip(_STAGES, spread(None, None, len(_STAGES)), strict=True), 1):
        yield Stage(id=f"stage_{number}", phase="phase_1", order=key, name=text(name))
        yield Step(id=f"step_{number}", stage=f"stage_{number}")
    for number, (lane, key) in enumerate(zip(_LANES, spread(None, None, len(_LANES)), strict=True), 1):
        kind, called = lane
        yield Lane(id=f"lane_{number}", map="map_1", order=key, name=text(called), lane_kind=kind)
