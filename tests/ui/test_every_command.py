"""Nothing changes the project that the palette does not list and undo does not take back.

Every command of the registry is run as the palette would run it, in several states of the window.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.editor.many import TRAITS
from journeymapper.messages import text
from journeymapper.model import integrity
from journeymapper.model.base import Record
from journeymapper.model.value_names import LANE_NAMES
from journeymapper.resources import resource
from journeymapper.ui.actions import Command
from journeymapper.ui.popover import Popover
from tests.ui.conftest import Answers, select
from tests.ui.findings.hands import rows_checked

ELSEWHERE = {"new", "new-window", "open", "close-window", "quit", "undo", "redo"}
"""They are about other projects and windows, or are what the test itself is about."""
RESTYLING = ("theme-", "scale-")
"""Each dresses the whole program anew, which takes a while; they are tried by the tests of the settings."""
ABOUT_A_FINDING = ("finding-", "rule-")
OF_A_FILE = ("edit-now",)
"""They need a file that somebody else had open, not a selection."""
SHOP = {
    "a card": ("card_pay",),
    "several cards": ("card_page", "card_pay"),
    "a card in the tray": ("card_waiting",),
    "a stage": ("stage_buy",),
    "a step": ("step_buy",),
    "a phase": ("phase_all",),
    "a lane": ("lane_questions",),
    "a connection": ("connection_1",),
    "a feeling": ("feeling_pay",),
    "a persona": ("persona_nora",),
    "nothing": (),
}


def close_others(program: ProjectWindow) -> None:
    """Closes what a command has opened."""
    program.view.cancel()
    for sheet in program.window.findChildren(Popover):
        sheet.finish(kept=False)
    for other in QApplication.topLevelWidgets():
        if other is not program.window and other.isVisible():
            other.close()
    # Without a return to the event loop, Qt would keep what is closed.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def type_if_asked(program: ProjectWindow) -> None:
    """Types where a command has opened a field on the map, and keeps that."""
    if program.view.busy:
        field = QApplication.focusWidget() or program.view
        QTest.keyClicks(field, "Words")
        QTest.keyClick(field, Qt.Key.Key_Return)


def undo_all(program: ProjectWindow, steps: int = 99) -> int:
    """Takes steps back, and counts them."""
    count = 0
    while count < steps and program.desk.store.can_undo:
        program.actions.run("undo")
        count += 1
    return count


def complaints(program: ProjectWindow, command: Command) -> Iterator[str]:
    """Runs a command, undoes and redoes it; what is wrong about that."""
    store, before = program.desk.store, dict(program.desk.project.records)
    program.actions.run(command.id)
    type_if_asked(program)
    close_others(program)
    after = dict(program.desk.project.records)
    yield from map(str, integrity.problems(program.desk.project))
    QApplication.processEvents()  # trouble is told when the loop turns
    if program.window.messages.words.startswith("Something went wrong"):
        yield program.window.messages.words
    if after == before:
        undo_all(program)
        return
    if undo_all(program) != 1:
        yield "it is not one step"
    if program.desk.project.records != before:
        yield "undo leaves something behind"
    while store.can_redo:
        program.actions.run("redo")
    if program.desk.project.records != after:
        yield "redo makes something else"
    undo_all(program)


def run_all(
    program: ProjectWindow, state: Sequence[str], commands: Sequence[Command]
) -> tuple[dict[str, list[str]], set[str]]:
    """Runs what can be done in a state; what is wrong of each command, and which could be run."""
    map_, wrong, done = program.session.map, dict[str, list[str]](), set[str]()
    for command in commands:
        program.session.show_map(map_)
        select(program, *state)
        if command.id not in ELSEWHERE and command.enabled():
            done.add(command.id)
            said = [*complaints(program, command)]
            if said:
                wrong[command.id] = said
    return wrong, done


@pytest.fixture
def still(program: ProjectWindow, person: Answers) -> ProjectWindow:
    """The window without motion, and a person with an answer to everything."""
    program.context.scene.motion.reduced = True
    person.words = "Words"
    return program


def needing_a_selection(program: ProjectWindow) -> list[Command]:
    """The commands that can be done only where something is selected; findings are chosen in their list."""
    select(program)
    return [
        one
        for one in program.actions.commands
        if not one.enabled() and not one.id.startswith((*ABOUT_A_FINDING, *OF_A_FILE))
    ]


def test_undo_takes_back_every_command_that_needs_no_selection(still: ProjectWindow) -> None:
    commands = [one for one in still.actions.commands if not one.id.startswith(RESTYLING)]
    wrong, done = run_all(still, (), commands)
    assert wrong == {}
    assert len(done) > 80


@pytest.mark.parametrize("state", ["a card", "a stage"])
def test_undo_takes_back_what_is_added_beside_a_selection(still: ProjectWindow, state: str) -> None:
    added = ("stage-", "step-", "phase-", "lane-after-notes", "add-", "tool-", "map-", "journey-", "paste")
    commands = [one for one in still.actions.commands if one.id.startswith(added)]
    wrong, done = run_all(still, SHOP[state], commands)
    assert wrong == {}
    assert len(done) > 12


def test_undo_takes_back_whatever_is_done_to_a_selection(still: ProjectWindow) -> None:
    commands, reached = needing_a_selection(still), set[str]()
    for state in SHOP.values():
        wrong, done = run_all(still, state, commands)
        assert wrong == {}
        reached |= done
    assert len(reached) > 40


def test_undo_takes_back_what_is_done_to_a_large_map(still: ProjectWindow, tmp_path: Path) -> None:
    file = Path(copy(resource("samples", "two-years-with-a-depot.journey"), tmp_path))
    assert still.documents.open(file)
    left = needing_a_selection(still)
    for state in of_each_kind(still).values():
        wrong, done = run_all(still, state, left)
        assert wrong == {}
        left = [one for one in left if one.id not in done]
    assert len(left) < 25, "most of them can be done on a map where there is everything"


def test_undo_takes_back_whatever_is_done_about_a_finding(still: ProjectWindow, qtbot: QtBot) -> None:
    rows_checked(still, qtbot)
    keys = [one.finding.key for one in still.desk.reading.findings]
    commands = [one for one in still.actions.commands if one.id.startswith(ABOUT_A_FINDING)]
    reached = set[str]()
    for key in keys:
        for command in commands:
            still.window.findings.open(key)
            if command.enabled():
                reached.add(command.id)
                assert [*complaints(still, command)] == [], command.id
    assert len(reached) > 8


def of_each_kind(program: ProjectWindow) -> Mapping[str, Sequence[str]]:
    """A record of each kind that the map shows, several cards, and nothing."""
    project, map_ = program.desk.project, program.session.map
    cards = project.index.cards_of_map(map_)
    kinds = ("stage", "step", "phase", "lane", "connection", "feeling", "persona")
    first = {kind: (next(one.id for one in project.all(Record) if one.kind == kind),) for kind in kinds}
    return {"card": cards[:1], "cards": cards[1:4], **first, "nothing": ()}


def leaves(menu: QMenu) -> Iterator[tuple[str, QAction]]:
    """Every action of a menu and of the menus within, with the title of the menu it stands in."""
    menu.aboutToShow.emit()
    for action in menu.actions():
        within = action.menu()
        if isinstance(within, QMenu):
            yield from leaves(within)
        elif not action.isSeparator():
            yield menu.title(), action


@pytest.mark.parametrize("state", SHOP.values(), ids=SHOP)
def test_whatever_a_right_click_offers_the_palette_has_too(
    still: ProjectWindow, state: Sequence[str]
) -> None:
    select(still, *state)
    viewport = still.view.viewport()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), viewport.mapToGlobal(QPoint()))
    QApplication.sendEvent(viewport, asked)
    (menu,) = (one for one in still.window.findChildren(QMenu) if one.isVisible())
    listed = {id(action) for _, action in still.actions}
    kinds, traits = {text(name) for name in LANE_NAMES.values()}, {text(name) for name in TRAITS.values()}
    others = [
        (title, action.text())
        for title, action in leaves(menu)
        if id(action) not in listed
        # Values of what the palette asks for, and kinds of lanes that it lists each by itself.
        and title not in traits
        and not (title.startswith("Add lane") and action.text() in kinds)
    ]
    menu.close()
    assert others == []
    ids = {id_ for id_, _ in still.actions}
    assert {f"lane-{side}-{kind}" for side in ("before", "after") for kind in LANE_NAMES} <= ids
    assert {f"cards-{trait}" for trait in TRAITS} <= ids


def test_whatever_the_main_menu_offers_the_palette_has_too(still: ProjectWindow) -> None:
    listed = {id(action) for _, action in still.actions}
    menu = max(still.window.findChildren(QMenu), key=lambda one: len([*leaves(one)]))
    offered = [*leaves(menu)]
    assert len(offered) > 100
    assert {title for title, action in offered if id(action) not in listed} <= {"Open recent", "Saved views"}
