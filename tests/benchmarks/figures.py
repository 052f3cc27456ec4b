"""What was measured: one row of the table, and the clocks that fill it."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from typing import Literal


@dataclass
class Times:
    """Milliseconds of something done once or often: by the clock on the wall, and of the processor.

    Other programs of the machine disturb the first much and the second little.
    """

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    @contextmanager
    def once(self) -> Iterator[None]:
        """Takes the time of what is done within."""
        wall, cpu = time.perf_counter(), time.process_time()
        yield
        self.cpu.append((time.process_time() - cpu) * 1000)
        self.wall.append((time.perf_counter() - wall) * 1000)

    def of(self, work: Callable[[], object], times: int = 1) -> "Times":
        """Takes the time of some work, done so often; itself."""
        for _ in range(times):
            with self.once():
                work()
        return self


@dataclass(frozen=True)
class Aim:
    """What the design asks for: at most so many units, of the median, of the p99, or times the floor."""

    most: float
    of: Literal["p50", "p99", "ratio"] = "p50"


@dataclass(frozen=True)
class Row:
    """One line of the table. Milliseconds, but for what says that it is in MB or KB."""

    what: str
    size: str
    p50: float
    p99: float
    cpu: float
    """Of the processor, at the median."""
    cpu99: float
    floor: float | None = None
    """The same measured of the least that could do it, at the median of the processor's time."""
    aim: Aim | None = None
    dpr: int = 1

    @property
    def ratio(self) -> float | None:
        """Times the floor, in time of the processor."""
        return self.cpu / self.floor if self.floor else None

    @property
    def within(self) -> bool | None:
        """Whether the aim is met, judged by the processor's time, which a busy machine disturbs less."""
        if self.aim is None:
            return None
        reached = {"p50": self.cpu, "p99": self.cpu99, "ratio": self.ratio or 0}[self.aim.of]
        return reached <= self.aim.most


def row(what: str, size: str, times: Times, floor: Times | None = None, aim: Aim | None = None) -> Row:
    """The row of what was timed."""
    return Row(
        what,
        size,
        median(times.wall),
        _p99(times.wall),
        median(times.cpu),
        _p99(times.cpu),
        median(floor.cpu) if floor else None,
        aim,
    )


def _p99(values: Sequence[float]) -> float:
    return sorted(values)[min(round(len(values) * 0.99), len(values) - 1)]
