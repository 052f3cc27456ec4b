"""Pictures in a report."""

from datetime import date
from types import MappingProxyType

import pytest

from journeymapper.drawing.figures import Image
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.pictures import picture_blocks
from journeymapper.drawing.report.styles import UNIT
from journeymapper.model.matter import Matter
from journeymapper.model.project import Asset, Project
from journeymapper.model.reading import Reading
from tests.layout.maps import MAP, gift_shop


def image(width: int, height: int, x: float = 0) -> Image:
    project = gift_shop()
    asset = Asset("image/png", width, height, b"")
    shown = Project(project.records, MappingProxyType({"hash": asset}))
    matter = Matter(shown, MAP, Reading(), date(2026, 11, 21))
    (block,) = picture_blocks(Report(matter, 681, 980), "card_a", "hash", "What is seen", x=x)
    figure = block.figures[0].figure
    assert (figure.part, figure.words) == ("picture", "What is seen")
    assert block.height == pytest.approx(figure.bounds.height)
    (shape,) = figure.shapes
    assert isinstance(shape, Image)
    return shape


@pytest.mark.parametrize("size", [(4000, 2000), (2000, 9000), (900, 600), (20, 20), (9000, 10)])
def test_a_picture_keeps_to_its_column_and_its_proportions(size: tuple[int, int]) -> None:
    shown = image(*size, x=208)
    assert shown.x == 208
    assert shown.x + shown.width <= 681
    assert shown.height <= 980 / 2
    assert shown.width / shown.height == pytest.approx(size[0] / size[1])


def test_a_picture_has_150_dots_an_inch() -> None:
    assert 600 / (image(600, 400).width * UNIT / 72) == pytest.approx(150)


def test_a_small_picture_is_still_seen() -> None:
    assert image(40, 30).width == 150


def test_a_missing_picture_leaves_no_room() -> None:
    matter = Matter(gift_shop(), MAP, Reading(), date(2026, 11, 21))
    report = Report(matter, 681, 980)
    assert list(picture_blocks(report, "card_a", "gone", "What is seen")) == []
