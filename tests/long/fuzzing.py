"""A million spoilt inputs at the doors of the program, in as many sittings as it takes.

    python -m tests.long.fuzzing [--inputs 100000] [--door NAME] [FIGURES]

gives each of the ten doors so many inputs, the same ones each time. It prints as it goes, keeps its place
and the figures of each door in a file (`build/fuzzing.json` where none is named), and goes on from there when
it is called again; the sums go to `long/fuzzing/figures.json` beside that file. An input at which something
else than an answer or a refusal happens is saved beside the figures, and the exit code is 1.
"""

import argparse
import json
import resource
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter
from typing import TypedDict

from journeymapper.storage.collector import collect_in_earnest
from tests.fuzz.doors import DOORS, Door
from tests.fuzz.mutating import made, random_recipe
from tests.long.figures import FOLDER, keep

EACH = 100_000
_FIGURES = Path("build/fuzzing.json")
_SAY_EVERY = 10.0
"""Seconds."""


class Figures(TypedDict):
    """What is known of one door."""

    inputs: int
    taken: int
    refused: int
    failed: list[str]
    """The files of the inputs at which something else happened."""
    seconds: float
    slowest: float
    """Seconds of the input that took longest."""
    megabytes: int
    """The most memory that the process has had so far."""


def main() -> int:
    """Go on with every door that has not had its inputs; 1 where one has failed ever."""
    parser = argparse.ArgumentParser(prog="python -m tests.long.fuzzing", description=__doc__.split("\n")[0])
    parser.add_argument("figures", nargs="?", type=Path, default=_FIGURES, metavar="FIGURES")
    parser.add_argument("--inputs", type=int, default=EACH, metavar="N", help="for each door")
    parser.add_argument("--door", choices=[door.name for door in DOORS], help="this one alone")
    options = parser.parse_args()
    sums = options.figures.parent / FOLDER.name / "fuzzing"
    sums.mkdir(parents=True, exist_ok=True)
    figures = _read(options.figures)
    for door in DOORS:
        if options.door in (None, door.name):
            known = figures.setdefault(door.name, _none())
            for _ in _pushed(door, known, options.inputs, options.figures.parent):
                options.figures.write_text(json.dumps(figures, indent=1))
                keep(sums, "Spoilt inputs at every door of the program", _sums(figures.values()))
                print(_line(door, known), flush=True)
    summed = _sums(figures.values())
    print(", ".join(f"{words}: {value}" for words, value in summed.items()))
    return 1 if summed["failed"] else 0


def _pushed(door: Door, known: Figures, inputs: int, folder: Path) -> Iterator[None]:
    """Gives a door its inputs from where it stands; yields every few seconds, and at the end."""
    corpus, said = door.corpus(), monotonic()
    with TemporaryDirectory() as place:
        for number in range(known["inputs"], inputs):
            data = made(random_recipe(Random(f"{door.name} {number}")), corpus, door.tokens)
            with _counted(known, data, folder / f"{door.name}-{number}.bin"):
                known["taken" if door.enter(data, Path(place)) else "refused"] += 1
            if monotonic() - said > _SAY_EVERY:
                said = monotonic()
                collect_in_earnest()  # opening hides from the collector what it made
                yield
    yield


@contextmanager
def _counted(known: Figures, data: bytes, file: Path) -> Iterator[None]:
    began = perf_counter()
    try:
        yield
    except Exception as error:
        file.write_bytes(data)
        known["failed"].append(f"{file.name}: {error!r}"[:300])
    took = perf_counter() - began
    known["inputs"] += 1
    known["seconds"] += took
    known["slowest"] = max(known["slowest"], took)
    known["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _sums(doors: Collection[Figures]) -> dict[str, int]:
    return {
        "inputs": sum(one["inputs"] for one in doors),
        "answered": sum(one["taken"] for one in doors),
        "refused in a sentence": sum(one["refused"] for one in doors),
        "failed": sum(len(one["failed"]) for one in doors),
        "slowest input, in milliseconds": round(max(one["slowest"] for one in doors) * 1000),
        "most memory, in megabytes": max(one["megabytes"] for one in doors),
    }


def _line(door: Door, known: Figures) -> str:
    rate = known["inputs"] / known["seconds"] if known["seconds"] else 0
    return (
        f"{door.name:8} {known['inputs']:9} inputs, {rate:6.0f} a second, {known['taken']} taken, "
        f"{known['refused']} refused, {len(known['failed'])} failed, "
        f"slowest {known['slowest'] * 1000:.0f} ms, {known['megabytes']} MB"
    )


def _read(file: Path) -> dict[str, Figures]:
    known: dict[str, Figures] = json.loads(file.read_text()) if file.exists() else {}
    return known


def _none() -> Figures:
    return Figures(inputs=0, taken=0, refused=0, failed=[], seconds=0, slowest=0, megabytes=0)


if __name__ == "__main__":
    sys.exit(main())
