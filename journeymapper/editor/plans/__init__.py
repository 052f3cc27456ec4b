"""Which fields of which record the inspector shows, in which groups, with which editor."""

from collections.abc import Mapping

from journeymapper.editor.fields import Group
from journeymapper.editor.plans import cards, curves, journeys, people, structure
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Feeling, Note, Opportunity, Picture, Touchpoint
from journeymapper.model.journeys import Journey, Map, Objective
from journeymapper.model.links import Connection
from journeymapper.model.people import Channel, Person, Persona, ProjectInfo
from journeymapper.model.structure import Lane, Phase, Stage, Step

PLANS: Mapping[type[Record], tuple[Group, ...]] = {
    ProjectInfo: people.PROJECT,
    Person: people.PERSON,
    Channel: people.CHANNEL,
    Persona: people.PERSONA,
    Journey: journeys.JOURNEY,
    Objective: journeys.OBJECTIVE,
    Map: journeys.MAP,
    Phase: structure.PHASE,
    Stage: structure.STAGE,
    Step: structure.STEP,
    Lane: structure.LANE,
    Touchpoint: cards.TOUCHPOINT,
    Activity: cards.ACTIVITY,
    Note: cards.NOTE,
    Picture: cards.PICTURE,
    Opportunity: cards.OPPORTUNITY,
    Feeling: curves.FEELING,
    Connection: curves.CONNECTION,
}

TITLES: Mapping[type[Record], str] = {
    ProjectInfo: "title",
    Person: "name",
    Channel: "name",
    Persona: "name",
    Journey: "title",
    Objective: "statement",
    Map: "name",
    Phase: "name",
    Stage: "name",
    Step: "name",
    Lane: "name",
    Touchpoint: "title",
    Activity: "title",
    Note: "text",
    Picture: "caption",
    Opportunity: "title",
    Feeling: "words",
    Connection: "label",
}
"""The field that is the record's heading."""
