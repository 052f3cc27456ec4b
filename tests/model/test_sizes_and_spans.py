"""How wide, how high, how far: sizes that people set, and cards that reach over several steps."""

import pytest

from journeymapper.model.cards import Card
from journeymapper.model.edits import NotAllowed, resize_lane, resize_steps, set_fields, stretch
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Step
from tests.model.sound import done


def test_sizes_are_brought_within_bounds_and_taken_back(project: Project) -> None:
    wide = done(project, resize_steps(project, {"step_search": 900, "step_pay": 900}))
    assert [wide.get(Step, id_).width for id_ in ("step_search", "step_pay")] == [320, 320]
    assert done(wide, resize_steps(wide, {"step_pay": None})).get(Step, "step_pay").width is None
    assert resize_steps(project, {"step_pay": None}) is None
    high = done(project, resize_lane(project, "lane_words", 12))
    assert high.get(Lane, "lane_words").height == 30
    assert done(high, resize_lane(high, "lane_words", None)).get(Lane, "lane_words").height is None


def test_a_card_reaches_over_steps_from_either_end(project: Project) -> None:
    longer = done(project, stretch(project, "card_shop", "step_search", "step_pay"))
    assert longer.get(Card, "card_shop").until == "step_pay"
    later = done(longer, stretch(longer, "card_shop", "step_choose", "step_pay"))
    assert (later.get(Card, "card_shop").step, later.get(Card, "card_shop").until) == (
        "step_choose",
        "step_pay",
    )
    single = done(later, stretch(later, "card_shop", "step_pay", "step_pay"))
    assert single.index.cell("step_pay", "lane_points") == ("card_pay", "card_shop")
    assert single.get(Card, "card_shop").until is None


def test_what_can_not_be_reached_is_refused(project: Project) -> None:
    with pytest.raises(ValueError, match="can't reach"):
        stretch(project, "card_shop", "step_pay", "step_search")
    locked = done(project, set_fields(project, "card_shop", locked=True))
    with pytest.raises(NotAllowed, match="locked"):
        stretch(locked, "card_shop", "step_search", "step_pay")
