"""What a wire says on its way, when it is taken and how long that takes, where a gutter has room for it."""

from collections.abc import Mapping, Sequence

from journeymapper.layout.geometry import Rect
from journeymapper.layout.wires.ground import Ground
from journeymapper.layout.wires.gutters import Run
from journeymapper.layout.wires.tags import LABEL
from journeymapper.layout.wires.ways import Way
from journeymapper.model.durations import longest_days
from journeymapper.model.journeys import Duration
from journeymapper.model.links import Connection
from journeymapper.typeset import line_width

_LONG_WAIT = 2.0
"""Days; a longer wait is said."""
_UNITS = {"minute": "min", "hour": "h", "day": "d", "week": "w", "month": "mo", "year": "y"}
_PAD = 2
_CORNER = 8
"""From the corner of a wire to its notch."""
_ABOVE = 2
"""Between a straight wire and what it says."""


def said_of(connection: Connection | None) -> str:
    """The condition of a connection, and its wait where that is longer than two days."""
    if connection is None or not (connection.label or connection.wait):
        return ""
    return ", ".join(filter(None, (connection.label, _wait(connection.wait))))


def _wait(wait: Duration | None) -> str:
    if wait is None or (longest_days(wait) or 0) <= _LONG_WAIT:
        return ""
    figures = dict.fromkeys(f"{value:g}" for value in (wait.min, wait.max) if value is not None)
    return f"{'–'.join(figures)} {_UNITS[wait.unit]}"


def notch_in_gutter(words: str, way: Way, run: Run, start: float, ground: Ground) -> Rect | None:
    """On a run that is alone, near where it begins."""
    width = _width(words, ground)
    if width is None or not run.alone or run.bottom - run.top < LABEL.lead + 2 * _CORNER:
        return None
    top = start + _CORNER if start == run.top else start - _CORNER - LABEL.lead
    notch = Rect(run.x - width / 2, top, width, LABEL.lead)
    return notch if _is_between_rims(notch, way, ground) else None


def notch_above(
    words: str, way: Way, y: float, ground: Ground, runs: Mapping[int, Sequence[Run]]
) -> Rect | None:
    """Above a straight wire, where nothing runs through the gutter."""
    width = _width(words, ground)
    if width is None:
        return None
    gutter = ground.gutter_at(min(way.start, way.end or way.start))
    middle = ground.gutter_x(gutter) + ground.format.gutter / 2
    notch = Rect(middle - width / 2, y - _ABOVE - LABEL.lead, width, LABEL.lead)
    is_free = not any(run.top < y and notch.y < run.bottom for run in runs.get(gutter, ()))
    return notch if is_free and _is_between_rims(notch, way, ground) else None


def _is_between_rims(notch: Rect, way: Way, ground: Ground) -> bool:
    """Whether it stays among the cards of the lane, clear of what runs along its rims."""
    lane = ground.stand(way.asked.source).lane
    return ground.above[lane].inner <= notch.y and notch.bottom <= ground.below[lane].inner


def _width(words: str, ground: Ground) -> float | None:
    """The width of a notch; None where it is wider than a gutter."""
    if len(words) * 2 > ground.format.gutter:
        return None
    width = line_width(words, LABEL.role, LABEL.size) + 2 * _PAD
    return width if width <= ground.format.gutter - 1 else None
