"""What people decide about a finding, as one edit: live with it, or plan what comes next."""

from dataclasses import dataclass
from datetime import date

from journeymapper.editor.newcomers import known_or_new
from journeymapper.messages import text
from journeymapper.model import edits
from journeymapper.model.cards import Card, Feeling, Opportunity, Touchpoint
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.findings import Finding
from journeymapper.model.ids import new_id
from journeymapper.model.links import Connection
from journeymapper.model.placement import can_stand
from journeymapper.model.project import Project
from journeymapper.model.review import Response
from journeymapper.model.structure import Lane, Stage, Step

_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to come of a finding. Nothing of it has to be known yet."""

    next_step: str = ""
    owner: str | None = None
    newcomer: str = ""
    """The name of an owner who is not in the project yet."""
    due: str | None = None
    opportunity: str | None = None
    title: str = ""
    """The title of an opportunity that is to be made; the one that is named comes first."""


def accept(project: Project, finding: Finding, reason: str, today: date) -> Change | None:
    """People live with a finding, and may say why."""
    answer = Response(
        id=new_id("response"),
        finding=finding.key,
        decision="accept",
        reason=reason.strip(),
        date=today.isoformat(),
    )
    return edits.respond(project, answer)


def plan(project: Project, map_: str, finding: Finding, wanted: Plan, today: date) -> Change | None:
    """People will do something about a finding. A new owner and a new opportunity are part of the one change.

    An opportunity that is there already is told that it mends the finding.
    """
    owner, newcomer = wanted.owner, None
    if wanted.newcomer.strip():
        owner, newcomer = known_or_new(project, "people", wanted.newcomer)
    project = _after(project, newcomer)
    opportunity, tied = _opportunity(project, map_, finding, wanted, owner)
    answer = Response(
        id=new_id("response"),
        finding=finding.key,
        decision="plan",
        next_step=wanted.next_step.strip(),
        owner=owner,
        due=wanted.due,
        opportunity=opportunity,
        date=today.isoformat(),
    )
    return joined(newcomer, joined(tied, edits.respond(_after(project, tied), answer)))


def plan_of(response: Response | None) -> Plan:
    """The plan that was made before, to be changed; an empty one where nothing was planned."""
    if response is None:
        return Plan()
    return Plan(response.next_step, response.owner, "", response.due, response.opportunity)


def opportunity_from(project: Project, map_: str, finding: Finding, title: str = "") -> Opportunity:
    """An opportunity that would mend a finding, of its title where there is no other.

    It stands in the map's first lane of opportunities, at the step of what the finding speaks of first; in
    the tray where there is no such lane or step.
    """
    touchpoints = tuple(id_ for id_ in finding.subjects if project.find(Touchpoint, id_))
    made = Opportunity(
        id=new_id("opportunity"),
        map=map_,
        title=(title.strip() or text(finding.title))[:_LONGEST_TITLE],
        touchpoints=touchpoints,
        findings=(finding.key,),
    )
    lanes = project.many(Lane, project.index.lanes(map_))
    lane = next((one.id for one in lanes if one.lane_kind == "opportunities"), None)
    step = _step_of(project, finding.subjects[0]) if finding.subjects else None
    if lane is None or step is None or can_stand(project, made, step, lane) is not None:
        return made
    return made.evolve(step=step, lane=lane)


def _opportunity(
    project: Project, map_: str, finding: Finding, wanted: Plan, owner: str | None
) -> tuple[str | None, Change | None]:
    """The opportunity of a plan, and what ties it to the finding."""
    known = project.find(Opportunity, wanted.opportunity)
    if known is not None:
        findings = tuple(dict.fromkeys((*known.findings, finding.key)))
        return known.id, edits.set_fields(project, known.id, findings=findings)
    if not wanted.title.strip():
        return None, None
    made = opportunity_from(project, map_, finding, wanted.title)
    made = made.evolve(owner=owner, due=wanted.due, status="planned")
    return made.id, edits.add_card(project, made)


def _step_of(project: Project, id_: str) -> str | None:
    """The step that something stands in; the first one of a stage."""
    match project.records.get(id_):
        case Step():
            return id_
        case Card(step=step) | Feeling(step=step):
            return step
        case Connection(source=source):
            return _step_of(project, source)
        case Stage():
            return next(iter(project.index.steps(id_)), None)
        case _:
            return None


def _after(project: Project, change: Change | None) -> Project:
    return apply(project, change) if change is not None else project
