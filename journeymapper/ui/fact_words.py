"""How evidence is called and told in one line."""

from datetime import date

from journeymapper.messages import Message, message, plural, text
from journeymapper.model.dates import day_words
from journeymapper.model.links import Evidence
from journeymapper.model.project import Project
from journeymapper.model.titles import title_of

KINDS: dict[str, tuple[Message, str]] = {
    "interview": (message("Interview"), "quote"),
    "transcript": (message("Transcript"), "doc"),
    "survey": (message("Survey"), "checklist"),
    "review": (message("Customer review"), "chat"),
    "analytics": (message("Analytics"), "chart"),
    "screenshot": (message("Screenshot"), "image"),
    "link": (message("Link"), "link"),
}
"""Kind of evidence → its name and its icon."""


def evidence_origin(evidence: Evidence) -> str:
    """Where evidence comes from: "Checkout report, 31 October 2026, 171 people"."""
    day = text(day_words(date.fromisoformat(evidence.date))) if evidence.date else ""
    people = (
        text(plural("{count} person", "{count} people", evidence.n)) if evidence.n and evidence.n > 1 else ""
    )
    # Where the kind is all that is known, `evidence_words` has said it.
    kind = text(KINDS[evidence.evidence_kind][0]) if evidence.text or evidence.alternative else ""
    return ", ".join(word for word in (evidence.source or kind, day, people) if word)


def evidence_words(evidence: Evidence) -> str:
    """What evidence says, or what it is where it says nothing."""
    return evidence.text or evidence.alternative or text(KINDS[evidence.evidence_kind][0])


def name_of(project: Project, id_: str) -> str:
    """What people call a record, or what it is where it has no words."""
    record = project.records.get(id_)
    if record is None:
        return ""
    return title_of(record) or text(message("Without words"))
