"""From card to card, and over empty cells, by arrow keys."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.layout import lay_out
from journeymapper.layout.grid import Cell
from journeymapper.layout.walking import card_beside, spot_beside
from journeymapper.model.cards import Touchpoint
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane
from tests.layout.maps import MAP, gift_shop, with_records
from tests.layout.worlds import projects

BUY = Cell("step_2", "lane_touchpoints")


def test_arrow_keys_lead_to_the_nearest_card() -> None:
    project = gift_shop()
    layout = lay_out(project, MAP, Reading())

    assert card_beside(layout, project, "card_review", "right") == "card_conf"
    assert card_beside(layout, project, "card_review", "left") == "card_friend"
    assert card_beside(layout, project, "card_review", "down") == "card_size"
    assert card_beside(layout, project, "card_page", "up") == "card_action1"
    assert card_beside(layout, project, "card_size", "down") == "card_question1"


def test_arrow_keys_stop_at_the_edge_and_come_to_empty_cells() -> None:
    project = _without_touchpoints_of(gift_shop(), "step_2")
    layout = lay_out(project, MAP, Reading())

    assert spot_beside(layout, project, "card_page", "right") == BUY
    assert spot_beside(layout, project, BUY, "right") == "card_parcel"
    assert spot_beside(layout, project, BUY, "left") == "card_page"
    assert spot_beside(layout, project, "card_action2", "down") == BUY
    assert card_beside(layout, project, "card_page", "right") == "card_parcel"
    assert card_beside(layout, project, "card_reel", "left") is None
    assert card_beside(layout, project, "card_action0", "up") is None


def test_arrow_keys_go_over_spans_and_through_folded_lanes() -> None:
    project = gift_shop()
    project = with_records(
        project,
        project.get(Touchpoint, "card_reel").evolve(until="step_1"),
        project.get(Lane, "lane_questions").evolve(collapsed=True),
    )
    layout = lay_out(project, MAP, Reading())

    assert card_beside(layout, project, "card_page", "up") == "card_reel"
    assert card_beside(layout, project, "card_reel", "right") == "card_page"
    assert card_beside(layout, project, "card_question1", "right") == "card_pain1"
    assert card_beside(layout, project, "card_question1", "left") == "card_pain0"


@settings(max_examples=30)
@given(st.data())
def test_down_never_leads_up(data: st.DataObject) -> None:
    project = data.draw(projects(most_cards=12))
    layout = lay_out(project, MAP, Reading())
    for card in layout.cards:
        below = card_beside(layout, project, card, "down")
        assert below is None or below in layout.cards
        assert below is None or layout.rect(below).y >= layout.rect(card).y


def _without_touchpoints_of(project: Project, step: str) -> Project:
    gone = project.index.cell(step, "lane_touchpoints")
    return Project({id_: record for id_, record in project.records.items() if id_ not in gone})
