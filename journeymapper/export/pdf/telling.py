"""What is said of pages to those who do not see them: the tree grows while the pages are painted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeymapper.drawing.figures import Figure, Part, Placed, Shape, TextRun, To
from journeymapper.drawing.leaves import Layer, Leaf
from journeymapper.export.links import Goal, area_of
from journeymapper.export.numbers import numbers
from journeymapper.export.pdf.elements import Annotation, Element
from journeymapper.export.pdf.pen import Pen
from journeymapper.export.pdf.roles import Role, goes_on, role_of
from journeymapper.export.pdf.tables import Table
from journeymapper.layout.geometry import Rect
from journeymapper.model.addresses import in_plain_letters, is_address

_BEHIND: frozenset[Part] = frozenset(("wire", "frame"))
"""What is painted behind the cards that it speaks of, and told after them."""
_ON_MAP: frozenset[Part] = _BEHIND | {
    "phase",
    "stage",
    "step",
    "duration",
    "people",
    "going on",
    "lane",
    "fold",
    "line",
    "card",
    "block",
    "ghost",
    "curve",
    "pin",
    "ground",
}


@dataclass(slots=True)
class _Told:
    """A figure that several sheets show parts of."""

    element: Element
    link: Element | None
    texts: set[str]


class Telling:
    """The tree of a document and the links on its pages."""

    def __init__(self, goals: Mapping[To, Goal], sheets: int) -> None:
        self._sheets = sheets
        self.document = Element("Document")
        self.pages: list[list[Element]] = []
        """For each page the elements that its pieces of marked content belong to, by their numbers."""
        self.annotations: list[Annotation] = []
        self._goals = goals
        self._later: list[Element] = []
        self._tables: dict[str, Table] = {}
        self._told: dict[tuple[Part, str], _Told] = {}
        self._level = 0
        self._has_phases = False

    def begin_page(self) -> None:
        """What comes now stands on the next page."""
        self._tell_later()
        self.pages.append([])

    def end(self) -> None:
        """Nothing more comes."""
        self._tell_later()
        for table in self._tables.values():
            table.complete()

    def painted(self, placed: Placed, layer: Layer, leaf: Leaf, pen: Pen) -> str:
        """The operators that paint a figure, marked as what it is."""
        figure = placed.figure
        if figure.part not in _ON_MAP:
            self._tell_later()
        role = None if figure.part == "footer" and self._sheets > 1 else role_of(figure)
        area = area_of(placed, layer) if role is not None else None
        if role is None or area is None:
            return artifact(pen.placed(placed))
        area = Rect(area.x, leaf.height - area.bottom, area.width, area.height)
        if layer.shared and (told := self._told.get((figure.part, figure.record))) is not None:
            return self._again(told, placed, area, pen)
        element = self._element(figure, role, area)
        if element is None:
            return artifact(pen.placed(placed))
        holder, link = self._linked(figure, role, element)
        if layer.shared:
            self._told[figure.part, figure.record] = _Told(holder, link, _texts(figure))
        if role.kind == "L" or (role.kind == "P" and not role.alternative and link is None):
            return self._in_pieces(placed, role, holder, pen)
        marked = f"{self._mark(holder)} {pen.placed(placed)} EMC"
        self._annotate(figure, link, area)
        return marked

    def _element(self, figure: Figure, role: Role, area: Rect) -> Element | None:
        """The element of a figure, at its place in the tree; None for what is told already."""
        if figure.cell is not None:
            table = self._tables.get(figure.cell.table)
            if table is None:
                table = self._tables[figure.cell.table] = Table(self.document.add(Element("Table")))
            cell = table.cell(figure.cell, len(self.pages))
            return (
                cell if cell is None or role.kind == "P" else cell.add(Element(role.kind, role.alternative))
            )
        kind = self._heading(figure.part, role.level) if role.level else role.kind
        element = Element(kind, role.alternative)
        if kind == "Figure":
            element.attributes = f"<</O/Layout/BBox[{numbers(area.x, area.y, area.right, area.bottom)}]>>"
        if figure.part in _BEHIND:
            self._later.append(element)
        else:
            self.document.add(element)
        return element

    def _heading(self, part: Part, level: int) -> str:
        """The heading of a level, but no more than one below the last: none is skipped."""
        if part == "phase":
            self._has_phases = True
        elif part in ("stage", "step") and self._has_phases:
            level += 1
        self._level = min(level, self._level + 1)
        return f"H{self._level}"

    def _linked(self, figure: Figure, role: Role, element: Element) -> tuple[Element, Element | None]:
        """What the content of a figure goes into, and the link around it if it leads anywhere."""
        if self._target(figure) is None:
            return element, None
        link = Element("Link")
        if role.kind == "Figure":
            inner = Element("Figure", element.alternative, element.attributes)
            element.kind, element.alternative, element.attributes = "P", "", ""
            return element.add(link).add(inner), link
        link.alternative, element.alternative = element.alternative, ""
        return element.add(link), link

    def _target(self, figure: Figure) -> Goal | str | None:
        match figure.link:
            case None:
                return None
            case To():
                return self._goals.get(figure.link)
            case address:
                return in_plain_letters(address.url) if is_address(address.url) else None

    def _annotate(self, figure: Figure, link: Element | None, area: Rect) -> None:
        target = self._target(figure)
        if link is not None and target is not None:
            words = figure.words or " ".join(_texts(figure))
            annotation = Annotation(len(self.pages) - 1, area, words, target)
            link.kids.append(annotation)
            self.annotations.append(annotation)

    def _again(self, told: _Told, placed: Placed, area: Rect, pen: Pen) -> str:
        """A figure that an earlier sheet began to show: only texts that are new are told."""
        texts = _texts(placed.figure)
        if texts <= told.texts:
            marked = artifact(pen.placed(placed))
        else:
            told.texts |= texts
            marked = f"{self._mark(told.element)} {pen.placed(placed)} EMC"
        self._annotate(placed.figure, told.link, area)
        return marked

    def _in_pieces(self, placed: Placed, role: Role, holder: Element, pen: Pen) -> str:
        """A figure whose texts are read themselves, each paragraph alone; a list begins with its name."""
        is_list = role.kind == "L"
        pieces = list(_pieces(placed.figure.shapes, each=is_list))
        if len(pieces) > 1 and holder.kind in ("P", "L"):
            holder.kind = "Div"
        painted = []
        items: Element | None = None
        for piece in pieces:
            if len(pieces) == 1:
                at = holder
            elif is_list and piece is not pieces[0]:
                items = items or holder.add(Element("L"))
                at = items.add(Element("LI")).add(Element("LBody"))
            else:
                at = holder.add(Element("P"))
            painted.append(f"{self._mark(at)} {' '.join([pen.shape(shape) for shape in piece])} EMC")
        return pen.at(placed, " ".join(painted))

    def _mark(self, element: Element) -> str:
        """Begins a piece of content of an element."""
        page = self.pages[-1]
        element.kids.append((len(self.pages) - 1, len(page)))
        page.append(element)
        return f"/{element.kind} <</MCID {len(page) - 1}>> BDC"

    def _tell_later(self) -> None:
        if self._later:
            self.document.kids += self._later
            self._later = []


def artifact(operators: str) -> str:
    """What is painted for the eye alone."""
    return f"/Artifact BMC {operators} EMC"


def _texts(figure: Figure) -> set[str]:
    return {shape.line.text for shape in figure.shapes if isinstance(shape, TextRun)}


def _pieces(shapes: Sequence[Shape], *, each: bool) -> Iterator[Sequence[Shape]]:
    """Shapes parted after every paragraph, or after `each` text; what follows the last one goes with it."""
    texts = [(at, shape) for at, shape in enumerate(shapes) if isinstance(shape, TextRun)]
    start = 0
    for (at, run), (_, following) in pairwise(texts):
        if each or not goes_on(run, following):
            yield shapes[start : at + 1]
            start = at + 1
    yield shapes[start:]
