"""How fine pictures may be."""

from journeymapper.export.pixels import LONGEST, MOST, dots_for, pixel_notes
from journeymapper.messages import text

A0 = (3370.4, 2383.9)
ROLL = (14_400.0, 700.0)


def test_what_has_room_is_as_fine_as_wanted_and_nothing_is_said() -> None:
    assert dots_for(A0, 200) == 200
    assert pixel_notes(A0, 200) == ()


def test_pixels_are_neither_too_many_nor_too_many_on_a_side() -> None:
    for width, height in (A0, ROLL):
        dots = dots_for((width, height), 2400)
        assert (width / 72 * dots) * (height / 72 * dots) <= MOST
        assert width / 72 * dots < LONGEST
    assert [text(note) for note in pixel_notes(A0, 600)] == [
        "At 600 dots an inch the picture would have 558 million pixels, which is too many; "
        "it has 254 dots an inch."
    ]
