"""Whether a file may be written at all."""

import os
import stat
from pathlib import Path


def is_protected(path: Path) -> bool:
    """Whether somebody took the right to write from a file, or its disk is read-only.

    A file that is not there is not protected. Who administers a computer may write anything: there what the
    file itself says counts, as it does when it is saved.
    """
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_IMODE(mode) & 0o222 or not os.access(path, os.W_OK)
