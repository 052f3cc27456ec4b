"""Pins stand one a corner, frames around neighbours only."""

from journeymapper.layout import lay_out
from journeymapper.layout.map_layout import MapLayout
from journeymapper.model.findings import Frame, Numbered, Pin
from tests.layout.maps import MAP, gap, gift_reading, gift_shop, numbered


def layout_with(*findings: Numbered) -> MapLayout:
    return lay_out(gift_shop(), MAP, gift_reading(findings))


def test_a_pin_straddles_the_top_right_corner_of_its_card() -> None:
    layout = layout_with(numbered(4, "medium", Pin("card_pay")))
    pin = layout.pins[0]

    assert (pin.number, pin.lane) == (4, "lane_touchpoints")
    assert (pin.x, pin.dy) == (443 + 145 - 3, 12 + 3)


def test_the_most_severe_pin_has_the_corner() -> None:
    layout = layout_with(numbered(1, "low", Pin("card_pay")), numbered(2, "high", Pin("card_pay")))

    assert [pin.number for pin in layout.pins] == [2]


def test_a_stages_pin_stands_beside_its_name_and_duration() -> None:
    layout = layout_with(numbered(1, "high", Pin("stage_2")))
    pin = layout.pins[0]

    assert pin.lane is None
    assert 443 + 60 < pin.x <= 443 + 145
    assert pin.dy == 38


def test_a_lanes_pin_stands_beside_its_name() -> None:
    pin = layout_with(numbered(1, "low", Pin("lane_backstage"))).pins[0]

    assert pin.lane == "lane_backstage"
    assert pin.x < 109


def test_a_gap_carries_its_own_number() -> None:
    layout = layout_with(gap(1, "step_3"))

    assert layout.pins == ()
    assert [ghost.number for ghost in layout.ghosts] == [1]


def test_cards_that_are_no_neighbours_have_frames_with_the_same_number() -> None:
    layout = layout_with(numbered(5, "medium", Frame(("card_pay", "card_rcpt"), 0.7)))

    assert [(frame.number, frame.cards) for frame in layout.frames] == [
        (5, ("card_pay",)),
        (5, ("card_rcpt",)),
    ]
    assert {pin.record for pin in layout.pins} == {"card_pay", "card_rcpt"}


def test_a_gap_between_two_cards_parts_their_frame() -> None:
    framed = numbered(5, "medium", Frame(("card_conf", "card_rcpt"), 0.7))

    assert len(layout_with(framed).frames) == 1
    assert len(layout_with(framed, gap(1, "step_2", 2)).frames) == 2


def test_marks_of_records_that_are_gone_are_left_out() -> None:
    layout = layout_with(numbered(1, "high", Pin("card_gone")), gap(2, "step_gone"))

    assert (layout.pins, layout.ghosts, layout.frames) == ((), (), ())
