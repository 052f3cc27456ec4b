"""What every edit asks of the records that it makes: misuse is told at once, by ValueError."""

from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.change import Change, apply
from journeymapper.model.integrity import Facts, problems_of
from journeymapper.model.placement import Refused
from journeymapper.model.project import Project


class NotAllowed(ValueError):
    """An edit that `placement` refuses; ask there first."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(text(refused.why))
        self.why = refused.why


def unless(refused: Refused | None) -> None:
    """Nothing where an edit is allowed. Raises `NotAllowed` where it is refused."""
    if refused is not None:
        raise NotAllowed(refused)


def checked(project: Project, change: Change | None) -> Change | None:
    """The change itself. Raises ValueError where one of its records would break a rule."""
    if change is None:
        return None
    facts = Facts(apply(project, change))
    for record in change.after.values():
        for problem in () if record is None else problems_of(facts, record):
            raise ValueError(f"{problem.id}: {text(problem.why)}")
    return change


def all_new(project: Project, *records: Record) -> None:
    """Nothing where no record of the project has one of these ids. Raises ValueError."""
    for record in records:
        if record.id in project.records:
            raise ValueError(f"{record.id} is in the project already")
