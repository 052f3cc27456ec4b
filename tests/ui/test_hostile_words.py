"""Whatever a stranger wrote, the window shows it as words: nothing is read as markup, nothing is opened."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.model.people import Persona
from journeymapper.resources import resource
from journeymapper.ui.exporting import _progress as progress_over
from tests.ui.conftest import Answers, select

MARKUP = "<b>x</b><img src='file:///etc/hostname'><a href='http://evil.example/'>y</a><h1>z</h1>"
_TAG = re.compile("<[a-zA-Z!?/]")
"""What Qt begins to read HTML at, and more."""
_TEXTS = re.compile(r'"(title|name|headline|scenario|note|caption|goal|tagline|statement|message|words)":"')


class Opened(QObject):
    """Takes what the desktop is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url.toString())


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Whatever would leave the program arrives here."""
    taker = Opened()
    for scheme in ("http", "https", "file", "mailto"):
        QDesktopServices.setUrlHandler(scheme, taker, "take")  # type: ignore[arg-type]  # the stubs want bytes
    yield taker
    for scheme in ("http", "https", "file", "mailto"):
        QDesktopServices.unsetUrlHandler(scheme)


def hostile_file(folder: Path) -> Path:
    """The gift shop with markup before each of its texts, in a file whose name is markup too."""
    sample = (resource("samples") / "gift-shop.journey").read_text(encoding="utf-8")
    file = folder / "<img src=x onerror=alert(1)>&amp;.journey"
    words = json.dumps(MARKUP)[1:-1]
    file.write_text(_TEXTS.sub(lambda found: found.group() + words, sample), encoding="utf-8")
    return file


def read_as_markup(widget: QWidget) -> Iterator[str]:
    """What of a widget's words Qt would take for HTML."""
    if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
        yield from (words for words in (widget.text(),) if _TAG.search(words))
    for tip in (widget.toolTip(), widget.whatsThis(), *(action.toolTip() for action in widget.actions())):
        inner = tip.removeprefix("<qt>").removesuffix("</qt>")
        if _TAG.search(tip) and (inner == tip or "<" in inner):
            yield tip


def everything_shown() -> list[str]:
    return [words for widget in QApplication.allWidgets() for words in read_as_markup(widget)]


def test_no_widget_reads_the_words_of_a_project_as_markup(
    empty: ProjectWindow, qtbot: QtBot, tmp_path: Path, opened: Opened
) -> None:
    assert empty.documents.open(hostile_file(tmp_path))
    project = empty.desk.project
    assert next(iter(project.all(Persona))).name.startswith(MARKUP)
    assert everything_shown() == []
    one_of_each = {record.kind: record.id for record in project.records.values()}
    for id_ in one_of_each.values():
        empty.desk.visit(id_)
        QApplication.processEvents()
        assert everything_shown() == []
    select(empty)
    assert opened.urls == []


def test_names_of_files_are_words_in_sentences_and_titles(
    empty: ProjectWindow, person: Answers, tmp_path: Path, opened: Opened
) -> None:
    file = tmp_path / "<b>two\nlines\u202e<img src=x>.journey"
    file.write_text("nothing")
    assert not empty.documents.open(file)
    assert "\u202e" not in empty.window.messages.words
    assert "\n" not in empty.window.messages.words
    file.write_bytes((resource("samples") / "gift-shop.journey").read_bytes())
    assert empty.documents.open(file)
    assert empty.window.windowTitle().startswith("<b>two lines<img src=x>")
    assert everything_shown() == []
    assert opened.urls == []


def test_a_long_export_names_its_file_in_plain_words(empty: ProjectWindow, qtbot: QtBot) -> None:
    dialog = progress_over(empty.window, message("Writing {name}…", name="<img src=x>.pdf"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert isinstance(dialog, QProgressDialog)
    assert everything_shown() == []
