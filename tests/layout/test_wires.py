"""The ways of wires, as the gift-shop map and small maps show them."""

from collections.abc import Sequence
from typing import Literal

from journeymapper.layout import lay_out
from journeymapper.layout.map_layout import MapLayout, Wire
from journeymapper.messages import message
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Feeling, Touchpoint
from journeymapper.model.findings import DeadEnd, Ghost
from journeymapper.model.journeys import Duration
from journeymapper.model.links import Connection
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, Step
from tests.layout.maps import MAP, gift_shop, numbered, project_of, with_records
from tests.layout.wire_rules import assert_sound, label_on_map, points_on_map

LANE = "lane_touchpoints"
FLOWS = (
    ("reel", "page"),
    ("friend", "page"),
    ("stall", "review"),
    ("page", "pay"),
    ("review", "pay"),
    ("pay", "conf"),
    ("rcpt", "parcel"),
    ("parcel", "survey"),
    ("survey", "news"),
    ("parcel", "photo"),
)


def _flow(source: str, target: str, **more: object) -> Connection:
    ends = {"source": f"card_{source}", "target": f"card_{target}"}
    return Connection.model_validate({"id": f"connection_{source}_{target}", **ends, **more})


def _support(source: str, target: str) -> Connection:
    return _flow(source, target, connection_kind="support")


def _connected(*connections: Record, without_words: bool = False) -> Project:
    project = with_records(gift_shop(), *connections)
    if without_words:
        feelings = [record.evolve(words="") for record in project.all(Feeling)]
        project = with_records(project, *feelings)
    return project


def _wire(layout: MapLayout, source: str, target: str) -> Wire:
    ends = (f"card_{source}" if source else "", f"card_{target}" if target else "")
    return next(wire for wire in layout.wires if wire.ends == ends)


def _sound(project: Project, reading: Reading | None = None) -> MapLayout:
    layout = lay_out(project, MAP, reading or Reading())
    assert_sound(project, layout)
    return layout


def test_the_wires_of_the_design_run_as_in_its_picture() -> None:
    layout = _sound(_connected(*(_flow(*pair) for pair in FLOWS)))

    ways = {wire.ends[0][5:] + " " + wire.ends[1][5:]: wire.points for wire in layout.wires}
    assert ways["reel page"] == ((254, 54), (276, 54))
    assert ways["friend page"] == ((254, 141), (265, 141), (265, 65), (276, 65))
    assert ways["stall review"] == ((254, 234), (265, 234), (265, 158), (276, 158))
    assert ways["pay conf"] == ((465, 96), (465, 105))
    assert all(wire.lane == LANE for wire in layout.wires)


def test_of_many_blocks_in_a_folded_cell_only_the_last_reaches_the_gutter() -> None:
    project = gift_shop()
    cell = {"map": MAP, "step": "step_0", "lane": LANE}
    cards = [Touchpoint(id=f"card_{n}", order=f"b{n:02}", **cell) for n in range(17)]
    folded = [
        project.get(Lane, LANE).evolve(collapsed=True),
        project.get(Step, "step_0").evolve(collapsed=True),
    ]
    wires = [_flow(source, "page") for source in ("14", "15", "16")]
    _sound(with_records(project, *folded, *cards, *wires))


def test_two_wires_in_one_gutter_stand_side_by_side_without_crossing() -> None:
    layout = _sound(_column_pairs((0, 2), (1, 3)))

    first, second = _wire(layout, "a0", "b2").points, _wire(layout, "a1", "b3").points
    assert (first[1][0], second[1][0]) == (269.5, 260.5)


def test_what_leads_far_on_runs_above_the_cards_and_what_leads_back_below_them() -> None:
    layout = _sound(_connected(_flow("reel", "news"), _flow("photo", "size")))
    band = layout.lane(LANE)

    on, back = _wire(layout, "reel", "news"), _wire(layout, "photo", "size")
    assert min(y for _, y in on.points) == 6
    assert max(y for _, y in back.points) == band.height - 6
    assert on.points[0][0] < on.points[-1][0]
    assert back.points[0][0] > back.points[-1][0]


def test_wires_in_one_corridor_have_tracks_of_their_own_and_the_shorter_is_nearer_to_the_cards() -> None:
    layout = _sound(_connected(_flow("reel", "news"), _flow("page", "parcel")))

    heights = [
        min(y for _, y in _wire(layout, *pair).points) for pair in (("reel", "news"), ("page", "parcel"))
    ]
    assert heights == [4, 8]


def test_more_than_a_corridor_holds_becomes_stubs_that_name_the_other_end() -> None:
    far = [
        _flow(source, target)
        for source in ("reel", "friend", "stall")
        for target in ("parcel", "survey", "news", "photo")
    ]
    crowded = [*far, *(_flow(source, "bday") for source in ("page", "review", "size", "pay", "conf"))]
    layout = _sound(_connected(*crowded))

    stubs = [wire for wire in layout.wires if wire.style == "stub"]
    titles = {layout.cards[stub.ends[1]].card: stub.label for stub in stubs}
    assert stubs
    assert titles["card_bday"].startswith("Birthday")
    for stub in stubs:
        assert stub.whole[0][0] == layout.rect(stub.ends[0]).right
        assert stub.whole[-1][0] == layout.rect(stub.ends[1]).x


def test_what_holds_up_a_touchpoint_runs_in_the_gutter_left_of_both() -> None:
    layout = _sound(_connected(_support("back2", "pay"), _support("back0", "reel"), without_words=True))

    inner = points_on_map(layout, _wire(layout, "back2", "pay"))
    assert inner[1][0] == inner[2][0] == 432
    assert inner[-1] == (443, layout.rect("card_pay").centre[1] + 11)
    first = _wire(layout, "back0", "reel").points
    assert first[1][0] == 265, "left of the first column stand the names of lanes"


def test_words_of_feelings_send_a_wire_through_the_other_gutter_or_make_it_a_stub() -> None:
    words = Feeling(
        id="feeling_new", step="step_1", lane="lane_emotion", position=0.9, level=2, words="Oh, how long!"
    )
    free = _connected(_support("back2", "pay"), without_words=True)
    layout = _sound(with_records(free, words))
    shut = _sound(_connected(_support("back0", "reel")))

    assert points_on_map(layout, _wire(layout, "back2", "pay"))[1][0] == 599
    stub = _wire(shut, "back0", "reel")
    assert (stub.style, stub.label) == ("stub", "Maker reel: forging the tide ring")
    assert stub.label_at is None, "there is no room at the foot of the cell"


def test_a_stub_has_its_tag_at_the_foot_of_its_cell_where_there_is_room() -> None:
    project = _connected(_support("back0", "reel"))
    beside = project.get(Activity, "card_back2")
    layout = _sound(with_records(project, beside.evolve(id="card_more", order="z")))

    stub = _wire(layout, "back0", "reel")
    tag = label_on_map(layout, stub)
    assert stub.label == "Maker reel: forging the ti…"
    assert tag is not None
    assert points_on_map(layout, stub)[-1] == (tag.right, tag.centre[1])
    assert tag.y >= layout.rect("card_back0").bottom + 4


def test_a_way_through_a_gap_is_parted_by_its_ghost() -> None:
    words = message("No word for 4 days")
    ghost = Ghost("step_3", LANE, 0, words, words, ("card_rcpt", "card_parcel"))
    layout = _sound(_connected(_flow("rcpt", "parcel")), Reading((numbered(1, "high", ghost),)))

    before, after = layout.wires
    assert {before.style, after.style} == {"gap"}
    assert {before.connection, after.connection} == {""}
    assert after.points == ((588, 234), (599, 234), (599, 65), (610, 65))
    assert before.points == ((632, 96), (632, 105))


def test_a_dead_end_is_a_stub_of_eleven() -> None:
    layout = _sound(_connected(), Reading((numbered(3, "high", DeadEnd("card_size")),)))

    (wire,) = layout.wires
    assert (wire.style, wire.ends) == ("dead end", ("card_size", ""))
    assert wire.points == ((421, 240), (432, 240))


def test_more_than_six_in_a_gutter_are_bundled_and_one_tells_how_many() -> None:
    layout = _sound(_column_pairs(*((number, 8 - number) for number in range(9))))

    tracks = {wire.points[1][0] for wire in layout.wires if len(wire.points) == 4}
    assert len(tracks) == 6
    assert [wire.bundle for wire in layout.wires if wire.bundle > 1] == [3]


def _column_pairs(*pairs: tuple[int, int]) -> Project:
    """Cards of one step that lead to cards of the next, by their places in their cells."""
    kept = [
        record
        for record in gift_shop().records.values()
        if record.id.startswith(("project", "journey", "map", "phase", "stage", "step", "persona"))
    ]
    records: list[Record] = [*kept, Lane(id=LANE, map=MAP, lane_kind="touchpoints")]
    for number in range(max(max(pair) for pair in pairs) + 1):
        for step in (0, 1):
            id_ = f"card_{'ab'[step]}{number}"
            records.append(Touchpoint(id=id_, map=MAP, step=f"step_{step}", lane=LANE, order=f"{number + 1}"))
    return project_of([*records, *(_flow(f"a{here}", f"b{there}") for here, there in pairs)])


def _said(unit: Literal["day", "week"], most: float, pair: Sequence[str] = ("rcpt", "parcel")) -> Wire:
    wait = Duration(max=most, unit=unit)
    return _wire(_sound(_connected(_flow(*pair, wait=wait))), *pair)


def test_a_wait_of_more_than_two_days_is_said_on_the_wire() -> None:
    assert (_said("day", 4).label, _said("week", 1).label, _said("day", 2).label) == ("4 d", "1 w", "")
    notch = _said("day", 4).label_at
    assert notch is not None
    assert (notch.x >= 588, notch.right <= 610) == (True, True)
    above = _said("day", 4, ("reel", "page")).label_at
    assert above is not None
    assert above.bottom < 54


def test_a_condition_stands_at_the_split_where_the_gutter_has_room_for_it() -> None:
    layout = _sound(
        _connected(_flow("friend", "page", label="no"), _flow("friend", "size", label="if it is her size"))
    )

    short, long = _wire(layout, "friend", "page"), _wire(layout, "friend", "size")
    assert short.label_at is not None
    assert (long.label, long.label_at) == ("if it is her size", None)


def test_nothing_runs_through_a_card_over_several_steps() -> None:
    project = _connected(_flow("reel", "size"))
    span = project.get(Touchpoint, "card_friend").evolve(until="step_1")
    layout = _sound(with_records(project, span))

    around = points_on_map(layout, _wire(layout, "reel", "size"))
    assert around[-1] == (layout.rect("card_size").right, layout.rect("card_size").centre[1] - 20)
    assert len(_sound(project).wires[0].points) == 4


def test_a_card_that_is_not_on_the_map_has_no_wire() -> None:
    project = _connected(_flow("reel", "page"))
    away = project.get(Touchpoint, "card_page").evolve(step=None, lane=None)

    assert _sound(with_records(project, away)).wires == ()
