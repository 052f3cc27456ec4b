"""Laws that hold for the wires of any map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.layout import lay_out, relayout
from journeymapper.model.cards import Card
from journeymapper.model.change import apply, change_of
from journeymapper.model.links import Connection
from tests.layout.crowds import crowd_layout
from tests.layout.maps import MAP
from tests.layout.wire_rules import assert_sound
from tests.layout.worlds import connected, projects, readings


@pytest.mark.parametrize("seed", range(5))
def test_a_crowded_map_keeps_every_law(seed: int) -> None:
    project, layout = crowd_layout(seed, cards=200, connections=300)

    assert_sound(project, layout)


def test_after_an_edit_wires_run_as_if_laid_out_from_scratch() -> None:
    project, layout = crowd_layout(4, cards=60, connections=80, steps=8)
    moved = project.get(Connection, "connection_5").source
    card = project.get(Card, moved)
    for change in (
        change_of(project, [card.evolve(order="0")]),
        change_of(project, removed=["connection_7", "connection_9"]),
    ):
        assert change is not None
        after = apply(project, change)
        following, _ = relayout(layout, project, after, layout.reading)

        assert following.wires == lay_out(after, MAP, layout.reading).wires
        assert following.wires != layout.wires


@given(st.data())
def test_any_map_keeps_every_law(data: st.DataObject) -> None:
    project = connected(data.draw(projects(most_cards=12)), data.draw(st.integers(0, 99)))

    assert_sound(project, lay_out(project, MAP, data.draw(readings(project))))
