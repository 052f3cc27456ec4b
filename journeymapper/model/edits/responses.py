"""What people decide about findings."""

from journeymapper.model.change import Change, change_of
from journeymapper.model.edits.validity import checked
from journeymapper.model.project import Project
from journeymapper.model.review import Response


def respond(project: Project, response: Response) -> Change | None:
    """A response to a finding, in place of the one it has: a finding has one answer.

    Raises ValueError where it names a person or an opportunity that is not there.
    """
    earlier = _responses(project, response.finding)
    if earlier:
        response = response.evolve(id=earlier[0].id)
    return checked(project, change_of(project, (response,), (one.id for one in earlier[1:])))


def withdraw_response(project: Project, finding: str) -> Change | None:
    """A finding, named by its key, open again; None where nobody answered it. An opportunity stays."""
    return change_of(project, removed=(one.id for one in _responses(project, finding)))


def _responses(project: Project, finding: str) -> list[Response]:
    found = (one for one in project.all(Response) if one.finding == finding)
    return sorted(found, key=lambda one: one.id)
