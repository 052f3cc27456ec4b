"""How much a project may hold: so much that its file can always be opened again.

Whoever saves can't be refused any more, so each edit is asked beforehand.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from journeymapper.messages import Message, message
from journeymapper.model.base import Record
from journeymapper.model.cards import Card
from journeymapper.model.kinds import types_within
from journeymapper.model.project import Project
from journeymapper.storage import limits
from journeymapper.storage.aside import NOTHING, Aside
from journeymapper.storage.bulk import Bulk, at_most, exactly, longest_list, of_pictures

NO_ROOM_FOR_PICTURES = message("There is no room for more pictures in this project.")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file is never opened with more of."""

    size: int = limits.FILE_BYTES
    """Bytes."""
    values: int = limits.VALUES
    records: int = limits.RECORDS
    cards: int = limits.CARDS
    entries: int = limits.ENTRIES
    """Elements of one list."""

    @property
    def pictures(self) -> int:
        """Bytes of pictures, before base64 makes four letters of three: records need room too."""
        return self.size * 5 // 8


class Room:
    """Knows of one open project, step by step, how much of its file is taken at most."""

    def __init__(self, held: Limits | None = None) -> None:
        self._limits = held or Limits()
        self._aside = NOTHING
        self._taken = Bulk()

    def begin(self, project: Project, aside: Aside = NOTHING) -> None:
        """From now on this project is open; `aside` is what its file holds beside it."""
        self._aside = aside
        self._taken = at_most(project.records.values()) + of_pictures(project.assets.values())
        if aside != NOTHING:
            self._taken += exactly(Project(), aside)

    def keep_beside(self, project: Project, aside: Aside) -> None:
        """The project's file holds something else beside it from now on."""
        if aside != self._aside:
            self.begin(project, aside)

    def refusal(
        self, before: Project, after: Project, come: Iterable[Record | None], aside: Aside | None = None
    ) -> Message | None:
        """Why a project may not become another one, of which `come` are the new records; None: it may.

        It may become smaller, or stay as it is, however much it holds. Where it may, note is taken of it.
        """
        aside = self._aside if aside is None else aside
        records = [record for record in come if record is not None]
        return (
            self._too_many(before, after, records)
            or self._too_many_pictures(before, after)
            or self._too_large(before, after, records, aside)
        )

    def _too_many(self, before: Project, after: Project, come: list[Record]) -> Message | None:
        held = self._limits
        longest = max(map(longest_list, come), default=0)
        if longest > held.entries:
            return _too_many(longest, message("entries in one list"), held.entries)
        count = len(after.records)
        if count <= min(held.records, held.cards):
            return None
        if count > held.records and count > len(before.records):
            return _too_many(count, message("records"), held.records)
        cards = _cards(after)
        if cards > held.cards and cards > _cards(before):
            return _too_many(cards, message("cards"), held.cards)
        return None

    def _too_many_pictures(self, before: Project, after: Project) -> Message | None:
        if len(after.assets) <= len(before.assets):
            return None
        size = sum(len(asset.data) for asset in after.assets.values())
        return NO_ROOM_FOR_PICTURES if size > self._limits.pictures else None

    def _too_large(self, before: Project, after: Project, come: list[Record], aside: Aside) -> Message | None:
        held = self._limits
        new = [asset for hash_, asset in after.assets.items() if hash_ not in before.assets]
        taken = self._taken + at_most(come) + of_pictures(new)
        if aside != self._aside:
            taken += exactly(Project(), aside)
        if taken.size > held.size or taken.values > held.values:
            # What came and went was counted as it came: now it is time to look.
            taken = exactly(after, aside)
        if taken.size > held.size or taken.values > held.values:
            self._taken = exactly(before, self._aside)
            if taken.size > max(held.size, self._taken.size):
                return _too_large(taken.size, held.size)
            if taken.values > max(held.values, self._taken.values):
                return _too_many(taken.values, message("values"), held.values)
        self._taken = taken
        return None


def _cards(project: Project) -> int:
    types = types_within(Card)
    return sum(type(record) in types for record in project.records.values())


def _too_many(count: int, what: Message, limit: int) -> Message:
    return message(
        "This was not done: the project would hold {count} {what} and at most {limit} can be opened again;"
        " split it into several projects.",
        count=count,
        what=what,
        limit=limit,
    )


def _too_large(size: int, limit: int) -> Message:
    return message(
        "This was not done: the project would have {size} MB and at most {limit} MB can be opened again;"
        " use smaller pictures or split the project.",
        size=-(-size // 2**20),
        limit=limit // 2**20,
    )
