"""Two people's work on the same project put together, field by field, over what both began with."""

from journeymapper.model.merging.collisions import Collision, Decided, Key, Side
from journeymapper.model.merging.merge import Merged, common, merge

__all__ = ["Collision", "Decided", "Key", "Merged", "Side", "common", "merge"]
