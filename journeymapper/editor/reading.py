"""Gathers what checks and numbers have to show on one map."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar, cast

from journeymapper.analysis.frequency import frequencies
from journeymapper.analysis.headlines import headlines
from journeymapper.analysis.priorities import ranks
from journeymapper.analysis.reach import reach
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Feeling, Note, Opportunity, Picture, Touchpoint
from journeymapper.model.change import Change
from journeymapper.model.faces import face
from journeymapper.model.findings import Numbered
from journeymapper.model.links import Connection, Measure, Measurement
from journeymapper.model.people import Comment
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading


def gather(
    project: Project, map_: str, findings: tuple[Numbered, ...] = (), *, checked: bool = False
) -> Reading:
    """The reading of a map, with findings that the checker has made of it.

    `checked` says that the checker has run on this very project. Measures are those of every record, since
    the header of a map shows measures of its journey too.
    """
    language = project.info.language
    touchpoints, measures, measurements, comments = _counted(project, map_)
    return Reading(
        findings=findings,
        reach=reach(project, map_),
        ranks=ranks(project, map_),
        measures=_known(
            "measures", map_, language, [*measures, *measurements], lambda: headlines(project, measures)
        ),
        frequency=_frequency(map_, touchpoints, language),
        faces=faces(project, map_),
        comments=open_comments(comments),
        checked=checked,
    )


def gather_after(
    reading: Reading,
    change: Change,
    project: Project,
    map_: str,
    findings: tuple[Numbered, ...] = (),
    *,
    checked: bool = False,
) -> Reading:
    """What `gather` finds after a change that led to `project`, when `reading` was gathered before it.

    Words, places and connections of most cards show in no number: then there is nothing to look at again.
    """
    if all(_counts_alike(change.before[id_], change.after[id_]) for id_ in change.after):
        return replace(reading, findings=findings, checked=checked, colouring=None)
    return gather(project, map_, findings, checked=checked)


def _counts_alike(before: Record | None, after: Record | None) -> bool:
    """Whether a record gives the same numbers as before, wherever it stands."""
    types = {type(record) for record in (before, after) if record is not None}
    if types == {Touchpoint}:
        return _often(before) == _often(after)
    if types == {Opportunity}:
        return _rated(before) == _rated(after)
    return types <= {Note, Activity, Picture, Connection}


def _often(card: Record | None) -> object:
    return (card.map, card.frequency) if isinstance(card, Touchpoint) and card.frequency else None


def _rated(card: Record | None) -> object:
    if not isinstance(card, Opportunity):
        return None
    return card.map, card.step, card.lane, card.order, card.status, card.impact, card.work


def open_comments(comments: Iterable[Comment]) -> dict[str, int]:
    """Record → how many comments on it are not resolved; an answer is no comment of its own.

    >>> said = Comment(id="comment_1", on="card_1", text="Really?")
    >>> open_comments([said, said.evolve(id="comment_2", reply_to="comment_1")])
    {'card_1': 1}
    """
    return dict(Counter(each.on for each in comments if not each.resolved and each.reply_to is None))


def _counted(
    project: Project, map_: str
) -> tuple[list[Touchpoint], list[Measure], list[Measurement], list[Comment]]:
    """The touchpoints of a map, and all measures, measurements and comments, in one look at the records."""
    touchpoints: list[Touchpoint] = []
    measures: list[Measure] = []
    measurements: list[Measurement] = []
    comments: list[Comment] = []
    for record in project.records.values():
        # Asking for the very type is eight times as fast as isinstance, which pydantic overrides.
        if type(record) is Touchpoint:
            if record.map == map_:
                touchpoints.append(record)
        elif type(record) is Measurement:
            measurements.append(record)
        elif type(record) is Measure:
            measures.append(record)
        elif type(record) is Comment:
            comments.append(record)
    return touchpoints, measures, measurements, comments


def _frequency(map_: str, touchpoints: list[Touchpoint], language: str) -> dict[str, tuple[int, str]]:
    """Told anew only where a touchpoint happens more or less often, which most edits of it don't touch."""
    said = [card for card in touchpoints if card.frequency is not None]
    seen = [part for card in said for part in (card.id, card.frequency)]
    return _known("frequency", map_, language, seen, lambda: frequencies(said, language))


Words = TypeVar("Words")
_last: dict[tuple[str, str], tuple[str, Sequence[object], object]] = {}
"""What was worked out last for a map, with all that it was worked out from."""


def _known(what: str, map_: str, language: str, source: Sequence[object], work: Callable[[], Words]) -> Words:
    """What was worked out last time from the same; else it is worked out anew.

    Most edits touch no measure and one touchpoint at most, and a large map has thousands.
    """
    last = _last.get((what, map_))
    # Lists compare what is the very same object at once.
    if last and last[0] == language and last[1] == source:
        return cast("Words", last[2])
    result = work()
    _last[what, map_] = (language, source, result)
    return result


def faces(project: Project, map_: str) -> dict[str, int]:
    """Feeling → the face that shows it, −2…+2, for the feelings of a map that have words."""
    index = project.index
    feelings = (
        feeling for lane in index.lanes(map_) for feeling in project.many(Feeling, index.feelings(lane))
    )
    return {feeling.id: face(feeling.level) for feeling in feelings if feeling.words}
