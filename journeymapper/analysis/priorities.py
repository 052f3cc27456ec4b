"""Which opportunity to take first."""

from collections.abc import Iterable

from journeymapper.model.cards import Opportunity
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane

_MIDDLE = 3


def ranks(project: Project, map_: str) -> dict[str, int]:
    """Opportunity → rank among those placed on a map, 1 is the first to do.

    High impact comes first, then little work, then the reading order of the map. What is not rated counts as
    the middle of the scale: neither promised much nor hidden at the end. Those done or dropped have no rank.
    """
    index = project.index
    lanes = [lane.id for lane in project.many(Lane, index.lanes(map_)) if lane.lane_kind == "opportunities"]
    ids = (id_ for step in index.steps_of_map(map_) for lane in lanes for id_ in index.cell(step, lane))
    return ranked(project.many(Opportunity, ids))


def ranked(opportunities: Iterable[Opportunity]) -> dict[str, int]:
    """Opportunity → rank, of opportunities given in reading order."""
    open_ones = [one for one in opportunities if one.status not in ("done", "dropped")]
    first_to_last = sorted(open_ones, key=lambda one: (-(one.impact or _MIDDLE), one.work or _MIDDLE))
    return {one.id: rank for rank, one in enumerate(first_to_last, start=1)}
