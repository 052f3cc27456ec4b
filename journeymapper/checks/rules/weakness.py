"""When a touchpoint is weak: it feels bad, or is hard work."""

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.model.cards import Touchpoint

LOW_FEELING = -1.0
"""The feeling, −2…+2, from which on a touchpoint feels bad. Ours."""
HIGH_FRICTION = 4
"""The friction, 1–5, from which on a touchpoint is hard work. Ours."""


def feels_bad(looked_at: CheckedMap, card: Touchpoint) -> bool:
    """Whether a touchpoint causes a low feeling in anybody."""
    return any(feeling.level <= LOW_FEELING for feeling in looked_at.feelings(card.id))


def is_hard(card: Touchpoint) -> bool:
    """Whether the friction of a touchpoint is high; not known is not high."""
    return card.friction is not None and card.friction >= HIGH_FRICTION
