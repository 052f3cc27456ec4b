"""On which scale the scores of a diagram were given, and what they are as feelings.

Mermaid checks no range: its manual uses 1–5, people use 0–10, percentages, differences, even head counts.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from journeymapper.messages import Message, message


@dataclass(frozen=True, slots=True)
class Scale:
    """How scores become levels of feeling, −2…+2, and the sentence that says so."""

    level: Callable[[float], float]
    words: Message
    usual: bool = True
    """Whether people use it for how they feel; else the levels say no more than which score was higher."""


def scale_of(scores: Collection[float]) -> Scale:
    """The scale that scores were most likely given on: the narrowest usual one that holds them all.

    >>> five, ten = scale_of([1, 3, 5]), scale_of([5, 8, 10])
    >>> [five.level(score) for score in (1, 3, 5)], [ten.level(score) for score in (0, 5, 10)]
    ([-2.0, 0.0, 2.0], [-2.0, 0.0, 2.0])
    """
    lowest, highest = min(scores), max(scores)
    if lowest < 0:
        reach = max(2.0, -lowest, highest)
        return _between(-reach, reach)
    if highest <= 5:
        return _between(1 if lowest >= 1 else 0, 5)
    if highest <= 10:
        return _between(0, 10)
    if highest <= 100:
        return _between(0, 100)
    return _stretched(lowest, highest)


def _between(low: float, high: float) -> Scale:
    words = message(
        "Scores were read on a scale from {low} to {high}: "
        "{low} became −2, {middle} became 0, {high} became +2.",
        low=f"{low:g}".replace("-", "−"),
        middle=f"{(low + high) / 2:g}",
        high=f"{high:g}",
    )
    return Scale(_line(low, high), words)


def _stretched(low: float, high: float) -> Scale:
    """Of numbers that are no usual scale only the order says something."""
    words = message(
        "Scores go from {low} to {high}, which is no usual scale; they may be counts. "
        "The lowest became −2, the highest +2: look at the feelings again.",
        low=f"{low:g}",
        high=f"{high:g}",
    )
    return Scale(_line(low, high) if high > low else lambda _score: 0.0, words, usual=False)


def _line(low: float, high: float) -> Callable[[float], float]:
    return lambda score: round(max(-2.0, min(2.0, 4 * (score - low) / (high - low) - 2)), 4)
