"""A journal that a program writes is nobody else's: however it ends, and where the disk has no locks."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from journeymapper.storage.journal.about import NAME, About, text_of
from journeymapper.storage.journal.shelf import Held, Shelf, is_held

_LEAVES_A_CHILD = """
import os, subprocess, sys
from pathlib import Path
from journeymapper.storage.journal.shelf import Held
held = Held(Path(sys.argv[1]))
subprocess.Popen([sys.executable, "-c", "input()"], stdin=0, close_fds=False)
os._exit(9)
"""


def begun(shelf: Shelf) -> Path:
    folder = shelf.new_folder()
    folder.mkdir(parents=True)
    (folder / NAME).write_bytes(text_of(About("shop")))
    return folder


def test_a_child_that_outlives_its_program_holds_nothing(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "journals")
    folder = begun(shelf)
    with subprocess.Popen(
        [sys.executable, "-c", _LEAVES_A_CHILD, str(folder)],
        stdin=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[3])},
    ) as program:
        assert program.wait() == 9
        assert (folder / "held").exists()
        assert [*shelf.orphans()] == [folder]


def test_where_the_disk_has_no_locks_a_living_program_is_known_by_its_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(lock: FileLock, timeout: float) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr(FileLock, "acquire", no_locks)
    shelf = Shelf(tmp_path / "journals")
    folder = begun(shelf)
    held = Held(folder)
    assert is_held(folder)
    assert not [*shelf.orphans()]
    held.let_go()
    assert [*shelf.orphans()] == [folder]
    (folder / "holder").write_text("999999999")
    assert [*shelf.orphans()] == [folder], "that program is gone"
