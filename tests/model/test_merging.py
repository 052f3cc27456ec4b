"""Two people's work on one map, put together."""

from journeymapper.model.cards import Note, Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.comparing import compare
from journeymapper.model.edits import add_records, delete_records, set_fields
from journeymapper.model.integrity import problems
from journeymapper.model.merging import Collision, merge
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
    merged = merge(BASE, edited(BASE, "card_reel", title="Mine"), edited(BASE, "card_reel", title="Theirs"))
    assert card(merged.project).title == "Mine"
    assert merged.collisions == (Collision("card_reel", "title", "Mine", "Theirs"),)


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
    assert [(one.id, one.field) for one in merged.collisions] == [("card_reel", "")]


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
