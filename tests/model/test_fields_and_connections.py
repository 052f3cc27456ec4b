"""New values of fields, new records, and arrows between cards."""

import pytest

from journeymapper.model.cards import Touchpoint
from journeymapper.model.edits import (
    NotAllowed,
    add_card,
    add_lane,
    add_record,
    add_records,
    connect,
    connect_in_order,
    reconnect,
    set_each,
    set_fields,
)
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Connection
from journeymapper.model.people import Comment, Person
from journeymapper.model.project import Project, UnknownRecord
from journeymapper.model.structure import Stage
from tests.model.sound import done


def arrows(project: Project) -> set[tuple[str, str]]:
    return {(arrow.source, arrow.target) for arrow in project.all(Connection)}


def test_a_field_takes_a_new_value_and_the_same_one_is_no_change(project: Project) -> None:
    after = done(project, set_fields(project, "card_ad", title="Poster", effort=3))
    assert (after.get(Touchpoint, "card_ad").title, after.get(Touchpoint, "card_ad").effort) == ("Poster", 3)
    assert set_fields(after, "card_ad", title="Poster") is None


def test_fields_of_several_records_take_their_values_in_one_change(project: Project) -> None:
    values: dict[str, dict[str, object]] = {
        "card_ad": {"tags": ("paid",)},
        "card_pay": {"tags": ("paid", "own"), "locked": True},
    }
    after = done(project, set_each(project, values))
    assert after.get(Touchpoint, "card_ad").tags == ("paid",)
    assert after.get(Touchpoint, "card_pay").tags == ("paid", "own")
    assert after.get(Touchpoint, "card_pay").locked
    assert set_each(after, values) is None


def test_one_value_that_breaks_a_rule_changes_none_of_several(project: Project) -> None:
    with pytest.raises(ValueError, match=r"."):
        set_each(project, {"card_ad": {"title": "Poster"}, "card_pay": {"effort": 8}})


def test_two_arrows_between_the_same_cards_do_not_become_one_kind_together(project: Project) -> None:
    first = project.get(Connection, "connection_1")
    support = connect(project, first.source, first.target, "support")
    both = done(project, support)
    second = next(one.id for one in both.all(Connection) if one.connection_kind == "support")
    with pytest.raises(NotAllowed):
        set_each(both, {second: {"connection_kind": "flow"}})


def test_pasted_control_characters_are_left_out(project: Project) -> None:
    after = done(project, set_fields(project, "card_ad", note="One\r\ntwo\x0b\tthree\x00", tags=("\x7fa",)))
    card = after.get(Touchpoint, "card_ad")
    assert (card.note, card.tags) == ("One\ntwo\tthree", ("a",))
    assert set_fields(after, "card_ad", tags=("a\x1b",)) is None, "nothing that is kept differs"


@pytest.mark.parametrize(
    ("id_", "fields"),
    [
        ("card_idea", {"due": "2026-02-30"}),
        ("card_ad", {"effort": 8}),
        ("card_ad", {"title": "x" * 201}),
        ("card_ad", {"colour": "red"}),
        ("card_ad", {"channel": "person_mara"}),
        ("card_ad", {"serves": ("item_none",)}),
        ("card_ad", {"until": "step_none"}),
        ("card_pay", {"until": "step_search"}),
        ("card_ad", {"id": "card_new"}),
        ("card_ad", {"step": "step_pay"}),
        ("step_pay", {"stage": "stage_find"}),
        ("connection_1", {"target": "card_pay"}),
    ],
)
def test_a_value_that_breaks_a_rule_is_refused(project: Project, id_: str, fields: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        set_fields(project, id_, **fields)


def test_a_card_reaches_on_to_a_later_step(project: Project) -> None:
    after = done(project, set_fields(project, "card_ad", until="step_pay"))
    assert set(after.index.spans("map_now")) == {"card_ad", "card_pack"}


def test_a_lane_of_another_kind_puts_aside_what_it_can_not_hold(project: Project) -> None:
    after = done(project, set_fields(project, "lane_points", lane_kind="pictures"))
    assert set(after.index.tray("map_now")) == {"card_photo", "card_ad", "card_shop", "card_pay"}
    after = done(project, set_fields(project, "lane_mood", lane_kind="notes"))
    assert "feeling_1" not in after.records
    after = done(project, set_fields(project, "lane_back", lane_kind="systems"))
    assert after.index.cell("step_search", "lane_back") == ("card_pack",), "an activity fits there too"


def test_records_may_come_together_and_name_each_other(project: Project) -> None:
    journey = Journey(id="journey_new", title="New")
    after = done(project, add_records(project, (Map(id="map_new", journey="journey_new"), journey)))
    assert after.index.maps("journey_new") == ("map_new",)


def test_a_record_that_breaks_a_rule_or_takes_an_id_is_refused(project: Project) -> None:
    with pytest.raises(ValueError, match="already"):
        add_record(project, Person(id="person_mara", name="Another"))
    with pytest.raises(ValueError, match="not there"):
        add_record(project, Comment(id="comment_new", on="card_none", text="?"))
    with pytest.raises(ValueError, match="no step"):
        add_record(project, Stage(id="stage_new", phase="phase_1", name="Empty"))


def test_two_cards_are_connected_once_per_kind(project: Project) -> None:
    after = done(project, connect(project, "card_ad", "card_pay", label="if in a hurry"))
    assert ("card_ad", "card_pay") in arrows(after)
    assert connect(after, "card_ad", "card_pay") is None
    both = done(after, connect(after, "card_ad", "card_pay", "support"))
    (support,) = (arrow.id for arrow in both.all(Connection) if arrow.connection_kind == "support")
    with pytest.raises(NotAllowed, match="connected already"):
        set_fields(both, support, connection_kind="flow")
    assert done(both, set_fields(both, support, connection_kind="support", label="by phone")) != both
    with pytest.raises(ValueError, match="share"):
        connect(project, "card_ad", "card_pay", share=2)
    with pytest.raises(UnknownRecord):
        connect(project, "card_ad", "card_none")


def test_a_connection_leads_to_another_card_but_not_to_another_map(project: Project) -> None:
    after = done(project, reconnect(project, "connection_1", target="card_pay"))
    assert ("card_ad", "card_pay") in arrows(after)
    assert reconnect(project, "connection_1", target="card_shop") is None
    project = done(project, add_card(project, Touchpoint(id="card_old", map="map_old")))
    with pytest.raises(NotAllowed, match="one map"):
        reconnect(project, "connection_1", target="card_old")
    with pytest.raises(NotAllowed, match="one map"):
        connect(project, "card_old", "card_ad")


def with_unconnected(project: Project, **endings: str) -> Project:
    """Two more touchpoints, unconnected, in the step between the others."""
    for name in ("a", "b"):
        card = Touchpoint(
            id=f"card_{name}",
            map="map_now",
            step="step_choose",
            lane="lane_points",
            ending=endings.get(name, ""),
        )
        project = done(project, add_card(project, card))
    return project


def test_unconnected_touchpoints_are_led_on_from_column_to_column(project: Project) -> None:
    project = with_unconnected(project)
    after = done(project, connect_in_order(project, "map_now"))
    assert arrows(after) - arrows(project) == {
        ("card_ad", "card_a"),
        ("card_a", "card_pay"),
        ("card_ad", "card_b"),
        ("card_b", "card_pay"),
    }
    assert connect_in_order(after, "map_now") is None


def test_nothing_leads_on_from_an_exit_or_to_an_entry(project: Project) -> None:
    project = with_unconnected(project, a="lost", b="entry")
    after = done(project, connect_in_order(project, "map_now"))
    assert arrows(after) - arrows(project) == {("card_ad", "card_a"), ("card_b", "card_pay")}


def test_of_several_touchpoints_in_a_column_the_one_in_the_same_lane_is_next(project: Project) -> None:
    project = done(project, add_lane(project, "map_now", "Partners", 0))
    for name, lane in (("other", project.index.lanes("map_now")[0]), ("same", "lane_points")):
        card = Touchpoint(id=f"card_{name}", map="map_now", step="step_choose", lane=lane)
        project = done(project, add_card(project, card))
    last = Touchpoint(id="card_last", map="map_now", step="step_pay", lane="lane_points")
    project = done(project, add_card(project, last))
    after = done(project, connect_in_order(project, "map_now"))
    assert ("card_same", "card_last") in arrows(after)
    assert ("card_other", "card_last") not in arrows(after)


def endings(project: Project) -> dict[str, str]:
    return {card.id: card.ending for card in project.all(Touchpoint) if card.ending}


def test_ways_that_are_connected_begin_in_the_first_column_and_end_in_the_last(project: Project) -> None:
    project = with_unconnected(project)
    after = done(project, connect_in_order(project, "map_now"))
    assert endings(after) == {"card_ad": "entry", "card_pay": "won"}


def test_what_is_declared_stays_the_only_entry_and_exit(project: Project) -> None:
    declared = {"card_a": "entry", "card_b": "won"}
    project = with_unconnected(project, a="entry", b="won")
    assert endings(done(project, connect_in_order(project, "map_now"))) == declared
