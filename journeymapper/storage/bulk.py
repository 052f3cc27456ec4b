"""How much records take up in a file: never too little in no time, or exactly by writing them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from journeymapper.model.base import Part
from journeymapper.model.project import Asset, Project
from journeymapper.storage.aside import Aside
from journeymapper.storage.codec import encode
from journeymapper.storage.limits import values_in

_NUMBER = 32
"""Letters of the longest number, with what stands around it."""
_NUMBERS = frozenset((bool, int, float))
_PICTURE = 256
"""What a file says of a picture beside its bytes."""


@dataclass(frozen=True, slots=True)
class Bulk:
    """Bytes and values of a file, or of a part of one."""

    size: int = 0
    values: int = 0

    def __add__(self, other: "Bulk") -> "Bulk":
        return Bulk(self.size + other.size, self.values + other.values)


def exactly(project: Project, aside: Aside) -> Bulk:
    """What a project's file would take up; as slow as saving it."""
    data = encode(project, aside)
    return Bulk(len(data), values_in(data))


def at_most(parts: Iterable[Part]) -> Bulk:
    """What records take up, or less: a few microseconds each.

    >>> from journeymapper.model.people import Person
    >>> from journeymapper.storage.plain import plain
    >>> ida = Person(id="person_1", name="Ida “the quick” Berg")
    >>> at_most([ida]).size > len(str(plain(ida)).encode())
    True
    """
    size = values = 0
    for part in parts:
        own_size, own_values = _frame(type(part))
        size += own_size
        values += own_values
        for value in part.__dict__.values():
            if type(value) is str:
                size += len(value) * (2 if value.isascii() else 4)
            elif value and type(value) not in _NUMBERS:
                more_size, more_values = _of(value)
                size += more_size
                values += more_values
    return Bulk(size, values)


def of_pictures(assets: Iterable[Asset]) -> Bulk:
    """What pictures take up: base64 makes four letters of three bytes."""
    sizes = [len(asset.data) for asset in assets]
    return Bulk(sum(-(-size // 3) * 4 + _PICTURE for size in sizes), 6 * len(sizes))


def longest_list(part: Part) -> int:
    """How many elements the longest list in a record has."""
    return max(map(_longest, part.__dict__.values()), default=0)


def _of(value: object) -> tuple[int, int]:
    if isinstance(value, str):
        # A quote takes two letters in JSON, a letter of any script up to four bytes.
        return len(value) * (2 if value.isascii() else 4), 0
    if isinstance(value, tuple):
        sizes = [_of(each) for each in value]
        return sum(size + 4 for size, _ in sizes) + 2, sum(count + 1 for _, count in sizes) + 2
    if isinstance(value, Part):
        bulk = at_most((value,))
        return bulk.size, bulk.values
    return 0, 0


def _longest(value: object) -> int:
    if isinstance(value, tuple):
        return max(len(value), *map(_longest, value)) if value else 0
    return longest_list(value) if isinstance(value, Part) else 0


@cache
def _frame(part_type: type[Part]) -> tuple[int, int]:
    """Letters and values of all keys of a record, with what stands around them; numbers too."""
    fields = part_type.model_fields
    return sum(len(name) + _NUMBER for name in fields) + 4, len(fields) + 3
