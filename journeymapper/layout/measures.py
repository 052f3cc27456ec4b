"""The lane of measures: the headline measures of each step, wrapped in its column."""

from journeymapper.layout.formats import Format
from journeymapper.layout.map_layout import Column
from journeymapper.layout.site import Site
from journeymapper.model.reading import Reading
from journeymapper.typeset import Paragraph, set_paragraph

_PAD = 12


def measure_texts(reading: Reading, column: Column, format: Format, language: str) -> Paragraph | None:
    """What the measures lane shows in a column, its first baseline 24 below the lane's top; None: nothing."""
    words = "\n".join(reading.measures[step] for step in column.steps if step in reading.measures)
    if not words or column.folded:
        return None
    style = format.type.measure
    return set_paragraph(words, style.role, style.size, column.width, language=language)


def measures_height(site: Site) -> float:
    """The height that the measures of the highest column ask for."""
    texts = (measure_texts(site.reading, column, site.format, site.language) for column in site.columns)
    lines = max((len(text.lines) for text in texts if text is not None), default=0)
    return 2 * _PAD + site.format.type.measure.lead * lines if lines else 0
