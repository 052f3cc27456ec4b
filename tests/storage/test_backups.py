"""Which earlier versions of a file are kept, and for how long."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journeymapper.storage.atomic import digest_of
from journeymapper.storage.backups import (
    DAYS,
    LAST_SAVES,
    Backups,
    DamagedVersion,
    Version,
    about_to_go,
    bytes_of,
    keep_saved,
    outdated,
)
from journeymapper.storage.errors import CannotSave

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def saved_often(tmp_path: Path, count: int, apart: timedelta) -> tuple[Backups, Path]:
    backups, file = Backups(tmp_path / "backups"), tmp_path / "gift.journey"
    for number in range(count):
        backups.keep(file, f"version {number}".encode(), NOW - apart * (count - 1 - number))
    return backups, file


def test_the_last_ten_saves_are_kept_the_last_first(tmp_path: Path) -> None:
    backups, file = saved_often(tmp_path, 14, timedelta(minutes=1))
    versions = backups.versions(file)
    assert [version.file.read_bytes() for version in versions] == [
        f"version {number}".encode() for number in range(13, 3, -1)
    ]
    assert versions[0].when == NOW


def test_of_fourteen_days_before_the_last_of_each_is_kept(tmp_path: Path) -> None:
    backups, file = saved_often(tmp_path, 20 * 2, timedelta(hours=12))
    days = [version.when.date() for version in backups.versions(file)[LAST_SAVES:]]
    assert len(days) == len(set(days)) == DAYS


def test_a_clock_that_is_far_ahead_for_a_while_leaves_fourteen_days(tmp_path: Path) -> None:
    backups, file = saved_often(tmp_path, DAYS + 8, timedelta(days=1))
    before = {version.when.date() for version in backups.versions(file)}
    for number in range(LAST_SAVES):
        backups.keep(file, f"ahead {number}".encode(), NOW + timedelta(days=2000, minutes=number))
    after = {version.when.date() for version in backups.versions(file)}
    assert len(before) == DAYS + 8
    assert len(before & after) == DAYS


def test_the_same_content_twice_is_one_version(tmp_path: Path) -> None:
    backups, file = Backups(tmp_path), tmp_path / "gift.journey"
    for minute in range(3):
        backups.keep(file, b"same", NOW + timedelta(minutes=minute))
    assert len(backups.versions(file)) == 1


def test_two_saves_in_one_second_are_two_versions(tmp_path: Path) -> None:
    backups, file = Backups(tmp_path), tmp_path / "gift.journey"
    for data in (b"one", b"two"):
        backups.keep(file, data, NOW)
    assert [version.file.read_bytes() for version in backups.versions(file)] == [b"two", b"one"]


def test_files_of_one_name_in_two_folders_do_not_mix(tmp_path: Path) -> None:
    backups = Backups(tmp_path / "backups")
    for folder in ("a", "b"):
        backups.keep(tmp_path / folder / "gift.journey", folder.encode(), NOW)
    assert [version.file.read_bytes() for version in backups.versions(tmp_path / "a" / "gift.journey")] == [
        b"a"
    ]


def test_nothing_is_outdated_among_few() -> None:
    few = [
        Version(Path(f"{number}"), -number, NOW - timedelta(days=100 * number), "", 0) for number in range(5)
    ]
    assert outdated(few) == ()


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    backups, file = saved_often(tmp_path, 12, timedelta(minutes=1))
    stranger = backups.versions(file)[0].file.parent / "notes.txt"
    stranger.write_text("mine")
    backups.keep(file, b"more", NOW + timedelta(minutes=1))
    assert stranger.exists()
    assert len(backups.versions(file)) == LAST_SAVES


def test_a_clock_that_goes_back_loses_no_save_and_keeps_their_order(tmp_path: Path) -> None:
    backups, file = Backups(tmp_path), tmp_path / "gift.journey"
    years_ahead = NOW + timedelta(days=2000)
    for number in range(LAST_SAVES + 2):
        backups.keep(file, f"ahead {number}".encode(), years_ahead + timedelta(minutes=number))
    for number in range(3):
        backups.keep(file, f"right {number}".encode(), NOW + timedelta(minutes=number))
    kept = [bytes_of(version) for version in backups.versions(file)]
    assert kept[:4] == [b"right 2", b"right 1", b"right 0", b"ahead 11"]
    assert len(kept) == LAST_SAVES


def test_what_a_save_replaces_is_kept_once_with_the_time_it_was_written(tmp_path: Path) -> None:
    backups, file = Backups(tmp_path / "backups"), tmp_path / "gift.journey"
    file.write_bytes(b"before")
    replaced = about_to_go(backups, file, digest_of(b"before"))
    assert replaced is not None
    keep_saved(backups, file, b"after", replaced, replaced.written + timedelta(days=2))
    after, before = backups.versions(file)
    assert (bytes_of(after), bytes_of(before)) == (b"after", b"before")
    assert after.when.date() - before.when.date() == timedelta(days=2)
    file.write_bytes(b"after")
    assert about_to_go(backups, file, digest_of(b"after")) is None


def test_a_file_that_is_not_there_replaces_nothing(tmp_path: Path) -> None:
    assert about_to_go(Backups(tmp_path), tmp_path / "new.journey") is None


def test_a_version_that_was_changed_on_the_disk_is_not_taken_for_it(tmp_path: Path) -> None:
    backups, file = Backups(tmp_path), tmp_path / "gift.journey"
    backups.keep(file, b"one", NOW)
    (version,) = backups.versions(file)
    version.file.write_bytes(b"two")
    with pytest.raises(DamagedVersion):
        bytes_of(version)


def test_a_folder_that_can_not_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file")
    with pytest.raises(CannotSave):
        Backups(tmp_path / "backups").keep(tmp_path / "gift.journey", b"one", NOW)
