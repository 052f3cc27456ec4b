"""Tables out of the window: asked for as a person would, read back as another program does."""

import csv
import io
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message, text
from journeymapper.model import edits
from tests.exchange.workbooks import read_workbook
from tests.ui.conftest import Answers


class Opened(QObject):
    """Takes what the desktop is asked to open."""

    asked = Signal(QUrl)

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.asked.emit(url)


def test_a_workbook_of_all_tables_is_written_beside_the_window(
    program: ProjectWindow, person: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    person.target, person.chosen = tmp_path / "tables", 0
    program.actions.run("export-tables")
    target = tmp_path / "tables.xlsx"
    qtbot.waitUntil(target.exists, timeout=30_000)
    sheets = read_workbook(target.read_bytes())
    assert [sheet.name for sheet in sheets] == ["Touchpoints", "Findings", "Measurements", "Opportunities"]
    assert "Online checkout" in [cell.value for cell in sheets[0].cells.values()]
    assert program.window.messages.words == "tables.xlsx is written."


def test_findings_keep_the_numbers_of_the_panel(
    program: ProjectWindow, person: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = program.desk
    qtbot.waitUntil(lambda: desk.reading.checked, timeout=30_000)
    desk.commit(edits.unplace_cards(desk.project, ["card_pay"]), message("Take off the map"))
    qtbot.waitUntil(lambda: desk.reading.checked and len(desk.reading.findings) > 0, timeout=30_000)
    shown = {str(one.number): text(one.finding.title) for one in desk.reading.findings}
    person.target, person.chosen = tmp_path / "findings.csv", 2
    program.actions.run("export-tables")
    qtbot.waitUntil(person.target.exists, timeout=30_000)
    words = person.target.read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(words, newline="")))
    assert {row["Number"]: row["Finding"] for row in rows} == shown


def test_tables_that_are_given_up_are_not_written(
    program: ProjectWindow, person: Answers, tmp_path: Path
) -> None:
    person.target, person.chosen = tmp_path / "given up.xlsx", 0
    program.actions.run("export-tables")
    dialog = program.window.findChildren(QProgressDialog)[0]
    assert dialog.labelText() == "Writing the tables…"
    dialog.findChildren(QPushButton)[0].click()
    person.chosen = None
    program.actions.run("export-tables")
    assert list(tmp_path.glob("*.xlsx")) == []


def test_the_finished_file_is_shown_in_its_folder(
    program: ProjectWindow, person: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    person.target, person.chosen = tmp_path / "touchpoints.csv", 1
    program.actions.run("export-tables")
    qtbot.waitUntil(person.target.exists, timeout=30_000)
    buttons = {button.text(): button for button in program.window.messages.findChildren(QPushButton)}
    opened = Opened()
    # WORKAROUND: the stubs of PySide6 ask for bytes, its binding takes text alone.
    QDesktopServices.setUrlHandler("file", opened, cast("bytes", "take"))
    try:
        with qtbot.waitSignal(opened.asked) as heard:
            buttons["Show in folder"].click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert heard.args == [QUrl.fromLocalFile(str(tmp_path))]
    program.window.messages.say(message("Something else."))
    assert not buttons["Show in folder"].isVisible()
