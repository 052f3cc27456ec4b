"""What an organisation does after what went badly, or matters most."""

from journeymapper.messages import message, text
from journeymapper.model.cards import Card, Opportunity, Touchpoint
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.edits import add_card, lead_through
from journeymapper.model.ids import new_id
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane


def follow_up(project: Project, card: str, way: str) -> Change | None:
    """A new touchpoint right below a card, on the way that leads on from it."""
    before = project.get(Touchpoint, card)
    new = Touchpoint(
        id=new_id("touchpoint"),
        map=before.map,
        step=before.step,
        lane=before.lane,
        title=text(message("New touchpoint")),
    )
    position = project.index.cell(before.step or "", before.lane or "").index(card) + 1
    added = add_card(project, new, position)
    return joined(added, lead_through(apply(project, added), way, new.id)) if added else None


def plan_opportunity(project: Project, card: str) -> Change | None:
    """A new opportunity about a card: below it, or in the tray where the map has no lane for it."""
    about = project.get(Card, card)
    lanes = project.many(Lane, project.index.lanes(about.map))
    lane = next((lane.id for lane in lanes if lane.lane_kind == "opportunities"), None)
    return add_card(
        project,
        Opportunity(
            id=new_id("opportunity"),
            map=about.map,
            step=about.step if lane else None,
            lane=lane,
            title=text(message("New opportunity")),
            touchpoints=(card,),
        ),
    )
