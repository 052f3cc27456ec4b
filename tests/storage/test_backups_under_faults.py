"""Whatever call to the system fails while a version is kept: those that are there are whole."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journeymapper.storage.atomic import digest_of
from journeymapper.storage.backups import LAST_SAVES, Backups
from journeymapper.storage.errors import CannotSave
from tests.storage.failing import FEWER_FAULTS, WAYS, Killed, attempts

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def content(number: int) -> bytes:
    return f"save {number}".encode() * 3


@pytest.mark.parametrize(("fault", "lasting"), WAYS)
def test_no_version_is_torn_and_none_goes_before_the_next_is_there(
    tmp_path: Path, fault: str, lasting: bool
) -> None:
    file = tmp_path / "shop.journey"
    sound = Backups(tmp_path / "versions")
    for number in range(LAST_SAVES):
        sound.keep(file, content(number), NOON + timedelta(minutes=number))
    for number, failing in enumerate(attempts(FEWER_FAULTS[fault], lasting), LAST_SAVES):
        before = {version.file.name for version in sound.versions(file)}
        told = True
        with suppress(CannotSave, Killed):
            Backups(tmp_path / "versions", failing.system()).keep(
                file, content(number), NOON + timedelta(minutes=number)
            )
            told = False
        after = sound.versions(file)
        assert told or after[0].file.read_bytes() == content(number)
        assert all(digest_of(one.file.read_bytes()).startswith(one.mark) for one in after)
        assert len(after) >= LAST_SAVES
        gone = before - {one.file.name for one in after}
        assert not gone or after[0].file.read_bytes() == content(number)
