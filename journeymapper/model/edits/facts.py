"""What is known of a record: measures, evidence and comments, each after those that are there already."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from journeymapper.model.change import Change, change_of
from journeymapper.model.edits.deletion import delete_records
from journeymapper.model.edits.fields import set_fields
from journeymapper.model.edits.siblings import keyed
from journeymapper.model.edits.validity import all_new, checked
from journeymapper.model.links import Evidence, Measure, Measurement
from journeymapper.model.people import Comment
from journeymapper.model.project import Project

Fact = TypeVar("Fact", Measure, Evidence, Comment)


def add_measure(project: Project, measure: Measure) -> Change | None:
    """A new measure, after the others of its record; the first one is the headline."""
    others = project.many(Measure, project.index.measures(measure.of))
    return _added(project, others, (measure.evolve(headline=measure.headline or not others),))


def set_headline(project: Project, id_: str, on: bool = True) -> Change | None:
    """One measure of a record on its card, and no other of that record; or, off, none."""
    measure = project.get(Measure, id_)
    others = project.many(Measure, project.index.measures(measure.of))
    return change_of(project, (each.evolve(headline=on and each.id == id_) for each in others))


def add_evidence(project: Project, evidence: Iterable[Evidence]) -> Change | None:
    """New evidence, after what there is."""
    return _added(project, project.all(Evidence), tuple(evidence))


def link_evidence(project: Project, id_: str, about: str, on: bool = True) -> Change | None:
    """Evidence that is about one more record, or no longer about one. Raises ValueError, `UnknownRecord`."""
    evidence = project.get(Evidence, id_)
    others = tuple(each for each in evidence.about if each != about)
    return set_fields(project, id_, about=(*others, about) if on else others)


def add_comment(project: Project, comment: Comment) -> Change | None:
    """A new comment or answer, after the others on its record."""
    return _added(project, project.many(Comment, project.index.comments(comment.on)), (comment,))


def delete_comment(project: Project, id_: str) -> Change | None:
    """A comment goes with its answers."""
    comment = project.get(Comment, id_)
    on = project.many(Comment, project.index.comments(comment.on))
    return delete_records(project, (id_, *(each.id for each in on if each.reply_to == id_)))


def delete_evidence_about(project: Project, id_: str, about: str) -> Change | None:
    """Evidence leaves a record, and the project with it where it is about nothing else."""
    evidence = project.get(Evidence, id_)
    if set(evidence.about) <= {about}:
        return delete_records(project, (id_,))
    return link_evidence(project, id_, about, on=False)


def set_measurements(project: Project, id_: str, measurements: Iterable[Measurement]) -> Change | None:
    """Exactly these values of a measure, known ones by their ids. Raises ValueError for one of another."""
    project.get(Measure, id_)
    wanted = tuple(measurements)
    if any(each.measure != id_ for each in wanted):
        raise ValueError(f"a value of another measure than {id_}")
    gone = set(project.index.measurements(id_)) - {each.id for each in wanted}
    return change_of(project, wanted, gone)


def _added(project: Project, others: Iterable[Fact], newcomers: Sequence[Fact]) -> Change | None:
    """The newcomers after the others, in this order. Raises ValueError where one breaks a rule."""
    all_new(project, *newcomers)
    row = sorted(others, key=lambda each: (each.order, each.id))
    return checked(project, change_of(project, keyed(newcomers, row, len(row)))) if newcomers else None
