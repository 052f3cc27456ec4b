"""Measures one configuration in this process alone and says the rows as lines of JSON."""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from tests.benchmarks.figures import Row


def main(name: str, size: str, file: Path) -> None:
    """Runs `measure` of the module of this name."""
    measure: Callable[[Path, str], Iterator[Row]] = import_module(f"tests.benchmarks.{name}").measure
    if name in ("canvas", "window", "paper"):
        from PySide6.QtWidgets import QApplication

        app = QApplication([])
        app.setQuitOnLastWindowClosed(False)
    for row in measure(file, size):
        print(json.dumps(asdict(row)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
