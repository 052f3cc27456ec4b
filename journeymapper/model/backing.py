"""How far evidence backs what a card says, and what that is called."""

from journeymapper.messages import Message, message
from journeymapper.model.cards import Standing
from journeymapper.model.links import Evidence
from journeymapper.model.project import Project

STANDING_NAMES: dict[Standing, Message] = {
    "assumed": message("Assumed"),
    "partly": message("Partly backed"),
    "backed": message("Backed by evidence"),
}
_PEOPLE = 5
"""So many people asked, or counted, outweigh the want of a second source."""


def suggested_standing(project: Project, id_: str) -> Standing:
    """What the evidence about a record would have it called.

    *Assumed* without any; *backed* by two sources, or by one that asked at least five people; else *partly*.
    """
    evidence = project.many(Evidence, project.index.evidence(id_))
    if not evidence:
        return "assumed"
    sources = {(each.evidence_kind, each.source) if each.source else (each.id,) for each in evidence}
    people = max((each.n or 0 for each in evidence), default=0)
    return "backed" if len(sources) > 1 or people >= _PEOPLE else "partly"
