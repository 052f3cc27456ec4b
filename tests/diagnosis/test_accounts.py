"""Nothing that people wrote gets into what is told of trouble, whatever an exception carries."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from traceback import TracebackException

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from journeymapper.diagnosis.accounts import account_of
from journeymapper.diagnosis.deeds import Deeds
from journeymapper.diagnosis.diary import Diary
from journeymapper.diagnosis.faults import faults_in, faults_kept
from journeymapper.diagnosis.qt_messages import complaint
from journeymapper.diagnosis.report import Section, diagnostic, sizes, trouble_told
from journeymapper.messages import message, plural
from journeymapper.model.cards import Note, Touchpoint
from journeymapper.model.change import Change, apply
from journeymapper.model.people import Person
from journeymapper.model.project import Asset, Project
from journeymapper.storage.codec import decode

MARK = "Zimtstern"
"""Stands wherever people write."""


def _project() -> Project:
    records = (
        Person(id="person_1", name=f"Ida {MARK}"),
        Touchpoint(id="card_1", map="map_1", title=MARK, note=f"{MARK} said so", tags=(MARK,)),
        Note(id="card_2", map="map_1", text=MARK),
    )
    return Project({one.id: one for one in records}, {"0" * 64: Asset("image/png", 1, 1, MARK.encode())})


def _os_error(secret: str) -> None:
    Path(f"/{secret}/nothing here").read_bytes()


def _validation(secret: str) -> None:
    Touchpoint.model_validate({"id": "card_1", "map": "map_1", "title": [secret], secret: secret})


def _unicode(secret: str) -> None:
    (secret.encode() + b"\xff").decode()


def _mismatch(secret: str) -> None:
    apply(Project(), Change({secret: Note(id="card_1", map="map_1", text=secret)}, {secret: None}))


def _file(secret: str) -> None:
    decode(f'{{"format": "{secret}"'.encode())


def _group(secret: str) -> None:
    raise ExceptionGroup(secret, [KeyError(secret), ValueError(secret)])


def _deep(secret: str, depth: int = 60) -> None:
    if depth:
        _deep(secret, depth - 1)
    assert not secret, secret


def _dynamic(secret: str) -> None:
    code = compile(f"raise KeyError({secret!r})", f"/home/{secret}/complaints.py", "exec")
    exec(code)


def _noted(secret: str) -> None:
    error = KeyError(secret)
    error.add_note(secret)
    raise error from ValueError(secret)


FAILURES = (_os_error, _validation, _unicode, _mismatch, _file, _group, _deep, _dynamic, _noted)


def failed(fail: Callable[[str], None], secret: str) -> Exception:
    """The exception, raised while another one is handled whose words are as telling."""
    try:
        try:
            raise LookupError(secret)
        except LookupError:
            fail(secret)
    except Exception as error:
        return error
    raise AssertionError("it did not fail")


@pytest.mark.parametrize("fail", FAILURES, ids=lambda fail: fail.__name__)
def test_neither_account_nor_diary_nor_diagnostic_hold_what_an_exception_carries(
    fail: Callable[[str], None], tmp_path: Path
) -> None:
    error = failed(fail, MARK)
    everything = TracebackException.from_exception(error, capture_locals=True)
    assert MARK in "".join(everything.format()), "the test would prove nothing"
    account = account_of(error, "window")
    diary = Diary(tmp_path)
    assert diary.write(account)
    deeds = Deeds()
    deeds.commit(
        message("Move {name} to {place}", name=MARK, place=message("{stage}", stage=MARK)), "do", _change()
    )
    deeds.commit(plural("Delete {name}", "Delete {count} of {name}", 2, name=MARK), "undo", _change())
    told = diagnostic(
        (
            Section("Window", tuple(sizes(_project()))),
            Section("Done", deeds.told()),
            Section("Qt", (complaint("warning", "default", f"Could not open {MARK}"),)),
            *trouble_told(diary.entries(), faults_in(tmp_path)),
        )
    )
    for words in (*account.lines, told, (tmp_path / "trouble.log").read_text()):
        assert MARK not in words
    assert "tests" not in told, "only places within the program and its libraries are named"
    assert type(error).__qualname__ in told


def _change() -> Change:
    return Change({"card_1": None}, {"card_1": Note(id="card_1", map="map_1", text=MARK)})


@given(st.text(min_size=6))
def test_whatever_people_write_no_account_depends_on_it(secret: str) -> None:
    assert account_of(failed(_noted, secret), "window") == account_of(failed(_noted, MARK), "window")
    assert account_of(failed(_group, secret), "window") == account_of(failed(_group, MARK), "window")


def test_an_account_says_what_went_wrong_and_where() -> None:
    with pytest.raises(ValidationError) as caught:
        _validation(MARK)
    lines = account_of(caught.value, "checker").lines
    assert lines[0] == "pydantic_core._pydantic_core.ValidationError"
    assert lines[-1].startswith("  pydantic/main.py:")
    error = failed(_os_error, MARK)
    assert account_of(error, "window").lines[0] == "FileNotFoundError ENOENT"
    lines = account_of(failed(_file, MARK), "window").lines
    assert any(line.startswith("  journeymapper/storage/") for line in lines)
    assert any(line.startswith("caused by ") for line in lines)


def test_a_long_way_is_told_from_both_ends() -> None:
    lines = account_of(failed(_deep, MARK), "window").lines
    assert len(lines) < 40
    assert any(line.startswith("  … ") for line in lines)


def test_a_diary_stays_small_and_keeps_the_last(tmp_path: Path) -> None:
    diary = Diary(tmp_path)
    account = account_of(failed(_deep, MARK), "window")
    for number in range(400):
        assert diary.write(account, f"{number}")
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 300_000
    entries = diary.entries()
    assert entries[0].splitlines()[0].endswith("· 399")
    assert entries[0].startswith(f"{datetime.now(UTC):%Y-}")
    assert [entry.splitlines()[0].rpartition(" ")[2] for entry in entries[:3]] == ["399", "398", "397"]


def test_a_diary_that_cannot_be_written_harms_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    diary = Diary(tmp_path / "file" / "folder")
    assert not diary.write(account_of(KeyError(MARK), "window"))
    assert diary.entries() == ()
    with faults_kept(diary.folder):
        pass
    assert faults_in(diary.folder) == ()
