"""Rules of what happens next."""

from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.flow.dead_end import DEAD_END
from journeymapper.checks.rules.flow.unconnected import UNCONNECTED

FLOW: tuple[Rule, ...] = (DEAD_END, UNCONNECTED)
