"""A project to begin with where no template was chosen: five stages, and the lanes most maps have."""

from collections import Counter
from collections.abc import Callable, Iterator

from journeymapper.messages import Message, language, message, text
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


def blank_grid(map_: str, name: Callable[[str], str]) -> Iterator[Record]:
    """The columns and lanes that a map begins with. `name` gives the next id of a kind."""
    phase = name("phase")
    yield Phase(id=phase, map=map_)
    for called, key in zip(_STAGES, spread(None, None, len(_STAGES)), strict=True):
        stage = name("stage")
        yield Stage(id=stage, phase=phase, order=key, name=text(called))
        yield Step(id=name("step"), stage=stage)
    for (kind, called), key in zip(_LANES, spread(None, None, len(_LANES)), strict=True):
        yield Lane(id=name("lane"), map=map_, order=key, name=text(called), lane_kind=kind)


def _records() -> Iterator[Record]:
    yield ProjectInfo(id="project", language=language())
    yield Journey(id="journey_1", title=text(message("New journey")))
    yield Map(id="map_1", journey="journey_1")
    numbers: Counter[str] = Counter()

    def numbered(kind: str) -> str:
        numbers[kind] += 1
        return f"{kind}_{numbers[kind]}"

    yield from blank_grid("map_1", numbered)
