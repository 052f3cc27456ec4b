"""Black and white: nothing in the file has a colour, and what colours told apart is told apart without."""

import io
import re
from collections.abc import Iterator
from itertools import combinations

import pikepdf
import PIL.Image
import pytest

from journeymapper.drawing.figures import Symbol, TextRun
from journeymapper.drawing.greys import grey_of
from journeymapper.drawing.marks import SEVERITY_INKS, pin_shapes
from journeymapper.drawing.themes import Theme
from journeymapper.drawing.tiles import channel_sign, small_tile
from journeymapper.export.order import PrintOrder
from journeymapper.export.printing import Printed
from journeymapper.export.whole import draw_whole
from journeymapper.model.cards import Picture
from journeymapper.model.findings import Pin, Severity
from journeymapper.model.order import between
from journeymapper.model.people import Channel
from journeymapper.model.project import Asset, Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane
from tests.export.prints import matter, printed
from tests.layout.maps import MAP, gift_reading, gift_shop, numbered, with_records

GREYS = {f"#{level:02X}{level:02X}{level:02X}" for level in range(256)}
_OPERATOR = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b")


def red_picture(format_: str) -> Asset:
    target = io.BytesIO()
    PIL.Image.new("RGB", (60, 30), (200, 20, 20)).save(target, format_)
    return Asset(f"image/{format_.lower()}", 60, 30, target.getvalue())


def with_pictures() -> Project:
    lane = Lane(id="lane_pictures", map=MAP, order=between("z", None), name="Pictures", lane_kind="pictures")
    cards = [
        Picture(id=f"card_{name}", map=MAP, step="step_0", lane=lane.id, asset=name, caption=name)
        for name in ("PNG", "JPEG")
    ]
    return Project(
        with_records(gift_shop(), lane, *cards).records, {name: red_picture(name) for name in ("PNG", "JPEG")}
    )


def reading_with_all_severities() -> Reading:
    severities: tuple[Severity, ...] = ("high", "medium", "low")
    pin = Pin("card_pay")
    return gift_reading(
        [numbered(at, severity, pin, "card_pay") for at, severity in enumerate(severities, 1)]
    )


@pytest.fixture(scope="module")
def in_grey() -> Printed:
    return printed(with_pictures(), reading_with_all_severities(), page="A3", theme="grey")


def streams(data: bytes) -> Iterator[bytes]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            yield page.Contents.read_bytes()


def coloured(data: bytes) -> list[bytes]:
    return [
        found[0]
        for stream in streams(data)
        for found in _OPERATOR.finditer(stream)
        if len({float(found[at]) for at in (1, 2, 3)}) > 1
    ]


def test_every_colour_of_the_file_is_grey(in_grey: Printed) -> None:
    assert coloured(in_grey.data) == []
    assert coloured(printed(gift_shop(), gift_reading(), page="A3").data) != []


def test_shadings_and_pictures_are_grey(in_grey: Printed) -> None:
    with pikepdf.open(io.BytesIO(in_grey.data)) as pdf:
        spaces = [
            each.ColorSpace for each in pdf.objects if isinstance(each, pikepdf.Stream) and "/Width" in each
        ]
        stops = [
            [float(value) for value in each[key]]
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and "/C0" in each
            for key in ("/C0", "/C1")
        ]
    assert len(spaces) == 2
    assert set(spaces) == {"/DeviceGray"}
    assert stops
    assert all(len(set(stop)) == 1 for stop in stops)


def test_colours_that_are_no_tokens_turn_grey() -> None:
    assert Theme.load("grey").colour("#B3261E") == grey_of("#B3261E") in GREYS
    assert {colour for colour in Theme.load("grey").colours.values() if colour} <= GREYS


def test_pictures_of_other_pens_are_grey_too() -> None:
    whole = draw_whole(matter(with_pictures()), "map", PrintOrder(theme="grey"))
    for asset in whole.assets.values():
        with PIL.Image.open(io.BytesIO(asset.data)) as image:
            assert image.mode == "L"


def test_severities_differ_in_shape_and_lightness() -> None:
    theme = Theme.load("grey")
    names = {
        shape.name
        for level in SEVERITY_INKS
        for shape in pin_shapes(0, 0, level, 1)
        if isinstance(shape, Symbol)
    }
    grounds = [int(str(theme.colour(ground))[1:3], 16) for ground, _ in SEVERITY_INKS.values()]
    assert len(names) == len(SEVERITY_INKS)
    assert all(abs(one - other) > 40 for one, other in combinations(grounds, 2))


def test_channels_are_told_apart_by_their_icons() -> None:
    families = ("web", "social", "email", "chat", "phone", "person", "post", "product", "referral")
    marks = set()
    for family in families:
        sign = channel_sign(Channel(id="channel_a", name=family, family=family))
        assert sign is not None
        marks |= {
            shape.name if isinstance(shape, Symbol) else shape.line.text
            for shape in small_tile(0, 0, 16, sign)
            if isinstance(shape, Symbol | TextRun)
        }
    assert len(marks) == len(families)
