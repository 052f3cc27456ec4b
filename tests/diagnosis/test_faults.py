"""A program that is ended from below leaves word of it."""

import os
import subprocess
import sys
from pathlib import Path

from journeymapper.diagnosis.faults import faults_in, faults_kept

ROOT = Path(__file__).resolve().parents[2]
ENDED = """
import os, sys
from pathlib import Path
from journeymapper.diagnosis.faults import faults_kept
def send(complaint):
    {end}
with faults_kept(Path(sys.argv[1])):
    send("Zimtstern")
"""


def run(folder: Path, end: str) -> int:
    """Runs a program that ends in its own way."""
    script = folder.parent / "Zimtstern.py"
    script.write_text(ENDED.format(end=end))
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(script), str(folder)]
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode


def test_a_crash_is_told_without_the_names_of_folders(tmp_path: Path) -> None:
    folder = tmp_path / "trouble"
    assert run(folder, "os.abort()") != 0
    (lines,) = faults_in(folder)
    assert lines[0].endswith(" UTC")
    assert lines[1] == "Aborted"
    assert "  elsewhere:6 send" in lines
    assert "Zimtstern" not in "".join(lines)


def test_the_last_five_crashes_stay_and_what_ended_well_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "trouble"
    assert run(folder, "pass") == 0
    assert [*folder.iterdir()] == []
    for number in range(7):
        (folder / f"fault-{4_194_400 + number}.txt").write_text("Fatal Python error: Aborted\n")
    (folder / "fault-4194500.txt").write_text("")
    with faults_kept(folder):
        assert len([*folder.iterdir()]) == 6
    assert len(faults_in(folder)) == 5


def test_what_stands_in_such_a_file_is_not_believed(tmp_path: Path) -> None:
    (tmp_path / "fault-1.txt").write_text('Anna’s complaint\n  File "/home/ida/x.py", line 3 in send\n')
    ((when, *lines),) = faults_in(tmp_path)
    assert when.endswith(" UTC")
    assert lines == ["  elsewhere:3 send"]
