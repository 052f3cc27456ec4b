"""What is to be done about a finding, and by whom, as far as the project knows."""

from collections.abc import Mapping
from dataclasses import dataclass

from journeymapper.messages import text
from journeymapper.model.cards import Activity, Opportunity, Touchpoint
from journeymapper.model.findings import Finding
from journeymapper.model.people import Person
from journeymapper.model.project import Project


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do, and who does it."""

    words: str
    owner: str = ""
    """Empty: nobody."""
    opportunity: str = ""
    """The opportunity that would mend it; empty where none would."""


def next_step(project: Project, ranks: Mapping[str, int], finding: Finding) -> NextStep:
    """What an opportunity promises, else the repair that is offered, else the first clause of the advice.

    Whose opportunity it is does it, else who answers for the first card that has an owner.
    """
    card = mending(project, ranks, finding)
    owner = project.find(Person, card.owner if card else None) or _owner_of(project, finding)
    name = owner.name if owner else ""
    if card is not None:
        return NextStep(card.title, name, card.id)
    return NextStep(text(finding.fix.label) if finding.fix else first_clause(text(finding.advice)), name)


def mending(project: Project, ranks: Mapping[str, int], finding: Finding) -> Opportunity | None:
    """The opportunity to do first of those that name a finding, else of those about what it speaks of."""
    about = {
        id_
        for subject in finding.subjects
        if project.find(Touchpoint, subject) is not None
        for id_ in project.index.opportunities_of(subject)
    }
    ranked = [card for id_ in ranks if (card := project.find(Opportunity, id_)) is not None]
    naming = [card for card in ranked if finding.key in card.findings]
    found = naming or [card for card in ranked if card.id in about]
    return min(found, key=lambda card: (ranks[card.id], card.id), default=None)


def first_clause(words: str) -> str:
    """A sentence up to its first semicolon or colon, without what ends it.

    >>> first_clause("Choose who answers for it; only you know.")
    'Choose who answers for it'
    """
    for sign in (";", ":"):
        words = words.partition(f"{sign} ")[0]
    return words.rstrip(". ")


def _owner_of(project: Project, finding: Finding) -> Person | None:
    for subject in finding.subjects:
        card = project.find(Touchpoint, subject) or project.find(Activity, subject)
        owner = project.find(Person, card.owner) if card else None
        if owner is not None:
            return owner
    return None
