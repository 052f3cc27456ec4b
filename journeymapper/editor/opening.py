"""Cards that open another map: an existing one, or a new one that is called like the card."""

from journeymapper.messages import text
from journeymapper.model.cards import Card
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.edits import add_records, set_fields
from journeymapper.model.edits.siblings import put
from journeymapper.model.ids import new_id
from journeymapper.model.journeys import Map
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane
from journeymapper.model.titles import map_title, title_of

_LONGEST = 120


def opens(project: Project, card: str, map_: str | None) -> Change | None:
    """A card that opens a map; None takes that from it."""
    return set_fields(project, card, opens=map_)


def opens_new_map(project: Project, card: str) -> Change | None:
    """A card that opens a new map of its journey, of the same kind and lanes, and without columns yet."""
    record = project.get(Card, card)
    here = project.get(Map, record.map)
    name = title_of(record)[:_LONGEST] or text(map_title(here))
    new = Map(id=new_id("map"), journey=here.journey, map_kind=here.map_kind, name=name)
    lanes = project.many(Lane, project.index.lanes(here.id))
    copies = [
        lane.evolve(id=new_id("lane"), map=new.id, origins=(*lane.origins, lane.id), collapsed=False)
        for lane in lanes
    ]
    come = add_records(project, (*put(project, (new,)), *copies))
    return joined(come, opens(apply(project, come), card, new.id)) if come else None
