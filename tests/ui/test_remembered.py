"""What is remembered of exports may have been written by anybody: what means nothing is passed over."""

import json
from pathlib import Path

import pytest

from journeymapper.model.review import ExportSetting
from journeymapper.ui.export_dialog.memory import recalled
from journeymapper.ui.export_dialog.remembered import wish_of
from journeymapper.ui.settings import Settings
from tests.editor.clips.test_clips import shop

FILE = Path("/maps/shop.journey")
NO_MODES: list[object] = [[], {"a": 1}, {"poster": [1, 2]}, {"poster": []}]
GOOD = {"poster": [[["bands", "2"]], "/x/a.pdf"]}


@pytest.mark.parametrize("number", ["nan", "inf", "-1", "0", "1e999", "9" * 40, "", "x"])
@pytest.mark.parametrize("name", ["bands", "scale", "sheets", "dots"])
def test_numbers_beyond_what_may_be_asked_for_are_not_taken(name: str, number: str) -> None:
    assert wish_of("tiles", [(name, number)]) == wish_of("tiles", [])


@pytest.mark.parametrize(
    "kept",
    [
        *("", "x", "[]", "[" * 100_000, '{"a":NaN}', '{"/maps/shop.journey":"tiles"}', '{"a":1,"a":2}'),
        *(json.dumps({str(FILE): value}) for value in NO_MODES),
        *(json.dumps({str(FILE): {"poster": [[1, ["a"], ["a", 2]], target]}}) for target in (1, "a\0b")),
    ],
    ids=range(13),
)
def test_settings_that_say_something_else_say_nothing(kept: str, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.keep_exports(kept)
    assert recalled(shop(), FILE, settings) == recalled(shop(), None, settings)


def test_what_is_sound_among_them_counts(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.keep_exports(json.dumps({"/other": 7, str(FILE): {"tiles": "x", **GOOD}}))
    exports = recalled(shop(), FILE, settings)
    assert exports.wish.order.bands == 2
    assert exports.target == Path("/x/a.pdf")


def test_a_stranger_s_project_asks_for_no_flood_of_pixels() -> None:
    setting = ExportSetting(id="export_1", mode="png", options=(("dots", "1e30"), ("page", "A1")), last=True)
    assert wish_of(setting.mode, setting.options).dots <= 2_400
