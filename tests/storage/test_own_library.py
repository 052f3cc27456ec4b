"""The user's own touchpoints on disk."""

from pathlib import Path

import pytest

from journeymapper.messages import text
from journeymapper.model.kept import KeptTouchpoint
from journeymapper.storage.atomic import atomic_write
from journeymapper.storage.errors import StorageError
from journeymapper.storage.own_library import NotALibrary, OwnLibrary, new_kept_id


@pytest.fixture
def library(tmp_path: Path) -> OwnLibrary:
    return OwnLibrary(tmp_path / "config" / "touchpoints.json")


def kept(title: str, **fields: object) -> KeptTouchpoint:
    return KeptTouchpoint.model_validate({"id": new_kept_id(), "title": title, **fields})


def titles(library: OwnLibrary) -> list[str]:
    return [each.title for each in library.touchpoints()]


def test_what_is_kept_is_there_at_the_next_start(library: OwnLibrary) -> None:
    assert library.touchpoints() == ()
    one = kept("Market stall", channel="In person", family="person", note="Saturdays, “8 to 2”")
    library.keep(one)
    assert OwnLibrary(library.file).touchpoints() == (one,)


def test_a_touchpoint_is_renamed_in_its_place_and_taken_out(library: OwnLibrary) -> None:
    first, second = kept("Market stall"), kept("Parcel note")
    library.keep(first, second)
    library.keep(KeptTouchpoint(**(dict(first) | {"title": "Saturday market"})))
    assert titles(library) == ["Saturday market", "Parcel note"]
    library.forget(first.id)
    assert titles(library) == ["Parcel note"]


def test_two_windows_do_not_undo_each_other(library: OwnLibrary) -> None:
    other = OwnLibrary(library.file)
    library.keep(kept("One"))
    other.keep(kept("Two"))
    library.keep(kept("Three"))
    assert titles(other) == ["One", "Two", "Three"]


def test_a_change_between_reading_and_writing_is_not_lost(library: OwnLibrary) -> None:
    library.keep(kept("One"))
    quicker = [kept("Two")]

    def late(file: Path, data: bytes, *, expected: str | None) -> object:
        if quicker:
            library.keep(quicker.pop())
        return atomic_write(file, data, expected=expected)

    OwnLibrary(library.file, late).keep(kept("Three"))
    assert titles(library) == ["One", "Two", "Three"]


@pytest.mark.parametrize(
    "bytes_", [b"{ half a", b"[]", b"\xff\xfe", b'{"format":"else","touchpoints":[]}', b""]
)
def test_a_damaged_file_is_kept_aside(library: OwnLibrary, bytes_: bytes) -> None:
    library.file.parent.mkdir()
    library.file.write_bytes(bytes_)
    assert library.touchpoints() == ()
    (said,) = library.told
    (aside,) = library.file.parent.glob("touchpoints-damaged-*.json")
    assert str(aside) in text(said)
    assert aside.read_bytes() == bytes_
    library.keep(kept("One"))
    assert titles(library) == ["One"]


def test_export_and_import_bring_each_touchpoint_once(library: OwnLibrary, tmp_path: Path) -> None:
    library.keep(kept("One", note="Here"), kept("Two"))
    file = tmp_path / "mine.json"
    assert library.export_to(file) == 2
    other = OwnLibrary(tmp_path / "elsewhere.json")
    other.keep(kept("Two"))
    assert other.import_from(file) == 1
    assert other.import_from(file) == 0
    assert titles(other) == ["Two", "One"]


def test_a_file_that_is_no_library_is_not_imported(library: OwnLibrary, tmp_path: Path) -> None:
    library.keep(kept("One"))
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ida")
    with pytest.raises(NotALibrary, match=r"letter\.txt holds no touchpoints"):
        library.import_from(letter)
    assert letter.exists()
    assert titles(library) == ["One"]


def test_a_disk_that_refuses_leaves_what_was_there(library: OwnLibrary) -> None:
    library.keep(kept("One"))
    library.file.chmod(0o444)
    with pytest.raises(StorageError, match="write-protected"):
        library.keep(kept("Two"))
    assert titles(library) == ["One"]
