"""What to do first: opportunities in a square of impact and effort, and what each of them promises."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, sqrt

from journeymapper.drawing.figures import Box, Figure, Ink, Shape, Stroke, TextRun
from journeymapper.drawing.setting import label, put
from journeymapper.layout.formats import TextStyle
from journeymapper.layout.geometry import Rect
from journeymapper.messages import message, text
from journeymapper.model.cards import Opportunity
from journeymapper.model.dates import near_day_words
from journeymapper.model.links import Measure
from journeymapper.model.numbers import number, quantity
from journeymapper.model.people import Person
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Step
from journeymapper.typeset import line_width, set_line

MIDDLE = 3
"""Where what is not rated stands, as in the ranking: neither promised much nor hidden."""
_LEVELS = 5
_FIRST = 2
"""So many cells from the best corner are "Do first"."""
_SEAM = 1.5
_RADIUS = 8.0
_LEAST_DOT, _LARGEST_DOT = 0.19, 0.27
"""Radii, of the side of a cell."""
_NAMED = 0.36
"""Of the height of a cell: what the words of a corner take."""


@dataclass(frozen=True, slots=True)
class Rated:
    """An opportunity in the square."""

    card: Opportunity
    rank: int
    people: float = 0
    """Of its stage; dots grow with them."""

    @property
    def is_guessed(self) -> bool:
        """Whether somebody has yet to say what it brings or takes."""
        return self.card.impact is None or self.card.work is None

    @property
    def cell(self) -> tuple[int, int]:
        """Effort and impact, each 1–5."""
        return self.card.work or MIDDLE, self.card.impact or MIDDLE


@dataclass(frozen=True, slots=True)
class SquareType:
    """How the words of the square are set, and the numbers on its dots."""

    corner: TextStyle
    axis: TextStyle
    rank: TextStyle


def rated(project: Project, reading: Reading) -> tuple[Rated, ...]:
    """The opportunities of a reading, the first to do first."""
    found: list[Rated] = []
    for id_, rank in sorted(reading.ranks.items(), key=lambda pair: (pair[1], pair[0])):
        card = project.find(Opportunity, id_)
        if card is not None:
            step = project.find(Step, card.step)
            reach = reading.reach.get(step.stage) if step else None
            found.append(Rated(card, rank, reach.people if reach else 0))
    return tuple(found)


def gain_words(project: Project, card: Opportunity) -> str:
    """What is to change by how much: "Checkout completed 54 % → 65 %"; empty where nobody has said."""
    measure = project.find(Measure, card.measure) if card.measure else None
    if measure is None or card.target is None:
        return ""
    language, unit = project.info.language, measure.unit
    target = quantity(card.target, unit, language)
    if card.baseline is None:
        return text(message("{measure} → {target}", measure=measure.name, target=target))
    before = number(card.baseline, language) if unit == "%" else quantity(card.baseline, unit, language)
    words = message("{measure} {before} → {target}", measure=measure.name, before=before, target=target)
    return text(words)


def promise_words(project: Project, card: Opportunity, as_of: date) -> str:
    """Who does it by when: "Ida Berg, by 5 December"; empty where neither is known."""
    owner = project.find(Person, card.owner) if card.owner else None
    by = text(near_day_words(date.fromisoformat(card.due), as_of)) if card.due else ""
    if owner is None:
        return text(message("By {day}", day=by)) if by else ""
    return text(message("{name}, by {day}", name=owner.name, day=by)) if by else owner.name


def square_figure(
    map_: str, ratings: Sequence[Rated], side: float, type_: SquareType, language: str
) -> Figure:
    """Impact upwards against effort to the right, its origin the top-left corner of the square itself.

    The names of the axes stand left of it and below.
    """
    shapes = [*_cells(side), *_corners(side, type_.corner, language), *_axes(side, type_.axis, language)]
    by_cell: dict[tuple[int, int], list[Rated]] = defaultdict(list)
    for one in ratings:
        by_cell[one.cell].append(one)
    most = max((one.people for one in ratings), default=0)
    for place, ones in sorted(by_cell.items()):
        shapes += _dots(place, ones, side / _LEVELS, most, type_.rank)
    said = ", ".join(text(message("{rank} {title}", rank=one.rank, title=one.card.title)) for one in ratings)
    beside = 1.6 * type_.axis.lead
    bounds = Rect(-beside, -2, side + beside + 2, side + beside + 2)
    return Figure(
        map_, "picture", text(message("Impact against effort: {titles}", titles=said)), bounds, tuple(shapes)
    )


def rank_shapes(x: float, y: float, rank: int, style: TextStyle, *, first: bool) -> tuple[Shape, ...]:
    """The number of an opportunity in a circle around a point, as large as its text asks for."""
    radius = 0.85 * style.size
    fill, ink = ("accent", "onAccent") if first else ("accentTint", "accentInk")
    return (
        Box(x - radius, y - radius, 2 * radius, 2 * radius, radius, fill=fill),
        _rank(x, y, rank, style, ink),
    )


def is_first(one: Rated) -> bool:
    """Whether it stands in the corner of what is to be done first."""
    effort, impact = one.cell
    return effort <= _FIRST and impact > _LEVELS - _FIRST


def _cells(side: float) -> Iterator[Shape]:
    yield Box(0, 0, side, side, _RADIUS, fill="lane")
    best = side * _FIRST / _LEVELS
    yield Box(0, 0, best, best, _RADIUS, fill="accentTint")
    for number_ in range(1, _LEVELS):
        at = side * number_ / _LEVELS - _SEAM / 2
        yield Box(at, 0, _SEAM, side, fill="canvas")
        yield Box(0, at, side, _SEAM, fill="canvas")


def _corners(side: float, style: TextStyle, language: str) -> Iterator[TextRun]:
    """What to do with what stands in each corner, as wide as half of the square at most."""
    pad, room = 0.8 * style.size, side * _FIRST / _LEVELS
    top, bottom = pad + 0.75 * style.size, side - pad
    words = (
        (pad, top, message("Do first"), "accentInk", False),
        (side - pad, top, message("Plan"), "ink3", True),
        (pad, bottom, message("If time allows"), "ink3", False),
        (side - pad, bottom, message("Leave it"), "ink3", True),
    )
    for x, y, name, ink, at_end in words:
        yield label(
            x, y, text(name), style, ink, anchor="end" if at_end else "start", room=room, language=language
        )


def _axes(side: float, style: TextStyle, language: str) -> Iterator[TextRun]:
    below, left = side + 1.35 * style.size, -0.7 * style.size
    yield label(0, below, text(message("Little effort")), style, "ink2", language=language)
    much = text(message("Much effort"))
    yield label(side, below, much, style, "ink2", anchor="end", language=language)
    high = text(message("High impact"))
    long = line_width(high, style.role, style.size, language=language)
    yield _upwards(left, long, high, style, language)
    yield _upwards(left, side, text(message("Low impact")), style, language)


def _upwards(x: float, y: float, words: str, style: TextStyle, language: str) -> TextRun:
    line = set_line(words, style.role, language=language)
    return TextRun(x, y, line, style.size, "ink2", angle=-90)


def _dots(
    place: tuple[int, int], ones: Sequence[Rated], cell: float, most: float, style: TextStyle
) -> Iterator[Shape]:
    """The dots of a cell in rows, smaller where they are many."""
    effort, impact = place
    columns = ceil(sqrt(len(ones)))
    rows = ceil(len(ones) / columns)
    # The words of the corners stand in the first and the last row.
    named = _NAMED * cell if impact in (1, _LEVELS) else 0.0
    top, wide, high = named if impact == _LEVELS else 0.0, cell / columns, (cell - named) / rows
    for number_, one in enumerate(ones):
        row, column = divmod(number_, columns)
        x = (effort - 1) * cell + (column + 0.5) * wide
        y = (_LEVELS - impact) * cell + top + (row + 0.5) * high
        grown = sqrt(one.people / most) if most > 0 else 0
        size = _LEAST_DOT + (_LARGEST_DOT - _LEAST_DOT) * grown
        radius = min(size * cell, 0.46 * wide, 0.46 * high)
        fill: Ink = "card" if one.is_guessed else "accent"
        edge = Stroke("accent", 1.5) if one.is_guessed else Stroke("card", 1.5)
        yield Box(x - radius, y - radius, 2 * radius, 2 * radius, radius, fill=fill, stroke=edge)
        ink: Ink = "accentInk" if one.is_guessed else "onAccent"
        yield _rank(x, y, one.rank, style, ink, most=1.5 * radius)


def _rank(x: float, y: float, rank: int, style: TextStyle, ink: Ink, most: float | None = None) -> TextRun:
    line = set_line(str(rank), style.role)
    size = style.size if most is None else min(style.size, most / max(line.width, 0.1))
    return put(x, y + 0.35 * size, line, size, ink, "middle")
