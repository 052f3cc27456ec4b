"""Rules of what happens next."""

from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.flow.dead_end import DEAD_END
from journeymapper.checks.rules.flow.no_entry import NO_ENTRY
from journeymapper.checks.rules.flow.no_exit import NO_EXIT
from journeymapper.checks.rules.flow.unconnected import UNCONNECTED
from journeymapper.checks.rules.flow.unreachable import UNREACHABLE

FLOW: tuple[Rule, ...] = (NO_ENTRY, NO_EXIT, UNREACHABLE, DEAD_END, UNCONNECTED)
