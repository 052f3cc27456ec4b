"""Measures that most journeys use, read from `resources/metrics.json`: offered where one is added."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Literal

from journeymapper.model.ids import new_id
from journeymapper.model.links import Measure
from journeymapper.resources import resource


@dataclass(frozen=True, slots=True)
class Metric:
    """A known measure, with what is usual for it."""

    name: str
    kind: Literal["rate", "score", "time", "count"]
    better: Literal["up", "down"]
    unit: str
    word: str
    aliases: tuple[str, ...]


@cache
def metrics() -> tuple[Metric, ...]:
    """Every known measure, the most used first."""
    read = json.loads(resource("metrics.json").read_text(encoding="utf-8"))
    return tuple(Metric(**(one | {"aliases": tuple(one["aliases"])})) for one in read["metrics"])


def found(words: str) -> tuple[Metric, ...]:
    """The known measures whose name or other name has these words; all of them for none.

    >>> [one.name for one in found("satisf")]
    ['CSAT']
    """
    wanted = words.strip().casefold()
    return tuple(
        one for one in metrics() if any(wanted in name.casefold() for name in (one.name, *one.aliases))
    )


def measure_of(metric: Metric, of: str) -> Measure:
    """A new measure of a record, as a known one usually is."""
    return Measure(
        id=new_id("measure"),
        of=of,
        name=metric.name,
        word=metric.word,
        unit=metric.unit,
        better=metric.better,
        measure_kind=metric.kind,
    )
