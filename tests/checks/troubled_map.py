"""Three maps on which nearly every rule finds something, for tests of how rules get on with each other."""

from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Feeling, Note, Opportunity, Touchpoint
from journeymapper.model.journeys import Duration, Journey, Objective
from journeymapper.model.links import Evidence, Measure
from journeymapper.model.people import Channel, Person, Persona
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase
from tests.checks.rules.maps import FRAME, touchpoint, way

FREQUENT = {"frequency": {"bars": 4}}
PEOPLE: tuple[Record, ...] = (
    Journey(
        id="journey_a",
        title="Gift buyer",
        personas=("persona_nora",),
        review_every=Duration(min=90),
        last_review="2025-10-14",
    ),
    Objective(id="objective_a", journey="journey_a", statement="Fewer returns"),
    Persona(id="persona_nora", name="Nora", channels=("channel_phone",)),
    Person(id="person_ida", name="Ida Berg"),
    Channel(id="channel_web", name="Web & shop", family="web"),
    Channel(id="channel_social", name="Social", family="social"),
    Channel(id="channel_phone", name="Phone", family="phone"),
)


def met(name: str, stage: str, order: str = "V", **fields: object) -> Touchpoint:
    """A touchpoint on the web for which somebody answers, if nothing else is said."""
    return touchpoint(name, stage, order, **{"channel": "channel_web", "owner": "person_ida", **fields})


TROUBLE: tuple[Record, ...] = (
    Phase(id="phase_a", map="map_a", meaning="during"),
    Lane(id="lane_e", map="map_a", order="C", lane_kind="emotion", required=True),
    Lane(id="lane_q", map="map_a", order="D", lane_kind="questions", required=True),
    Lane(id="lane_o", map="map_a", order="E", lane_kind="opportunities"),
    met("ad", "discover", "A", channel="channel_social", message="Free engraving on every silver ring"),
    met("page", "discover", "B", message="Our opening hours at Christmas time"),
    met("shelf", "discover", "C", quality={"clear": "no"}),
    met("question", "discover", "D", channel=None, owner=None),
    met("checkout", "buy", "A", ending="entry", message="Returns are free for 30 days", **FREQUENT),
    met("receipt", "buy", "B", message="You can return it free for 14 days", **FREQUENT),
    met("mail", "buy", "C", title="Order confirmation", message="We have your order", **FREQUENT),
    met("letter", "buy", "D", title="Order confirmed", message="We have your order", **FREQUENT),
    met("status", "buy", "E", title="Order status", **FREQUENT),
    met("state", "buy", "F", title="Order status", **FREQUENT),
    met("first", "buy", "G", title="Gift wrapping"),
    met("second", "buy", "H", title="Gift wrapping?"),
    met("parcel", "receive", "A", moment_of_truth=True, friction=5, standing="backed"),
    met("opened", "receive", "B", moment_of_truth=True),
    met("friends", "receive", "C", direct=False),
    met("hotline", "receive", "D", channel="channel_phone", friction=4),
    met("newsletter", "return", "A", ending="won", standing="backed"),
    Activity(id="card_packs", map="map_a", step="step_receive", lane="lane_b", title="Packs"),
    Activity(id="card_copies", map="map_a", step="step_receive", lane="lane_b", title="Copies"),
    Note(id="card_doubt", map="map_a", step="step_buy", lane="lane_q", note_kind="question", text="Really?"),
    Note(id="card_wish", map="map_a", step="step_discover", lane="lane_q", text="Something small"),
    Note(id="card_hope", map="map_a", step="step_receive", lane="lane_q", text="In time, please"),
    Opportunity(id="card_idea", map="map_a", step="step_buy", lane="lane_o", title="Idea", status="planned"),
    Feeling(id="feeling_a", step="step_receive", lane="lane_e", level=-2, touchpoint="card_hotline"),
    Measure(id="measure_a", of="card_parcel", name="Whole parcels", headline=True),
    Evidence(id="evidence_b", about=("card_newsletter",), evidence_kind="interview", n=2, date="2026-11-01"),
    Evidence(id="evidence_a", about=("card_parcel",), evidence_kind="survey", n=50, date="2020-01-01"),
)

DRAWN: tuple[Record, ...] = (
    *(met("refused", "receive", "E"), met("gone", "return", "B", ending="lost")),
    *(way("checkout", "refused"), way("refused", "gone"), way("checkout", "status")),
    *(met("present", "receive", "F"), way("present", "newsletter")),
    *(way("ad", "page"), way("page", "shelf"), way("shelf", "page"), way("page", "checkout")),
    *(way("ad", "newsletter"), way("checkout", "receipt"), way("receipt", "mail"), way("mail", "letter")),
    *(way("letter", "status"), way("status", "first"), way("status", "second"), way("first", "hotline")),
    *(way("second", "hotline"), way("checkout", "hotline", carries="nothing"), way("hotline", "parcel")),
    *(way("parcel", "newsletter", wait=Duration(min=9)), way("parcel", "opened"), way("opened", "friends")),
    *(way("friends", "state"), way("packs", "parcel", connection_kind="support")),
)
APART: tuple[Record, ...] = (
    *(met("exit", "discover", "E", ending="won"), met("reel", "discover", "F", ending="entry")),
    *(met("paid", "buy", "I", ending="won"), met("gone", "return", "B", ending="lost")),
    *(way("reel", "exit"), way("reel", "paid"), way("checkout", "paid")),
    *(way("opened", "hotline"), way("hotline", "gone"), way("friends", "newsletter")),
    *(way("ad", "page"), way("newsletter", "friends")),
)


def _project(*records: Record) -> Project:
    return Project({record.id: record for record in (*FRAME, *PEOPLE, *TROUBLE, *records)})


TANGLED = _project(*DRAWN)
"""Ways lead on, back, round and past."""
SPLIT = _project(*APART)
"""Ways do not hang together."""
UNENDED = _project(
    *(one.evolve(ending="") for one in TROUBLE if isinstance(one, Touchpoint)),
    *(way("ad", "page"), way("page", "opened"), way("opened", "newsletter"), way("letter", "hotline")),
)
"""No end is declared, and ways lead past a stage."""
