"""The cover of a report."""

from journeymapper.drawing.figures import Placed
from journeymapper.drawing.flow import Flow
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.styles import MARGIN
from journeymapper.layout.formats import TextStyle

_TITLE = TextStyle("serif", 52, 58)


def cover_figures(report: Report, width: float, height: float) -> tuple[Placed, ...]:
    """What stands on the first page, whose size is in layout units."""
    flow = Flow(report.language)
    title = report.journey.headline or report.journey.title
    flow.write(0, 0, title, _TITLE, "ink", width - 2 * MARGIN)
    figure = flow.figure(report.map.id, "title", title, width - 2 * MARGIN, flow.y + 10)
    return (Placed(figure, MARGIN, height / 4),)
