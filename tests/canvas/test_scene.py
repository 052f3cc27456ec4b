"""The scene in step with the project: after every edit it shows what a scene from scratch would."""

import pytest

from journeymapper.messages import message
from journeymapper.model.change import Change
from journeymapper.model.edits import (
    add_lane,
    connect,
    delete_records,
    duplicate_stage,
    move_cards,
    reorder,
    set_fields,
)
from journeymapper.model.findings import DeadEnd, Finding, Ghost, Mark, Numbered, Severity
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane
from tests.canvas.conftest import Open
from tests.canvas.driver import MapDriver
from tests.canvas.maps import small_map


def edits(project: Project) -> dict[str, Change | None]:
    """One edit of every kind that a map can see."""
    lane = Lane(id="lane_new", map="map_now", name="Thoughts", lane_kind="thoughts")
    return {
        "move": move_cards(project, ["card_a"], "step_2", "lane_touch", 1),
        "delete": delete_records(project, ["card_d", "card_c"]),
        "retitle": set_fields(project, "card_b", title="Gift box with a handwritten card inside"),
        "channel": set_fields(project, "channel_web", name="Shop", family="post"),
        "stage": set_fields(project, "stage_1", name="Pay"),
        "connect": connect(project, "card_b", "card_c"),
        "add a lane": add_lane(project, "map_now", lane, 1),
        "delete a lane": delete_records(project, ["lane_ask"]),
        "reorder lanes": reorder(project, "lane_back", 0),
        "duplicate a stage": duplicate_stage(project, "stage_0"),
        "delete a stage": delete_records(project, ["stage_0"]),
        "feeling": set_fields(project, "feeling_1", level=-2),
    }


@pytest.mark.parametrize("name", edits(small_map()))
def test_after_an_edit_the_picture_is_that_of_a_new_window(open_map: Open, name: str) -> None:
    driver = open_map(small_map())
    assert driver.store.commit(edits(driver.project)[name], message("Edit"))
    followed = driver.seen()
    fresh = open_map(driver.project).seen()
    assert followed == fresh


@pytest.mark.parametrize("name", edits(small_map()))
def test_undo_shows_the_picture_from_before(driver: MapDriver, name: str) -> None:
    before = driver.seen()
    driver.store.commit(edits(driver.project)[name], message("Edit"))
    driver.store.undo()
    assert driver.seen() == before


def test_showing_the_same_twice_changes_nothing(driver: MapDriver) -> None:
    before = driver.seen()
    scene = driver.context.scene
    items = set(scene.items())
    driver.context.show()
    driver.context.show()
    assert set(scene.items()) == items
    assert driver.seen() == before


def finding(key: str, severity: Severity, mark: Mark) -> Numbered:
    """A finding with a mark."""
    words = message("Something is wrong")
    return Numbered(1, Finding(key, "rule", "gap", severity, "gap", words, words, words, ("card_a",), mark))


def test_findings_show_and_hide_and_open(driver: MapDriver) -> None:
    opened: list[str] = []
    driver.context.open_finding = opened.append
    without = driver.seen()
    ghost = Ghost("step_1", "lane_touch", 1, message("No word"), message("Add a message"))
    driver.context.show_findings((finding("gap:1", "high", ghost),))
    box = driver.context.layout.ghosts[0]
    spot = (box.x + 60, driver.context.layout.lane(box.lane).y + box.dy + box.height - 12)
    assert driver.colour_at(spot, (0, 0)) == driver.ink("highTint")
    driver.click(spot)
    assert opened == ["gap:1"]
    driver.session.show_marks(False)
    assert driver.seen() == without


def test_a_pin_opens_its_finding(driver: MapDriver) -> None:
    opened: list[str] = []
    driver.context.open_finding = opened.append
    driver.context.show_findings((finding("dead-end:a", "high", DeadEnd("card_b")),))
    pin = driver.context.layout.pins[0]
    top = driver.context.layout.lane(pin.lane).y if pin.lane else 0
    driver.click((pin.x, top + pin.dy))
    assert opened == ["dead-end:a"]


def test_another_project_is_shown(driver: MapDriver) -> None:
    driver.click("card_a")
    other = small_map()
    driver.store.open(Project({id_: record for id_, record in other.records.items() if id_ != "card_a"}))
    assert "card_a" not in driver.context.layout.cards
    assert driver.session.selection == frozenset()
    assert driver.context.scene.card_at(*driver.context.layout.rect("card_b").centre) == "card_b"
