"""Another real program that has a file."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


@contextmanager
def holding(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """A program that has a file; it is gone in the end."""
    with started(path) as program:
        let(program)
        assert heard(program) == "mine"
        try:
            yield program
        finally:
            program.kill()


def started(path: Path) -> "subprocess.Popen[str]":
    """A program that tries to hold a file."""
    return subprocess.Popen(
        [sys.executable, str(ROOT / "tests/storage/lock/holding.py"), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def let(program: "subprocess.Popen[str]") -> None:
    """Has a program try now."""
    assert program.stdin is not None
    program.stdin.write("\n")
    program.stdin.flush()


def heard(program: "subprocess.Popen[str]") -> str:
    """What a program says of its attempt."""
    assert program.stdout is not None
    return program.stdout.readline().strip()
