"""What the window writes itself is never taken for what another program wrote."""

import threading
import time
from pathlib import Path

from pytestqt.qtbot import QtBot

from journeymapper.storage.atomic import atomic_write
from journeymapper.ui.conflict.watch import FileWatch


def test_what_was_seen_before_a_save_is_no_change(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "shop.journey"
    watch, changes = FileWatch(), list[str]()
    watch.changed.connect(changes.append)
    watch.follow(file, atomic_write(file, b"opened").digest)
    threads = threading.active_count()
    watch.look()
    while threading.active_count() > threads:  # the look is over, and the window has not heard of it
        time.sleep(0.001)
    watch.follow(file, atomic_write(file, b"saved").digest)
    with qtbot.waitSignal(watch.same):
        watch.look()
    assert not changes
    watch.stop()
