"""Changing many cards at once, and selecting those that are alike."""

import pytest

from journeymapper.editor.choosing import alike, others
from journeymapper.editor.many import Trait, all_locked, choices, lock, set_all, set_trait, traits_of
from journeymapper.messages import text
from journeymapper.model.cards import Card, Feeling, Frequency, Touchpoint
from journeymapper.model.change import Change, apply
from journeymapper.model.project import Project
from tests.canvas.maps import small_map


def done(project: Project, change: Change | None) -> Project:
    assert change is not None
    return apply(project, change)


@pytest.mark.parametrize(
    ("trait", "value"),
    [("channel", "channel_email"), ("owner", "person_ida"), ("friction", 4), ("standing", "backed")],
)
def test_all_cards_that_have_it_get_a_value_in_one_change(trait: Trait, value: object) -> None:
    project = done(small_map(), set_trait(small_map(), ["card_a", "card_b", "card_q"], trait, value))
    assert [getattr(project.get(Card, id_), trait) for id_ in ("card_a", "card_b")] == [value, value]
    assert set_trait(project, ["card_a", "card_b", "card_q"], trait, value) is None


def test_how_often_keeps_the_count() -> None:
    weekly = Frequency(count=12, per="week")
    project = done(small_map(), set_all(small_map(), ["card_a"], frequency=weekly))
    project = done(project, set_trait(project, ["card_a", "card_b"], "frequency", 3))
    assert project.get(Touchpoint, "card_a").frequency == Frequency(count=12, per="week", bars=3)
    assert project.get(Touchpoint, "card_b").frequency == Frequency(bars=3)
    project = done(project, set_trait(project, ["card_a", "card_b"], "frequency", None))
    assert project.get(Touchpoint, "card_b").frequency is None


def test_a_tag_that_all_have_is_taken_from_all() -> None:
    project = done(small_map(), set_all(small_map(), ["card_a"], tags=("new",)))
    ids = ["card_a", "card_b"]
    (choice,) = choices(project, ids, "tags")
    assert (text(choice.words), choice.held) == ("new", "some")
    project = done(project, set_trait(project, ids, "tags", "new"))
    assert choices(project, ids, "tags")[0].held == "all"
    project = done(project, set_trait(project, ids, "tags", "new"))
    assert not any(project.get(Card, id_).tags for id_ in ids)


def test_feelings_get_a_level() -> None:
    assert traits_of(small_map(), ["feeling_1"]) == ("standing", "level")
    project = done(small_map(), set_trait(small_map(), ["feeling_1"], "level", -2))
    assert project.get(Feeling, "feeling_1").level == -2


def test_locking_is_for_all_until_all_are_locked() -> None:
    project = done(small_map(), lock(small_map(), ["card_a"]))
    project = done(project, lock(project, ["card_a", "card_b"]))
    assert all_locked(project, ["card_a", "card_b"])
    assert not all_locked(done(project, lock(project, ["card_a", "card_b"])), ["card_a"])
    assert not all_locked(project, [])


def test_what_is_alike_is_found() -> None:
    project = done(small_map(), set_all(small_map(), ["card_e"], channel="channel_email", tags=("x",)))
    project = done(project, set_all(project, ["card_q"], tags=("x",)))

    def found(*ids: str, by: str) -> set[str]:
        return set(alike(project, "map_now", ids, by))  # type: ignore[arg-type]  # as the test says

    assert found("card_a", by="channel") == {"card_a", "card_b", "card_c", "card_d"}
    assert found("card_a", by="stage") == {"card_a", "card_b", "card_q"}
    assert found("stage_1", by="stage") == {"card_c", "card_back"}
    assert found("card_q", by="lane") == {"card_q"}
    assert found("lane_touch", by="lane") == {f"card_{name}" for name in "abcde"}
    assert found("card_e", by="tag") == {"card_e", "card_q"}
    assert found("card_a", by="owner") == set()
    assert others(project, "map_now", ["card_a", "lane_ask"]) == set(
        project.index.cards_of_map("map_now")
    ) - {"card_a"}
