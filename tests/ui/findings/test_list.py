"""The list of findings: walked by keys and F8, filtered, sorted, folded, and calm while rows come and go."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.editor.sifting import Sieve
from journeymapper.messages import message
from journeymapper.model.findings import Answered, Checked, Finding, Group, Numbered, Pin, Severity
from journeymapper.model.review import Response
from journeymapper.ui.findings.filter_popover import FindingsFilter
from tests.ui.conftest import shown_words
from tests.ui.findings.hands import click_row, link, listed, number_of, press_link, sheet

RIGHT = Qt.MouseButton.RightButton
LEFT = Qt.MouseButton.LeftButton


def found(number: int, severity: Severity, group: Group, *subjects: str, key: str = "") -> Numbered:
    return Numbered(
        number,
        Finding(
            key=key or f"no-owner:{number}",
            rule="no-owner",
            group=group,
            severity=severity,
            icon="person",
            title=message("Finding of {number}", number=number),
            sentence=message("What is told of {number}.", number=number),
            reason=message("It matters."),
            subjects=subjects,
            mark=Pin(subjects[0]) if len(subjects) == 1 else None,
            advice=message("Do something."),
            field="owner",
        ),
    )


FEW = (
    found(1, "low", "care", "card_page"),
    found(2, "high", "gap", "stage_receive"),
    found(3, "medium", "flow", "card_pay"),
    found(4, "low", "care", "card_page", "card_pay"),
)


@pytest.fixture
def window(program: ProjectWindow, qtbot: QtBot) -> ProjectWindow:
    """A window whose checker rests, with a few findings."""
    qtbot.waitUntil(lambda: program.desk.reading.checked, timeout=20_000)
    program.checking.stop()
    show(program, FEW)
    return program


def show(program: ProjectWindow, findings: Sequence[Numbered], answered: tuple[Answered, ...] = ()) -> None:
    checked = Checked(tuple(one.finding for one in findings), answered)
    program.desk.show_checked(tuple(findings), checked)
    QApplication.processEvents()


def numbers(program: ProjectWindow) -> list[int]:
    return [number_of(name) for name in listed(program)]


def current(program: ProjectWindow) -> int:
    row = program.window.findings.current
    assert isinstance(row, Numbered)
    return row.number


def answered(key: str, decision: str, **fields: str) -> Answered:
    response = Response.model_validate({"id": "response_a", "finding": key, "decision": decision, **fields})
    return Answered(found(9, "low", "care", "card_page", key=key).finding, response)


def test_rows_are_heard_with_number_severity_and_sentence(window: ProjectWindow) -> None:
    assert listed(window)[1] == "2. Finding of 2 (High). What is told of 2."


def test_arrows_home_and_end_walk_and_enter_shows_the_place(window: ProjectWindow) -> None:
    view = window.window.findings.view
    view.setFocus()
    for key, expected in (
        (Qt.Key.Key_End, 4),
        (Qt.Key.Key_Up, 3),
        (Qt.Key.Key_Home, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Down, 3),
    ):
        QTest.keyClick(view, key)
        assert current(window) == expected
    assert window.session.selection == frozenset()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.session.selection == {"card_pay"}


def test_keys_of_the_list_do_nothing_to_the_map(window: ProjectWindow) -> None:
    click_row(window, FEW[2].finding.key)
    view, before = window.window.findings.view, window.desk.project
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert window.desk.project is before
    assert sheet(window).accessibleName() == "Accept “Finding of 3”"


def test_a_row_below_the_current_one_is_pressed_once(window: ProjectWindow) -> None:
    show(window, [found(number, "low", "care", "card_page") for number in range(1, 40)])
    view = window.window.findings.view
    click_row(window, "no-owner:2")
    below = view.visualRect(view.rows.place_of("no-owner:4")).topLeft() + QPoint(120, 16)
    QTest.mouseClick(view.viewport(), LEFT, pos=below)
    assert current(window) == 4
    show(window, FEW[:2], (answered("a:1", "accept"),))
    click_row(window, FEW[1].finding.key)
    click_row(window, "answered")
    assert len(listed(window)) == 4


def test_the_row_that_the_keyboard_finds_stands_out(window: ProjectWindow) -> None:
    view = window.window.findings.view
    view.setFocus()
    QApplication.processEvents()
    assert current(window) == 1
    row = view.visualRect(view.currentIndex())
    seen = view.viewport().grab().toImage().pixelColor(row.left() + 10, row.center().y())
    assert seen == QColor(window.desk.theme.colour("accentTint"))


def test_tab_leads_through_what_can_be_done(window: ProjectWindow) -> None:
    click_row(window, FEW[2].finding.key)
    window.window.findings.view.setFocus()
    QTest.keyClick(window.window.findings.view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is link(window, "Show on map")


def test_f8_goes_from_the_map_through_what_is_listed_and_around(window: ProjectWindow) -> None:
    window.view.setFocus()
    steps = []
    for _ in range(5):
        QTest.keyClick(window.view, Qt.Key.Key_F8)
        steps.append(current(window))
    assert steps == [1, 2, 3, 4, 1]
    assert window.session.selection == {"card_page"}
    QTest.keyClick(window.view, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert current(window) == 4
    assert window.view.hasFocus()


def test_what_is_told_together_is_selected_and_seen_together(window: ProjectWindow) -> None:
    window.view.zoom_to(3)
    click_row(window, FEW[3].finding.key)
    assert window.session.selection == {"card_page", "card_pay"}
    seen = window.view.mapToScene(window.view.viewport().rect()).boundingRect()
    for card in ("card_page", "card_pay"):
        place = window.context.layout.rect(card)
        assert seen.contains(place.x, place.y)
        assert seen.contains(place.right, place.bottom)


def test_a_severity_is_a_switch_and_f8_keeps_to_what_is_listed(window: ProjectWindow) -> None:
    panel = window.window.findings
    low = next(one for one in panel.heading.counts if one.severity == "low")
    assert low.accessibleName() == "Low: 2 findings"
    QTest.mouseClick(low, LEFT)
    assert numbers(window) == [1, 4]
    assert {"2 of 4", "Low", "Show all"} <= set(shown_words(panel))
    for _ in range(3):
        QTest.keyClick(window.view, Qt.Key.Key_F8)
    assert current(window) == 1
    QTest.mouseClick(panel.share.all, LEFT)
    assert numbers(window) == [1, 2, 3, 4]
    assert not panel.share.isVisible()


def test_the_filter_offers_what_there_is_and_takes_effect_at_once(window: ProjectWindow) -> None:
    panel = window.window.findings
    QTest.mouseClick(panel.heading.filter, LEFT)
    filter_ = sheet(window)
    assert isinstance(filter_, FindingsFilter)
    names = [filter_.list.item(row).text() for row in range(filter_.list.count())]
    assert names[:4] == ["Severity", "High  1", "Medium  1", "Low  2"]
    assert {"Consider  2", "Buy  2", "Receive  1", "Ida Berg  2", "Nobody  3"} <= set(names)
    buy = filter_.list.item(names.index("Buy  2"))
    filter_.list.setCurrentItem(buy)
    QTest.keyClick(filter_.list, Qt.Key.Key_Space)
    assert numbers(window) == [3, 4]
    filter_.sorting.setFocus()
    QTest.keyClick(filter_.sorting, Qt.Key.Key_Down)
    QTest.keyClick(filter_.sorting, Qt.Key.Key_Escape)
    assert window.session.sieve.values("stage") == {"stage_buy"}


def test_findings_are_sorted_and_a_map_keeps_that(window: ProjectWindow) -> None:
    by_severity = Sieve(sorting="severity")
    window.session.sift(by_severity)
    assert numbers(window) == [2, 3, 1, 4]
    window.actions.run("map-duplicate")
    assert window.session.sieve == Sieve()
    window.session.show_map("map_now")
    assert window.session.sieve == by_severity


def test_where_nothing_passes_the_way_back_is_seen(window: ProjectWindow) -> None:
    window.session.sift(window.session.sieve.toggled("group", "overlap"))
    QApplication.processEvents()
    assert {"No finding is as the filter asks.", "0 of 4", "Show all"} <= set(
        shown_words(window.window.findings)
    )
    window.actions.run("findings-all")
    assert numbers(window) == [1, 2, 3, 4]


def test_a_pin_on_the_map_opens_a_finding_that_is_filtered_out(window: ProjectWindow) -> None:
    window.session.sift(window.session.sieve.toggled("severity", "low"))
    window.context.open_finding(FEW[1].finding.key)
    assert current(window) == 2
    assert len(listed(window)) == 4


def test_answered_findings_stand_folded_below_and_count_apart(window: ProjectWindow) -> None:
    overdue = answered("b:1", "plan", next_step="Ask Jon", owner="person_ida", due="2020-03-01")
    show(window, FEW[:1], (answered("a:1", "accept", reason="Cheap"), overdue))
    panel = window.window.findings
    assert listed(window)[1:] == ["Accepted 1 · Planned 1"]
    assert [one.text() for one in panel.heading.counts if one.isVisible()] == ["1"]
    click_row(window, "answered")
    said = listed(window)[2:]
    assert said[0] == "Finding of 9. Accepted: Cheap"
    assert said[1].startswith("Finding of 9. Planned: Ask Jon. Ida Berg. Overdue since 1 March")
    panel.view.go_to("answered")
    QTest.keyClick(panel.view, Qt.Key.Key_Left)
    assert len(listed(window)) == 2


def test_other_findings_leave_the_current_one_where_it_was(window: ProjectWindow) -> None:
    many = [found(number, "low", "care", "card_page") for number in range(1, 60)]
    show(window, many)
    view = window.window.findings.view
    click_row(window, many[30].finding.key)
    before = view.visualRect(view.currentIndex()).y()
    show(window, [*many[:3], *many[9:], found(99, "high", "gap", "card_pay")])
    assert current(window) == 31
    assert view.visualRect(view.currentIndex()).y() == before


def test_the_next_finding_is_current_when_one_is_gone(window: ProjectWindow) -> None:
    click_row(window, FEW[1].finding.key)
    window.window.findings.view.setFocus()
    show(window, [FEW[0], *FEW[2:]])
    assert current(window) == 3
    assert window.window.findings.view.hasFocus()


def test_two_thousand_findings_all_come(window: ProjectWindow, qtbot: QtBot) -> None:
    many = [found(number, "low", "care", "card_page") for number in range(1, 2001)]
    show(window, many)
    view = window.window.findings.view
    qtbot.waitUntil(lambda: view.rows.rowCount() == 2000, timeout=20_000)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert current(window) == 2000
    window.window.findings.open(many[999].finding.key)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_why_tells_reason_advice_and_source(window: ProjectWindow) -> None:
    click_row(window, FEW[0].finding.key)
    row = window.window.findings.view.current_row
    assert row is not None
    assert "Do something." in shown_words(row)
    assert "It matters." not in shown_words(row)
    press_link(window, "Why?")
    assert "It matters." in shown_words(row)
    assert any(words.startswith("Source: ") for words in shown_words(row))
    assert (
        row.height()
        == window.window.findings.view.visualRect(window.window.findings.view.currentIndex()).height()
    )


def test_a_missing_field_is_a_press_away(window: ProjectWindow) -> None:
    click_row(window, FEW[0].finding.key)
    press_link(window, "Fill in “Owner”")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Owner"
    assert window.window.inspector.isAncestorOf(focus)


def test_the_menu_of_a_finding_has_what_can_be_done_with_it(window: ProjectWindow) -> None:
    click_row(window, FEW[1].finding.key)
    window.window.findings.menu_wanted.emit(window.window.pos())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    assert words[0] == "Show the finding on the map"
    assert {"Accept the finding…", "Plan what comes of the finding…", "Switch this rule off"} <= set(words)
    assert "Open the finding again" not in words
