"""How people like the program to look: chosen, seen at once where that can be, and remembered."""

import pytest
from PySide6.QtWidgets import QApplication

from journeymapper.app import ProjectWindow
from journeymapper.canvas.motion import lasting
from journeymapper.ui.preferences import LANGUAGE, MOTION, PREFERENCES, SCALE, TEXT, THEME, Preference
from journeymapper.ui.settings import Settings


@pytest.mark.parametrize("preference", PREFERENCES, ids=lambda preference: preference.key)
def test_every_option_is_a_command_and_the_one_chosen_is_checked(
    program: ProjectWindow, preference: Preference
) -> None:
    for option in preference.options:
        program.actions.run(f"{preference.key}-{option.value}")
        assert program.actions[f"{preference.key}-{option.value}"].isChecked()
        assert program.settings.preferred(preference) == option.value
    program.settings.write()
    assert Settings(program.settings.file).preferred(preference) == preference.options[-1].value
    program.actions.run(f"{preference.key}-{preference.options[0].value}")


def test_what_a_later_version_offered_is_not_chosen(program: ProjectWindow) -> None:
    program.settings.prefer(THEME, "sepia")
    assert program.settings.preferred(THEME) == "system"


def test_high_contrast_has_strong_edges_on_cards_and_fields(program: ProjectWindow) -> None:
    program.actions.run("theme-contrast-dark")
    assert program.context.scene.pen.theme.name == "contrast-dark"
    assert program.desk.theme.colour("edge") == program.desk.theme.colour("strong")
    assert program.window.grab().toImage().pixelColor(700, 5).name() == "#000000"


def test_larger_text_makes_larger_cards_and_stays_a_hundred_percent(program: ProjectWindow) -> None:
    def width() -> int:
        box = program.context.layout.rect("card_pay")
        return program.view.mapFromScene(box.right, 0).x() - program.view.mapFromScene(box.x, 0).x()

    program.actions.run("zoom-full")
    plain = width()
    program.actions.run("text-150")
    QApplication.processEvents()
    assert program.context.layout.format.text_scale == 1.5
    assert width() == pytest.approx(1.25 * plain, abs=2)
    assert program.view.share == pytest.approx(1)
    assert program.window.bottom_bar.zoom.percentage.text().startswith("100")
    program.actions.run("text-100")
    QApplication.processEvents()
    assert width() == pytest.approx(plain, abs=1)


def test_reduced_motion_holds_for_whatever_moves(program: ProjectWindow) -> None:
    program.actions.run("motion-reduced")
    assert lasting(160) == 0
    program.actions.run("motion-full")
    assert lasting(160) == 160


def test_what_holds_from_the_next_start_on_says_so(program: ProjectWindow) -> None:
    for preference in (LANGUAGE, SCALE):
        assert "next start" in program.actions[f"{preference.key}-{preference.options[0].value}"].text()
    for preference in (THEME, MOTION, TEXT):
        assert "next start" not in program.actions[f"{preference.key}-{preference.options[0].value}"].text()
