"""New personas and objectives of a journey."""

from journeymapper.model.change import Change, apply, change_of, joined
from journeymapper.model.edits.fields import add_record, set_fields
from journeymapper.model.edits.siblings import put
from journeymapper.model.edits.validity import checked
from journeymapper.model.ids import new_id
from journeymapper.model.journeys import Journey, Objective
from journeymapper.model.people import Persona
from journeymapper.model.project import Project


def add_persona(project: Project, name: str, journey: str | None = None) -> Change | None:
    """A new persona; a journey has her after its others, the first one being the primary."""
    new = Persona(id=new_id("persona"), name=name)
    change = add_record(project, new)
    if journey is None or change is None:
        return change
    personas = (*project.get(Journey, journey).personas, new.id)
    return joined(change, set_fields(apply(project, change), journey, personas=personas))


def add_objective(project: Project, journey: str, statement: str) -> Change | None:
    """A new objective of a journey, after its others."""
    project.get(Journey, journey)
    new = Objective(id=new_id("objective"), journey=journey, statement=statement)
    return checked(project, change_of(project, put(project, (new,))))
