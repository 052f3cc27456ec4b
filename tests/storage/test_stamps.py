"""Pictures of maps in the cache: found for a file as it is, gone when it changes, harmless when they fail."""

import os
from pathlib import Path

from journeymapper.storage.stamps import Stamps


def test_a_picture_is_found_until_its_file_changes(tmp_path: Path) -> None:
    file, stamps = tmp_path / "a.journey", Stamps(tmp_path / "maps")
    file.write_text("one")
    stamps.keep(file, {"light": b"L", "dark": b"D"})
    assert stamps.find(file, "dark") == b"D"
    file.write_text("another")
    assert stamps.find(file, "dark") is None


def test_only_the_pictures_of_the_latest_version_are_kept(tmp_path: Path) -> None:
    file, stamps = tmp_path / "a.journey", Stamps(tmp_path / "maps")
    for words in ("one", "another"):
        file.write_text(words)
        stamps.keep(file, {"light": words.encode()})
    assert [one.read_bytes() for one in (tmp_path / "maps").iterdir()] == [b"another"]


def test_files_of_one_name_in_two_folders_have_pictures_of_their_own(tmp_path: Path) -> None:
    stamps = Stamps(tmp_path / "maps")
    files = [tmp_path / folder / "a.journey" for folder in ("x", "y")]
    for file in files:
        file.parent.mkdir()
        file.write_text("same")
        stamps.keep(file, {"light": str(file).encode()})
    assert [stamps.find(file, "light") for file in files] == [str(file).encode() for file in files]


def test_a_file_that_is_gone_has_no_picture(tmp_path: Path) -> None:
    stamps = Stamps(tmp_path / "maps")
    stamps.keep(tmp_path / "gone.journey", {"light": b"L"})
    assert stamps.find(tmp_path / "gone.journey", "light") is None


def test_the_cache_does_not_grow_for_ever(tmp_path: Path) -> None:
    stamps = Stamps(tmp_path / "maps")
    for number in range(80):
        file = tmp_path / f"{number}.journey"
        file.write_text("x")
        stamps.keep(file, {"light": b"L"})
        for kept in (tmp_path / "maps").iterdir():
            os.utime(kept, ns=(kept.stat().st_atime_ns, kept.stat().st_mtime_ns - 1_000_000))
    assert len(list((tmp_path / "maps").iterdir())) == 64
    assert stamps.find(tmp_path / "79.journey", "light") == b"L"
