"""What a window has to do with the lock of its file, from opening to leaving."""

from pathlib import Path

import pytest

from journeymapper.editor.holding import Entry, Held, Hold, Way, enter
from journeymapper.storage.lock.taking import holder_of, lock_file
from journeymapper.storage.lock.words import OpenElsewhere, TakenOver
from tests.storage.lock.holders import COLLEAGUE, GONE, IDA, put_lock


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "shop.journey"
    path.write_bytes(b"{}")
    return path


def entered(path: Path) -> Entry:
    """A file that nobody else has."""
    entry = enter(path, lambda held: pytest.fail(f"asked about {held}"))
    assert entry is not None
    return entry


def test_nobody_is_asked_about_what_nobody_has(shop: Path) -> None:
    put_lock(shop, GONE)
    assert entered(shop).lock is not None


def test_one_is_asked_again_where_somebody_else_has_it_meanwhile(shop: Path) -> None:
    put_lock(shop, IDA)
    asked: list[Held] = []

    def ask(held: Held) -> Way:
        asked.append(held)
        put_lock(shop, COLLEAGUE)
        return "take over" if len(asked) == 1 else "read"

    entry = enter(shop, ask)
    assert entry is not None
    assert entry.holder == COLLEAGUE
    assert [held.old for held in asked] == [True, False]
    assert holder_of(shop) == COLLEAGUE


def test_what_could_not_be_written_is_not_held(shop: Path, tmp_path: Path) -> None:
    hold, other = Hold(), tmp_path / "other.journey"
    hold.keep(entered(shop))
    with pytest.raises(OSError, match="full"), hold.writing(other):
        raise OSError("full")
    assert holder_of(other) is None
    assert holder_of(shop) is not None
    with hold.writing(other):
        assert holder_of(other) is not None
    assert holder_of(other) is not None
    assert holder_of(shop) is None


def test_what_somebody_has_is_not_written(shop: Path, tmp_path: Path) -> None:
    hold = Hold()
    put_lock(shop, IDA)
    with pytest.raises(OpenElsewhere), hold.writing(shop):
        pytest.fail("written all the same")
    Path(lock_file(shop)).unlink()
    hold.keep(entered(shop))
    put_lock(shop, IDA)
    with pytest.raises(TakenOver), hold.writing(shop):
        pytest.fail("written all the same")
    hold.let_go()
    assert holder_of(shop) == IDA


def test_where_there_can_be_no_lock_everything_goes_on(tmp_path: Path) -> None:
    nowhere = tmp_path / "gone" / "shop.journey"
    hold = Hold()
    hold.keep(entered(nowhere))
    with hold.writing(nowhere):
        pass
    assert not hold.look(nowhere)
    hold.let_go()
