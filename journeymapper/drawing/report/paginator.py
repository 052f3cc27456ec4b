"""Blocks set on pages: what stays together stays together, and heads of tables repeat."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from journeymapper.drawing.figures import Box, Figure, Placed, Stroke
from journeymapper.drawing.leaves import Layer
from journeymapper.drawing.parts import line
from journeymapper.drawing.report.blocks import Block, Heading, Plate
from journeymapper.drawing.report.splitting import least_height, split
from journeymapper.drawing.report.styles import SPILL
from journeymapper.layout.geometry import Rect

_GROUND_RADIUS = 5
_MANY_PAGES = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """Where on a page a heading stands."""

    heading: Heading
    y: float


@dataclass(slots=True)
class SetPage:
    """One page while blocks are set on it, in layout units from the top-left corner of the column."""

    y: float = 0
    """Where the last block ends."""
    layers: list[Layer] = field(default_factory=list)
    """From back to front, in the order in which they are read."""
    marks: list[Mark] = field(default_factory=list)
    _figures: list[Placed] = field(default_factory=list)

    def put(self, block: Block, width: float) -> None:
        """Set a block below the last one."""
        if self.y:
            if block.ruled:
                self._figures.append(Placed(_rule(width), 0, self.y + block.before / 2))
            self.y += block.before
        if block.ground is not None:
            box = Box(-SPILL, 0, width + 2 * SPILL, block.height, _GROUND_RADIUS, fill=block.ground)
            bounds = Rect(-SPILL, 0, width + 2 * SPILL, block.height)
            self._figures.append(Placed(Figure("", "ground", "", bounds, (box,)), 0, self.y))
        self._figures += (Placed(at.figure, at.x, at.y + self.y) for at in block.figures)
        if block.layers:
            self._close()
            self.layers += (replace(layer, y=layer.y + self.y) for layer in block.layers)
        if block.heading is not None:
            self.marks.append(Mark(block.heading, self.y))
        self.y += block.height

    def done(self) -> "SetPage":
        """The page with nothing more to come."""
        self._close()
        return self

    def _close(self) -> None:
        if self._figures:
            self.layers.append(Layer(tuple(self._figures)))
            self._figures = []


def _rule(width: float) -> Figure:
    shape = line(0, 0, width, 0, Stroke("line2", 1, token="hair"))
    return Figure("", "ground", "", Rect(0, -1, width, 2), (shape,))


def set_on_pages(content: Iterable[Block | Plate], width: float, height: float) -> list[SetPage | Plate]:
    """Pages of a column of this size, in layout units; plates are passed on in their place."""
    setter = _Setter(width, height)
    chain: list[Block] = []
    for piece in content:
        if isinstance(piece, Block):
            chain.append(piece)
            if piece.keep:
                continue
        setter.set_together(chain)
        chain = []
        if isinstance(piece, Plate):
            setter.pages.append(piece)
    setter.set_together(chain)
    return [page.done() if isinstance(page, SetPage) else page for page in setter.pages]


@dataclass(slots=True)
class _Setter:
    width: float
    height: float
    pages: list[SetPage | Plate] = field(default_factory=list)

    @property
    def page(self) -> SetPage:
        """The page that is being filled; after a plate there is a new one."""
        last = self.pages[-1] if self.pages else None
        return last if isinstance(last, SetPage) else self._turn()

    def _turn(self) -> SetPage:
        page = SetPage()
        self.pages.append(page)
        return page

    def set_together(self, chain: list[Block]) -> None:
        """Blocks of which each stays with the next; on a new page where there is no room for all."""
        if not chain:
            return
        *first, last = chain
        needed = sum(block.before + block.height for block in first)
        needed += last.before + least_height(last, self.height)
        if self.page.y and self.page.y + needed > self.height + 0.01:
            self._turn()
        for block in chain:
            self._set(block)

    def _set(self, block: Block) -> None:
        is_vast = block.flows and block.height > _MANY_PAGES * self.height
        if is_vast and (halves := split(block, block.height / 2)) is not None:
            # To cut a vast text page by page would go through all its lines for each of them.
            for half in halves:
                self._set(half)
            return
        rest: Block | None = block
        while rest is not None:
            rest = self._set_some(rest)

    def _set_some(self, block: Block) -> Block | None:
        """Set as much of a block as there is room for; what is left goes on the next page."""
        page = self.page
        if not page.y and block.repeats is not None:
            page.put(block.repeats, self.width)
        room = self.height - page.y - (block.before if page.y else 0)
        if block.height <= room + 0.01:
            page.put(block, self.width)
            return None
        is_new = not page.y or (block.repeats is not None and page.y == block.repeats.height)
        halves = split(block, room) if block.flows or block.height > self.height or is_new else None
        if halves is None and is_new:
            page.put(block, self.width)
            return None
        if halves is None:
            self._turn()
            return block
        page.put(halves[0], self.width)
        self._turn()
        return halves[1]
