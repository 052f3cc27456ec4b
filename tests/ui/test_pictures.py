"""Pictures from outside: dropped and pasted onto the map and into the inspector."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journeymapper.app import ProjectWindow
from journeymapper.layout.grid import Cell, cell_rect
from journeymapper.messages import message
from journeymapper.model import edits
from journeymapper.model.cards import Picture, Touchpoint
from journeymapper.model.links import Evidence
from journeymapper.model.people import Persona
from journeymapper.model.structure import Lane
from journeymapper.ui.inspector.evidence import EvidenceSection
from journeymapper.ui.inspector.picture import PictureSection
from journeymapper.ui.sheets.evidence import EvidenceSheet
from journeymapper.ui.thumbnail import Thumbnail
from journeymapper.ui.viewer import PictureViewer
from tests.ui.conftest import Answers, select, shown_words, spot_of
from tests.ui.pictures import drag_over, drop, of_files, of_image, picture_file


@pytest.fixture
def gallery(program: ProjectWindow) -> ProjectWindow:
    """The window with a lane of pictures on its map."""
    lane = Lane(id="lane_photos", map="map_now", order="z", name="Photos", lane_kind="pictures")
    program.desk.commit(edits.add_record(program.desk.project, lane), message("Add lane"))
    program.view.fit_map()
    QApplication.processEvents()
    return program


def cell_spot(program: ProjectWindow, step: str, lane: str) -> QPoint:
    x, y = cell_rect(program.context.layout, Cell(step, lane)).centre
    return program.view.mapFromScene(QPointF(x, y))


def taken_in(program: ProjectWindow, qtbot: QtBot) -> None:
    """Waits until every picture has come."""
    qtbot.waitUntil(lambda: not program.intake.busy, timeout=20_000)
    QApplication.processEvents()


def pictures(program: ProjectWindow) -> list[Picture]:
    return sorted(program.desk.project.all(Picture), key=lambda one: one.order)


def test_files_dropped_into_a_cell_become_cards(gallery: ProjectWindow, qtbot: QtBot, tmp_path: Path) -> None:
    files = picture_file(tmp_path), picture_file(tmp_path, "parcel.jpg", "maroon")
    drop(gallery.view.viewport(), of_files(*files), cell_spot(gallery, "step_buy", "lane_photos"))
    taken_in(gallery, qtbot)
    made = pictures(gallery)
    assert [(one.step, one.lane) for one in made] == [("step_buy", "lane_photos")] * 2
    kinds = [gallery.desk.project.assets[one.asset].media_type for one in made]
    assert kinds == ["image/png", "image/jpeg"]
    assert gallery.session.selection == {one.id for one in made}
    gallery.actions.run("undo")
    assert pictures(gallery) == []


def test_the_words_of_a_dropped_picture_are_asked_for_at_once(
    gallery: ProjectWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    gallery.window.activateWindow()
    drop(
        gallery.view.viewport(),
        of_files(picture_file(tmp_path)),
        cell_spot(gallery, "step_buy", "lane_photos"),
    )
    taken_in(gallery, qtbot)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "A shelf of rings")
    assert pictures(gallery)[0].alternative == "A shelf of rings"


def test_the_same_picture_is_kept_once(gallery: ProjectWindow, qtbot: QtBot, tmp_path: Path) -> None:
    for step in ("step_buy", "step_consider"):
        data = of_files(picture_file(tmp_path))
        drop(gallery.view.viewport(), data, cell_spot(gallery, step, "lane_photos"))
        taken_in(gallery, qtbot)
    assert len(pictures(gallery)) == 2
    assert len(gallery.desk.project.assets) == 1


def test_a_picture_taken_away_again_leaves_the_map_as_it_was(gallery: ProjectWindow, tmp_path: Path) -> None:
    from PySide6.QtGui import QDragLeaveEvent

    data = of_files(picture_file(tmp_path))
    before = gallery.context.layout
    drag_over(gallery.view.viewport(), data, cell_spot(gallery, "step_buy", "lane_photos"))
    assert gallery.context.scene.shown[0] is not before
    QApplication.sendEvent(gallery.view.viewport(), QDragLeaveEvent())
    assert gallery.context.scene.shown[0] is before
    assert not gallery.intake.busy


def test_a_lane_of_notes_takes_no_picture(gallery: ProjectWindow, tmp_path: Path) -> None:
    drop(
        gallery.view.viewport(),
        of_files(picture_file(tmp_path)),
        cell_spot(gallery, "step_receive", "lane_questions"),
    )
    assert not gallery.intake.busy


def menu(program: ProjectWindow, words: str) -> None:
    """Chooses what a dropped picture is for."""
    (open_,) = (one for one in program.window.findChildren(QMenu) if one.isVisible())
    next(action for action in open_.actions() if action.text() == words).trigger()
    open_.close()


def test_a_picture_dropped_on_a_touchpoint_becomes_what_one_says(
    program: ProjectWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    viewport = program.view.viewport()
    drop(viewport, of_files(picture_file(tmp_path)), spot_of(program, "card_pay"))
    menu(program, "As the picture on the card")
    taken_in(program, qtbot)
    card = program.desk.project.get(Touchpoint, "card_pay")
    assert card.picture in program.desk.project.assets
    drop(viewport, of_files(picture_file(tmp_path, "queue.png", "navy")), spot_of(program, "card_pay"))
    menu(program, "As evidence")
    taken_in(program, qtbot)
    (evidence,) = program.desk.project.all(Evidence)
    assert (evidence.about, evidence.evidence_kind) == (("card_pay",), "screenshot")
    assert evidence.date == program.desk.as_of.isoformat()
    sheet = program.window.findChild(EvidenceSheet)
    assert sheet is not None
    assert "The picture in words, for those who don’t see it" in shown_words(sheet)
    sheet.close()


def test_a_file_that_is_no_picture_is_told(program: ProjectWindow, qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    select(program, "card_question")
    drop(program.view.viewport(), of_files(broken), spot_of(program, "card_question"))
    taken_in(program, qtbot)
    assert program.window.messages.words.startswith("broken.png is not a picture that can be used")
    assert list(program.desk.project.all(Evidence)) == []


def test_a_pasted_picture_comes_to_the_lane_of_pictures(gallery: ProjectWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setMimeData(of_image())
    select(gallery, "stage_buy")
    gallery.actions.run("paste")
    taken_in(gallery, qtbot)
    (made,) = pictures(gallery)
    assert (made.step, made.lane) == ("step_buy", "lane_photos")


def test_without_a_lane_a_pasted_picture_waits_in_the_tray(program: ProjectWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setMimeData(of_image())
    select(program)
    program.actions.run("paste")
    taken_in(program, qtbot)
    (made,) = pictures(program)
    assert made.step is None


def test_pictures_meant_for_a_project_that_was_closed_are_given_up(
    program: ProjectWindow, qtbot: QtBot, file: Path
) -> None:
    QGuiApplication.clipboard().setMimeData(of_image())
    select(program)
    program.actions.run("paste")
    assert program.intake.busy
    program.store.mark_saved()
    another = file.with_name("another.journey")
    another.write_bytes(file.read_bytes())
    assert program.documents.open(another)
    assert not program.intake.busy
    assert pictures(program) == []


def test_a_picture_dropped_on_the_evidence_of_a_card(
    program: ProjectWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    select(program, "card_pay")
    section = evidence_section(program)
    drop(section, of_files(picture_file(tmp_path)), QPoint(20, 10))
    taken_in(program, qtbot)
    (evidence,) = program.desk.project.all(Evidence)
    assert evidence.about == ("card_pay",)
    assert "Picture without words" in shown_words(section)
    program.desk.commit(
        edits.set_fields(program.desk.project, evidence.id, alternative="A queue"), message("Words")
    )
    QApplication.processEvents()
    assert "Picture without words" not in shown_words(section)


def test_a_picture_is_shown_large_until_escape(program: ProjectWindow, qtbot: QtBot, tmp_path: Path) -> None:
    select(program, "card_pay")
    section = evidence_section(program)
    drop(section, of_files(picture_file(tmp_path)), QPoint(20, 10))
    taken_in(program, qtbot)
    sheet = program.window.findChild(EvidenceSheet)
    assert sheet is not None
    sheet.close()
    thumbnail = section.findChild(Thumbnail)
    assert thumbnail is not None
    QTest.mouseClick(thumbnail, Qt.MouseButton.LeftButton)
    viewer = program.window.findChild(PictureViewer)
    assert viewer is not None
    assert viewer.size() == program.window.size()
    middle = viewer.grab().toImage().pixelColor(viewer.width() // 2, viewer.height() // 2 - 24)
    assert (middle.red(), middle.green(), middle.blue()) == (0, 128, 128)
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_a_picture_is_saved_as_a_file(
    program: ProjectWindow, qtbot: QtBot, tmp_path: Path, person: Answers
) -> None:
    from journeymapper.ui.viewer import show_large
    from tests.ui.test_panels import buttons

    select(program, "card_pay")
    drop(evidence_section(program), of_files(picture_file(tmp_path)), QPoint(20, 10))
    taken_in(program, qtbot)
    (asset,) = program.desk.project.assets
    show_large(program.window, program.desk, program.asks, asset, "A queue")
    viewer = program.window.findChild(PictureViewer)
    assert viewer is not None
    person.target = tmp_path / "kept"
    save = next(one for one in buttons(viewer) if one.text() == "Save as file…")
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    assert (tmp_path / "kept.png").read_bytes() == program.desk.project.assets[asset].data
    viewer.close()


def test_a_card_of_a_touchpoint_gets_its_picture_in_the_inspector(
    program: ProjectWindow, qtbot: QtBot, tmp_path: Path, person: Answers
) -> None:
    select(program, "card_pay")
    section = program.window.inspector.findChild(PictureSection)
    assert section is not None
    drop(section, of_files(picture_file(tmp_path)), QPoint(20, 10))
    taken_in(program, qtbot)
    assert program.desk.project.get(Touchpoint, "card_pay").picture in program.desk.project.assets
    assert {"Another picture…", "Say it in words"} <= set(shown_words(section))
    program.actions.run("undo")
    QApplication.processEvents()
    assert "Add a picture…" in shown_words(section)


def test_a_picture_dropped_on_the_persona_is_hers(
    program: ProjectWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(program.window.persona, of_files(picture_file(tmp_path)), QPoint(30, 20))
    taken_in(program, qtbot)
    assert program.desk.project.get(Persona, "persona_nora").picture in program.desk.project.assets
    assert program.session.selection == {"persona_nora"}
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Nora on the train")
    assert program.desk.project.get(Persona, "persona_nora").picture_words == "Nora on the train"


def evidence_section(program: ProjectWindow) -> EvidenceSection:
    """The list of evidence of what is selected, its group opened."""
    from journeymapper.ui.inspector.section import Section

    group = next(
        one
        for one in program.window.inspector.findChildren(Section)
        if one.group.id == "known" and one.isVisible()
    )
    if not group.is_open:
        group.head.click()
    QApplication.processEvents()
    found = group.findChild(EvidenceSection)
    assert found is not None
    return found
