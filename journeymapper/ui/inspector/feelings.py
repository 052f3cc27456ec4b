"""The feeling that belongs to a touchpoint: shown beside it, and made when the person picks a face."""

from journeymapper.model import edits
from journeymapper.model.cards import Feeling, Touchpoint
from journeymapper.model.change import Change
from journeymapper.model.ids import new_id
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane


def feeling_of(project: Project, touchpoint: str) -> Feeling | None:
    """The feeling that names a touchpoint; the lowest where several do."""
    card = project.find(Touchpoint, touchpoint)
    if card is None or card.step is None:
        return None
    feelings = project.many(Feeling, project.index.feelings_of_step(card.step))
    return min(
        (one for one in feelings if one.touchpoint == touchpoint), key=lambda one: one.level, default=None
    )


def feel(project: Project, touchpoint: str, level: float | None) -> Change | None:
    """The change that gives a touchpoint a feeling of this level, or takes it away.

    A new one stands in the map's first emotion lane, beside the touchpoint's place in its cell. None where
    there is no such lane or the touchpoint is not placed.
    """
    now = feeling_of(project, touchpoint)
    if now is not None:
        if level is None:
            return edits.delete_records(project, (now.id,))
        return edits.set_fields(project, now.id, level=level)
    card = project.get(Touchpoint, touchpoint)
    lanes = project.many(Lane, project.index.lanes(card.map))
    lane = next((lane for lane in lanes if lane.lane_kind == "emotion"), None)
    if level is None or lane is None or card.step is None or card.lane is None:
        return None
    cell = project.index.cell(card.step, card.lane)
    position = (cell.index(card.id) + 0.5) / len(cell)
    feeling = Feeling(
        id=new_id("feeling"), step=card.step, position=position, lane=lane.id, level=level, touchpoint=card.id
    )
    return edits.add_feeling(project, feeling)
