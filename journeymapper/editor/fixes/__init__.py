"""The repair of a finding that one press makes."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from journeymapper.editor.fixes.adding import add_new_card, add_touchpoint, break_silence
from journeymapper.editor.fixes.after_purchase import add_stage_after
from journeymapper.editor.fixes.declaring import declare, mean
from journeymapper.editor.fixes.following import follow_up, plan_opportunity
from journeymapper.editor.fixes.merging import merge
from journeymapper.editor.fixes.standing import follow_evidence
from journeymapper.editor.fixes.supporting import add_support, support
from journeymapper.model.change import Change
from journeymapper.model.edits import connect, connect_in_order, delete_records
from journeymapper.model.findings import Finding
from journeymapper.model.project import Project


def _take_away(project: Project, *records: str) -> Change | None:
    return delete_records(project, records)


FIXES: Mapping[str, Callable[..., Change | None]] = MappingProxyType(
    {
        "add card": add_new_card,
        "add stage after": add_stage_after,
        "add support": add_support,
        "add touchpoint": add_touchpoint,
        "break silence": break_silence,
        "connect": connect,
        "connect in order": connect_in_order,
        "declare": declare,
        "follow up": follow_up,
        "follow evidence": follow_evidence,
        "mark as deliberate": mean,
        "merge": merge,
        "plan opportunity": plan_opportunity,
        "support": support,
        "take away": _take_away,
    }
)
"""The intent of a fix → what makes it of the project and the arguments of the fix."""


def fix(project: Project, finding: Finding) -> Change | None:
    """The change that repairs a finding; None where it has no repair, or nothing is left to repair.

    Raises `UnknownRecord` where the project no longer has the records that the finding speaks of.
    """
    if finding.fix is None:
        return None
    return FIXES[finding.fix.intent](project, *finding.fix.arguments)
