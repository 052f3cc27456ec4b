"""How fast the program is: a table beside what the design aims at. For people; nothing here is asserted.

Every configuration has a process of its own. The processor's time is shown beside the wall's, since other
programs of the machine disturb it less; aims and ratios are judged by it. A floor is the least that could do
the same, measured in the same run: plain boxes of Qt, a bare window, json, networkx, QPdfWriter.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.figures import Aim, Row
from tests.benchmarks.maps import DEPOT, written

_SIZES = {
    "start": ("100", DEPOT),
    "canvas": ("100", DEPOT, "1000", "5000"),
    "window": ("100", DEPOT, "1000", "5000"),
    "model": ("100", DEPOT, "1000", "5000"),
    "journal": ("1000", "5000"),
    "paper": ("100", DEPOT, "1000", "5000", "10000"),
}
_QUICK = ("100", DEPOT)
_SHARP = ("canvas",)
"""What is measured on a screen with two pixels to a point as well."""
_HEAD = (
    f"{'':<40}{'cards':>7}{'dpr':>4}{'p50':>9}{'p99':>9}{'cpu':>9}{'cpu p99':>9}{'floor':>9}{'ratio':>8}  aim"
)


def main() -> None:
    """Measures what is asked for and prints it as it comes."""
    options = _options()
    print(_HEAD)
    with TemporaryDirectory() as folder:
        for name in options.names or _SIZES:
            for size in options.size or (_QUICK if options.quick else _SIZES[name]):
                for dpr in (1, 2) if name in _SHARP and not options.quick else (1,):
                    for row in _measured(name, size, dpr, written(size, Path(folder))):
                        print(_line(row), flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"some of {', '.join(_SIZES)}; all by default"
    )
    parser.add_argument("--quick", action="store_true", help="small maps only")
    parser.add_argument("--size", action="append", help="cards of the map, or depot; may be said again")
    options = parser.parse_args()
    if unknown := set(options.names) - _SIZES.keys():
        parser.error(f"there is no {', '.join(sorted(unknown))}")
    return options


def _measured(name: str, size: str, dpr: int, file: Path) -> Iterator[Row]:
    """The rows of one configuration, from a process of its own."""
    surroundings = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "QT_SCALE_FACTOR": str(dpr)}
    command: Sequence[str] = [sys.executable, "-m", "tests.benchmarks.one", name, size, str(file)]
    with subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None, "it is a pipe"
        for line in process.stdout:
            said = json.loads(line)
            aim = Aim(**said.pop("aim")) if said["aim"] else said.pop("aim")
            yield replace(Row(**said, aim=aim), dpr=dpr)


def _line(row: Row) -> str:
    cells = [f"{row.p50:9.1f}", f"{row.p99:9.1f}", f"{row.cpu:9.1f}", f"{row.cpu99:9.1f}"]
    cells.append(f"{row.floor:9.1f}" if row.floor else " " * 9)
    cells.append(f"{row.ratio:7.1f}×" if row.ratio else " " * 8)
    aim = f"  {'✓' if row.within else '✗'} ≤ {row.aim.most:g} {row.aim.of}" if row.aim else ""
    return f"{row.what:<40}{row.size:>7}{row.dpr:>4}{''.join(cells)}{aim}"


if __name__ == "__main__":
    main()
