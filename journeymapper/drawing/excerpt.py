"""Some cards of a map as a drawing of their own, with the wires between them."""

from collections.abc import Collection

from journeymapper.drawing.cards import card_figure
from journeymapper.drawing.figures import Drawing, Placed
from journeymapper.drawing.wires import has_long_wait, wire_figure, wire_words
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import MapLayout, Wire
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading

_MARGIN = 16


def draw_excerpt(
    project: Project, layout: MapLayout, reading: Reading, cards: Collection[str]
) -> Drawing | None:
    """These cards as they are drawn on the map, cut out with a margin; None where none is laid out."""
    chosen = [card for card in layout.cards if card in cards]
    if not chosen:
        return None
    area = _around([layout.rect(card) for card in chosen]).grown(_MARGIN)
    wires = [wire for wire in layout.wires if set(wire.ends).issubset(chosen) and wire.style != "stub"]
    figures = (
        *(_wire(project, layout, wire, area) for wire in wires),
        *(_card(project, layout, reading, card, area) for card in chosen),
    )
    return Drawing(area.width, area.height, figures, language=project.info.language)


def _around(boxes: list[Rect]) -> Rect:
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    return Rect(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def _card(project: Project, layout: MapLayout, reading: Reading, card: str, area: Rect) -> Placed:
    home = layout.rect(card)
    ground = layout.lane(layout.cards[card].lane).ground
    figure = card_figure(project, card, home.width, home.height, layout.format, reading, "full", ground)
    return Placed(figure, home.x - area.x, home.y - area.y)


def _wire(project: Project, layout: MapLayout, wire: Wire, area: Rect) -> Placed:
    band = layout.lane(wire.lane) if wire.lane is not None else None
    figure = wire_figure(
        wire,
        ground=band.ground if band else "canvas",
        words=wire_words(project, wire),
        waits=has_long_wait(project, wire),
    )
    return Placed(figure, -area.x, (band.y if band else 0) - area.y)
