"""Processes of Python's own, timed from the shell's side."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence

from tests.benchmarks.figures import Times


def run_python(arguments: Sequence[str], times: Times, compiled: str) -> str:
    """Runs Python once, compiled modules and settings being kept in a folder of the run; what it said."""
    surroundings = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
    surroundings |= {"XDG_CONFIG_HOME": compiled, "XDG_STATE_HOME": compiled}
    # A person's Python keeps what it compiled; where that is forbidden, every start would compile again.
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    before, wall = _children(), time.perf_counter()
    ran = subprocess.run(
        [sys.executable, *arguments], check=True, capture_output=True, text=True, env=surroundings
    )
    times.wall.append((time.perf_counter() - wall) * 1000)
    times.cpu.append((_children() - before) * 1000)
    return ran.stdout.strip()


def _children() -> float:
    used = os.times()
    return used.children_user + used.children_system
