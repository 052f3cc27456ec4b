"""A program that holds a file once a line tells it to: says whether it could, and waits for its input."""

import sys
from pathlib import Path

from journeymapper.storage.lock.taking import Lock, give_back, take


def hold(path: Path) -> None:
    """Takes a file when it may, says so, and gives it back in the end."""
    sys.stdin.readline()
    taken = take(path)
    sys.stdout.write("mine\n" if isinstance(taken, Lock) else "not mine\n")
    sys.stdout.flush()
    sys.stdin.read()
    if isinstance(taken, Lock):
        give_back(taken)


if __name__ == "__main__":
    hold(Path(sys.argv[1]))
