"""Which fields of which record the inspector shows, in which groups, with which editor."""

from collections.abc import Mapping

from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Feeling, Note, Opportunity, Picture, Touchpoint
from journeymapper.model.journeys import Map
from journeymapper.model.links import Connection
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.ui.inspector.fields import Group
from journeymapper.ui.inspector.plans import cards, structure

PLANS: Mapping[type[Record], tuple[Group, ...]] = {
    Touchpoint: cards.TOUCHPOINT,
    Activity: cards.ACTIVITY,
    Note: cards.NOTE,
    Picture: cards.PICTURE,
    Opportunity: cards.OPPORTUNITY,
    Feeling: cards.FEELING,
    Connection: cards.CONNECTION,
    Phase: structure.PHASE,
    Stage: structure.STAGE,
    Step: structure.STEP,
    Lane: structure.LANE,
    Map: structure.MAP,
}

TITLES: Mapping[type[Record], str] = {
    Touchpoint: "title",
    Activity: "title",
    Opportunity: "title",
    Note: "text",
    Picture: "caption",
    Feeling: "words",
    Phase: "name",
    Stage: "name",
    Step: "name",
    Lane: "name",
    Connection: "label",
    Map: "name",
}
"""The field that is the record's heading."""
