"""Slides for presentation programs, made on the real command line and read back by their library."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation as Opened
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.connector import Connector
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
    assert any(title.startswith("Receive, 1 of 2") for title in titles)
    assert any(title.startswith("Priorities") for title in titles)
    assert len(set(titles)) == len(titles)


def test_words_are_text_that_can_be_edited_a_paragraph_in_a_box(opened: Opened) -> None:
    texts = texts_in(opened)

    assert any(text.startswith("Gift box and handwritten card\n") for text in texts)
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


def test_title_and_note_of_a_card_are_paragraphs_of_its_ground(opened: Opened) -> None:
    (ground,) = (
        shape
        for slide in opened.slides
        for shape in shapes_in(slide.shapes)
        if isinstance(shape, Shape) and shape.text_frame.text.startswith("Gift box and handwritten card")
    )

    assert ground.name == "Card"
    assert ground.auto_shape_type == MSO_SHAPE.ROUNDED_RECTANGLE
    assert [paragraph.text for paragraph in ground.text_frame.paragraphs] == [
        "Gift box and handwritten card",
        "Tissue, ribbon, her friend’s name by hand",
    ]


def test_wires_are_glued_to_the_cards_that_they_tie(opened: Opened) -> None:
    glued = 0
    for slide in opened.slides:
        numbers = {shape.shape_id for shape in shapes_in(slide.shapes) if shape.name == "Card"}
        for wire in shapes_in(slide.shapes):
            if isinstance(wire, Connector):
                ends = wire.element.xpath(".//a:stCxn/@id | .//a:endCxn/@id")
                assert ends
                assert {int(end) for end in ends} <= numbers
                glued += len(ends) == 2
    assert glued


def test_numbers_of_shapes_are_their_own(opened: Opened) -> None:
    for slide in opened.slides:
        numbers = [shape.shape_id for shape in shapes_in(slide.shapes)]
        assert len(set(numbers)) == len(numbers)


def test_a_press_leads_from_a_finding_to_its_stage_and_back(opened: Opened) -> None:
    titles = {
        slide.slide_id: slide.shapes.title.text_frame.text for slide in opened.slides if slide.shapes.title
    }
    led: dict[str, set[str]] = {}
    for slide in opened.slides:
        for shape in shapes_in(slide.shapes):
            if isinstance(shape, Shape) and (goal := shape.click_action.target_slide):
                led.setdefault(titles[slide.slide_id].split(",")[0], set()).add(titles[goal.slide_id])

    assert any(title.startswith("Findings") for title in led["Receive"])
    assert any(title.startswith("Receive, 1 of") for title in led["Findings"])


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
