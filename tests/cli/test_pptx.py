"""Slides for presentation programs, made on the real command line and read back by their library."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as Opened
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.group import GroupShape

from journeymapper.resources import resource
from tests.cli.shell import run

GIFT_SHOP = resource("samples", "gift-shop.journey")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    target = tmp_path_factory.mktemp("slides") / "gift.pptx"
    done = run("export", GIFT_SHOP, "-o", target, "--as-of", "2026-11-21")
    assert done.returncode == 0, done.stderr
    return target.read_bytes()


@pytest.fixture(scope="module")
def opened(written: bytes) -> Opened:
    return Presentation(io.BytesIO(written))


def shapes_in(shapes: object) -> Iterator[BaseShape]:
    """All shapes, those within groups too."""
    for shape in shapes:  # type: ignore[attr-defined]  # the library's collections have no common type
        yield shape
        if isinstance(shape, GroupShape):
            yield from shapes_in(shape.shapes)


def texts_in(opened: Opened) -> list[str]:
    return [
        shape.text_frame.text
        for slide in opened.slides
        for shape in shapes_in(slide.shapes)
        if isinstance(shape, Shape)
    ]


def test_every_slide_has_a_title_for_outlines_and_listeners(opened: Opened) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in opened.slides if slide.shapes.title]

    assert len(titles) == len(opened.slides)
    assert titles[0] == "Buying a gift from Saltmarsh Silver"
    assert "Receive" in titles
    assert "Priorities" in titles


def test_words_are_text_that_can_be_edited_a_paragraph_in_a_box(opened: Opened) -> None:
    texts = texts_in(opened)

    assert "Gift box and handwritten card" in texts
    assert any(text.startswith("No touchpoint for 4 days between") for text in texts)


def test_a_card_is_a_group_with_its_words(opened: Opened) -> None:
    groups = [
        shape
        for slide in opened.slides
        for shape in slide.shapes
        if isinstance(shape, GroupShape) and shape.name.startswith("card card_")
    ]

    said = [group.element.xpath("p:nvGrpSpPr/p:cNvPr/@descr")[0] for group in groups]
    assert any("Gift box and handwritten card" in words for words in said)
    assert all(said)


def test_all_lies_on_its_slide(opened: Opened) -> None:
    for slide in opened.slides:
        for shape in slide.shapes:
            if shape.has_text_frame or shape.name.startswith("card"):
                assert shape.left >= 0
                assert shape.left + shape.width <= opened.slide_width
                assert shape.top + shape.height <= opened.slide_height


def test_findings_stand_in_the_notes(opened: Opened) -> None:
    notes = [
        slide.notes_slide.notes_text_frame.text
        for slide in opened.slides
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None
    ]

    assert any("Gap in Receive" in words for words in notes)


def test_the_same_map_gives_the_same_bytes_and_no_clock(written: bytes, tmp_path: Path) -> None:
    again = tmp_path / "again.pptx"
    run("export", GIFT_SHOP, "-o", again, "--as-of", "2026-11-21")

    assert again.read_bytes() == written
    properties = Presentation(io.BytesIO(written)).core_properties
    assert properties.modified.year == 2026
    assert properties.title
