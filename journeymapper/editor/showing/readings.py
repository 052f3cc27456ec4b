"""What checks and numbers have to show on a map of which something is hidden."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from journeymapper.editor.showing.grid import Grid
from journeymapper.editor.showing.hiding import unspoken
from journeymapper.editor.showing.keys import key_holds
from journeymapper.messages import Message
from journeymapper.model.base import Record
from journeymapper.model.findings import Answered, DeadEnd, Finding, Frame, Ghost, Mark, Pin
from journeymapper.model.project import Project
from journeymapper.model.reading import Colouring, Reach, Reading
from journeymapper.model.review import Response
from journeymapper.model.showing import Showing
from journeymapper.model.titles import title_of

V = TypeVar("V")


def cut_reading(whole: Project, left: Project, reading: Reading, grid: Grid, showing: Showing) -> Reading:
    """What a reading has to say of what is left of its project."""
    if showing.shows_all:
        return reading
    figures = showing.shows("measures")
    untold = _untold(whole, left, [numbered.finding for numbered in reading.findings], showing)
    return Reading(
        findings=tuple(one for one in reading.findings if one.finding.key not in untold),
        reach=_reach(reading, grid) if figures else {},
        ranks=_of(left, reading.ranks),
        measures=_of(left, reading.measures) if figures else {},
        frequency=_of(left, reading.frequency) if figures else {},
        faces=_of(left, reading.faces),
        comments=_of(left, reading.comments) if showing.shows("comments") else {},
        colouring=_colouring(left, reading.colouring, showing),
        checked=reading.checked and showing.shows("findings"),
    )


def cut_answered(
    whole: Project, left: Project, answered: Sequence[Answered], showing: Showing
) -> tuple[Answered, ...]:
    """What was decided about findings of what is left, by whom only where that is shown."""
    if showing.shows_all:
        return tuple(answered)
    untold = _untold(whole, left, [one.finding for one in answered], showing)
    return tuple(
        replace(one, response=response)
        for one in answered
        if one.finding.key not in untold and (response := left.find(Response, one.response.id)) is not None
    )


def _of(left: Project, told: Mapping[str, V]) -> dict[str, V]:
    """What is told of records that are left."""
    return {id_: value for id_, value in told.items() if id_ in left.records}


def _reach(reading: Reading, grid: Grid) -> dict[str, Reach]:
    """The people of the shown stages; which share goes on is left out where it is to a stage that is."""
    return {
        stage: replace(reach, going_on=None) if stage in grid.parted else reach
        for stage, reach in reading.reach.items()
        if stage in grid.stages
    }


def _colouring(left: Project, colouring: Colouring | None, showing: Showing) -> Colouring | None:
    if colouring is None or (colouring.by == "owner" and not showing.shows("owners")):
        return None
    signs = _of(left, colouring.signs)
    return replace(
        colouring, signs=signs, legend=tuple(sign for sign in colouring.legend if sign in signs.values())
    )


def _untold(whole: Project, left: Project, findings: Sequence[Finding], showing: Showing) -> frozenset[str]:
    """The keys of findings that may not be told: they are about something hidden, or a sentence names it."""
    if not showing.shows("findings"):
        return frozenset(finding.key for finding in findings)
    silent = unspoken(showing.hidden)
    untold = {
        finding.key
        for finding in findings
        if finding.field in silent
        or not key_holds(whole, finding.key, left.records)
        or any(id_ not in left.records for id_ in (*finding.subjects, *_marked(finding.mark)))
    }
    rest = [finding for finding in findings if finding.key not in untold]
    words = {finding.key: frozenset(_words(finding)) for finding in rest}
    names = _hidden_names(whole, left, frozenset[str]().union(*words.values()))
    return frozenset((*untold, *(key for key, said in words.items() if not names.isdisjoint(said))))


def _marked(mark: Mark | None) -> tuple[str, ...]:
    """The records where a mark stands."""
    match mark:
        case Ghost():
            return (mark.step, mark.lane, *(mark.between or ()))
        case Frame():
            return mark.cards
        case DeadEnd():
            return (mark.card,)
        case Pin():
            return (mark.record,)
    return ()


def _words(finding: Finding) -> Iterator[str]:
    """What the sentences of a finding have been given to say: names, figures."""
    yield from _given((finding.title, finding.sentence, finding.reason, finding.advice))
    if finding.fix is not None:
        yield from _given((finding.fix.label,))
    if isinstance(finding.mark, Ghost):
        yield from _given((finding.mark.title, finding.mark.action))


def _given(messages: Iterable[Message]) -> Iterator[str]:
    for message in messages:
        for value in message.args.values():
            if isinstance(value, Message):
                yield from _given((value,))
            elif isinstance(value, str):
                yield value


def _hidden_names(whole: Project, left: Project, said: Collection[str]) -> frozenset[str]:
    """Those of these words that are the name of something hidden, and of nothing shown."""
    if not said:
        return frozenset()
    hidden = (record for id_, record in whole.records.items() if id_ not in left.records)
    return _named(hidden, said) - _named(left.records.values(), said)


def _named(records: Iterable[Record], said: Collection[str]) -> frozenset[str]:
    return frozenset(
        name
        for record in records
        for name in (title_of(record), record.__dict__.get("name", ""))
        if name and name in said
    )
