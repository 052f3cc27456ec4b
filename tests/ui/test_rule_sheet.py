"""The sheet of rules: each switch and weight is one edit, and the list follows every commit."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message, text
from journeymapper.model.review import RuleSetting
from journeymapper.ui.sheets.rules import RuleSheet
from tests.ui.conftest import shown_words

LEFT = Qt.MouseButton.LeftButton
GAP = "empty-stage"


@pytest.fixture
def sheet(program: ProjectWindow, qtbot: QtBot) -> Iterator[RuleSheet]:
    until_checked(program, qtbot)
    program.actions.run("check-rules")
    (opened,) = program.window.findChildren(RuleSheet)
    QTest.qWaitForWindowExposed(opened)
    yield opened
    opened.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def until_checked(program: ProjectWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: program.desk.reading.checked, timeout=20_000)
    QApplication.processEvents()


def settings(program: ProjectWindow) -> list[tuple[str, bool, str]]:
    return [(one.rule, one.off, one.severity) for one in program.desk.project.all(RuleSetting)]


def found(program: ProjectWindow, rule: str) -> list[str]:
    return [one.finding.severity for one in program.desk.reading.findings if one.finding.rule == rule]


def switch(sheet: RuleSheet, rule: str) -> None:
    box = sheet.lines[rule].switch
    QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))


def weigh(sheet: RuleSheet, rule: str, weight: str) -> None:
    """Chooses a weight with the arrow keys."""
    box = sheet.lines[rule].weight
    box.setFocus()
    by = box.findData(weight) - box.currentIndex()
    for _ in range(abs(by)):
        QTest.keyClick(box, Qt.Key.Key_Down if by > 0 else Qt.Key.Key_Up)


def undo_words(program: ProjectWindow) -> str:
    return text(program.store.undo_label or message(""))


def test_a_rule_is_switched_off_in_one_step_that_undo_takes_back(
    program: ProjectWindow, sheet: RuleSheet, qtbot: QtBot
) -> None:
    assert found(program, GAP) == ["high"]
    assert "1 finding now" in shown_words(sheet.lines[GAP])
    switch(sheet, GAP)
    assert settings(program) == [(GAP, True, "")]
    assert undo_words(program) == "Switch “Empty stage” off"
    until_checked(program, qtbot)
    assert found(program, GAP) == []
    assert "It does not look now" in shown_words(sheet.lines[GAP])
    program.actions.run("undo")
    assert sheet.lines[GAP].switch.isChecked()
    assert settings(program) == []
    until_checked(program, qtbot)
    assert found(program, GAP) == ["high"]


def test_a_rule_is_weighed_otherwise_and_as_it_comes_again(
    program: ProjectWindow, sheet: RuleSheet, qtbot: QtBot
) -> None:
    weigh(sheet, GAP, "low")
    assert settings(program) == [(GAP, False, "low")]
    assert undo_words(program) == "Weigh “Empty stage” as Low"
    until_checked(program, qtbot)
    assert found(program, GAP) == ["low"]
    weigh(sheet, GAP, "high")
    assert settings(program) == []


def test_the_rule_that_is_chosen_is_explained(program: ProjectWindow, sheet: RuleSheet) -> None:
    QTest.mouseClick(sheet.lines["silence"], LEFT, pos=QPoint(60, 12))
    rule = sheet.lines["silence"].row.rule
    words = shown_words(sheet.told)
    for said in (rule.name, rule.asks, rule.reason, rule.advice):
        assert text(said) in words
    assert rule.source in words
    QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Up)
    ids = list(sheet.lines)
    before = sheet.lines[ids[ids.index("silence") - 1]].row.rule
    assert text(before.reason) in shown_words(sheet.told)


def test_a_search_leaves_what_has_its_words(program: ProjectWindow, sheet: RuleSheet) -> None:
    QTest.keyClicks(sheet.search, "dead-end")
    assert sheet.lines["dead-end"].isVisible()
    assert not sheet.lines[GAP].isVisible()
    assert "Gaps: what is missing" not in shown_words(sheet)
    QTest.keyClicks(sheet.search, " banana")
    assert "No rule has these words." in shown_words(sheet)


def test_one_rule_and_all_are_reset(program: ProjectWindow, sheet: RuleSheet) -> None:
    assert not sheet.reset_all.isEnabled()
    switch(sheet, GAP)
    weigh(sheet, "dead-end", "low")
    switch(sheet, "silence")
    assert "2 off, 1 weighed otherwise" in " ".join(shown_words(sheet))
    assert sheet.told.button.isEnabled()
    QTest.mouseClick(sheet.told.button, LEFT)
    assert undo_words(program) == "Reset “Long silence”"
    assert sorted(rule for rule, _, _ in settings(program)) == ["dead-end", GAP]
    QTest.mouseClick(sheet.reset_all, LEFT)
    assert settings(program) == []
    assert undo_words(program) == "Reset all rules"
    assert "all as they come" in " ".join(shown_words(sheet))


def test_the_sheet_is_opened_once(program: ProjectWindow, sheet: RuleSheet) -> None:
    program.actions.run("check-rules")
    assert program.window.findChildren(RuleSheet) == [sheet]
