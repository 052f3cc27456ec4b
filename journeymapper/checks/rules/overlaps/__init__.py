"""Rules of what is told or done twice, or differently."""

from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.overlaps.same_message import SAME_MESSAGE

OVERLAPS: tuple[Rule, ...] = (SAME_MESSAGE,)
