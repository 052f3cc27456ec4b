"""Works with the real program on a disk that is full, and then has room again.

    python -m tests.long.full_disk

takes half a minute for each of three scenes: the project's file, the person's state, or both are on a disk of
a few hundred kilobytes (a tmpfs: needs Linux, and root or user namespaces). Prints what happens and keeps
`figures.json` in `build/long/full-disk`. 1 is returned where a file was torn, or an edit was neither kept nor
said to be unkept, or saving elsewhere did not work; 2 where there can be no such disk.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.long.figures import FOLDER, keep

_SCENES = ("file", "state", "both")
_SIZE = "640k"
_IN_NAMESPACE = "--in-namespace"
_NO_DISK = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Play every scene; 0 where all went as promised."""
    parser = argparse.ArgumentParser(prog="python -m tests.long.full_disk")
    parser.add_argument("--folder", type=Path, default=FOLDER / "full-disk", help="where all is kept")
    parser.add_argument("--seed", type=int, default=0, help="what chance begins with")
    parser.add_argument(_IN_NAMESPACE, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    folder: Path = options.folder.absolute()
    if not options.in_namespace:
        return _in_namespace(["--folder", str(folder), "--seed", str(options.seed)])
    sums: dict[str, int] = {}
    failures = 0
    for scene in _SCENES:
        failures += _play(scene, folder / scene, options.seed, sums)
    keep(folder, "The program on a full disk", {"scenes": len(_SCENES), **sums})
    return 1 if failures else 0


def _in_namespace(arguments: list[str]) -> int:
    """Runs all this once more where disks can be mounted that nobody else sees and that go by themselves."""
    rights = "-m" if os.geteuid() == 0 else "-Urm"
    trial = ["unshare", rights, "mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", "/mnt"]
    if shutil.which("unshare") is None or subprocess.run(trial, check=False).returncode:
        sys.stderr.write("There can be no small disk here: it needs Linux, and root or user namespaces.\n")
        return _NO_DISK
    command = [sys.executable, "-m", "tests.long.full_disk", _IN_NAMESPACE, *arguments]
    return subprocess.run(["unshare", rights, *command], check=False).returncode


def _play(scene: str, folder: Path, seed: int, sums: dict[str, int]) -> bool:
    """One scene in a program of its own; whether something went wrong. Adds what was counted."""
    shutil.rmtree(folder, ignore_errors=True)
    disk = folder / "disk"
    disk.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(disk)], check=True)
    homes = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "STATE", "DATA", "CACHE")}
    if scene != "file":
        homes["XDG_STATE_HOME"] = str(disk / "state")
    documents = folder / "documents" if scene == "state" else disk
    documents.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "tests.long.on_full_disk", str(seed), str(disk), str(documents)]
    surroundings = {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"}
    with (folder / "errors.txt").open("w") as errors:
        done = subprocess.run(
            command, env=surroundings, stdout=subprocess.PIPE, stderr=errors, text=True, check=False
        )
    said = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    counted: dict[str, int] = said[-1] if said else {}
    for words, count in counted.items():
        sums[words] = sums.get(words, 0) + count
    wrong = not counted or any(counted[words] for words in counted if words in WRONG)
    sys.stdout.write(f"{scene}: {'WRONG' if wrong else 'as promised'} {counted}\n")
    sys.stdout.flush()
    return wrong


WRONG = (
    "edits neither kept nor told",
    "torn files",
    "exceptions",
    "saves refused though there was room",
    "refusals to save elsewhere",
)
"""What must never be counted."""


if __name__ == "__main__":
    sys.exit(main())
