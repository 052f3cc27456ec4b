"""What people are told about a project that somebody else has open."""

from datetime import datetime, timedelta

from journeymapper.messages import Message, message
from journeymapper.model.dates import moment_words
from journeymapper.storage.errors import CannotSave, called, printable
from journeymapper.storage.lock.here import Here
from journeymapper.storage.lock.holder import Holder

_LONGEST = 60
"""Of a name that comes from a lock file, in characters."""
_LONG_AGO = timedelta(hours=20)


class OpenElsewhere(CannotSave):
    """A file that somebody else has open."""

    def __init__(self, name: str, holder: Holder, here: Here, now: datetime) -> None:
        self.holder = holder
        super().__init__(
            message(
                "{opened} Close it there first, or save under another name.",
                opened=open_words(name, holder, here, now),
            )
        )


class TakenOver(OpenElsewhere):
    """A file that was ours to write until somebody else took it over."""


def who_words(holder: Holder) -> Message | str:
    """Who has a file, as a sentence names them.

    >>> who_words(Holder("0" * 16, "Ida\\x1b[2J Berg"))
    'Ida\ufffd[2J Berg'
    """
    return _named(holder.who) or message("Somebody")


def open_words(name: str, holder: Holder, here: Here, now: datetime) -> Message:
    """One sentence: which file is open, where, by whom and since when.

    >>> from datetime import UTC
    >>> from journeymapper.messages import text
    >>> since = datetime(2026, 11, 21, 14, 2)
    >>> ida = Holder("0" * 16, "Ida Berg", "studio-mac", since=f"{since.astimezone(UTC)}")
    >>> attic = Here("attic", "", "", "", "Ola", lambda pid: None)
    >>> text(open_words("shop.journey", ida, attic, since))
    'Ida Berg has had “shop.journey” open on “studio-mac” since 14:02.'
    """
    file = called(name)
    if not holder.known:
        return message("“{file}” is marked as open elsewhere, but not by whom.", file=file)
    since = moment_words(_local(holder), now)
    if here.is_mine(holder):
        return message(
            "“{file}” has been open in another window of Journeymapper since {since}.", file=file, since=since
        )
    who = who_words(holder)
    if here.has(holder):
        return message(
            "{who} has had “{file}” open on this computer since {since}.", file=file, who=who, since=since
        )
    return message(
        "{who} has had “{file}” open on “{host}” since {since}.",
        file=file,
        host=_named(holder.host) or "?",
        who=who,
        since=since,
    )


def is_old(holder: Holder, now: datetime) -> bool:
    """Whether somebody has a file for so long that their program may have ended without a word."""
    return holder.known and now - _local(holder) > _LONG_AGO


def _local(holder: Holder) -> datetime:
    """When somebody who is known opened a file, by the clock on this computer's wall."""
    return holder.moment.astimezone().replace(tzinfo=None)


def _named(words: str) -> str:
    shown = printable(words).strip()
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
