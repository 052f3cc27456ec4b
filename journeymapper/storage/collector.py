"""Python's garbage collector, kept from looking through what has only just been made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_resting() -> Iterator[None]:
    """Tens of thousands of new objects and no garbage: collecting on the way costs a third of the time.

    What there is at the end stays out of the collector's sight, or it would be looked through at once;
    `collect_in_earnest` brings it back.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


@contextmanager
def collector_off() -> Iterator[None]:
    """The same where nothing of what is made stays: nothing is hidden, which nobody would bring back."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def hide_from_collector() -> None:
    """Keeps the collector from looking again through what there is: each look would be late for frames.

    Only for a moment in which much has been made that stays; `collect_in_earnest` brings it back.
    """
    gc.freeze()


def collect_in_earnest() -> None:
    """Frees all garbage and hides the rest from the collector: a full look at a large map is 100 ms."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
