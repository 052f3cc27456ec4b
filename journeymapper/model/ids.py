"""New ids: random, and carrying the kind of what they name."""

import secrets
from types import MappingProxyType

from journeymapper.model.kinds import PREFIXES

_PREFIXES = MappingProxyType({**PREFIXES, "item": "item"})


def new_id(kind: str) -> str:
    """An id for a record of a kind, or for an `item` of a persona, that nothing else has: 64 random bits.

    Raises KeyError for a kind that does not exist.

    >>> new_id("touchpoint").partition("_")[0]
    'card'
    """
    return f"{_PREFIXES[kind]}_{secrets.token_hex(8)}"
