"""A whole map as one drawing."""

from collections.abc import Iterator

from journeymapper.drawing.cards import card_figure
from journeymapper.drawing.emotion import curve_figure
from journeymapper.drawing.figures import Bookmark, Drawing, Placed
from journeymapper.drawing.header import header_figures
from journeymapper.drawing.lanes import ground_figures, lane_header_figures, measure_figures
from journeymapper.drawing.marks import frame_figure, ghost_figure, pill_figure
from journeymapper.drawing.mirror import as_read
from journeymapper.drawing.reading_order import by_columns, with_pins
from journeymapper.drawing.sheet import Detail
from journeymapper.drawing.wires import has_long_wait, wire_figure, wire_words
from journeymapper.layout.map_layout import LaneBand, MapLayout, Wire
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Stage


def draw_map(project: Project, layout: MapLayout, reading: Reading) -> Drawing:
    """The map of a layout, from back to front, with a bookmark for each stage, as its language reads."""
    return as_read(map_in_order(project, layout, reading))


def map_in_order(project: Project, layout: MapLayout, reading: Reading) -> Drawing:
    """The same in reading order, to be put with other things on a page that is turned as a whole."""
    language = project.info.language
    bands = {band.lane: band for band in layout.lanes}
    header, *named = header_figures(project, layout, reading)
    columns = (
        *named,
        *measure_figures(project, layout, reading),
        *_cards(project, layout, reading, bands),
        *(
            Placed(ghost_figure(ghost, layout.format, language), ghost.x, bands[ghost.lane].y + ghost.dy)
            for ghost in layout.ghosts
        ),
    )
    figures = (
        *ground_figures(project, layout),
        header,
        *(_wire(project, wire, bands) for wire in layout.wires),
        *(Placed(frame_figure(frame), frame.x, bands[frame.lane].y + frame.dy) for frame in layout.frames),
        *with_pins(layout, (*lane_header_figures(project, layout), *by_columns(layout, columns))),
        *curve_figures(project, layout),
        *(
            Placed(pill_figure(frame, layout.format, language), frame.x, bands[frame.lane].y + frame.dy)
            for frame in layout.frames
        ),
    )
    bookmarks = tuple(
        Bookmark(project.get(Stage, span.stage).name, 0, x=span.x)
        for span in layout.header.stages
        if not span.continued
    )
    return Drawing(
        layout.width,
        layout.height,
        figures,
        title=map_title(project, layout.map),
        language=language,
        bookmarks=bookmarks,
    )


def map_title(project: Project, map_: str) -> str:
    """The headline of the map's journey, else its title."""
    journey = project.find(Journey, project.get(Map, map_).journey)
    return (journey.headline or journey.title) if journey else ""


def curve_figures(project: Project, layout: MapLayout) -> tuple[Placed, ...]:
    """The emotion curves; the primary persona's is in front."""
    bands = {band.lane: band for band in layout.lanes}
    return tuple(
        Placed(
            curve_figure(
                project,
                curve,
                bands[curve.lane].height,
                layout.width,
                bands[curve.lane].ground,
                layout.format,
            ),
            0,
            bands[curve.lane].y,
        )
        for curve in layout.curves
    )


def card_detail(layout: MapLayout, card: str, folded_columns: frozenset[float]) -> Detail:
    """Cards in folded lanes and columns are blocks."""
    box = layout.cards[card]
    return "block" if layout.lane(box.lane).folded or box.x in folded_columns else "full"


def _cards(
    project: Project, layout: MapLayout, reading: Reading, bands: dict[str, LaneBand]
) -> Iterator[Placed]:
    folded = frozenset(column.x for column in layout.columns if column.folded)
    for box in layout.cards.values():
        band = bands[box.lane]
        detail = card_detail(layout, box.card, folded)
        figure = card_figure(
            project, box.card, box.width, box.height, layout.format, reading, detail, band.ground
        )
        yield Placed(figure, box.x, band.y + box.dy)


def _wire(project: Project, wire: Wire, bands: dict[str, LaneBand]) -> Placed:
    band = bands.get(wire.lane) if wire.lane is not None else None
    ground = band.ground if band else "canvas"
    words, waits = wire_words(project, wire), has_long_wait(project, wire)
    figure = wire_figure(wire, ground=ground, words=words, waits=waits)
    return Placed(figure, 0, band.y if band else 0)
