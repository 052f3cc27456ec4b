"""The palette: every command and every place, by a few letters."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeymapper.app import ProjectWindow
from journeymapper.ui.findable import Hit
from journeymapper.ui.finder_rows import HIT

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_every_command_is_in_the_palette(program: ProjectWindow) -> None:
    QTest.keyClick(program.window, Qt.Key.Key_P, CTRL | SHIFT)
    assert program.overlays.finder.isVisible()
    assert {hit.command for hit in hits(program)} == {id_ for id_, _ in program.actions}


def test_it_opens_on_the_start_panel_too(empty: ProjectWindow) -> None:
    QTest.keyClick(empty.window, Qt.Key.Key_P, CTRL | SHIFT)
    QTest.keyClicks(empty.overlays.finder.field, "select all")
    assert hits(empty)[0].missing == "Open a map first"
    QTest.keyClick(empty.overlays.finder.field, Qt.Key.Key_Return)
    assert empty.overlays.finder.isVisible(), "what can't be done is not done"
    empty.overlays.finder.field.clear()
    QTest.keyClicks(empty.overlays.finder.field, "new blank")
    QTest.keyClick(empty.overlays.finder.field, Qt.Key.Key_Return)
    assert empty.window.map_shown


def test_the_first_letters_of_words_find_a_command(program: ProjectWindow) -> None:
    program.actions.run("palette")
    QTest.keyClicks(program.overlays.finder.field, "swm")
    assert words(program)[0] == "Show the whole map"


def test_what_was_run_last_comes_first_next_time(program: ProjectWindow) -> None:
    program.actions.run("palette")
    QTest.keyClicks(program.overlays.finder.field, "zoom in")
    QTest.keyClick(program.overlays.finder.field, Qt.Key.Key_Return)
    program.actions.run("palette")
    assert words(program)[0] == "Zoom in"
    assert program.settings.used == ("zoom-in",)


def test_keys_are_shown_and_what_cannot_be_done_says_what_it_needs(program: ProjectWindow) -> None:
    program.actions.run("palette")
    by_id = {hit.command: hit for hit in hits(program)}
    assert by_id["save"].keys == "Ctrl+S"
    assert by_id["undo"].missing == "Nothing to undo"
    assert by_id["card-duplicate"].missing == "Select cards first"
    able = [not hit.missing for hit in hits(program)]
    assert able == sorted(able, reverse=True), "what can be done comes first"
    names = [
        program.overlays.finder.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(program.overlays.finder.list.count())
    ]
    assert "Save, Ctrl+S" in names


def test_personas_and_maps_are_found(program: ProjectWindow) -> None:
    program.actions.run("map-duplicate")
    ideal = program.session.map
    program.actions.run("find")
    QTest.keyClicks(program.overlays.finder.field, "current")
    QTest.keyClick(program.overlays.finder.field, Qt.Key.Key_Return)
    assert program.session.map == "map_now" != ideal
    program.actions.run("find")
    QTest.keyClicks(program.overlays.finder.field, "nora")
    assert hits(program)[0].icon == "person"
    QTest.keyClick(program.overlays.finder.field, Qt.Key.Key_Return)
    assert program.session.selection == {"persona_nora"}


def test_commands_alone_find_no_cards(program: ProjectWindow) -> None:
    program.actions.run("palette")
    QTest.keyClicks(program.overlays.finder.field, "checkout")
    assert all(hit.command for hit in hits(program))


def test_the_sheet_is_as_high_as_what_was_found(program: ProjectWindow) -> None:
    program.actions.run("palette")
    whole = program.overlays.finder.height()
    QTest.keyClicks(program.overlays.finder.field, "zoom to 100")
    assert program.overlays.finder.height() < whole - 100
    assert program.window.rect().contains(program.overlays.finder.geometry())


def test_it_goes_with_escape_and_leaves_the_selection(program: ProjectWindow) -> None:
    program.session.select(["card_pay"])
    program.view.setFocus()
    program.actions.run("palette")
    QTest.keyClick(program.overlays.finder.field, Qt.Key.Key_Escape)
    assert not program.overlays.finder.isVisible()
    assert program.view.hasFocus(), "the keyboard is back where it was"
    assert program.session.selection == {"card_pay"}


def hits(program: ProjectWindow) -> list[Hit]:
    """What is listed, from top to bottom."""
    rows = range(program.overlays.finder.list.count())
    return [program.overlays.finder.list.item(row).data(HIT) for row in rows]


def words(program: ProjectWindow) -> list[str]:
    return [hit.words for hit in hits(program)]
