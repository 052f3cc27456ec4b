"""After an edit a map stands as if it were laid out from scratch."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.layout import lay_out, relayout
from journeymapper.layout.map_layout import Moved
from journeymapper.layout.relayout import lead_wires
from journeymapper.layout.wires.slices import finished
from journeymapper.model.cards import Card, Note, Touchpoint
from journeymapper.model.change import apply, change_of
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.titles import title_of
from tests.layout.crowds import crowd_layout
from tests.layout.maps import MAP, gift_reading, gift_shop
from tests.layout.wire_rules import (
    ends_touch_their_cards,
    every_connection_is_there_once,
    no_box_is_run_over,
    pieces_are_straight,
)
from tests.layout.worlds import connected, edits, projects, readings


@settings(max_examples=60)
@given(st.data())
def test_it_equals_a_layout_from_scratch(data: st.DataObject) -> None:
    before = data.draw(projects())
    layout = lay_out(before, MAP, data.draw(readings(before)))
    for _ in range(3):
        after = data.draw(edits(before))
        reading = layout.reading if data.draw(st.booleans()) else data.draw(readings(after))
        following, moved = relayout(layout, before, after, reading)

        assert following == lay_out(after, MAP, reading)
        for id_ in layout.cards.keys() | following.cards.keys():
            assert (id_ in moved.cards) == (layout.cards.get(id_) != following.cards.get(id_))
        before, layout = after, following


@settings(max_examples=60)
@given(st.data())
def test_wires_of_what_moved_are_sound_at_once_and_all_wires_as_from_scratch_in_the_end(
    data: st.DataObject,
) -> None:
    before = connected(data.draw(projects(most_cards=16)), data.draw(st.integers(0, 99)))
    layout = lay_out(before, MAP, data.draw(readings(before)))
    for _ in range(3):
        after = data.draw(edits(before))
        layout, _ = relayout(layout, before, after, layout.reading, every_wire=False)

        every_connection_is_there_once(after, layout)
        pieces_are_straight(layout)
        ends_touch_their_cards(layout)
        no_box_is_run_over(layout)
        assert finished(lead_wires(layout, after)) == lay_out(after, MAP, layout.reading)
        before = after


def _moved(project: Project, card: str, step: str) -> Project:
    record = project.get(Touchpoint, card).evolve(step=step, order="z")
    change = change_of(project, [record])
    assert change is not None
    return apply(project, change)


def test_a_moved_card_moves_only_what_stood_below_it_and_the_lanes_below() -> None:
    project = gift_shop()
    layout = lay_out(project, MAP, Reading())

    _, moved = relayout(layout, project, _moved(project, "card_friend", "step_3"), Reading())

    assert moved == Moved(cards=frozenset({"card_friend", "card_stall"}))


def test_a_fourth_card_makes_the_lane_grow_and_tells_which_lanes_moved() -> None:
    project = gift_shop()
    layout = lay_out(project, MAP, Reading())

    following, moved = relayout(layout, project, _moved(project, "card_friend", "step_1"), Reading())

    assert following.lane("lane_touchpoints").height == layout.lane("lane_touchpoints").height + 84 + 9
    assert moved.size
    assert "lane_opportunities" in moved.lanes
    assert "lane_actions" not in moved.lanes


def test_hiding_the_marks_gives_the_maps_own_layout_back() -> None:
    project = gift_shop()
    shown = lay_out(project, MAP, gift_reading())

    hidden, moved = relayout(shown, project, project, gift_reading().without_marks())

    assert hidden == lay_out(project, MAP, gift_reading().without_marks())
    assert moved.marks
    assert moved.cards == {"card_parcel", "card_survey"}


def test_wires_stay_as_they_are_where_no_box_moves() -> None:
    project, layout = crowd_layout(3)
    card = next(record for record in project.records.values() if isinstance(record, Touchpoint))
    change = change_of(project, [card.evolve(friction=4)])
    assert change is not None

    following, moved = relayout(layout, project, apply(project, change), layout.reading)

    assert layout.wires
    assert following.wires is layout.wires
    assert moved == Moved()


def test_the_tag_of_a_stub_says_the_new_name_of_its_card() -> None:
    project, layout = crowd_layout(3)
    stub = next(wire for wire in layout.wires if wire.style == "stub" and not wire.label_at)
    card = project.get(Card, stub.ends[1])
    field = "text" if isinstance(card, Note) else "title"
    change = change_of(project, [card.evolve(**{field: title_of(card)[::-1]})])
    assert change is not None
    after = apply(project, change)

    following, _ = relayout(layout, project, after, layout.reading)

    assert following == lay_out(after, MAP, layout.reading)
    renamed = {wire.label for wire in following.wires if wire.ends == stub.ends}
    assert renamed == {title_of(after.records[card.id])}


def test_nothing_moves_when_nothing_differs() -> None:
    project = gift_shop()
    layout = lay_out(project, MAP, gift_reading())

    following, moved = relayout(layout, project, project, gift_reading())

    assert following == layout
    assert moved == Moved()
