"""Rules of what is missing."""

from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.gaps.absent_channel import ABSENT_CHANNEL
from journeymapper.checks.rules.gaps.broken_way import BROKEN_WAY
from journeymapper.checks.rules.gaps.empty_stage import EMPTY_STAGE
from journeymapper.checks.rules.gaps.idle_activity import IDLE_ACTIVITY
from journeymapper.checks.rules.gaps.no_follow_up import NO_FOLLOW_UP
from journeymapper.checks.rules.gaps.no_support import NO_SUPPORT
from journeymapper.checks.rules.gaps.nothing_after import NOTHING_AFTER
from journeymapper.checks.rules.gaps.required_lane import REQUIRED_LANE
from journeymapper.checks.rules.gaps.silence import SILENCE
from journeymapper.checks.rules.gaps.thin_stage import THIN_STAGE
from journeymapper.checks.rules.gaps.unanswered import UNANSWERED

GAPS: tuple[Rule, ...] = (
    *(EMPTY_STAGE, REQUIRED_LANE, THIN_STAGE, NOTHING_AFTER, ABSENT_CHANNEL),
    *(BROKEN_WAY, SILENCE, NO_FOLLOW_UP),
    *(UNANSWERED, NO_SUPPORT, IDLE_ACTIVITY),
)
