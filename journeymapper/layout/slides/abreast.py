"""A stage whose cards stand beside each other: each of its steps becomes as many steps as it needs columns.

A map is high and a slide is wide. What is made is a project like any other, so that lanes, wires, spans and
marks find their places in it as always.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from journeymapper.layout.slides.seats import Seat, parts_of, seats
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling
from journeymapper.model.change import Change, apply
from journeymapper.model.findings import Ghost, Numbered
from journeymapper.model.order import place
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, LaneKind, Step

_WORDS: frozenset[LaneKind] = frozenset({"actions", "thoughts", "notes", "questions", "opportunities"})
"""Lanes whose cards are bare words, as wide as there is room."""
_LOW: frozenset[LaneKind] = frozenset({"actions", "thoughts", "notes", "questions"})
_LOW_ROWS = 3
"""So many lines of words stand where one card stands."""
_NOTHING: frozenset[LaneKind] = frozenset({"emotion", "measures"})


@dataclass(frozen=True, slots=True)
class Abreast:
    """A project in which the steps of one stage are parted, and what belongs together."""

    project: Project
    reading: Reading
    slides: tuple[tuple[str, ...], ...]
    """The columns of each slide, by their steps."""
    seats: frozenset[tuple[str, str | None, str | None]]
    """Cards that were moved: id, first and last column."""
    step_of: Mapping[str, str]
    """Column → the step that it is of; the first column of a step goes by its own id."""


@dataclass(frozen=True, slots=True)
class _Parting:
    """The columns of one step, and how many of them each slide has."""

    step: str
    columns: tuple[str, ...]
    parts: tuple[int, ...]
    rows: int


def abreast(project: Project, map_: str, reading: Reading, stage: str, *, most: int, rows: int) -> Abreast:
    """A stage with at most `rows` cards of a cell below each other and at most `most` columns on a slide."""
    lanes = project.many(Lane, project.index.lanes(map_))
    ghosts = _ghosts(reading)
    partings: dict[str, _Parting] = {}
    taken = 0
    for step in project.index.steps(stage):
        count = max((_columns(project, ghosts, step, lane, rows) for lane in lanes), default=1)
        new = tuple(_new_ids(project, taken, count - 1))
        taken += count - 1
        partings[step] = _Parting(step, (step, *new), parts_of(count, most), rows)
    parted = _parted(project, lanes, partings, ghosts)
    step_of = {column: parting.step for parting in partings.values() for column in parting.columns}
    return Abreast(
        apply(project, _change(project, parted.records)),
        _moved_ghosts(reading, parted.ghosts),
        tuple(_slides(tuple(partings.values()), most)),
        frozenset((one.id, one.step, one.until) for one in parted.records.values() if isinstance(one, Card)),
        step_of,
    )


def most_in_a_cell(project: Project, map_: str, reading: Reading, stage: str) -> int:
    """How many cards stand below each other where most do; words count for less."""
    ghosts = _ghosts(reading)
    lanes = project.many(Lane, project.index.lanes(map_))
    return max(
        (_columns(project, ghosts, step, lane, 1) for step in project.index.steps(stage) for lane in lanes),
        default=1,
    )


_Ghosts = Mapping[tuple[str, str], tuple[Numbered, ...]]


def _ghosts(reading: Reading) -> _Ghosts:
    """Gaps by the cell that they stand in, from top to bottom."""
    found: dict[tuple[str, str], list[tuple[int, int, Numbered]]] = {}
    for numbered, mark in reading.marks():
        if isinstance(mark, Ghost):
            entry = (mark.position, numbered.number, numbered)
            found.setdefault((mark.step, mark.lane), []).append(entry)
    return {
        cell: tuple(numbered for _, _, numbered in sorted(ones, key=lambda one: one[:2]))
        for cell, ones in found.items()
    }


def _columns(project: Project, ghosts: _Ghosts, step: str, lane: Lane, rows: int) -> int:
    if lane.lane_kind in _NOTHING:
        return 1
    here = _stacked(project, step, lane.id)
    count = len(here) + len(ghosts.get((step, lane.id), ()))
    return max(1, ceil(count / (rows * _LOW_ROWS if lane.lane_kind in _LOW else rows)))


def _stacked(project: Project, step: str, lane: str) -> list[Card]:
    """The cards of a cell that end in their own step."""
    cards = project.many(Card, project.index.cell(step, lane))
    return [card for card in cards if card.until in (None, step)]


def _new_ids(project: Project, taken: int, count: int) -> Iterator[str]:
    number = taken
    while count:
        id_ = f"step_abreast-{number}"
        if id_ not in project.records:
            yield id_
            count -= 1
        number += 1


@dataclass(frozen=True, slots=True)
class _Parted:
    records: dict[str, Record]
    ghosts: dict[str, Ghost]
    """Key of a finding → its mark now."""


def _parted(
    project: Project, lanes: Sequence[Lane], partings: Mapping[str, _Parting], ghosts: _Ghosts
) -> _Parted:
    parted = _Parted({}, {})
    for parting in partings.values():
        if len(parting.columns) == 1:
            continue
        _add_steps(project, parting, parted)
        for lane in lanes:
            if lane.lane_kind == "emotion":
                _move_feelings(project, parting, lane, parted)
            elif lane.lane_kind not in _NOTHING:
                _seat(project, parting, lane, ghosts.get((parting.step, lane.id), ()), parted)
    ends = {step: parting.columns[-1] for step, parting in partings.items() if len(parting.columns) > 1}
    for id_ in project.index.spans(lanes[0].map) if lanes else ():
        card = project.get(Card, id_)
        if card.until in ends and card.until != card.step:
            parted.records[id_] = card.evolve(until=ends[card.until])
    return parted


def _add_steps(project: Project, parting: _Parting, parted: _Parted) -> None:
    step = project.get(Step, parting.step)
    siblings = project.many(Step, project.index.steps(step.stage))
    orders = [sibling.order for sibling in siblings]
    after = next(number for number, sibling in enumerate(siblings, 1) if sibling.id == step.id)
    if len(set(orders)) < len(orders):
        # Of one order, ids decide: nothing fits between, so all are numbered anew.
        orders = place([], 0, len(orders))
        parted.records.update(
            (sibling.id, sibling.evolve(order=order)) for sibling, order in zip(siblings, orders, strict=True)
        )
    keys = place(orders, after, len(parting.columns) - 1)
    for id_, order in zip(parting.columns[1:], keys, strict=True):
        parted.records[id_] = Step(id=id_, stage=step.stage, order=order)


def _move_feelings(project: Project, parting: _Parting, lane: Lane, parted: _Parted) -> None:
    count = len(parting.columns)
    for feeling in project.many(Feeling, project.index.feelings(lane.id)):
        if feeling.step == parting.step:
            at = feeling.position * count
            column = min(int(at), count - 1)
            parted.records[feeling.id] = feeling.evolve(step=parting.columns[column], position=at - column)


def _seat(
    project: Project, parting: _Parting, lane: Lane, ghosts: Sequence[Numbered], parted: _Parted
) -> None:
    """Each card and each gap of a cell gets its columns; a gap stays above the card that it precedes."""
    items = list(_items(_stacked(project, parting.step, lane.id), ghosts))
    rows = parting.rows * (_LOW_ROWS if lane.lane_kind in _LOW else 1)
    above: dict[int, int] = {}
    taken = seats(len(items), parting.parts, rows, words=lane.lane_kind in _WORDS)
    for item, seat in zip(items, taken, strict=True):
        column = parting.columns[seat[0]]
        if isinstance(item, Card):
            parted.records[item.id] = item.evolve(step=column, until=_until(parting, seat))
            above[seat[0]] = above.get(seat[0], 0) + 1
        elif isinstance(item.finding.mark, Ghost):
            mark = item.finding.mark
            parted.ghosts[item.finding.key] = replace(mark, step=column, position=above.get(seat[0], 0))


def _items(cards: Sequence[Card], ghosts: Sequence[Numbered]) -> Iterator[Card | Numbered]:
    waiting = list(ghosts)
    for number, card in enumerate(cards):
        while waiting and isinstance(mark := waiting[0].finding.mark, Ghost) and mark.position <= number:
            yield waiting.pop(0)
        yield card
    yield from waiting


def _until(parting: _Parting, seat: Seat) -> str | None:
    return parting.columns[seat[1]] if seat[1] > seat[0] else None


def _change(project: Project, after: Mapping[str, Record]) -> Change:
    return Change({id_: project.records.get(id_) for id_ in after}, dict(after))


def _moved_ghosts(reading: Reading, ghosts: Mapping[str, Ghost]) -> Reading:
    if not ghosts:
        return reading
    return replace(
        reading,
        findings=tuple(
            replace(one, finding=replace(one.finding, mark=ghosts[one.finding.key]))
            if one.finding.key in ghosts
            else one
            for one in reading.findings
        ),
    )


def _slides(partings: Sequence[_Parting], most: int) -> Iterator[tuple[str, ...]]:
    """Whole steps share a slide as evenly as goes; a step on several slides has them for itself."""
    run: list[_Parting] = []
    for parting in partings:
        if len(parting.parts) == 1:
            run.append(parting)
            continue
        yield from _shared(run, most)
        run = []
        start = 0
        for size in parting.parts:
            yield parting.columns[start : start + size]
            start += size
    yield from _shared(run, most)


def _shared(run: Sequence[_Parting], most: int) -> Iterator[tuple[str, ...]]:
    if not run:
        return
    fewest = len(_packed(run, most))
    even = next(width for width in range(1, most + 1) if len(_packed(run, width)) == fewest)
    for group in _packed(run, even):
        yield tuple(column for parting in group for column in parting.columns)


def _packed(run: Sequence[_Parting], width: int) -> list[list[_Parting]]:
    groups: list[list[_Parting]] = [[]]
    taken = 0
    for parting in run:
        if groups[-1] and taken + len(parting.columns) > width:
            groups.append([])
            taken = 0
        groups[-1].append(parting)
        taken += len(parting.columns)
    return groups
