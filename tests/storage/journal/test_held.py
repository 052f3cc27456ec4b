"""A journal that a program writes is nobody else's: however it ends, and where the disk has no locks."""

import errno
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from journeymapper.storage.journal.about import NAME, About
from journeymapper.storage.journal.about import text_of as about_text
from journeymapper.storage.journal.shelf import Held, Shelf, is_held
from journeymapper.storage.lock.here import here
from journeymapper.storage.lock.holder import text_of

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
    (folder / NAME).write_bytes(about_text(About("shop")))
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


@pytest.mark.parametrize(
    "refusal", [OSError(errno.ENOLCK, "no locks available"), NotImplementedError("no flock")]
)
def test_where_the_disk_has_no_locks_a_living_program_has_written_itself_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusal: Exception
) -> None:
    def no_locks(lock: FileLock, timeout: float) -> None:
        raise refusal

    monkeypatch.setattr(FileLock, "acquire", no_locks)
    shelf = Shelf(tmp_path / "journals")
    folder = begun(shelf)
    held = Held(folder)
    assert is_held(folder)
    assert not [*shelf.orphans()]
    held.let_go()
    assert [*shelf.orphans()] == [folder]
    me = here().new_holder()
    for orphan, holder in (
        (True, replace(me, started="long ago")),
        (False, replace(me, host="another computer", started="long ago")),
    ):
        (folder / "holder").write_bytes(text_of(holder))
        assert ([*shelf.orphans()] == [folder]) is orphan, "of other computers nobody can say"
    (folder / "holder").write_bytes(b"{")
    assert [*shelf.orphans()] == [folder], "it was never written as a whole"
