"""A small project that has one of everything: what the tests of the model change."""

import pytest

from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Feeling, Note, Opportunity, Picture, Touchpoint
from journeymapper.model.journeys import Frequent, Journey, Map, Objective
from journeymapper.model.links import Connection, Evidence, Measure, Measurement
from journeymapper.model.people import Channel, Comment, Item, Person, Persona, ProjectInfo, View
from journeymapper.model.project import Project
from journeymapper.model.review import ExportSetting, Response, Round, RuleSetting, Votes
from journeymapper.model.structure import Lane, Phase, Stage, Step


def _people() -> tuple[Record, ...]:
    return (
        ProjectInfo(id="project", title="Gifts"),
        Person(id="person_mara", name="Mara"),
        Channel(id="channel_web", name="Web shop", family="web"),
        Persona(
            id="persona_lea",
            name="Lea",
            goals=(Item(id="item_goal", text="In time for Friday"),),
            channels=("channel_web",),
        ),
        View(id="view_1", name="Lea only", personas=("persona_lea",), owners=("person_mara",)),
    )


def _grid() -> tuple[Record, ...]:
    """One map of a stage with two steps and a stage with one; a lane for every type of card."""
    return (
        Journey(
            id="journey_gift",
            title="A gift by Friday",
            personas=("persona_lea",),
            owner="person_mara",
            frequent=(Frequent(stage="stage_buy", encounters=3), Frequent(encounters=2)),
        ),
        Objective(id="objective_1", journey="journey_gift", statement="More finish", measure="measure_paid"),
        Map(id="map_now", journey="journey_gift", order="F"),
        Map(id="map_old", journey="journey_gift", order="V", map_kind="option"),
        Phase(id="phase_1", map="map_now", name="Before"),
        Stage(id="stage_find", phase="phase_1", order="F", name="Find"),
        Stage(id="stage_buy", phase="phase_1", order="V", name="Buy", people=500),
        Step(id="step_search", stage="stage_find", order="F"),
        Step(id="step_choose", stage="stage_find", order="V"),
        Step(id="step_pay", stage="stage_buy"),
        Lane(id="lane_points", map="map_now", order="F", lane_kind="touchpoints", name="Touchpoints"),
        Lane(
            id="lane_back",
            map="map_now",
            order="K",
            lane_kind="backstage",
            name="Backstage",
            belongs_to="person_mara",
        ),
        Lane(id="lane_words", map="map_now", order="P", lane_kind="questions"),
        Lane(id="lane_mood", map="map_now", order="V", lane_kind="emotion"),
        Lane(id="lane_photos", map="map_now", order="a", lane_kind="pictures"),
        Lane(id="lane_ideas", map="map_now", order="k", lane_kind="opportunities"),
    )


def _cards() -> tuple[Record, ...]:
    at_search = {"map": "map_now", "step": "step_search", "lane": "lane_points"}
    return (
        Touchpoint(id="card_ad", order="F", title="Ad", channel="channel_web", **at_search),
        Touchpoint(id="card_shop", order="V", title="Shop page", serves=("item_goal",), **at_search),
        Touchpoint(
            id="card_pay",
            map="map_now",
            step="step_pay",
            lane="lane_points",
            title="Pay",
            owner="person_mara",
            personas=("persona_lea",),
            opens="map_old",
        ),
        Activity(
            id="card_pack",
            map="map_now",
            step="step_search",
            lane="lane_back",
            until="step_pay",
            title="Keep stock",
            hands_over_to="person_mara",
        ),
        Note(
            id="card_question",
            map="map_now",
            step="step_pay",
            lane="lane_words",
            text="Will it come in time?",
            about=("card_pay", "card_shop"),
            answered_by=("card_pay",),
        ),
        Picture(id="card_photo", map="map_now", caption="A parcel"),
        Opportunity(
            id="card_idea",
            map="map_now",
            step="step_pay",
            lane="lane_ideas",
            title="Say the day",
            touchpoints=("card_pay",),
            measure="measure_paid",
        ),
        Feeling(id="feeling_1", step="step_pay", lane="lane_mood", level=-1, touchpoint="card_pay"),
    )


def _links() -> tuple[Record, ...]:
    return (
        Connection(id="connection_1", source="card_ad", target="card_shop"),
        Connection(id="connection_2", source="card_shop", target="card_pay"),
        Measure(id="measure_paid", of="card_pay", name="Paid", headline=True),
        Measurement(id="measurement_1", measure="measure_paid", value=54),
        Evidence(id="evidence_1", about=("card_pay", "item_goal"), evidence_kind="interview"),
        Response(
            id="response_1", finding="gap", decision="plan", owner="person_mara", opportunity="card_idea"
        ),
        Comment(id="comment_1", on="card_pay", text="Twice?"),
        Comment(id="comment_2", on="measure_paid", text="Since when?", reply_to="comment_1"),
        Round(
            id="round_1",
            question="What first?",
            scope=("map_now",),
            votes=(Votes(card="card_idea", dots=3), Votes(card="card_pay", dots=1)),
        ),
        RuleSetting(id="rule_1", rule="gap"),
        ExportSetting(id="export_1", mode="poster"),
    )


@pytest.fixture(scope="session")
def project() -> Project:
    """One of everything, sound."""
    records = (*_people(), *_grid(), *_cards(), *_links())
    return Project({record.id: record for record in records})
