"""What the doctor says: chapters of points, each with a mark and, where something is wrong, advice."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from journeymapper.messages import Message, message

Mark = Literal["ok", "note", "attention"]
"""`note`: nothing is wrong, but somebody might want to know."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was looked at."""

    mark: Mark
    words: Message
    advice: Message | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """Everything about one part of the machine."""

    id: str
    name: Message
    points: tuple[Point, ...]

    @property
    def fine(self) -> bool:
        """Whether nothing needs attention."""
        return all(point.mark != "attention" for point in self.points)


def chapter(id_: str, name: Message, look: Callable[[], Iterable[Point]]) -> Chapter:
    """What was seen; that it could not be looked at, where it could not.

    >>> from journeymapper.messages import text
    >>> broken = chapter("fonts", message("Fonts"), lambda: (Point("ok", message("{}")) for _ in 1 // 0))
    >>> [text(point.words) for point in broken.points], broken.fine
    (['This could not be looked at (ZeroDivisionError).'], False)
    """
    try:
        points = tuple(look())
    except Exception as error:  # the other chapters are all the more wanted then
        words = message("This could not be looked at ({kind}).", kind=type(error).__name__)
        points = (Point("attention", words, message("Look at the other points first.")),)
    return Chapter(id_, name, points)
