"""The doctor on machines in every state, as a shell would ask it."""

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from journeymapper.diagnosis.doctor.fonts import SUMS
from journeymapper.resources import resource
from tests.cli.shell import ROOT, run
from tests.cli.test_without_qt import WITHOUT_QT

Points = dict[str, list[dict[str, str | None]]]

SHOWN = {"QT_QPA_PLATFORM": "offscreen"}
"""A window could open, though nobody would see it."""


DOCTOR = "from journeymapper.cli import main; sys.exit(main(sys.argv[1:]))"


def examined(*, fine: bool = True, **variables: str) -> Points:
    """What the doctor says, by its chapters."""
    done = run("doctor", "--format", "json", variables={**SHOWN, **variables})
    assert done.stderr == ""
    told = json.loads(done.stdout)
    assert told["fine"] is fine
    assert done.returncode == (0 if fine else 1)
    return {one["id"]: one["points"] for one in told["chapters"]}


def examined_by(code: str) -> subprocess.CompletedProcess[str]:
    """What an interpreter says that does this first, and then is the doctor."""
    return subprocess.run(
        [sys.executable, "-c", code, "doctor"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **SHOWN},
        check=False,
    )


def attention(points: Points) -> list[str]:
    """What needs attention, with the advice."""
    return [f"{one['words']} {one['advice']}" for all_ in points.values() for one in all_ if _wrong(one)]


def _wrong(point: dict[str, str | None]) -> bool:
    return point["mark"] == "attention"


def test_a_good_machine_is_told_so() -> None:
    points = examined()
    assert [*points] == ["program", "libraries", "window", "folders", "kept", "fonts", "scripts"]
    words = [str(one["words"]) for all_ in points.values() for one in all_]
    assert any(word.startswith("pydantic ") for word in words)
    assert any(word.endswith("can be loaded.") for word in words)
    assert "No unsaved work was left behind." in words
    said = run("doctor", variables=SHOWN)
    assert said.stdout.endswith("\nNothing needs attention.\n")
    assert "  ok  Python 3." in said.stdout


def test_a_machine_without_a_display_hears_what_to_set() -> None:
    points = examined(fine=False, QT_QPA_PLATFORM="xcb", DISPLAY="", WAYLAND_DISPLAY="")
    (said,) = attention(points)
    assert said.startswith("No window can open here; the commands work. There is no display. Set DISPLAY")


def test_a_broken_qt_is_told_with_the_package_that_is_missing(tmp_path: Path) -> None:
    package = tmp_path / "PySide6"
    package.mkdir()
    broken = 'raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")'
    (package / "__init__.py").write_text(broken)
    code = f"import os, sys; os.environ['PYTHONPATH'] = {str(tmp_path)!r}\n{DOCTOR}"
    done = examined_by(code)
    assert done.returncode == 1
    assert "!!  Qt can’t be loaded: libEGL.so.1: cannot open" in done.stdout
    assert "sudo apt-get install libegl1" in done.stdout


def test_libraries_that_are_missing_are_told_and_the_rest_is_looked_at() -> None:
    code = WITHOUT_QT.replace('("PySide6", "shiboken6")', '("PySide6", "uharfbuzz", "filelock", "pydantic")')
    assert code != WITHOUT_QT
    code = code.replace("raise ImportError", "raise ModuleNotFoundError")
    done = examined_by(code)
    assert done.returncode == 1
    assert done.stderr == ""
    for library in ("pydantic", "uharfbuzz", "filelock", "PySide6-Essentials"):
        assert f"!!  {library} is missing." in done.stdout
        assert f"python -m pip install {library}" in done.stdout
    assert "The 16 fonts of the program are there and intact." in done.stdout


def test_what_was_left_behind_is_counted_and_not_named(tmp_path: Path) -> None:
    journal = tmp_path / "journeymapper" / "journals" / "0123"
    journal.mkdir(parents=True)
    told = {"format": "journeymapper journal 1", "name": "Zimtstern", "generation": 1}
    (journal / "about.json").write_text(json.dumps(told))
    (journal / "lines-1.jsonl").write_text("x" * 5000)
    done = run("doctor", variables={**SHOWN, "XDG_STATE_HOME": str(tmp_path)})
    assert done.returncode == 1
    assert "!!  1 project was left unsaved by a program that ended (6 kB)." in done.stdout
    assert "journeymapper recover --list" in done.stdout
    assert "Zimtstern" not in done.stdout


def test_a_state_folder_that_is_none_is_told(tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.write_text("a file where a folder should be")
    used, read = attention(examined(fine=False, XDG_STATE_HOME=str(state)))
    assert used.startswith(f"Recovery and earlier versions: {state}/journeymapper It can’t be used, because")
    assert read.startswith("The folder of what is kept can’t be read.")


def test_each_font_is_as_it_was_made() -> None:
    folder = resource("fonts")
    lines = (folder / SUMS).read_text("utf-8").splitlines()
    fonts = sorted(folder.glob("*.ttf"))
    assert lines == [f"{sha256(font.read_bytes()).hexdigest()}  {font.name}" for font in fonts]


def test_troubles_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    from journeymapper.diagnosis.diary import write_down

    write_down(KeyError("Zimtstern"), "window")
    (noted,) = [one for one in examined(XDG_STATE_HOME=str(tmp_path))["kept"] if one["mark"] == "note"]
    assert str(noted["words"]).startswith("1 time something went wrong, last on 20")


def test_a_python_that_starts_nothing_is_told_and_the_rest_is_looked_at() -> None:
    code = (
        "import sys; sys.executable = '/nowhere/python'\nfrom journeymapper.cli import main\nmain(['doctor'])"
    )
    done = examined_by(code)
    assert "!!  Qt can’t be loaded: No such file or directory." in done.stdout
    assert "No unsaved work was left behind." in done.stdout
