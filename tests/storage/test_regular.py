"""Whatever lies where a file should be, no door waits for it or reads it for ever."""

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journeymapper.messages import text
from journeymapper.storage import files
from journeymapper.storage.errors import NotAJourney, StorageError, Unreadable
from journeymapper.storage.journal.reading import about_of, read_journal
from journeymapper.storage.limits import FILE_BYTES
from journeymapper.storage.own_library import OwnLibrary
from journeymapper.storage.pictures import Source, take_in
from journeymapper.storage.regular import NotRegular, regular_bytes
from journeymapper.storage.stamps import Stamps
from tests.storage.sentences import is_one_sentence


def pipe(path: Path) -> None:
    os.mkfifo(path)


def loop(path: Path) -> None:
    path.symlink_to(path)


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def nowhere(path: Path) -> None:
    path.symlink_to(path.with_name("gone"))


@pytest.fixture
def _listening(tmp_path: Path) -> Iterator[None]:
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind(str(tmp_path / "socket"))
        yield


STRANGE = (pipe, loop, endless, nowhere, Path.mkdir)


@pytest.mark.parametrize("make", STRANGE, ids=["pipe", "loop", "endless", "nowhere", "folder"])
@pytest.mark.parametrize(
    "read",
    [
        files.read,
        lambda path: take_in(Source(path.name, path)),
        lambda path: OwnLibrary(path.with_name("own.json")).import_from(path),
    ],
    ids=["project", "picture", "library"],
)
def test_what_is_no_file_is_told_in_a_sentence(
    make: Callable[[Path], None], read: Callable[[Path], object], tmp_path: Path
) -> None:
    path = tmp_path / "shop.journey"
    make(path)
    with pytest.raises(StorageError) as caught:
        read(path)
    assert is_one_sentence(caught.value.message, "shop.journey"), text(caught.value.message)


@pytest.mark.parametrize("make", STRANGE, ids=["pipe", "loop", "endless", "nowhere", "folder"])
def test_a_journal_and_a_stamp_of_no_file_are_none(make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path / "about.json")
    assert about_of(tmp_path) is None
    assert read_journal(tmp_path) is None
    file = tmp_path / "shop.journey"
    file.write_bytes(b"x")
    stamps = Stamps(tmp_path / "cache")
    stamps.keep(file, {"light": b"picture"})
    (kept,) = (tmp_path / "cache").iterdir()
    kept.unlink()
    make(kept)
    assert stamps.find(file, "light") is None


@pytest.mark.usefixtures("_listening")
def test_a_socket_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        files.read(tmp_path / "socket")


def test_names_that_no_disk_takes(tmp_path: Path) -> None:
    for name in ("a\0b.journey", "x" * 5_000, "a\nb\x1b[31m.journey"):
        with pytest.raises(Unreadable) as caught:
            files.read(tmp_path / name)
        assert str(caught.value).isprintable()


def test_a_file_of_a_hundred_gigabytes_is_told_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "huge.journey"
    with path.open("wb") as file:
        file.truncate(100 * 2**30)
    with pytest.raises(StorageError, match="102400 MB and at most 96 MB"):
        files.read(path)
    assert len(regular_bytes(path, FILE_BYTES)) == FILE_BYTES + 1


def test_a_device_is_no_file() -> None:
    with pytest.raises(NotRegular):
        regular_bytes(Path("/dev/zero"), 10)
    with pytest.raises(NotAJourney):
        files.read(Path("/dev/zero"))
