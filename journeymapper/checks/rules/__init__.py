"""Every rule, each in a file of its own."""

from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.dead_end import DEAD_END
from journeymapper.checks.rules.gap import GAP
from journeymapper.checks.rules.overlap import OVERLAP
from journeymapper.checks.rules.unconnected import UNCONNECTED

RULES: tuple[Rule, ...] = (GAP, DEAD_END, OVERLAP, UNCONNECTED)
