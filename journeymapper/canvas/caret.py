"""Where the caret stands in a text that `typeset` has set in lines, and which offset a point means."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeymapper.canvas.text_field import stops_of
from journeymapper.typeset import Line, Run


@dataclass(frozen=True, slots=True)
class SetText:
    """A text with its lines: the offset at which each begins, and the size and lead it is painted at."""

    text: str
    lines: Sequence[Line]
    starts: Sequence[int]
    size: float
    lead: float

    @staticmethod
    def of(text: str, lines: Sequence[Line], size: float, lead: float) -> "SetText":
        """Newlines are not in the lines; what follows them begins a line."""
        starts: list[int] = []
        offset = 0
        for line in lines:
            if not text.startswith(line.text, offset) or (not line.text and starts):
                offset += 1
            starts.append(offset)
            offset += len(line.text)
            if offset < len(text) and text[offset] == "\n" and not line.text.endswith("\n"):
                offset += 1
        return SetText(text, lines, starts, size, lead)

    def line_of(self, offset: int) -> int:
        """The line that an offset stands in; between two lines, the later one."""
        return max(number for number, start in enumerate(self.starts) if start <= offset or number == 0)

    def place(self, offset: int) -> tuple[int, float]:
        """The line of an offset, and its x there."""
        number = self.line_of(offset)
        return number, self._x(number, offset - self.starts[number])

    def line_at(self, y: float) -> int:
        """The line at a y; 0 is the top of the first one."""
        return min(max(int(y // self.lead), 0), len(self.lines) - 1)

    def end(self, number: int) -> int:
        """The last offset of a line: before the space at which the next one was broken off."""
        words = self.lines[number].text
        broken = number + 1 < len(self.lines) and words[-1:].isspace()
        return self.starts[number] + len(words) - broken

    def nearest(self, number: int, x: float) -> int:
        """The offset of a line that is nearest to an x."""
        start, most = self.starts[number], self.end(number)
        stops = [start + stop for stop in stops_of(self.lines[number].text) if start + stop <= most]
        return min(stops, key=lambda stop: abs(self._x(number, stop - start) - x))

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, float, float]]:
        """Line, left and right of every piece of a selection."""
        for number, line in enumerate(self.lines):
            first = max(start - self.starts[number], 0)
            last = min(end - self.starts[number], len(line.text))
            if first < last:
                for run, offset, left in _placed(line):
                    yield from self._stretch(number, run, offset, left, first, last)

    def _stretch(
        self, number: int, run: Run, offset: int, left: float, first: int, last: int
    ) -> Iterator[tuple[int, float, float]]:
        inside = max(first - offset, 0), min(last - offset, len(run.text))
        if inside[0] < inside[1]:
            edges = sorted((left + _reach(run, at)) * self.size for at in inside)
            yield number, edges[0], edges[1]

    def _x(self, number: int, offset: int) -> float:
        x = 0.0
        for run, begins, left in _placed(self.lines[number]):
            if begins <= offset <= begins + len(run.text):
                x = (left + _reach(run, offset - begins)) * self.size
                if offset < begins + len(run.text):
                    return x
        return x


def _placed(line: Line) -> Iterator[tuple[Run, int, float]]:
    """Each run with the offset of its text in the line and its left edge in em."""
    taken = [False] * len(line.text)
    offsets: dict[int, int] = {}
    for number in range(len(line.runs) - 1, -1, -1) if line.rtl else range(len(line.runs)):
        words = line.runs[number].text
        offset = line.text.find(words)
        while offset >= 0 and taken[offset]:
            offset = line.text.find(words, offset + 1)
        offset = max(offset, 0)
        taken[offset : offset + len(words)] = [True] * len(words)
        offsets[number] = offset
    left = 0.0
    for number, run in enumerate(line.runs):
        yield run, offsets[number], left
        left += run.width


def _reach(run: Run, offset: int) -> float:
    """From a run's left edge to the caret before a character of it, in em."""
    units = sum(
        advance
        for advance, cluster in zip(run.advances, run.clusters, strict=True)
        if (cluster >= offset if run.rtl else cluster < offset)
    )
    return units / run.face.upem
