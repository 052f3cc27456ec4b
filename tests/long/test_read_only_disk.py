"""A disk that is really read-only: what is on it stays, and people are told why.

    python -m pytest tests/long/test_read_only_disk.py

needs Linux, and root or user namespaces: the disk is a tmpfs that nobody else sees.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.shell import ROOT
from tests.cli.shops import troubled

_REPAIR = """
mount -t tmpfs tmpfs "$1" && cp "$2" "$1/shop.journey" && mount -o remount,ro "$1" || exit 99
"$3" -m journeymapper check --fix "$4"
code=$?
cmp "$1/shop.journey" "$2" && exit $code
"""


@pytest.mark.parametrize("state_is_there", [False, True], ids=["the file", "the state"])
def test_a_read_only_disk_is_told(tmp_path: Path, state_is_there: bool) -> None:
    disk, shop = tmp_path / "disk", troubled(tmp_path / "shop.journey")
    disk.mkdir()
    repaired = troubled(tmp_path / "other.journey") if state_is_there else disk / "shop.journey"
    before = shop.read_bytes()
    rights = "-m" if os.geteuid() == 0 else "-Urm"
    done = subprocess.run(
        ["unshare", rights, "sh", "-c", _REPAIR, "sh", disk, shop, sys.executable, repaired],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "LC_ALL": "C.UTF-8",
            "XDG_STATE_HOME": str(disk if state_is_there else tmp_path / "state"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert "because the disk is read-only" in done.stderr
    if state_is_there:
        assert "No version of" in done.stderr
        assert repaired.read_bytes() != before, "the repaired file is saved all the same"
    else:
        assert "shop.journey couldn’t be saved" in done.stderr
        assert done.returncode == 2
