"""The `d` of an SVG path as segments: what our own icons are drawn with.

Understands M L H V C S Q T A Z, absolute and relative (SVG 1.1, §8.3). Quadratic curves and arcs become
cubics, arcs by the parametrisation of SVG 1.1, appendix F.6, at most a quarter turn each.
"""

import math
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from journeymapper.drawing.figures import Segment

_TOKEN = re.compile(r"([MLHVCSQTAZmlhvcsqtaz])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|([\s,]+)|(.)")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


class BadPath(ValueError):
    """A path that cannot be read."""


@lru_cache(4096)
def segments(d: str) -> tuple[Segment, ...]:
    """The segments of a path. Raises `BadPath`.

    >>> segments("M1 2h3v-1z")
    (('M', 1.0, 2.0), ('L', 4.0, 2.0), ('L', 4.0, 1.0), ('Z',))
    """
    reader = _Reader()
    for command, numbers in _commands(d):
        reader.take(command, numbers)
    return tuple(reader.out)


def _commands(d: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers; a command that repeats is given again, a moveto as a lineto."""
    command, numbers = "", list[float]()
    for letter, number, _, other in _TOKEN.findall(d):
        if other:
            raise BadPath(f"{other!r} in {d!r}")
        if letter:
            if numbers:
                raise BadPath(f"numbers are missing before {letter!r} in {d!r}")
            command = letter
            if letter in "Zz":
                yield letter, []
        elif number:
            numbers.append(float(number))
            if command in ("", "Z", "z"):
                raise BadPath(f"a number without a command in {d!r}")
            if len(numbers) == _ARGUMENTS[command.upper()]:
                yield command, numbers
                numbers = []
                command = {"M": "L", "m": "l"}.get(command, command)
    if numbers:
        raise BadPath(f"numbers are missing at the end of {d!r}")


class _Reader:
    """The pen while a path is read: where it is, where its part began, the last handle."""

    def __init__(self) -> None:
        self.out: list[Segment] = []
        self.x = self.y = 0.0
        self.start = (0.0, 0.0)
        self.handle: tuple[str, float, float] | None = None

    def take(self, command: str, numbers: list[float]) -> None:
        kind = command.upper()
        dx, dy = (self.x, self.y) if command.islower() else (0.0, 0.0)
        steps: dict[str, Callable[[list[float], float, float], None]] = {
            "M": self._move,
            "L": lambda n, dx, dy: self._line(n[0] + dx, n[1] + dy),
            "H": lambda n, dx, dy: self._line(n[0] + dx, self.y),
            "V": lambda n, dx, dy: self._line(self.x, n[0] + dy),
            "C": lambda n, dx, dy: self._curve(*_shifted(n, dx, dy)),
            "S": lambda n, dx, dy: self._curve(*self._mirrored("C"), *_shifted(n, dx, dy)),
            "Q": lambda n, dx, dy: self._quadratic(*_shifted(n, dx, dy)),
            "T": lambda n, dx, dy: self._quadratic(*self._mirrored("Q"), *_shifted(n, dx, dy)),
            "A": self._arc,
            "Z": lambda n, dx, dy: self._close(),
        }
        steps[kind](numbers, dx, dy)
        if kind not in "CSQT":
            self.handle = None

    def _move(self, n: list[float], dx: float, dy: float) -> None:
        self.x, self.y = self.start = (n[0] + dx, n[1] + dy)
        self.out.append(("M", self.x, self.y))

    def _line(self, x: float, y: float) -> None:
        self.x, self.y = x, y
        self.out.append(("L", x, y))

    def _close(self) -> None:
        self.x, self.y = self.start
        self.out.append(("Z",))

    def _curve(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float) -> None:
        self.out.append(("C", x1, y1, x2, y2, x, y))
        self.x, self.y, self.handle = x, y, ("C", x2, y2)

    def _quadratic(self, cx: float, cy: float, x: float, y: float) -> None:
        ax, ay = self.x + (cx - self.x) * 2 / 3, self.y + (cy - self.y) * 2 / 3
        self._curve(ax, ay, x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3, x, y)
        self.handle = ("Q", cx, cy)

    def _mirrored(self, kind: str) -> tuple[float, float]:
        if self.handle is None or self.handle[0] != kind:
            return self.x, self.y
        return 2 * self.x - self.handle[1], 2 * self.y - self.handle[2]

    def _arc(self, n: list[float], dx: float, dy: float) -> None:
        rx, ry, turn, large, sweep = abs(n[0]), abs(n[1]), math.radians(n[2]), n[3] != 0, n[4] != 0
        x, y = n[5] + dx, n[6] + dy
        if (x, y) == (self.x, self.y):
            return
        if rx == 0 or ry == 0:
            self._line(x, y)
            return
        for x1, y1, x2, y2, ex, ey in _arc_cubics(self.x, self.y, rx, ry, turn, large, sweep, x, y):
            self._curve(x1, y1, x2, y2, ex, ey)


def _shifted(numbers: list[float], dx: float, dy: float) -> list[float]:
    return [value + (dy if index % 2 else dx) for index, value in enumerate(numbers)]


def _arc_cubics(
    x0: float, y0: float, rx: float, ry: float, turn: float, large: bool, sweep: bool, x: float, y: float
) -> Iterator[tuple[float, float, float, float, float, float]]:
    """An elliptical arc as cubics (SVG 1.1, F.6.5 and F.6.6)."""
    cos, sin = math.cos(turn), math.sin(turn)
    hx, hy = (x0 - x) / 2, (y0 - y) / 2
    px, py = cos * hx + sin * hy, cos * hy - sin * hx
    grow = max(1.0, math.sqrt((px / rx) ** 2 + (py / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    below = (rx * py) ** 2 + (ry * px) ** 2
    factor = math.sqrt(max(0.0, (rx * ry) ** 2 / below - 1)) * (1 if large != sweep else -1)
    cx, cy = factor * rx * py / ry, -factor * ry * px / rx
    first = math.atan2((py - cy) / ry, (px - cx) / rx)
    sweep_by = math.atan2((-py - cy) / ry, (-px - cx) / rx) - first
    if sweep and sweep_by < 0:
        sweep_by += 2 * math.pi
    elif not sweep and sweep_by > 0:
        sweep_by -= 2 * math.pi
    centre_x, centre_y = cos * cx - sin * cy + (x0 + x) / 2, sin * cx + cos * cy + (y0 + y) / 2
    parts = max(1, math.ceil(abs(sweep_by) / (math.pi / 2) - 1e-9))
    step = sweep_by / parts
    reach = 4 / 3 * math.tan(step / 4)

    def at(ux: float, uy: float) -> tuple[float, float]:
        return centre_x + cos * rx * ux - sin * ry * uy, centre_y + sin * rx * ux + cos * ry * uy

    for part in range(parts):
        a, b = first + part * step, first + (part + 1) * step
        ca, sa, cb, sb = math.cos(a), math.sin(a), math.cos(b), math.sin(b)
        end = (x, y) if part == parts - 1 else at(cb, sb)
        yield (*at(ca - reach * sa, sa + reach * ca), *at(cb + reach * sb, sb - reach * cb), *end)
