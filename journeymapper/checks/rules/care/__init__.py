"""Rules of what is not looked after. They look once somebody asked for a check or says when to review."""

from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.care.friction_at_moment_of_truth import FRICTION_AT_MOMENT_OF_TRUTH
from journeymapper.checks.rules.care.many_frequent import MANY_FREQUENT
from journeymapper.checks.rules.care.no_channel import NO_CHANNEL
from journeymapper.checks.rules.care.no_dominant import NO_DOMINANT
from journeymapper.checks.rules.care.no_evidence import NO_EVIDENCE
from journeymapper.checks.rules.care.no_measure import NO_MEASURE
from journeymapper.checks.rules.care.no_owner import NO_OWNER
from journeymapper.checks.rules.care.no_target import NO_TARGET
from journeymapper.checks.rules.care.old_evidence import OLD_EVIDENCE
from journeymapper.checks.rules.care.quality import QUALITY
from journeymapper.checks.rules.care.review_overdue import REVIEW_OVERDUE
from journeymapper.checks.rules.care.standing import STANDING
from journeymapper.checks.rules.care.unmeasured_objective import UNMEASURED_OBJECTIVE
from journeymapper.checks.rules.care.unready_opportunity import UNREADY_OPPORTUNITY

CARE: tuple[Rule, ...] = (
    *(FRICTION_AT_MOMENT_OF_TRUTH, QUALITY),
    *(NO_OWNER, NO_CHANNEL, NO_MEASURE, NO_TARGET),
    *(NO_EVIDENCE, OLD_EVIDENCE, STANDING),
    *(UNREADY_OPPORTUNITY, UNMEASURED_OBJECTIVE, REVIEW_OVERDUE),
    *(MANY_FREQUENT, NO_DOMINANT),
)
