"""One scene of `tests.long.full_disk` in a process of its own. Says what it counted as a line of JSON.

python -m tests.long.on_full_disk SEED DISK DOCUMENTS
"""

import shutil
import sys
from pathlib import Path

from journeymapper.starting import quick_imports

_SAMPLE = Path(__file__).parents[2] / "resources/samples/gift-shop.journey"


def main(seed: int, disk: Path, documents: Path) -> int:
    """Play one scene."""
    with quick_imports():
        from journeymapper.app.running import run
        from tests.long.filling import Scene
    file = documents / "shop.journey"
    shutil.copy(_SAMPLE, file)
    scenes: list[Scene] = []
    return run([file], lambda program: scenes.append(Scene(program, seed, disk, documents)))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])))
