"""What a lock file says, and what it says that nobody should believe."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from journeymapper.messages import text
from journeymapper.storage.lock.here import Here
from journeymapper.storage.lock.holder import MOST_BYTES, Holder, holder_in, text_of
from journeymapper.storage.lock.words import OpenElsewhere, is_old, open_words, who_words
from tests.storage.lock.holders import IDA

NOW = datetime(2026, 11, 21, 15, 30)
ATTIC = Here("attic", "of Ola", "boot", "space", "Ola Lind", lambda pid: "")


def changed(**facts: object) -> bytes:
    """The lock file of Ida, with other facts."""
    return json.dumps({**json.loads(text_of(IDA)), **facts}).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 100,
        b"[" * MOST_BYTES,
        b"null",
        b"[]",
        text_of(IDA)[:-4],
        text_of(IDA) + b" " * MOST_BYTES,
        b",me,studio-mac,22.11.2026 11:00,file:///;",
        changed(format="somebody's lock"),
        changed(token="../../etc/passwd"),
        changed(token=7),
        changed(pid=-1),
        changed(pid=True),
        changed(pid=10**30),
        changed(pid="4711"),
        changed(who=["Ida"]),
        changed(since="yesterday"),
        changed(since="0001-01-01T00:00:00+00:00"),
        changed(since="9999-12-31T23:59:59-23:00"),
        changed(since=0),
        changed(more="than there is"),
    ],
)
def test_what_makes_no_sense_names_nobody(data: bytes) -> None:
    found = holder_in(data)
    assert not found.known
    assert text(open_words("shop.journey", found, ATTIC, NOW)).startswith("“shop.journey” is marked as open")


def test_what_is_damaged_is_told_apart_all_the_same() -> None:
    assert holder_in(b"one").token != holder_in(b"other").token


@pytest.mark.parametrize("who", ["<b>Ida</b><img src=x>", "I" * 10_000, "Ida\n\x1b[31m\u202egreB", "\ud800"])
def test_names_are_cut_and_harmless(who: str) -> None:
    words = who_words(Holder("0" * 16, who))
    assert isinstance(words, str)
    assert words.isprintable()
    assert len(words) <= 60


def test_who_where_and_since_when_is_said() -> None:
    local = NOW.replace(hour=14, minute=2)
    ida = replace(IDA, since=local.astimezone(UTC).isoformat())
    assert text(open_words("shop.journey", ida, ATTIC, NOW)) == (
        "Ida Berg has had “shop.journey” open on “studio-mac” since 14:02."
    )
    near = replace(ida, host="attic", machine="of Ola")
    assert text(open_words("shop.journey", near, ATTIC, NOW)) == (
        "Ida Berg has had “shop.journey” open on this computer since 14:02."
    )
    mine = replace(near, who="Ola Lind")
    assert text(open_words("shop.journey", mine, ATTIC, NOW)) == (
        "“shop.journey” has been open in another window of Journeymapper since 14:02."
    )
    assert text(OpenElsewhere("shop.journey", ida, ATTIC, NOW).message).endswith(
        "Close it there first, or save under another name."
    )


def test_a_clock_that_jumped_changes_words_alone() -> None:
    later = replace(IDA, since="2031-01-01T00:00:00+00:00")
    assert not is_old(later, NOW)
    assert text(open_words("shop.journey", later, ATTIC, NOW)).endswith(" 2031.")
    assert is_old(replace(IDA, since="1970-01-02T00:00:00+00:00"), NOW)
