"""Tries whether Qt can be loaded, in a process of its own, and says so as JSON.

`diagnosis.doctor.window` starts it.
"""

import ctypes
import json
import sys


def _tried() -> dict[str, str]:
    try:
        # Each has libraries of its own.
        from PySide6 import QtGui, QtSvg, QtWidgets  # noqa: F401
        from PySide6.QtCore import QLibraryInfo, qVersion
    except ImportError as error:
        return {"trouble": error.msg}
    told = {"qt": qVersion()}
    if sys.platform == "linux":
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
        try:
            ctypes.CDLL(f"{folder}/platforms/libqxcb.so")
        except OSError as error:
            told["platform_trouble"] = str(error)
    return told


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_tried()))
