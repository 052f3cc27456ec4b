"""Which earlier versions of a file are kept, and for how long."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from journeymapper.storage.backups import DAYS, LAST_SAVES, Backups, Version, outdated

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


def test_of_earlier_days_the_last_of_each_is_kept_for_two_weeks(tmp_path: Path) -> None:
    backups, file = saved_often(tmp_path, 40 * 4, timedelta(hours=6))
    days = [version.when.date() for version in backups.versions(file)[LAST_SAVES:]]
    assert len(days) == len(set(days)) >= DAYS - 4
    assert min(days) >= (NOW - timedelta(days=DAYS)).date()


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
    assert outdated(few, NOW) == ()


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    backups, file = saved_often(tmp_path, 12, timedelta(minutes=1))
    stranger = backups.versions(file)[0].file.parent / "notes.txt"
    stranger.write_text("mine")
    backups.keep(file, b"more", NOW + timedelta(minutes=1))
    assert stranger.exists()
    assert len(backups.versions(file)) == LAST_SAVES
