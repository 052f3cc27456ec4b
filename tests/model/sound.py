"""What every edit has to lead to."""

from journeymapper.model.change import Change, apply
from journeymapper.model.integrity import problems
from journeymapper.model.project import Project


def done(project: Project, change: Change | None) -> Project:
    """The sound project after a change that there is."""
    assert change is not None
    following = apply(project, change)
    assert problems(following) == (), problems(following)
    return following
