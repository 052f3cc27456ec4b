"""Old files brought up to date, one step per version.

A step is a module `mNNNN_what_it_does.py` with `up(raw) -> raw`; it leads to version NNNN and works on raw
JSON only, never on the records of today, which will have changed by the time it runs. A released step is
never edited.
"""

import importlib
import pkgutil
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from journeymapper.storage.aside import JsonObject

Step = Callable[[JsonObject], JsonObject]

_MODULE = re.compile(r"m(\d{4})_\w+")


class BrokenChain(Exception):
    """The steps don't follow each other one by one from version 1 on."""


def chain(steps: Mapping[str, Step]) -> tuple[Step, ...]:
    """The steps of these modules in order; the place in the tuple is the version that a step starts from.

    >>> chain({"m0001_name_lanes": dict, "m0003_drop_tags": dict})
    Traceback (most recent call last):
    journeymapper.storage.migrations.BrokenChain: m0003_drop_tags where version 2 should be
    """
    ordered = sorted(steps)
    for version, module in enumerate(ordered, start=1):
        match = _MODULE.fullmatch(module)
        if match is None or int(match[1]) != version:
            raise BrokenChain(f"{module} where version {version} should be")
    return tuple(steps[module] for module in ordered)


@cache
def our_chain() -> tuple[Step, ...]:
    """The steps in this folder. As many as there are, so high is the version of the files that we write."""
    names = [module.name for module in pkgutil.iter_modules(__path__)]
    return chain({name: importlib.import_module(f"{__name__}.{name}").up for name in names})


def migrate(raw: JsonObject, version: int, steps: Sequence[Step]) -> JsonObject:
    """A file of an old version as one of the version after the last step."""
    for step in steps[version:]:
        raw = step(raw)
    return raw
