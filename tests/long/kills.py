"""Kills the real program again and again while it is edited through real events.

    python -m tests.long.kills --kills 500 --jobs 2

prints each kill as it comes and adds it to `build/long/kills/kills.jsonl`; `figures.json` beside it has the
sums. Started again it goes on where it was. What breaks the promise keeps its folder, with all that the
program told in `verdict.txt`, and 1 is returned.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

from tests.kills.life import fate_of, live
from tests.kills.verdict import Verdict, in_full, verdict_on
from tests.long.figures import FOLDER, keep


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill as often as is asked for; 0 where the promise was kept each time."""
    options = _options(arguments)
    folder: Path = options.folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    record = folder / "kills.jsonl"
    verdicts = dict(_told_in(record))
    missing = [seed for seed in range(options.first, options.first + options.kills) if seed not in verdicts]
    with ThreadPoolExecutor(options.jobs) as pool, record.open("a") as lines:
        for seed, verdict in pool.map(lambda seed: (seed, _kill(folder / f"kill-{seed}", seed)), missing):
            verdicts[seed] = verdict
            lines.write(json.dumps({"seed": seed, **asdict(verdict)}) + "\n")
            lines.flush()
            keep(folder, "The program killed while it was edited", _sums(verdicts.values()))
            _say(seed, len(verdicts), verdict)
    return 0 if all(verdict.kept for verdict in verdicts.values()) else 1


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.long.kills")
    parser.add_argument("--kills", type=int, default=500, help="how many in all; 500 by default")
    parser.add_argument("--first", type=int, default=0, help="the seed of the first, which repeats one kill")
    parser.add_argument("--jobs", type=int, default=2, help="programs that live at a time")
    parser.add_argument("--folder", type=Path, default=FOLDER / "kills", help="where all is kept")
    return parser.parse_args(arguments)


def _told_in(record: Path) -> Iterator[tuple[int, Verdict]]:
    """What earlier runs found; a line that a run did not finish was not told."""
    if record.exists():
        for line in record.read_text().splitlines():
            said = json.loads(line)
            yield said.pop("seed"), Verdict(**said)


def _kill(folder: Path, seed: int) -> Verdict:
    shutil.rmtree(folder, ignore_errors=True)
    life = live(folder, fate_of(seed))
    verdict = verdict_on(life)
    if verdict.kept:
        shutil.rmtree(folder, ignore_errors=True)
    else:
        (folder / "verdict.txt").write_text(in_full([(life, verdict)]) + "\n")
    return verdict


def _sums(verdicts: Iterable[Verdict]) -> dict[str, int | float]:
    every = tuple(verdicts)
    edits, lost = sum(one.edits for one in every), sum(one.lost for one in every)
    return {
        "kills": len(every),
        "of them in the middle of a save": sum(one.in_save for one in every),
        "edits made": edits,
        "edits kept": edits - lost,
        "edits lost": lost,
        "torn files": sum(len(one.torn) for one in every),
        "temporary files left": sum(one.left for one in every),
        "of them left after the next save": sum(len(one.stale) for one in every),
        "exceptions": sum(len(one.troubles) for one in every),
        "longest reading of a journal, in milliseconds": max(one.reading_s for one in every) * 1000,
    }


def _say(seed: int, count: int, verdict: Verdict) -> None:
    outcome = "kept" if verdict.kept else f"BROKEN: {verdict}"
    where = "in a save" if verdict.in_save else ""
    sys.stdout.write(f"{count:>5}  seed {seed:<6} {verdict.edits:>4} edits  {outcome}  {where}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
