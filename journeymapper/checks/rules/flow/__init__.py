"""Rules of what happens next."""

from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.flow.backward import BACKWARD
from journeymapper.checks.rules.flow.channel_jump import CHANNEL_JUMP
from journeymapper.checks.rules.flow.dead_end import DEAD_END
from journeymapper.checks.rules.flow.detour import DETOUR
from journeymapper.checks.rules.flow.island import ISLAND
from journeymapper.checks.rules.flow.loop import LOOP
from journeymapper.checks.rules.flow.no_entry import NO_ENTRY
from journeymapper.checks.rules.flow.no_exit import NO_EXIT
from journeymapper.checks.rules.flow.skipped_stage import SKIPPED_STAGE
from journeymapper.checks.rules.flow.trap import TRAP
from journeymapper.checks.rules.flow.unconnected import UNCONNECTED
from journeymapper.checks.rules.flow.unreachable import UNREACHABLE
from journeymapper.checks.rules.flow.weak_point import WEAK_POINT

FLOW: tuple[Rule, ...] = (
    *(NO_ENTRY, NO_EXIT, UNREACHABLE, DEAD_END, TRAP, ISLAND, LOOP, DETOUR, BACKWARD),
    *(SKIPPED_STAGE, WEAK_POINT, CHANNEL_JUMP, UNCONNECTED),
)
