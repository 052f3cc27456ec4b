"""Every rule, each in a file of its own, in the order in which they are listed."""

from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.care import CARE
from journeymapper.checks.rules.flow import FLOW
from journeymapper.checks.rules.gaps import GAPS
from journeymapper.checks.rules.overlaps import OVERLAPS

RULES: tuple[Rule, ...] = (*FLOW, *GAPS, *OVERLAPS, *CARE)
