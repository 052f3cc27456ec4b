"""What holds a touchpoint up, drawn where it was missing."""

from journeymapper.editor.blank_cards import blank_card
from journeymapper.messages import message, text
from journeymapper.model.cards import Card
from journeymapper.model.change import Change, apply, joined
from journeymapper.model.edits import add_card, connect
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane


def add_support(project: Project, touchpoint: str, lane: str) -> Change | None:
    """A new activity in a lane below a touchpoint, which it supports."""
    step = project.get(Card, touchpoint).step
    activity = blank_card(project.get(Lane, lane), step, title=text(message("New activity")))
    added = add_card(project, activity) if activity else None
    if activity is None or added is None:
        return None
    return joined(added, support(apply(project, added), activity.id, touchpoint))


def support(project: Project, activity: str, touchpoint: str) -> Change | None:
    """An activity connected to the touchpoint that it holds up."""
    return connect(project, activity, touchpoint, "support")
