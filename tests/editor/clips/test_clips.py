"""Copying and pasting as data: what a clip holds, what it becomes within a project and in another one."""

from journeymapper.editor.blank import blank_project
from journeymapper.editor.clips.arriving import Pasted
from journeymapper.editor.clips.clip import Clip, clip_bytes, clip_from, clip_of
from journeymapper.editor.clips.pasting import paste_cards, paste_heading
from journeymapper.model.base import Record
from journeymapper.model.cards import Card, Feeling, Note, Picture, Touchpoint
from journeymapper.model.change import Change, apply
from journeymapper.model.edits import set_fields
from journeymapper.model.integrity import problems
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Connection, Measure, Measurement
from journeymapper.model.people import Channel, Item, Person, Persona, ProjectInfo
from journeymapper.model.project import Asset, Project
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.storage.assets import hash_of

PNG = b"\x89PNG\r\n\x1a\npicture"
HASH = hash_of(PNG)


def shop() -> Project:
    """Two stages, of which the second has two steps; three lanes; a card that names much."""
    records: list[Record] = [
        ProjectInfo(id="project"),
        Person(id="person_ida", name="Ida"),
        Person(id="person_else", name="Nobody's owner"),
        Channel(id="channel_web", name="Web", family="web"),
        Persona(id="persona_lea", name="Lea", goals=(Item(id="item_fast", text="By Friday"),)),
        Journey(id="journey_1", title="Gift", personas=("persona_lea",), owner="person_else"),
        Map(id="map_1", journey="journey_1", order="F"),
        Phase(id="phase_1", map="map_1"),
        Stage(id="stage_a", phase="phase_1", order="F", name="Awareness"),
        Step(id="step_a", stage="stage_a"),
        Stage(id="stage_b", phase="phase_1", order="V", name="Purchase"),
        Step(id="step_b", stage="stage_b", order="F"),
        Step(id="step_c", stage="stage_b", order="V", name="Pay"),
        Lane(id="lane_t", map="map_1", order="F", name="Touch", lane_kind="touchpoints"),
        Lane(id="lane_n", map="map_1", order="V", name="Doubts", lane_kind="questions"),
        Lane(id="lane_e", map="map_1", order="k", lane_kind="emotion"),
        Touchpoint(
            id="card_ad",
            map="map_1",
            step="step_a",
            lane="lane_t",
            title="Ad",
            channel="channel_web",
            owner="person_ida",
            personas=("persona_lea",),
            serves=("item_fast",),
            picture=HASH,
            locked=True,
        ),
        Touchpoint(id="card_pay", map="map_1", step="step_c", lane="lane_t", title="Pay"),
        Note(id="card_why", map="map_1", step="step_c", lane="lane_n", text="Why?", about=("card_other",)),
        Touchpoint(id="card_other", map="map_1", title="Waits"),
        Connection(id="connection_1", source="card_ad", target="card_pay"),
        Connection(id="connection_2", source="card_ad", target="card_other"),
        Measure(id="measure_1", of="card_ad", name="Clicks"),
        Measurement(id="measurement_1", measure="measure_1", value=3),
        Feeling(id="feeling_1", step="step_c", lane="lane_e", level=1),
    ]
    return Project({record.id: record for record in records}, {HASH: Asset("image/png", 2, 2, PNG)})


def clip(*ids: str, home: str = "") -> Clip:
    made = clip_of(shop(), ids, home)
    assert made is not None
    return made


def done(project: Project, pasted: Pasted) -> Project:
    assert pasted.change is not None
    following = apply(project, pasted.change)
    assert problems(following) == ()
    return following


def newcomers(change: Change | None) -> list[Record]:
    assert change is not None
    return [
        record for id_, record in change.after.items() if record is not None and change.before[id_] is None
    ]


def test_a_clip_holds_what_its_cards_name_and_no_more() -> None:
    project = clip("card_pay", "card_ad").project
    assert {"person_ida", "channel_web", "persona_lea", "measure_1", "connection_1"} <= project.records.keys()
    assert project.assets.keys() == {HASH}
    for absent in ("person_else", "card_other", "card_why", "connection_2", "measurement_1", "feeling_1"):
        assert absent not in project.records
    assert problems(project) == ()


def test_a_clip_comes_back_from_its_bytes_and_nothing_else_does() -> None:
    taken = clip("card_ad", "card_pay", home="here")
    assert clip_from(clip_bytes(taken)) == taken
    assert clip_from(b"card") is None
    for odd in (("card_ad", "step_c"), ("person_ida",), ("card_gone",), ()):
        assert clip_from(clip_bytes(Clip(taken.project, odd))) is None
    strange = Clip(taken.project, taken.ids, "", {"card_ad": {"title": ("x",), "nothing": ("y",)}})
    read = clip_from(clip_bytes(strange))
    assert read is not None
    assert not any(read.beyond.values())
    assert clip_of(shop(), ["stage_a", "card_ad"]) is None
    assert clip_of(shop(), ["feeling_1"]) is None


def test_cards_pasted_where_they_were_stand_below_the_originals() -> None:
    pasted = paste_cards(shop(), clip("card_ad", "card_pay"), "map_1")
    project = done(shop(), pasted)
    first, second = (project.get(Touchpoint, id_) for id_ in pasted.ids)
    assert project.index.cell("step_a", "lane_t") == ("card_ad", first.id)
    assert project.index.cell("step_c", "lane_t") == ("card_pay", second.id)
    assert (first.channel, first.owner, first.serves) == ("channel_web", "person_ida", ("item_fast",))
    assert first.origins == ("card_ad",)
    assert not first.locked
    assert [record.kind for record in newcomers(pasted.change)].count("connection") == 1
    assert [record.kind for record in newcomers(pasted.change)].count("measure") == 1


def test_cards_keep_their_distance_from_a_target_and_fall_into_the_tray_beyond_the_map() -> None:
    taken = clip("card_ad", "card_pay")
    pasted = paste_cards(shop(), taken, "map_1", ("step_b", "lane_t"))
    project = done(shop(), pasted)
    assert project.index.cell("step_b", "lane_t") == (pasted.ids[0],)
    assert project.get(Card, pasted.ids[1]).step is None
    assert pasted.unplaced == 1


def test_a_card_goes_to_the_lane_that_fits_where_its_target_does_not() -> None:
    pasted = paste_cards(shop(), clip("card_ad"), "map_1", ("step_b", "lane_n"))
    assert done(shop(), pasted).index.cell("step_b", "lane_t") == pasted.ids
    assert pasted.elsewhere == 1


def test_a_position_in_the_target_cell_is_kept() -> None:
    pasted = paste_cards(shop(), clip("card_pay"), "map_1", ("step_a", "lane_t"), 0)
    assert done(shop(), pasted).index.cell("step_a", "lane_t") == (*pasted.ids, "card_ad")


def test_everything_goes_to_the_tray_when_the_tray_is_meant() -> None:
    pasted = paste_cards(shop(), clip("card_ad", "card_why"), "map_1", (None, None))
    project = done(shop(), pasted)
    assert set(project.index.tray("map_1")) == {"card_other", *pasted.ids}
    assert pasted.unplaced == 0


def test_a_note_keeps_what_it_speaks_of_in_its_own_project_only() -> None:
    taken = clip("card_why", home="here")
    here = paste_cards(shop(), taken, "map_1", home="here")
    away = paste_cards(shop(), taken, "map_1", home="there")
    assert done(shop(), here).get(Note, here.ids[0]).about == ("card_other",)
    assert done(shop(), away).get(Note, away.ids[0]).about == ()


def test_another_project_gets_what_it_lacks() -> None:
    pasted = paste_cards(blank_project(), clip("card_ad", home="here"), "map_1", home="there")
    project = done(blank_project(), pasted)
    card = project.get(Touchpoint, pasted.ids[0])
    assert project.get(Channel, card.channel).name == "Web"
    assert project.get(Person, card.owner).name == "Ida"
    persona = project.get(Persona, card.personas[0])
    assert card.serves == (persona.goals[0].id,)
    assert pasted.assets.keys() == {HASH}
    assert project.get(Stage, project.get(Step, card.step).stage).name == "Awareness"


def test_another_project_keeps_its_own_namesakes() -> None:
    own: list[Record] = [
        Channel(id="channel_7", name="web ", family="web"),
        Channel(id="channel_web", name="Something else", family="post"),
        Person(id="person_7", name="Ida"),
        Persona(id="persona_7", name="Lea", goals=(Item(id="item_7", text="by friday"),)),
    ]
    target = blank_project()
    target = Project({**target.records, **{record.id: record for record in own}})
    pasted = paste_cards(target, clip("card_ad", home="here"), "map_1", home="there")
    card = done(target, pasted).get(Touchpoint, pasted.ids[0])
    assert (card.channel, card.owner, card.personas, card.serves) == (
        "channel_7",
        "person_7",
        ("persona_7",),
        ("item_7",),
    )
    assert [record.kind for record in newcomers(pasted.change)] == ["touchpoint", "measure"]


def test_what_has_no_stage_of_its_name_waits_in_the_tray() -> None:
    target = blank_project()
    change = set_fields(target, "stage_1", name="Elsewhere")
    assert change is not None
    target = apply(target, change)
    pasted = paste_cards(target, clip("card_ad", home="here"), "map_1", home="there")
    assert done(target, pasted).get(Card, pasted.ids[0]).step is None
    assert pasted.unplaced == 1


def test_a_stage_comes_with_cards_feelings_and_connections_after_another() -> None:
    target = blank_project()
    pasted = paste_heading(target, clip("stage_b", home="here"), "map_1", "stage_2", home="there")
    project = done(target, pasted)
    names = [project.get(Stage, id_).name for id_ in project.index.stages_of_map("map_1")]
    assert names[1:4] == ["Consideration", "Purchase", "Purchase"]
    steps = project.index.steps(pasted.ids[0])
    assert len(steps) == 2
    assert [card.kind for card in project.all(Card)].count("touchpoint") == 1
    assert project.index.feelings_of_step(steps[1]) != ()
    assert all(card.step == steps[1] for card in project.all(Card))
    assert pasted.dropped == pasted.unplaced == 0


def test_a_lane_comes_below_another_and_its_cards_by_the_names_of_their_stages() -> None:
    target = blank_project()
    pasted = paste_heading(target, clip("lane_t", home="here"), "map_1", "lane_1", home="there")
    project = done(target, pasted)
    assert project.index.lanes("map_1")[1] == pasted.ids[0]
    assert project.index.cell("step_1", pasted.ids[0]) != ()
    assert project.index.cell("step_3", pasted.ids[0]) != ()


def test_a_step_comes_into_the_stage_of_another() -> None:
    pasted = paste_heading(shop(), clip("step_c"), "map_1", "step_a")
    project = done(shop(), pasted)
    assert project.index.steps("stage_a") == ("step_a", *pasted.ids)
    assert len(project.index.cell(pasted.ids[0], "lane_t")) == 1


def test_an_emotion_lane_that_is_missing_leaves_the_feelings_behind() -> None:
    target = Project({id_: record for id_, record in blank_project().records.items() if id_ != "lane_3"})
    pasted = paste_heading(target, clip("stage_b", home="here"), "map_1", home="there")
    assert not any(isinstance(record, Feeling) for record in newcomers(pasted.change))
    assert pasted.dropped == 1


def test_a_picture_card_brings_its_picture() -> None:
    card = Picture(id="card_photo", map="map_1", asset=HASH)
    project = shop()
    project = Project({**project.records, card.id: card}, project.assets)
    taken = clip_of(project, ["card_photo"])
    assert taken is not None
    assert paste_cards(blank_project(), taken, "map_1", home="x").assets.keys() == {HASH}
