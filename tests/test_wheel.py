"""What is installed is what was written: the wheel carries its resources and finds them from anywhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    target = folder / "installed"
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--target",
        str(target),
        str(wheel),
    ]
    subprocess.run(install, check=True, capture_output=True)
    return target


def test_an_installed_wheel_works_from_another_folder(installed: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(installed)}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "journeymapper", *arguments]
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    made = run("new", "--template", "five-stages", "-o", "shop.journey")
    assert made.returncode == 0, made.stderr
    printed = run("export", "shop.journey", "-o", "shop.pdf")
    assert printed.returncode == 0, printed.stderr


def test_every_resource_and_icon_is_in_it(installed: Path) -> None:
    for kind in ("resources", "icons"):
        shipped = {path.relative_to(ROOT / kind) for path in (ROOT / kind).rglob("*") if path.is_file()}
        data = installed / "journeymapper" / "_data" / kind
        assert {path.relative_to(data) for path in data.rglob("*") if path.is_file()} == shipped
