"""The command line where there is no Qt at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from journeymapper.resources import resource

ROOT = Path(__file__).resolve().parents[2]
WITHOUT_QT = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is not here")
sys.meta_path.insert(0, Refuse())
from journeymapper.cli import main
sys.exit(main(sys.argv[1:]))
"""


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT_QT, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


def test_every_command_works(tmp_path: Path) -> None:
    shop, diagram, poster = tmp_path / "shop.journey", tmp_path / "shop.mmd", tmp_path / "shop.pdf"
    sample = resource("samples", "gift-shop.journey")
    assert run("new", "--template", "four-phases", "-o", shop).returncode == 0
    assert run("check", sample).returncode == 1
    assert run("rules").returncode == 0
    for report in ("json", "github", "sarif"):
        assert run("check", sample, "--format", report).returncode == 1
    assert run("check", shop, "--fix").returncode in (0, 1)
    assert run("export", sample, "-o", poster).returncode == 0
    assert run("export", sample, "-o", tmp_path / "shop.svg").returncode == 0
    assert run("export", sample, "-o", tmp_path / "shop.html").returncode == 0
    assert run("convert", sample, diagram).returncode == 0


def test_a_png_says_what_is_missing(tmp_path: Path) -> None:
    done = run("export", resource("samples", "gift-shop.journey"), "-o", tmp_path / "shop.png")
    assert done.returncode == 2
    assert "A PNG needs PySide6" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_window_says_what_is_missing() -> None:
    done = run()
    assert done.returncode == 2
    assert "PySide6" in done.stderr
    assert "Traceback" not in done.stderr


PURE_TESTS = [
    "model",
    "typeset",
    "storage",
    "exchange",
    "checks",
    "analysis",
    "diagnosis",
    "editor",
    "layout",
    "drawing",
    "export",
]


@pytest.mark.parametrize("room", PURE_TESTS)
def test_a_pure_room_loads_without_qt(room: str) -> None:
    code = WITHOUT_QT.replace(
        "from journeymapper.cli import main\nsys.exit(main(sys.argv[1:]))",
        "import importlib, pkgutil, journeymapper." + room + " as room\n"
        "for found in pkgutil.walk_packages(room.__path__, room.__name__ + '.'):\n"
        "    importlib.import_module(found.name)",
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
