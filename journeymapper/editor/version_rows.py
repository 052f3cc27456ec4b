"""The versions of a file as a list of days shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from journeymapper.messages import Message, message
from journeymapper.model.dates import listed_day, listed_moment
from journeymapper.storage.backups import Version, mark_of
from journeymapper.storage.sizes import bytes_words


@dataclass(frozen=True, slots=True)
class Day:
    """Stands over the versions of a day."""

    words: Message


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version with what there is to say of it."""

    version: Version
    day: Message
    time: str
    size: Message
    note: Message | None = None
    """What tells it from the others; None: nothing does."""


def version_rows(versions: Sequence[Version], saved: str | None, now: datetime) -> Iterator[Day | VersionRow]:
    """Days with their versions, the last first. `saved` is the SHA-256 of the file, `now` a time of here."""
    shown: date | None = None
    for version in versions:
        when = local(version, now)
        day = listed_day(when.date(), now.date())
        if when.date() != shown:
            shown = when.date()
            yield Day(day)
        note = _note(versions, version, saved, now)
        yield VersionRow(version, day, f"{when:%H:%M}", bytes_words(version.size), note)


def local(version: Version, now: datetime) -> datetime:
    """When a version was saved, in the time of here."""
    return version.when.astimezone(now.tzinfo)


def version_words(version: Version, now: datetime) -> Message | str:
    """What a sentence calls a version: its time, and its day where that is another one."""
    when = local(version, now)
    if when.date() == now.date():
        return f"{when:%H:%M}"
    return listed_moment(when, now)


def _note(versions: Sequence[Version], version: Version, saved: str | None, now: datetime) -> Message | None:
    if version is versions[0] and saved is not None and version.mark == mark_of(saved):
        return message("As the file is now")
    days = [local(each, now).date() for each in versions]
    at = versions.index(version)
    if at and days[at - 1] == now.date() != days[at]:
        return message("Before today’s first save")
    return None
