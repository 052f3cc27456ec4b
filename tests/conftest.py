"""What all tests share: properties without a deadline, Qt without a screen, no files of the person's own."""

import os
import sys
from collections.abc import Iterator, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from journeymapper.translations import SOURCE, speak

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A deadline would be a timed assert; too_slow is one as well.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

WITHOUT_QT = bool(os.environ.get("JOURNEYMAPPER_WITHOUT_QT"))
"""Set for the pure rooms: PySide6 can't be imported then, nor can pytest-qt be loaded."""


class RefuseQt:
    """Finds no PySide6, as on a machine that has none."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: object = None) -> ModuleSpec | None:
        """Refuse Qt; leave everything else to those that come after."""
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"{name} is blocked: this room must do without", name=name)
        return None


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know pytest-qt's settings where it is not loaded, since unknown ones are errors."""
    if WITHOUT_QT:
        sys.meta_path.insert(0, RefuseQt())
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "a setting of pytest-qt")


@pytest.fixture
def _german() -> Iterator[None]:
    """Texts are German for the length of a test."""
    speak("de")
    yield
    speak(SOURCE)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, journals and recent files of a test go to a folder of its own."""
    home: Path = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
