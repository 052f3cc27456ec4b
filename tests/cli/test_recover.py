"""Work that is in no file, had back on the command line after a real program was killed over it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.model.cards import Touchpoint
from journeymapper.resources import resource
from journeymapper.storage import files
from tests.cli.shell import run

_KILLED = """
import os, signal, sys
from pathlib import Path
from journeymapper.editor.safekeeping import Safekeeping
from journeymapper.editor.store import Store
from journeymapper.messages import message
from journeymapper.model.edits import set_fields
from journeymapper.storage import files
from journeymapper.storage.folders import state_dir
from journeymapper.storage.journal.about import About
from journeymapper.storage.safe import safe_in

path = Path(sys.argv[1])
opened = files.read(path)
keeping = Safekeeping(safe_in(state_dir()).shelf, print)
store = Store(opened.project)
store.listen(keeping.follow)
keeping.go_on_from(About(path.stem, str(path), opened.digest), opened.project, opened.aside, unsaved=False)
for typed in ("K", "Ke", "Kep", "Kept"):
    store.commit(set_fields(store.project, "card_reel", title=typed), message("Rename"), merge="title")
store.commit(set_fields(store.project, "card_reel", note="Taken back"), message("Write a note"))
store.undo()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """The file that a program had open, and had edited, when it was killed."""
    path = tmp_path / "gift-shop.journey"
    path.write_bytes(resource("samples", "gift-shop.journey").read_bytes())
    done = subprocess.run([sys.executable, "-c", _KILLED, str(path)], check=False)
    assert done.returncode == -9
    return path


def kept() -> list[dict[str, object]]:
    listed: list[dict[str, object]] = json.loads(run("recover", "--list", "--format", "json").stdout)["kept"]
    return listed


def title_in(path: Path) -> str:
    return files.read(path).project.get(Touchpoint, "card_reel").title


def test_what_was_kept_is_listed_and_written_to_a_file_of_its_own(killed: Path) -> None:
    before = killed.read_bytes()
    listed = run("recover", "--list")
    assert listed.returncode == 0
    assert "gift-shop: 1 edit since it was saved; the last: Rename" in listed.stdout
    (one,) = kept()
    assert (one["file"], one["original"], one["changed"]) == (str(killed), "same", 1)
    done = run("recover", "--restore", listed.stdout[:8], folder=killed.parent)
    assert (done.returncode, done.stdout) == (0, "Wrote gift-shop-recovered.journey.\n")
    assert title_in(killed.with_name("gift-shop-recovered.journey")) == "Kept"
    assert killed.read_bytes() == before
    (still,) = kept()
    assert still == {**one, "discarded": True}, "it can be had back for 30 days"


def test_nothing_is_replaced_unasked(killed: Path) -> None:
    (one,) = kept()
    refused = run("recover", "--restore", str(one["id"]), "-o", killed)
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert kept() == [one], "nothing happened to it"
    assert run("recover", "--restore", str(one["id"]), "-o", killed, "--force").returncode == 0
    assert title_in(killed) == "Kept"


def test_wrong_words_are_answered_in_a_sentence() -> None:
    assert run("recover").stdout == "No unsaved work was left behind.\n"
    unknown = run("recover", "--restore", "3f2a")
    assert unknown.returncode == 2
    assert "“3f2a”" in unknown.stderr


def test_what_cannot_be_looked_at_is_not_called_nothing(tmp_path: Path) -> None:
    (tmp_path / "journeymapper").mkdir()
    (tmp_path / "journeymapper" / "journals").write_text("a file where a folder should be")
    listed = run("recover", variables={"XDG_STATE_HOME": str(tmp_path)})
    assert (listed.returncode, listed.stdout) == (2, "")
    assert "can’t be looked at, because" in listed.stderr


def test_without_an_id_nothing_is_written() -> None:
    without = run("recover", "-o", "x.journey")
    assert without.returncode == 2
    assert "--restore" in without.stderr
