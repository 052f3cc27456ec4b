"""What is said of a claim's backing, brought in line with its evidence."""

from journeymapper.model.backing import suggested_standing
from journeymapper.model.change import Change
from journeymapper.model.edits import set_each
from journeymapper.model.project import Project


def follow_evidence(project: Project, *claims: str) -> Change | None:
    """Cards and feelings are called what the evidence about them says."""
    return set_each(project, {id_: {"standing": suggested_standing(project, id_)} for id_ in claims})
