"""Has a process write files in parts, as shares and nearly full disks do: each write takes half of its bytes.

Python imports this before anything else where its folder is on the path. Where the environment has a file's
name in `SHORT_WRITES`, that file is made once a write was cut short.
"""

import os
import stat
from pathlib import Path

_write = os.write


def _write_half(descriptor: int, data: bytes | memoryview) -> int:
    whole = memoryview(data)
    if len(whole) < 2 or not stat.S_ISREG(os.fstat(descriptor).st_mode):
        return _write(descriptor, whole)
    Path(os.environ["SHORT_WRITES"]).touch()
    return _write(descriptor, whole[: len(whole) // 2])


if "SHORT_WRITES" in os.environ:
    os.write = _write_half  # type: ignore[assignment]  # of bytes-like things, ours takes those that we write
