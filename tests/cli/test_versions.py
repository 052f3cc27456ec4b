"""What the command line writes over is kept as a version, as what the window saves is."""

from pathlib import Path

import pytest

from journeymapper.cli import main
from journeymapper.resources import resource
from journeymapper.storage.backups import Version, bytes_of
from journeymapper.storage.folders import state_dir
from journeymapper.storage.safe import safe_in

SHOP = resource("samples") / "gift-shop.journey"
TRIAL = resource("samples") / "software-trial.journey"


def kept(file: Path) -> tuple[Version, ...]:
    return safe_in(state_dir()).backups.versions(file)


def test_converting_over_a_project_keeps_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "shop.journey"
    file.write_bytes(SHOP.read_bytes())
    assert main(["convert", str(TRIAL), str(file), "--force"]) == 0
    assert [bytes_of(version) for version in kept(file)] == [file.read_bytes(), SHOP.read_bytes()]


@pytest.mark.parametrize("name", ["shop.journey", "shop.txt"])
def test_repairing_keeps_what_was_there(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(SHOP.read_bytes())
    main(["check", "--fix", str(file)])
    assert file.read_bytes() != SHOP.read_bytes()
    assert [bytes_of(version) for version in kept(file)] == [file.read_bytes(), SHOP.read_bytes()]


def test_a_version_that_cannot_be_kept_is_told_and_the_file_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state_dir().mkdir(parents=True)
    (state_dir() / "versions").write_text("a file where a folder should be")
    file = tmp_path / "shop.journey"
    assert main(["convert", str(SHOP), str(file)]) == 0
    assert file.exists()
    assert "No version of" in (told := capsys.readouterr().err)
    assert "could be kept, because its folder" in told
    assert "couldn’t be saved" not in told, "the file is saved"


def test_other_files_have_no_versions(tmp_path: Path) -> None:
    file = tmp_path / "shop.mmd"
    assert main(["convert", str(SHOP), str(file)]) == 0
    assert not kept(file)
