"""Pictures in a report: as large as they print well, with their words for those who don't see them."""

from collections.abc import Iterator

from journeymapper.drawing.figures import Placed
from journeymapper.drawing.plain_cards import fitted
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.texts import figure_of

_MOST_HEIGHT = 400
_UNITS_A_PIXEL = 96 / 150
"""So large a picture has 150 dots an inch: larger, it prints coarse."""
_LEAST_WIDTH = 150
"""A smaller picture is printed this wide all the same: smaller still, nobody sees what it shows."""


def picture_blocks(
    report: Report, record: str, hash_: str, words: str, *, x: float = 0, before: float = 4
) -> Iterator[Block]:
    """A picture of the project; nothing where there is none."""
    asset = report.project.assets.get(hash_)
    if asset is None:
        return
    room = report.width - x
    width = min(room, max(_LEAST_WIDTH, asset.width * _UNITS_A_PIXEL))
    height = min(_MOST_HEIGHT, report.height / 2, width * asset.height / max(asset.width, 1))
    image = fitted(hash_, asset, x, 0, width, height)
    # Pictures begin where texts do, also those that are higher than wide.
    image = fitted(hash_, asset, x, 0, image.width, image.height)
    figure = figure_of(record, "picture", words, (image,))
    yield Block((Placed(figure, 0, 0),), image.height, before, keep=True)
