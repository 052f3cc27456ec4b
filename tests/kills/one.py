"""One program that is edited until somebody kills it.

    python -m tests.kills.one SEED FOLDER [FILE]

opens the file, or begins a project without one, and works on it by real events, as the seed says, saving in
the folder now and then. It says what happens on its standard output, a line of JSON each (`tests.kills.life`
reads them): what it says is done, a person has seen as done.
"""

import sys
from pathlib import Path
from random import Random

from journeymapper.starting import quick_imports


def main(seed: int, folder: Path, files: list[Path]) -> int:
    """Work until the end."""
    with quick_imports():  # as the command does: most of a short life would go by importing
        from journeymapper.app.running import run
        from tests.kills.telling import Telling
    tellings: list[Telling] = []
    return run(files, lambda program: tellings.append(Telling(program.windows[0], Random(seed), folder)))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), Path(sys.argv[2]), [Path(name) for name in sys.argv[3:]]))
