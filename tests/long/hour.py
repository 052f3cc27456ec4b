"""Works with the real program for an hour, by chance and by real events, and watches it.

    python -m tests.long.hour --minutes 60

prints each minute as it ends and adds it to `build/long/hour/minutes.jsonl`; `figures.json` beside it has the
sums, `hangs.txt` where the program was when its loop stood still for a second. Started again it goes on with
the minutes that are missing. 1 is returned where something was not kept, hung, or went wrong inside. Linux.
"""

import argparse
import json
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from journeymapper.starting import quick_imports

if TYPE_CHECKING:
    from journeymapper.app import Program
    from tests.long.watching import Minute, Watch

_SAMPLE = Path(__file__).parents[2] / "resources/samples/two-years-with-a-depot.journey"
FOLDER = Path("build/long/hour")


def main(arguments: Sequence[str] | None = None) -> int:
    """Work for as long as is asked for; 0 where all went well."""
    options = _options(arguments)
    folder: Path = options.folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    done = _minutes_in(folder)
    left = options.minutes - len(done)
    if left > 0:
        _surround(folder)
        _work(folder, left, options.seed + len(done))
    return _judged(folder, _minutes_in(folder))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.long.hour")
    parser.add_argument("--minutes", type=int, default=60, help="in all; 60 by default")
    parser.add_argument("--seed", type=int, default=0, help="what chance begins with")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where all is kept")
    return parser.parse_args(arguments)


def _surround(folder: Path) -> None:
    """Settings, journals and all else go to the folder; nothing is shown."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(folder / name.lower())
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _work(folder: Path, minutes: int, seed: int) -> None:
    """The program's whole life: a sample is opened, worked on, saved and read back."""
    with quick_imports():
        from journeymapper.app.running import run
        from tests.hands.answering import Answering
        from tests.hands.hands import Hands
        from tests.hands.script import Playing, by_chance
        from tests.hands.wandering import acts_of
        from tests.long.watching import Watch
    file = folder / "depot.journey"
    if not file.exists():
        shutil.copy(_SAMPLE, file)
    kept: list[object] = []

    def begun(program: "Program") -> None:
        watch = Watch(program, folder)
        answering = Answering(lambda ending: str(folder / f"elsewhere.{ending or 'journey'}"))
        watch.minute_ended = lambda minute: _end_minute(program, watch, minute, minutes, folder)
        hands = Hands(program.windows[0], Random(seed))
        playing = Playing(by_chance(hands, acts_of(program), watch.count))
        kept.extend((playing, watch, answering))

    run([file], begun)


def _end_minute(program: "Program", watch: "Watch", minute: "Minute", minutes: int, folder: Path) -> None:
    """Tells of a minute; after the last one the project is saved and read back."""
    _say(len(watch.minutes), minute)
    if len(watch.minutes) == minutes:
        from tests.long.keeping import is_kept

        saved = program.windows[0].documents.save() and is_kept(program.windows[0])
        (folder / "saved.json").write_text(json.dumps(saved))
        program.app.exit(0)


def _say(number: int, minute: "Minute") -> None:
    sys.stdout.write(
        f"{number:>3} min {minute.acts:>6} acts {minute.edits:>6} edits {minute.memory_mb:>7.1f} MB"
        f" {minute.handles:>4} handles {minute.threads:>2} threads {minute.widgets:>5} widgets"
        f" {minute.windows:>3} windows  stall {minute.stall_s:.2f} s ({minute.longest_s:.2f} s with others)"
        f"  {minute.hangs} hangs {minute.troubles} troubles {'kept' if minute.kept else 'NOT KEPT'}\n"
    )
    sys.stdout.flush()


def _minutes_in(folder: Path) -> list[dict[str, float]]:
    record = folder / "minutes.jsonl"
    return [json.loads(line) for line in record.read_text().splitlines()] if record.exists() else []


def _judged(folder: Path, minutes: list[dict[str, float]]) -> int:
    """Sums up; counts begin anew where a run was resumed."""
    from tests.long.figures import keep

    ends = [each for each, after in zip(minutes, [*minutes[1:], None], strict=True) if _is_last(each, after)]
    saved = json.loads((folder / "saved.json").read_text())
    memory = [minute["memory_mb"] for minute in minutes]
    lost = sum(not minute["kept"] for minute in minutes) + (not saved)
    hangs = sum(int(end["hangs"]) for end in ends)
    troubles = int(minutes[-1]["troubles"])
    keep(
        folder,
        "The program worked with by chance",
        {
            "minutes": len(minutes),
            "things done": sum(int(end["acts"]) for end in ends),
            "edits made": sum(int(end["edits"]) for end in ends),
            "times that the journal was compared": len(minutes) + 1,
            "times that something was missing": lost,
            "exceptions": troubles,
            "stalls over one second": hangs,
            "longest stall, in milliseconds": max(minute["stall_s"] for minute in minutes) * 1000,
            "memory after the first minute, in MB": memory[0],
            "memory halfway, in MB": memory[len(memory) // 2],
            "memory at the end, in MB": memory[-1],
            "most memory, in MB": max(memory),
            "open handles after the first minute": int(minutes[0]["handles"]),
            "open handles at the end": int(minutes[-1]["handles"]),
        },
    )
    return 1 if lost or hangs or troubles else 0


def _is_last(minute: dict[str, float], after: dict[str, float] | None) -> bool:
    """Whether a run ended with this minute."""
    return after is None or after["acts"] < minute["acts"]


if __name__ == "__main__":
    sys.exit(main())
