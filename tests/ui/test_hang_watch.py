"""A window that stands still leaves word of where."""

import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from journeymapper.app.hang_watch import hangs_watched
from journeymapper.diagnosis.diary import Diary


def stand_still(diary: Diary) -> None:
    while not diary.entries():
        time.sleep(0.02)


def test_where_the_window_stands_still_is_written_down_once(qapp: QApplication, tmp_path: Path) -> None:
    diary = Diary(tmp_path)
    with hangs_watched(diary, patience=0.2):
        stand_still(diary)
        time.sleep(0.5)
    (entry,) = diary.entries()
    lines = entry.splitlines()
    assert "the window did not answer" in lines
    assert any(line.endswith(" stand_still") for line in lines)
