"""Tables of a tagged PDF, put together from cells as they come."""

from dataclasses import dataclass, field

from journeymapper.drawing.figures import Cell
from journeymapper.export.pdf.elements import Element


@dataclass(slots=True)
class Table:
    """A table with its rows; it may go on over several pages."""

    element: Element
    rows: dict[int, Element] = field(default_factory=dict)
    cells: dict[tuple[int, int], tuple[Element, int]] = field(default_factory=dict)
    """Row and column → the cell, and the page on which it stands first."""

    def cell(self, place: Cell, page: int) -> Element | None:
        """What the figures of a place go into; None for a head that is repeated on a later page."""
        known = self.cells.get((place.row, place.column))
        if known is not None:
            return None if place.head and known[1] != page else known[0]
        row = self.rows.get(place.row)
        if row is None:
            row = self.rows[place.row] = self.element.add(Element("TR"))
        cell = row.add(_head(place) if place.head else Element("TD"))
        self.cells[place.row, place.column] = cell, page
        return cell

    def complete(self) -> None:
        """Give every row a cell in each column: readers count them."""
        width = 1 + max((column for _, column in self.cells), default=-1)
        for number, row in self.rows.items():
            row.kids = [
                self.cells[number, column][0] if (number, column) in self.cells else Element("TD")
                for column in range(width)
            ]


def _head(place: Cell) -> Element:
    """The first row heads columns; in others a head stands for its row."""
    scope = "Row" if place.row else "Column"
    return Element("TH", attributes=f"<</O/Table/Scope/{scope}>>")
