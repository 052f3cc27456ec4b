"""Whether a process of this computer still runs, and since when."""

import os
import sys
from pathlib import Path

_GONE_STATES = ("Z", "X")
"""Of a process that has ended and that nobody has asked about yet."""


def started(pid: int) -> str | None:
    """When a process was started, as its system counts; empty: it runs; None: it doesn't."""
    if sys.platform == "win32":
        return _started_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return None
    except OSError:
        return ""  # somebody else's, but there
    # After the name, which is in brackets and may hold anything: the state, and the start as the 20th value.
    try:
        _, _, facts = Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")
    except OSError:
        return ""
    values = facts.decode("ascii", "replace").split()
    if values and values[0] in _GONE_STATES:
        return None
    return values[19] if len(values) > 19 else ""


def _started_on_windows(pid: int) -> str | None:
    """As `started`. Never by a signal: on Windows asking a process so would end it."""
    if sys.platform != "win32":
        return ""
    import ctypes
    from ctypes import wintypes

    query, still_active = 0x1000, 259
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.OpenProcess.restype = wintypes.HANDLE
    process = wintypes.HANDLE(kernel.OpenProcess(query, False, pid))
    if not process:
        no_such_process = 87
        return None if ctypes.get_last_error() == no_such_process else ""
    times = [wintypes.FILETIME() for _ in range(4)]
    code = wintypes.DWORD()
    try:
        running = kernel.GetExitCodeProcess(process, ctypes.byref(code)) and code.value == still_active
        timed = kernel.GetProcessTimes(process, *map(ctypes.byref, times))
    finally:
        kernel.CloseHandle(process)
    if not running:
        return None
    return str(times[0].dwHighDateTime << 32 | times[0].dwLowDateTime) if timed else ""
