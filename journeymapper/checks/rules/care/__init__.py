"""Rules of what is not looked after. They look once somebody asked for a check or says when to review."""

from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.care.no_owner import NO_OWNER

CARE: tuple[Rule, ...] = (NO_OWNER,)
