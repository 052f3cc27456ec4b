"""Two people's work on one map, put together."""

from journeymapper.model.cards import Note, Quality, Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.comparing import compare
from journeymapper.model.edits import (
    add_card,
    add_records,
    delete_records,
    duplicate_map,
    move_cards,
    set_fields,
)
from journeymapper.model.integrity import problems
from journeymapper.model.merging import Collision, merge
from journeymapper.model.people import Item, Persona
from journeymapper.model.project import Project
from tests.layout.maps import MAP, gift_shop

BASE = gift_shop()


def edited(project: Project, id_: str, **fields: object) -> Project:
    change = set_fields(project, id_, **fields)
    assert change is not None
    return apply(project, change)


def without(project: Project, id_: str) -> Project:
    change = delete_records(project, [id_])
    assert change is not None
    return apply(project, change)


def card(project: Project, id_: str = "card_reel") -> Touchpoint:
    return project.get(Touchpoint, id_)


def test_what_only_one_side_changed_is_taken_from_it() -> None:
    mine = edited(BASE, "card_reel", title="Mine")
    theirs = edited(edited(BASE, "card_reel", note="Theirs"), "card_pay", title="Pays")
    merged = merge(BASE, mine, theirs)
    assert (card(merged.project).title, card(merged.project).note) == ("Mine", "Theirs")
    assert card(merged.project, "card_pay").title == "Pays"
    assert (merged.collisions, merged.problems) == ((), ())


def test_where_both_changed_the_same_ours_holds_and_it_is_told() -> None:
    mine, theirs = (edited(BASE, "card_reel", title=title) for title in ("Mine", "Theirs"))
    merged = merge(BASE, mine, theirs)
    assert card(merged.project).title == "Mine"
    assert merged.collisions == (Collision("card_reel", ("title",), card(mine), card(theirs)),)


def test_both_saying_the_same_is_no_collision() -> None:
    same = edited(BASE, "card_reel", title="Same")
    assert merge(BASE, same, edited(BASE, "card_reel", title="Same")).collisions == ()


def test_what_one_side_took_away_and_nobody_changed_is_gone() -> None:
    merged = merge(BASE, BASE, without(BASE, "card_reel"))
    assert "card_reel" not in merged.project.records
    assert problems(merged.project) == ()


def test_what_one_side_took_away_and_the_other_changed_stays() -> None:
    merged = merge(BASE, without(BASE, "card_reel"), edited(BASE, "card_reel", title="Theirs"))
    assert card(merged.project).title == "Theirs"
    assert [one.key for one in merged.collisions] == [("card_reel", "")]


def test_lists_take_what_each_side_put_in_and_lose_what_each_took_out() -> None:
    base = edited(BASE, "card_reel", tags=("old", "kept"))
    mine, theirs = (
        edited(base, "card_reel", tags=tags) for tags in (("kept", "mine"), ("old", "kept", "theirs"))
    )
    merged = merge(base, mine, theirs)
    assert card(merged.project).tags == ("kept", "mine", "theirs")
    assert merged.collisions == ()


def test_what_both_together_break_is_repaired_and_told() -> None:
    lane = card(BASE).lane
    note = Note(id="card_new", map=MAP, step=card(BASE).step, lane="lane_thoughts", text="New")
    assert lane is not None
    change = add_records(BASE, [note.evolve(lane="lane_actions")])
    mine = apply(BASE, change) if change else BASE
    merged = merge(BASE, mine, without(BASE, "lane_actions"))
    assert problems(merged.project) == ()


def test_a_comparison_tells_what_came_went_and_changed() -> None:
    after = without(edited(BASE, "card_pay", title="Pays", note="Fast"), "card_reel")
    told = compare(BASE, after)
    assert "card_reel" in [record.id for record in told.removed]
    (changed,) = [one for one in told.changed if one.after.id == "card_pay"]
    assert changed.fields == ("title", "note")
    assert compare(after, after).is_empty
    assert [record.id for record in compare(after, BASE).added] == [record.id for record in told.removed]


def moved(project: Project, step: str, lane: str = "lane_touchpoints", id_: str = "card_reel") -> Project:
    change = move_cards(project, (id_,), step, lane)
    assert change is not None
    return apply(project, change)


def test_a_card_that_both_moved_ends_where_one_of_them_put_it() -> None:
    first, second = [step for step in BASE.index.steps_of_map(MAP) if step != card(BASE).step][:2]
    mine, theirs = moved(BASE, first), moved(BASE, second)
    merged = merge(BASE, mine, theirs)
    (collision,) = merged.collisions
    assert collision.fields == ("step", "map", "lane", "order", "until")
    assert card(merged.project) == card(mine)
    assert card(merge(BASE, mine, theirs, {collision.key: "theirs"}).project) == card(theirs)


def test_answers_about_a_touchpoint_are_one_by_one() -> None:
    mine = edited(BASE, "card_reel", quality=Quality(clear="yes", works="no"))
    theirs = edited(BASE, "card_reel", quality=Quality(works="yes", staffed="yes"))
    merged = merge(BASE, mine, theirs)
    assert card(merged.project).quality == Quality(clear="yes", works="no", staffed="yes")
    assert [one.key for one in merged.collisions] == [("card_reel", "quality.works")]


def test_words_of_a_picture_stay_with_that_picture() -> None:
    base = edited(BASE, "card_reel", picture="a" * 64, picture_words="A ring")
    mine = edited(base, "card_reel", picture="b" * 64, picture_words="")
    theirs = edited(base, "card_reel", picture_words="A ring on a hand")
    merged = merge(base, mine, theirs)
    assert card(merged.project).picture_words == ""
    assert [one.fields for one in merged.collisions] == [("picture", "picture_words")]


def filled(project: Project) -> Project:
    """Somebody puts a card into the third stage."""
    new = Note(id="card_new", map=MAP, step="step_2", lane="lane_actions", text="New")
    change = add_card(project, new)
    assert change is not None
    return apply(project, change)


def test_a_stage_that_one_filled_and_the_other_deleted_stays_with_all_that_was_in_it() -> None:
    mine, theirs = filled(BASE), without(BASE, "stage_2")
    merged = merge(BASE, mine, theirs)
    assert merged.project == mine
    assert [one.key for one in merged.collisions] == [("stage_2", "")]
    assert merge(BASE, theirs, mine).project == mine, "whoever deletes it"


def test_cards_of_a_stage_that_goes_after_all_wait_in_the_tray() -> None:
    mine, theirs = filled(BASE), without(BASE, "stage_2")
    merged = merge(BASE, mine, theirs, {("stage_2", ""): "theirs"})
    assert "stage_2" not in merged.project.records
    assert merged.project.get(Note, "card_new").step is None
    assert [problem.id for problem in merged.problems] == ["card_new"], "and that is told"


def test_a_map_that_one_took_away_and_the_other_worked_on_is_one_thing_to_decide() -> None:
    other = duplicate_map(BASE, MAP, "ideal")
    assert other is not None
    base = apply(BASE, other)
    theirs = without(base, MAP)
    mine = edited(edited(base, "card_reel", title="Mine"), "stage_2", name="Pay")
    merged = merge(base, mine, theirs)
    assert [one.key for one in merged.collisions] == [(MAP, "")]
    assert merged.project == mine
    assert merge(base, mine, theirs, {(MAP, ""): "theirs"}).project == theirs


def test_who_is_named_anew_stays_with_all_that_named_them() -> None:
    owned = edited(BASE, "card_reel", owner="person_ida")
    mine, theirs = edited(owned, "card_pay", owner="person_ida"), without(owned, "person_ida")
    merged = merge(owned, mine, theirs)
    assert merged.project == mine
    assert card(merged.project).owner == "person_ida", "what was cleared with it is there again"


def test_lists_whose_order_both_changed_collide() -> None:
    base = edited(BASE, "card_reel", tags=("a", "b", "c"))
    mine, theirs = (edited(base, "card_reel", tags=tuple(order)) for order in ("cab", "bac"))
    merged = merge(base, mine, theirs)
    assert card(merged.project).tags == ("c", "a", "b")
    assert [one.key for one in merged.collisions] == [("card_reel", "tags")]


def test_goals_stay_themselves_while_they_are_reworded() -> None:
    (persona,) = BASE.all(Persona)
    goals = tuple(Item(id=f"item_{name}", text=name) for name in "ab")
    base = edited(BASE, persona.id, goals=goals)
    mine = edited(base, persona.id, goals=(Item(id="item_a", text="mine"), goals[1]))
    theirs = edited(base, persona.id, goals=(goals[0], Item(id="item_b", text="theirs")))
    merged = merge(base, mine, theirs)
    assert [goal.text for goal in merged.project.get(Persona, persona.id).goals] == ["mine", "theirs"]
    assert merged.collisions == ()
