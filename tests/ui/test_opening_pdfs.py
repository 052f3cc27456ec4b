"""A PDF that has its project in it opens like a file of its own, and is never written."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeymapper.app import Program, ProjectWindow
from journeymapper.storage import files
from journeymapper.storage.codec import encode
from tests.storage.pdfs import pdf_of, pdf_with
from tests.ui.conftest import Answers, shown_words
from tests.ui.test_windows import drop


@pytest.fixture
def pdf(file: Path, tmp_path: Path) -> Path:
    """The small project as it travels in a PDF."""
    path = tmp_path / "poster.pdf"
    path.write_bytes(pdf_of(encode(files.read(file).project)))
    return path


def test_a_dropped_pdf_opens_as_a_project_that_is_not_saved(
    empty: ProjectWindow, pdf: Path, file: Path
) -> None:
    drop(empty.window, pdf)
    assert empty.desk.project == files.read(file).project
    assert empty.documents.path is None
    assert empty.window.isWindowModified()
    assert "poster.pdf stays as it is." in " ".join(shown_words(empty.window))


def test_saving_asks_for_a_name_and_leaves_the_pdf(
    empty: ProjectWindow, pdf: Path, person: Answers, tmp_path: Path
) -> None:
    before = pdf.read_bytes()
    person.source, person.target = pdf, tmp_path / "taken.journey"
    QTest.keyClick(empty.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(empty.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert files.read(tmp_path / "taken.journey").project == empty.desk.project
    assert empty.documents.path == tmp_path / "taken.journey"
    assert pdf.read_bytes() == before


def test_a_pdf_from_the_command_line_stands_among_the_recent_files(
    whole: Program, pdf: Path, person: Answers
) -> None:
    window = whole.start([pdf])
    assert window.documents.path is None
    assert [one.name for one in whole.recent.listed(window.desk.theme)] == ["poster.pdf"]
    window.open_recent(pdf)
    assert [one.documents.path for one in whole.windows] == [None, None]


def test_another_pdf_is_told_of_and_changes_nothing(program: ProjectWindow, tmp_path: Path) -> None:
    plain = tmp_path / "leaflet.pdf"
    plain.write_bytes(pdf_with())
    before = program.desk.project
    drop(program.window, plain)
    assert "leaflet.pdf has no project in it" in " ".join(shown_words(program.window))
    assert program.desk.project is before
