"""Rules of what is missing."""

from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.gaps.empty_stage import EMPTY_STAGE
from journeymapper.checks.rules.gaps.silence import SILENCE

GAPS: tuple[Rule, ...] = (EMPTY_STAGE, SILENCE)
