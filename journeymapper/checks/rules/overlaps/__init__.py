"""Rules of what is told or done twice, or differently."""

from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.overlaps.broken_promise import BROKEN_PROMISE
from journeymapper.checks.rules.overlaps.mixed_signals import MIXED_SIGNALS
from journeymapper.checks.rules.overlaps.same_job import SAME_JOB
from journeymapper.checks.rules.overlaps.same_message import SAME_MESSAGE
from journeymapper.checks.rules.overlaps.same_touchpoint import SAME_TOUCHPOINT

OVERLAPS: tuple[Rule, ...] = (SAME_MESSAGE, MIXED_SIGNALS, SAME_TOUCHPOINT, SAME_JOB, BROKEN_PROMISE)
