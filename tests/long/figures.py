"""What long runs found out, in a file for each, and as a table for the manual.

    python -m tests.long.figures [FOLDER]

prints the table of the runs whose figures are in the folder, for `resources/manual/reliability.md`.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path("build/long")
"""Where runs keep their figures unless they are told another place."""
_NAME = "figures.json"

Figures = Mapping[str, int | float | str]
"""A value for each thing that was counted, in words for people."""


def keep(folder: Path, what: str, figures: Figures) -> None:
    """Writes down what a run counted so far. `what` says in words what was done."""
    (folder / _NAME).write_text(json.dumps({"what": what, "figures": dict(figures)}, indent=1) + "\n")


def table(folder: Path) -> str:
    """All figures below a folder as Markdown: a line for each run, and below it one for each figure."""
    lines = ["| What was done, and what was counted | |", "| --- | ---: |"]
    for file in sorted(folder.glob(f"**/{_NAME}")):
        run = json.loads(file.read_text())
        lines.append(f"| **{run['what']}** | |")
        lines += [f"| {words} | {_shown(value)} |" for words, value in run["figures"].items()]
    return "\n".join(lines)


def _shown(value: float | str) -> str:
    if isinstance(value, str):
        return value
    return f"{value:,.1f}" if isinstance(value, float) else f"{value:,}"


if __name__ == "__main__":
    sys.stdout.write(table(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER) + "\n")
