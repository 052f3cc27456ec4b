"""The gift-shop journey of the design, and small maps, as layout tests need them."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType

from journeymapper.messages import message
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Feeling, Note, Opportunity, Touchpoint
from journeymapper.model.findings import DeadEnd, Finding, Frame, Ghost, Mark, Numbered, Pin, Severity
from journeymapper.model.journeys import Duration, Journey, Map
from journeymapper.model.order import spread
from journeymapper.model.people import Channel, Person, Persona, ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.reading import Reach, Reading
from journeymapper.model.structure import Lane, Phase, Stage, Step

STAGES = (
    ("Discover", "before", Duration(words="A few weeks"), 4180),
    ("Consider", "before", Duration(min=2, max=6), 1630),
    ("Buy", "during", Duration(min=8, unit="minute"), 171),
    ("Receive", "after", Duration(min=4, max=7), 92),
    ("Come back", "relationship", Duration(words="A year"), 17),
)
PHASES = (
    ("before", "Before purchase"),
    ("during", "During purchase"),
    ("after", "After purchase"),
    ("relationship", "Relationship"),
)
ACTIONS = (
    "Scrolls at lunch, spots a ring on a friend",
    "Compares two rings, looks for her size",
    "Adds gift wrap and pays on the train",
    "Waits, checks the letterbox, unwraps",
    "Wears it, shows it, looks for earrings",
)
TOUCHPOINTS = (
    (
        ("reel", "Maker reel: forging the tide ring"),
        ("friend", "Friend shows her necklace"),
        ("stall", "Saturday market stall"),
    ),
    (("page", "Tide ring product page"), ("review", "Product reviews"), ("size", "Ring-size question")),
    (("pay", "Online checkout"), ("conf", "Order confirmation"), ("rcpt", "Payment receipt")),
    (("parcel", "Gift box and handwritten card"), ("survey", "Feedback survey, day 10")),
    (
        ("news", "New-pieces newsletter"),
        ("bday", "Birthday note with 10 % off"),
        ("photo", "Photo of her ring"),
    ),
)
FEELINGS = (
    (0.07, 0.45, ""),
    (0.42, 1.2, "Ooh, who made that?"),
    (1.22, 0.35, ""),
    (1.72, -1.0, "Which size am I?"),
    (2.36, -1.8, "Postage? Now?"),
    (2.84, -0.35, ""),
    (3.16, -1.2, "Did it even ship?"),
    (3.60, 1.75, "It’s like a present."),
    (4.34, 0.75, "Is there a pair?"),
    (4.93, 0.5, ""),
)
QUESTIONS = (
    ("Is it real silver?", "Link in profile opens the home page"),
    ("Will it fit her finger?", "No size guide; replies come at night"),
    ("Here by Friday?", "Postage shows up at step five of six"),
    ("Has it been posted yet?", "No tracking: 11 “where is it?” a week"),
    ("How do I clean it?", "No care guide, so three rings came back"),
)
BACKSTAGE = (
    ("Photos and posts, Sunday afternoon", "ida", "Content calendar"),
    ("Answers messages after 20:00", "ida", "Phone inbox"),
    ("Stock sheet updated by hand", "jon", "Spreadsheet"),
    ("Packs Tuesday and Friday, walks to post", "jon", "Post office"),
    ("Copies addresses into mailing list", "ida", "Spreadsheet"),
)
OPPORTUNITIES = (
    "Link each reel to its product page",
    "Printable ring sizer, free resize",
    "Show postage on the product page",
    "“It’s on its way” with tracking",
    "Care card plus six-month re-polish",
)
LANES = (
    ("actions", "Customer actions", ""),
    ("touchpoints", "Frontstage touchpoints", "What Nora meets"),
    ("emotion", "Emotion", ""),
    ("questions", "Questions and pains", ""),
    ("backstage", "Backstage", "Out of Nora’s sight"),
    ("opportunities", "Opportunities", "Best first"),
)
MAP = "map_gift"


def project_of(records: Iterable[Record]) -> Project:
    """A project of these records."""
    return Project(MappingProxyType({record.id: record for record in records}))


def with_records(project: Project, *records: Record) -> Project:
    """A project with some records put in or replaced, its index made anew."""
    return Project(
        MappingProxyType({**project.records, **{record.id: record for record in records}}), project.assets
    )


def gift_shop() -> Project:
    """The gift-shop journey with all the content of its design."""
    records: list[Record] = [
        ProjectInfo(id="project", title="Saltmarsh Silver"),
        Person(id="person_ida", name="Ida"),
        Person(id="person_jon", name="Jon"),
        Persona(id="persona_nora", name="Nora Lindqvist"),
        Channel(id="channel_web", name="Web & shop", family="web"),
        Journey(id="journey_gift", title="Gift buyer", personas=("persona_nora",)),
        Map(id=MAP, journey="journey_gift"),
    ]
    for order, (phase, name) in zip(spread(None, None, 4), PHASES, strict=True):
        records.append(Phase(id=f"phase_{phase}", map=MAP, order=order, name=name))
    for number, (order, (name, phase, duration, people)) in enumerate(
        zip(spread(None, None, 5), STAGES, strict=True)
    ):
        records += [
            Stage(
                id=f"stage_{number}",
                phase=f"phase_{phase}",
                order=order,
                name=name,
                duration=duration,
                people=people,
            ),
            Step(id=f"step_{number}", stage=f"stage_{number}"),
            *_cards_of_step(number),
        ]
    for order, (kind, name, detail) in zip(spread(None, None, 6), LANES, strict=True):
        records.append(
            Lane(id=f"lane_{kind}", map=MAP, order=order, name=name, detail=detail, lane_kind=kind)
        )
    for number, (place, level, words) in enumerate(FEELINGS):
        at = int(place)
        records.append(
            Feeling(
                id=f"feeling_{number}",
                step=f"step_{at}",
                position=place - at,
                lane="lane_emotion",
                level=level,
                words=words,
            )
        )
    return project_of(records)


def _cards_of_step(number: int) -> list[Record]:
    step = f"step_{number}"
    question, pain = QUESTIONS[number]
    title, owner, tool = BACKSTAGE[number]
    cards: list[Record] = [
        Note(
            id=f"card_action{number}",
            map=MAP,
            step=step,
            lane="lane_actions",
            note_kind="action",
            text=ACTIONS[number],
        ),
        Note(
            id=f"card_question{number}",
            map=MAP,
            step=step,
            lane="lane_questions",
            order="F",
            note_kind="question",
            text=question,
        ),
        Note(
            id=f"card_pain{number}",
            map=MAP,
            step=step,
            lane="lane_questions",
            order="V",
            note_kind="pain",
            text=pain,
        ),
        Activity(
            id=f"card_back{number}",
            map=MAP,
            step=step,
            lane="lane_backstage",
            title=title,
            owner=f"person_{owner}",
            tool=tool,
        ),
        Opportunity(
            id=f"card_opp{number}", map=MAP, step=step, lane="lane_opportunities", title=OPPORTUNITIES[number]
        ),
    ]
    orders = spread(None, None, len(TOUCHPOINTS[number]))
    for order, (id_, name) in zip(orders, TOUCHPOINTS[number], strict=True):
        cards.append(
            Touchpoint(
                id=f"card_{id_}",
                map=MAP,
                step=step,
                lane="lane_touchpoints",
                order=order,
                title=name,
                note="A note",
                channel="channel_web",
            )
        )
    return cards


def numbered(number: int, severity: Severity, mark: Mark | None, *subjects: str) -> Numbered:
    """A finding as a reading holds it."""
    words = message("Something")
    return Numbered(
        number,
        Finding(f"rule-{number}", "rule", "gap", severity, "gap", words, words, words, subjects, mark),
    )


def gap(number: int, step: str, position: int = 0, lane: str = "lane_touchpoints") -> Numbered:
    """A gap above the card at a position of a cell."""
    return numbered(
        number,
        "high",
        Ghost(step, lane, position, message("No word for 4 days"), message("Add a dispatch message")),
    )


def gift_reading(findings: Sequence[Numbered] | None = None) -> Reading:
    """What the checker shows on the gift-shop map."""
    shown = (
        gap(1, "step_3"),
        numbered(2, "medium", Frame(("card_conf", "card_rcpt"), 0.82), "card_conf"),
        numbered(3, "high", DeadEnd("card_size"), "card_size"),
        numbered(4, "medium", Pin("card_pay"), "card_pay"),
        numbered(6, "low", Pin("card_survey"), "card_survey"),
        numbered(7, "low", Pin("card_bday"), "card_bday"),
    )
    return Reading(
        findings=shown if findings is None else tuple(findings),
        reach={f"stage_{number}": Reach(people) for number, (_, _, _, people) in enumerate(STAGES)},
    )
