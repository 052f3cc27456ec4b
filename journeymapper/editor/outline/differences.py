"""How one row of things becomes another: what goes, what moves and what comes, one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Out:
    """What stands at a place goes."""

    at: int


@dataclass(frozen=True, slots=True)
class Shift:
    """What stands at a place goes before what stands at an earlier one."""

    at: int
    to: int


@dataclass(frozen=True, slots=True)
class In(Generic[T]):
    """Something comes to a place."""

    at: int
    what: T


def differences(before: Sequence[T], after: Sequence[T]) -> Iterator[Out | Shift | In[T]]:
    """The changes that make `after` of `before`, each told for what the ones before it have left.

    >>> list(differences("abd", "dac"))
    [Out(at=1), Shift(at=1, to=0), In(at=2, what='c')]
    """
    kept, now = set(after), list(before)
    for at in reversed(range(len(now))):
        if now[at] not in kept:
            del now[at]
            yield Out(at)
    known = set(now)
    for at, wanted in enumerate(after):
        if at < len(now) and now[at] == wanted:
            continue
        if wanted in known:
            start = now.index(wanted, at)
            now.insert(at, now.pop(start))
            yield Shift(start, at)
        else:
            now.insert(at, wanted)
            yield In(at, wanted)
