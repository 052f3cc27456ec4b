"""What the export dialog asks is what the command line takes: both follow the same table."""

import io
from dataclasses import replace

import pytest
from pptx import Presentation

from journeymapper.export.order import What
from journeymapper.model.matter import Matter
from journeymapper.model.reading import Reading
from journeymapper.ui.export_dialog.options import options_of
from journeymapper.ui.export_dialog.proofs import make, prove
from journeymapper.ui.export_dialog.wish import FileKind, Wish, first_wish
from tests.export.prints import TODAY
from tests.layout.maps import MAP, gift_shop


def asked(wish: Wish) -> set[str]:
    return {option.id for option in options_of(wish)}


@pytest.mark.parametrize("file", ["png", "svg", "html"])
@pytest.mark.parametrize(("part", "folds"), [("poster", True), ("map", False)])
def test_a_picture_takes_what_a_poster_takes_and_a_map_alone_is_not_folded(
    file: FileKind, part: What, folds: bool
) -> None:
    ids = asked(replace(first_wish(file), part=part))
    assert {"part", "page of a picture", "columns", "theme of a picture"} <= ids
    assert ("bands" in ids) == folds
    assert not ids & {"layout", "key", "size"}


def test_only_a_page_that_does_not_follow_the_map_can_be_turned() -> None:
    own = first_wish("svg")
    assert "orientation" not in asked(own)
    assert "orientation" in asked(replace(own, order=replace(own.order, page="A3")))
    assert "orientation" in asked(replace(own, order=replace(own.order, page="roll 914mm")))
    assert "orientation" in asked(first_wish("poster"))


def test_a_presentation_is_made_of_the_slides() -> None:
    wish = first_wish("pptx")
    assert asked(wish) == asked(first_wish("slides"))
    project = gift_shop()
    matter = Matter(project, MAP, Reading(), TODAY)
    proof = prove(matter, wish)
    made = Presentation(io.BytesIO(make(matter, wish).data))
    assert len(made.slides) == len(proof.leaves) > 5
