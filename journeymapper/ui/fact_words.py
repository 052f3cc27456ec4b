"""How evidence is shown, and what a record is called that may have no words."""

from journeymapper.drawing.evidence_icons import EVIDENCE_ICONS
from journeymapper.messages import message, text
from journeymapper.model.project import Project
from journeymapper.model.titles import title_of
from journeymapper.model.value_names import EVIDENCE_NAMES

KINDS = {kind: (words, EVIDENCE_ICONS[kind]) for kind, words in EVIDENCE_NAMES.items()}
"""Kind of evidence → its name and its icon."""


def name_of(project: Project, id_: str) -> str:
    """What people call a record, or what it is where it has no words."""
    record = project.records.get(id_)
    if record is None:
        return ""
    return title_of(record) or text(message("Without words"))
