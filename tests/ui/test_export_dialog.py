"""The export dialog as people use it: real keys and presses, painted pages, files that are there."""

import multiprocessing
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.review import ExportSetting
from journeymapper.storage import files
from journeymapper.ui.desktop import own_folder
from journeymapper.ui.export_dialog.dialog import ExportDialog
from journeymapper.ui.export_dialog.page_editor import PageEditor
from journeymapper.ui.export_dialog.size_editor import SizeEditor
from tests.ui.conftest import Answers, shown_words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)


@pytest.fixture
def dialog(program: ProjectWindow, qtbot: QtBot) -> ExportDialog:
    """The dialog over the window, with its first pages."""
    return opened(program, qtbot)


def opened(program: ProjectWindow, qtbot: QtBot) -> ExportDialog:
    QTest.keyClick(program.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ExportDialog)
    drawn(dialog, qtbot)
    return dialog


def drawn(dialog: ExportDialog, qtbot: QtBot) -> None:
    """Waits until what is wanted is seen."""
    qtbot.waitUntil(dialog.foot.export.isEnabled, timeout=30_000)
    qtbot.waitUntil(lambda: not dialog.preview.waits, timeout=30_000)


def press(within: QWidget, name: str) -> None:
    """Presses a button by its name."""
    buttons = (*within.findChildren(QToolButton), *within.findChildren(QPushButton))
    wanted = next(one for one in buttons if name in (one.accessibleName(), one.text()) and one.isVisible())
    QTest.mouseClick(wanted, Qt.MouseButton.LeftButton)


def inks(image: QImage) -> set[str]:
    """The colours of a picture, coarsely."""
    small = image.scaled(300, 300)
    return {QColor(small.pixel(x, y)).name() for x in range(300) for y in range(300)}


def test_pages_are_seen_leafed_and_looked_at_from_close_up(dialog: ExportDialog, qtbot: QtBot) -> None:
    preview = dialog.preview
    assert preview.hasFocus()
    assert (preview.pages, dialog.bar.place.text()) == (1, "1 of 1")
    assert "#ffffff" in inks(preview.image)
    assert len(inks(preview.image)) > 50, "a map is drawn, not a sheet of paper"
    press(dialog.options, "Kind: Tiles")
    size = dialog.options.editor("size")
    assert isinstance(size, SizeEditor)
    size.box.setFocus()
    QTest.keyClick(size.box, Qt.Key.Key_Down)
    size.number.selectAll()
    QTest.keyClicks(size.number, "250\r")
    drawn(dialog, qtbot)
    assert preview.pages > 1
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert dialog.bar.place.text() == f"2 of {preview.pages}"
    first = preview.image
    qtbot.waitUntil(lambda: not preview.waits, timeout=30_000)
    assert preview.image != first
    assert dialog.strip.currentRow() == 1
    first_small = dialog.strip.visualItemRect(dialog.strip.item(0)).center()
    QTest.mouseClick(dialog.strip.viewport(), Qt.MouseButton.LeftButton, pos=first_small)
    assert preview.page == 0
    qtbot.waitUntil(lambda: not dialog.strip.item(0).icon().isNull(), timeout=30_000)
    size.box.setFocus()
    QTest.keyClick(size.box, Qt.Key.Key_Tab)
    assert size.number.hasFocus()
    QTest.keyClick(size.number, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() in dialog.options.editor("theme of paper").findChildren(QWidget)
    press(dialog.bar, "Show at 100 %")
    qtbot.waitUntil(lambda: not preview.waits, timeout=30_000)
    assert dialog.bar.percent.text() == "100 %"
    QTest.keyClick(preview, Qt.Key.Key_0)
    assert preview.fits
    QTest.mouseDClick(preview, Qt.MouseButton.LeftButton, pos=preview.rect().center())
    assert preview.zoom == 1.0


def test_a_poster_is_written_where_it_can_be_and_told_remembered_and_written_again(
    program: ProjectWindow, person: Answers, dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    person.target = tmp_path / "gone" / "poster.pdf"
    target = tmp_path / "poster 2.0.pdf"
    change = edits.set_fields(program.desk.project, "card_page", channel=None)
    QTest.keyClick(dialog.preview, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.foot.elsewhere.hasFocus, timeout=30_000)
    assert "its folder is not there" in dialog.foot.status.text()
    assert person.proposed == str(tmp_path / "shop.pdf")
    person.target = tmp_path / "poster 2.0"
    QTest.keyClick(dialog.foot.elsewhere, Qt.Key.Key_Space)
    assert person.proposed == str(own_folder() / "shop.pdf")
    qtbot.waitUntil(lambda: program.window.messages.words != "", timeout=30_000)
    assert PdfDocument(target)[0].get_width() > PdfDocument(target)[0].get_height()
    assert program.window.messages.words == "poster 2.0.pdf is written."
    assert {"Open", "Show in folder"} <= set(shown_words(program.window.messages))
    assert [(one.mode, one.last) for one in program.desk.project.all(ExportSetting)] == [("poster", True)]
    assert not program.window.isWindowModified()
    assert not program.store.can_undo

    target.unlink()
    target.mkdir()
    program.desk.commit(change, message("Forget the channel"))
    program.window.messages.hide()
    # Without a desktop nobody brings the window back.
    program.window.activateWindow()
    QTest.qWaitForWindowActive(program.window)
    QTest.keyClick(
        program.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: "poster 2.0.pdf" in program.window.messages.words, timeout=30_000)
    assert "is not an ordinary file" in program.window.messages.words
    target.rmdir()
    press(program.window.messages, "Try again")
    qtbot.waitUntil(target.exists, timeout=30_000)
    assert "No channel" in PdfDocument(target)[0].get_textpage().get_text_bounded()


def test_who_is_named_though_names_are_hidden_is_told_with_the_file_too(
    program: ProjectWindow, person: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    change = edits.set_fields(program.desk.project, "card_page", note="Signed by Ida Berg")
    assert change is not None
    program.desk.commit(change, message("Sign"))
    dialog = opened(program, qtbot)
    press(dialog.options, "What to show: For guests")
    drawn(dialog, qtbot)
    person.target = tmp_path / "guests.pdf"
    press(dialog.foot, "Export…")
    qtbot.waitUntil(lambda: program.window.messages.words != "", timeout=30_000)

    press(program.window.messages, "Details")

    assert "Ida Berg is still named" in "\n".join(shown_words(program.window.messages))


def test_what_is_shown_is_what_is_drawn_and_written(
    program: ProjectWindow, person: Answers, dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    for_all = dialog.preview.image
    press(dialog.options, "What to show: For guests")
    assert not dialog.options.showing.ticks["findings"].isChecked()
    QTest.mouseClick(dialog.options.source.tick.box, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    drawn(dialog, qtbot)
    assert dialog.preview.image != for_all
    assert "4 cards" not in dialog.options.source.along.text()
    assert "3 cards" in dialog.options.source.along.text(), "what waits in the tray stays at home"
    along = dialog.options.source.along
    qtbot.waitUntil(lambda: along.visibleRegion().boundingRect().height() == along.height())
    person.target = tmp_path / "guests.pdf"
    press(dialog.foot, "Export…")
    qtbot.waitUntil(lambda: program.window.messages.words != "", timeout=30_000)
    words = PdfDocument(person.target)[0].get_textpage().get_text_bounded()
    assert "Online checkout" in words
    assert "Ida Berg" not in words
    assert "Conversion" not in words
    assert "Online checkout" in str(files.read(person.target).project.records["card_pay"])

    program.window.activateWindow()
    QTest.qWaitForWindowActive(program.window)
    again = opened(program, qtbot)
    assert again.options.source.tick.box.isChecked()
    assert not again.options.showing.ticks["owners"].isChecked()
    QTest.keyClick(again, Qt.Key.Key_Escape)
    assert not again.isVisible()


def test_a_remark_shows_its_place_and_is_mended_by_a_press(dialog: ExportDialog, qtbot: QtBot) -> None:
    pages = dialog.options.editor("page of a poster")
    assert isinstance(pages, PageEditor)
    pages.box.setFocus()
    QTest.keyClicks(pages.box, "A6")
    drawn(dialog, qtbot)
    small = next(row for row in dialog.remarks.rows if "smallest text" in row.words.text())
    press(small, "Show")
    assert not dialog.preview.fits
    remedy = next(one for one in small.findChildren(QPushButton) if one.text().startswith("Use "))
    QTest.mouseClick(remedy, Qt.MouseButton.LeftButton)
    assert pages.box.currentText() == remedy.text().split()[1].rstrip(":")
    drawn(dialog, qtbot)
    assert not any("which is small" in row.words.text() for row in dialog.remarks.rows)


def test_what_cannot_be_done_is_said_in_place_of_the_pages(dialog: ExportDialog, qtbot: QtBot) -> None:
    press(dialog.options, "Kind: Tiles")
    pages, size = dialog.options.editor("sheet"), dialog.options.editor("size")
    assert isinstance(pages, PageEditor)
    assert isinstance(size, SizeEditor)
    pages.box.setFocus()
    QTest.keyClicks(pages.box, "A6")
    size.box.setFocus()
    QTest.keyClick(size.box, Qt.Key.Key_Down)
    size.number.selectAll()
    QTest.keyClicks(size.number, "400\r")
    qtbot.waitUntil(lambda: dialog.refusal.text() != "" and not dialog.preview.isVisible(), timeout=30_000)
    assert "larger than a sheet of A6" in dialog.refusal.text()
    assert not dialog.foot.export.isEnabled()
    press(dialog.options, "File: PNG")
    drawn(dialog, qtbot)
    assert dialog.preview.isVisible()


def test_a_file_that_is_given_up_is_not_written(
    person: Answers, dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    person.target = tmp_path / "given up.pdf"
    press(dialog.foot, "Export…")
    assert not dialog.foot.export.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    drawn(dialog, qtbot)
    assert not list(tmp_path.glob("*.pdf"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_pages_are_looked_at_again_after_what_drew_them_ended_over_a_file(
    person: Answers, dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    person.target = tmp_path / "lost.pdf"
    press(dialog.foot, "Export…")
    for process in multiprocessing.active_children():
        process.kill()
    ended = "The pages could not be drawn: the program that draws them ended."
    qtbot.waitUntil(lambda: dialog.foot.status.text() == ended, timeout=30_000)
    press(dialog.bar, "Show at 100 %")
    drawn(dialog, qtbot)
    assert dialog.foot.status.text() == ended
    assert not person.target.exists()
