"""A window with a small project open, as a person finds it after double-clicking a file."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.app import Program, ProjectWindow
from journeymapper.editor import worker
from journeymapper.editor.clips.rows import Table
from journeymapper.editor.holding import Held, Way
from journeymapper.editor.not_saved import NotSaved
from journeymapper.editor.parting import Parted, Settlement
from journeymapper.messages import Message, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Feeling, Frequency, Note, Touchpoint
from journeymapper.model.journeys import Duration, Journey, Map, Objective
from journeymapper.model.links import Connection, Measure, Measurement
from journeymapper.model.people import Channel, Person, Persona, ProjectInfo, Quote
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.storage import files
from journeymapper.storage.safe import safe_in
from journeymapper.storage.stamps import Stamps
from journeymapper.ui import fonts
from journeymapper.ui.commands.edit import CardsAnswer
from journeymapper.ui.conflict.dialog import ConflictDialog
from journeymapper.ui.desk import Desk
from journeymapper.ui.documents import Answer, WayOut
from journeymapper.ui.preferences import THEME
from journeymapper.ui.settings import Settings
from journeymapper.ui.window import Window
from tests.ui.beside import Beside


@dataclass
class Answers:
    """Answers the program's questions with what the test laid out, and remembers what it was told."""

    unsaved_answer: Answer = "cancel"
    ways_out: list[WayOut] = field(default_factory=list)
    """What is wanted one time after the other where saving fails on the way out."""
    cards_answer: CardsAnswer = "keep"
    chosen: int | None = 0
    target: Path | None = None
    source: Path | None = None
    told: list[str] = field(default_factory=list)
    rows_wanted: bool = True
    deletes: bool = True
    words: str | None = None
    way: Way = "cancel"
    proposed: str = ""
    at_conflict: Callable[[ConflictDialog], object] = QWidget.close

    def unsaved(self, name: str) -> Answer:
        self.told.append(name)
        return self.unsaved_answer

    def not_saved(self, failed: NotSaved) -> WayOut:
        self.told.append(text(failed.words))
        return self.ways_out.pop(0)

    def file_to_open(self) -> Path | None:
        return self.source

    def file_to_save(self, proposed: str) -> Path | None:
        self.proposed = proposed
        return self.target

    def file_for(self, title: Message, proposed: str, kind: str) -> Path | None:
        self.proposed = proposed
        return self.target

    def file_from(self, title: Message, kind: str) -> Path | None:
        return self.source

    def held(self, by: Held) -> Way:
        self.told.append(text(by.words))
        return self.way

    def delete_with(self, words: Message, *, for_good: bool = False) -> bool:
        self.told.append(text(words))
        return self.deletes

    def words_for(self, title: Message, proposed: str) -> str | None:
        return self.words

    def cards_of_deleted(self, words: Message) -> CardsAnswer:
        self.told.append(text(words))
        return self.cards_answer

    def one_of(self, title: Message, words: Message, names: Sequence[Message]) -> int | None:
        self.told.append("\n".join(text(each) for each in (words, *names)))
        return self.chosen

    def what_columns_mean(self, table: Table) -> Table | None:
        self.told.append(" ".join(table.columns))
        return table if self.rows_wanted else None

    def forget_recent(self, words: Message) -> bool:
        self.told.append(text(words))
        return True

    def settle(self, parted: Parted, desk: Desk, *, saving: bool) -> Settlement:
        """Opens the real dialog, in which the test does what it wants."""
        over = next(
            one for one in QApplication.topLevelWidgets() if isinstance(one, Window) and one.isVisible()
        )
        dialog = ConflictDialog(parted, desk, over, saving=saving)
        dialog.show()
        _wait_for(dialog)
        self.told.append("\n".join(shown_words(dialog)))
        self.at_conflict(dialog)
        dialog.deleteLater()
        _wait_for(over)
        return dialog.settlement

    def tell(self, words: Message, more: str = "") -> None:
        self.told.append(f"{text(words)}\n{more}")


def _wait_for(window: QWidget) -> None:
    """Until it has the keyboard."""
    window.activateWindow()
    for _ in range(200):
        if not window.isActiveWindow():
            QTest.qWait(5)


def _records() -> Iterator[Record]:
    yield ProjectInfo(id="project", title="Silver shop", organisation="Saltmarsh Silver")
    yield Person(id="person_ida", name="Ida Berg")
    yield Channel(id="channel_web", name="Web & shop", short_name="Web", family="web")
    yield Channel(id="channel_email", name="Email", family="email")
    yield Persona(
        id="persona_nora", name="Nora Lindqvist", tagline="34, buys gifts", quotes=(Quote(text="Chosen."),)
    )
    every = Duration(min=3, unit="month")
    yield Journey(
        id="journey_gift",
        title="Gift buyer",
        personas=("persona_nora",),
        last_review="2026-10-12",
        review_every=every,
    )
    yield Objective(
        id="objective_a", journey="journey_gift", statement="Repeat orders", baseline=18, target=25, unit="%"
    )
    yield Map(id="map_now", journey="journey_gift", order="F")
    yield Phase(id="phase_all", map="map_now", name="Purchase")
    for order, name in zip("FVk", ("Consider", "Buy", "Receive"), strict=True):
        yield Stage(id=f"stage_{name.lower()}", phase="phase_all", order=order, name=name)
        yield Step(id=f"step_{name.lower()}", stage=f"stage_{name.lower()}")
    yield Lane(id="lane_touch", map="map_now", order="F", name="Touchpoints", lane_kind="touchpoints")
    yield Lane(id="lane_emotion", map="map_now", order="V", name="Emotion", lane_kind="emotion")
    yield Lane(id="lane_questions", map="map_now", order="k", name="Questions", lane_kind="questions")
    place = {"map": "map_now", "lane": "lane_touch"}
    yield Touchpoint(
        id="card_page",
        title="Ring page",
        step="step_consider",
        ending="entry",
        channel="channel_web",
        **place,
    )
    yield Touchpoint(
        id="card_pay",
        title="Online checkout",
        step="step_buy",
        channel="channel_web",
        owner="person_ida",
        friction=4,
        frequency=Frequency(count=171),
        library="touchpoint_shop",
        **place,
    )
    yield Note(
        id="card_question", map="map_now", step="step_buy", lane="lane_questions", text="Here by Friday?"
    )
    yield Touchpoint(id="card_waiting", map="map_now", title="Gift wrap film", channel="channel_email")
    yield Connection(id="connection_1", source="card_page", target="card_pay")
    yield Feeling(id="feeling_pay", step="step_buy", lane="lane_emotion", level=-2, touchpoint="card_pay")
    yield Measure(id="measure_pay", of="card_pay", name="Conversion", unit="%")
    for month, value in enumerate((60.0, 57.0, 54.0), 1):
        yield Measurement(
            id=f"measurement_{month}", measure="measure_pay", value=value, date=f"2026-0{month}-01"
        )


@pytest.fixture
def checker_process() -> None:
    """For tests that are about the process of the checker: it has one, as people have it."""


@pytest.fixture(autouse=True)
def _checker_beside(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everywhere else the checker does its work in a thread."""
    if "checker_process" not in request.fixturenames:
        monkeypatch.setattr(worker, "SecondProcess", Beside)


@pytest.fixture
def project() -> Project:
    """One journey with one map: three stages, four cards, one of them in the tray."""
    return Project({record.id: record for record in _records()})


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Nothing that a test has copied is left: Qt crashes when it lets a test's picture go at its end."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def file(project: Project, tmp_path: Path) -> Path:
    """The project in a file."""
    path = tmp_path / "shop.journey"
    files.save(path, project)
    return path


@pytest.fixture
def person() -> Answers:
    """Who answers the program's questions."""
    return Answers()


@pytest.fixture
def whole(qapp: QApplication, tmp_path: Path, person: Answers) -> Iterator[Program]:
    """The program before its first window."""
    fonts.load_fonts()
    settings = Settings(tmp_path / "settings.ini")
    settings.prefer(THEME, "light")
    program = Program(qapp, settings, Stamps(tmp_path / "stamps"), safe_in(tmp_path / "safe"), person)
    yield program
    for one in program.windows:
        one.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def empty(qtbot: QtBot, whole: Program) -> ProjectWindow:
    """The program's first window with its start panel."""
    first = whole.start()
    first.window.resize(1440, 900)
    QTest.qWaitForWindowActive(first.window)
    return first


@pytest.fixture
def program(qtbot: QtBot, whole: Program, file: Path) -> ProjectWindow:
    """The window with the project open, as after a double click on the file."""
    first = whole.start((file,))
    first.window.resize(1440, 900)
    QTest.qWaitForWindowActive(first.window)
    return first


def spot_of(program: ProjectWindow, card: str) -> QPoint:
    """The middle of a card in the map's viewport."""
    x, y = program.context.layout.rect(card).centre
    return program.view.mapFromScene(QPointF(x, y))


def click_card(qtbot: QtBot, program: ProjectWindow, card: str) -> None:
    """Clicks a card on the map."""
    QTest.mouseClick(program.view.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(program, card))
    QApplication.processEvents()


def select(program: ProjectWindow, *ids: str) -> None:
    """Selects records, and lets the window follow."""
    program.session.select(ids)
    QApplication.processEvents()


def shown_words(within: QWidget) -> list[str]:
    """Every text that can be seen in a part of the window."""
    words: list[str] = []
    for widget in within.findChildren(QWidget):
        if widget.isVisible():
            said = getattr(widget, "text", None)
            words += [said()] if callable(said) else []
            words += [widget.accessibleName()] if widget.accessibleName() else []
    return [word for word in words if isinstance(word, str) and word]
