"""Files as people have them: linked, protected, in the wrong place, changed behind one's back."""

import os
import stat
from pathlib import Path

import pytest

from journeymapper.messages import text
from journeymapper.model.change import apply, change_of
from journeymapper.model.project import Project
from journeymapper.storage import errors, files
from journeymapper.storage.codec import encode
from tests.storage.files_by_hand import file_of
from tests.storage.projects import skeleton
from tests.storage.sentences import is_one_sentence

PROJECT = Project({record.id: record for record in skeleton()})


def titled(project: Project, title: str) -> Project:
    change = change_of(project, [project.info.evolve(title=title)])
    assert change is not None
    return apply(project, change)


def assert_told(error: errors.StorageError, name: str, words: str) -> None:
    assert is_one_sentence(error.message, name), text(error.message)
    assert words in text(error.message)


def test_read_change_save_and_save_again(tmp_path: Path) -> None:
    path = tmp_path / "gifts.journey"
    path.write_bytes(file_of('{"id":"weather_1","kind":"weather"}', top=',"later":1'))
    opened = files.read(path)
    saved = files.save(path, titled(opened.project, "Gifts"), opened.aside, opened.digest)
    assert saved.warnings == ()
    again = files.read(path)
    assert again.project.info.title == "Gifts"
    assert again.digest == saved.digest
    assert b"weather" in path.read_bytes()
    files.save(path, titled(again.project, "More gifts"), again.aside, saved.digest)
    assert files.read(path).project.info.title == "More gifts"


def test_opening_and_saving_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "gifts.journey"
    files.create(path, encode(PROJECT))
    before = path.read_bytes()
    opened = files.read(path)
    files.save(path, opened.project, opened.aside, opened.digest)
    assert path.read_bytes() == before


def test_a_repair_does_not_touch_the_file(tmp_path: Path) -> None:
    path = tmp_path / "gifts.journey"
    data = file_of('{"id":"stage_1","kind":"stage","phase":"phase_gone","name":"Receive"}')
    path.write_bytes(data)
    assert files.read(path).repairs
    assert path.read_bytes() == data


def test_a_change_by_somebody_else_is_a_conflict(tmp_path: Path) -> None:
    path = tmp_path / "gifts.journey"
    files.create(path, encode(PROJECT))
    opened = files.read(path)
    path.write_bytes(encode(titled(PROJECT, "Theirs")))
    with pytest.raises(errors.Conflict) as caught:
        files.save(path, opened.project, opened.aside, opened.digest)
    assert_told(caught.value, "gifts.journey", "changed by another program")
    assert files.read(path).project.info.title == "Theirs"
    files.save(path, titled(PROJECT, "Mine"), opened.aside)
    assert files.read(path).project.info.title == "Mine"


def test_a_newer_file_is_not_saved(tmp_path: Path) -> None:
    path = tmp_path / "gifts.journey"
    data = file_of().replace(b'"version":0', b'"version":1')
    path.write_bytes(data)
    opened = files.read(path)
    with pytest.raises(errors.OpenedReadOnly) as caught:
        files.save(path, opened.project, opened.aside, opened.digest)
    assert_told(caught.value, "gifts.journey", "update the program")
    assert path.read_bytes() == data
    copy = path.with_name("copy.journey")
    files.save(copy, opened.project, opened.aside)
    assert files.read(copy).aside == opened.aside, "it is of that version too"


def test_a_new_file_replaces_another_only_on_purpose(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    files.create(path, b"one")
    with pytest.raises(errors.AlreadyThere) as caught:
        files.create(path, b"two")
    assert_told(caught.value, "report.pdf", "already there")
    assert path.read_bytes() == b"one"
    files.create(path, b"two", force=True)
    assert path.read_bytes() == b"two"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    target, link = tmp_path / "shared" / "gifts.journey", tmp_path / "link.journey"
    link.symlink_to(target)
    files.save(link, PROJECT)
    assert link.is_symlink()
    assert files.read(target).project == PROJECT
    files.save(link, titled(PROJECT, "Again"))
    assert link.is_symlink()
    assert files.read(target).project.info.title == "Again"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_is_kept(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "gifts.journey"
    path.write_bytes(b"")
    path.chmod(mode)
    files.save(path, PROJECT)
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_new_file_has_the_mode_of_new_files(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    files.save(tmp_path / "gifts.journey", PROJECT)
    assert (tmp_path / "gifts.journey").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_protected_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "gifts.journey"
    path.write_bytes(b"keep me")
    path.chmod(0o444)
    with pytest.raises(errors.WriteProtected) as caught:
        files.save(path, PROJECT)
    assert_told(caught.value, "gifts.journey", "write-protected")
    assert path.read_bytes() == b"keep me"


def test_folders_and_pipes_are_not_files(tmp_path: Path) -> None:
    pipe, folder = tmp_path / "pipe.journey", tmp_path / "folder.journey"
    os.mkfifo(pipe)
    folder.mkdir()
    for path in (pipe, folder):
        with pytest.raises(errors.NotAFile) as caught:
            files.save(path, PROJECT)
        assert_told(caught.value, path.name, "not an ordinary file")
        with pytest.raises(errors.NotAJourney) as refused:
            files.read(path)
        assert_told(refused.value, path.name, "not a journey map")


def test_no_file_no_folder_and_a_name_too_long(tmp_path: Path) -> None:
    with pytest.raises(errors.Unreadable) as caught:
        files.read(tmp_path / "gone.journey")
    assert_told(caught.value, "gone.journey", "because it is not there")
    with pytest.raises(errors.WriteFailed) as failed:
        files.save(tmp_path / "nowhere" / "gifts.journey", PROJECT)
    assert_told(failed.value, "gifts.journey", "because its folder is not there")
    long = "x" * 250 + ".journey"
    with pytest.raises(errors.WriteFailed) as failed:
        files.save(tmp_path / long, PROJECT)
    assert_told(failed.value, long, "its name is too long")
    assert list(tmp_path.iterdir()) == []


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.journey"
    with path.open("wb") as file:
        file.truncate(10 * 2**30)
    with pytest.raises(errors.TooLarge) as caught:
        files.read(path)
    assert_told(caught.value, "huge.journey", "10240 MB")
