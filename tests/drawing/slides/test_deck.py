"""Slides as they are drawn, before any pen has them."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.drawing.figures import To
from journeymapper.drawing.leaves import Leaf
from journeymapper.drawing.slides.deck import deck
from journeymapper.drawing.slides.slide import HEIGHT, SMALLEST, WIDTH
from journeymapper.model.cards import Card, Opportunity, Touchpoint
from journeymapper.model.people import ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.structure import Lane, Stage, Step
from tests.drawing.slides.decks import cards_on, figures_on, is_of_stage, texts_of, words_of
from tests.export.prints import matter
from tests.layout.maps import MAP, gift_reading, gift_shop, with_records
from tests.layout.worlds import connected, projects, readings


def slides(project: Project, reading: Reading | None = None) -> tuple[Leaf, ...]:
    return deck(matter(project, MAP, reading))


@pytest.fixture(scope="module")
def gift() -> tuple[Leaf, ...]:
    return slides(gift_shop(), gift_reading())


def in_cells(project: Project) -> list[Card]:
    return [card for card in project.all(Card) if card.step and card.lane]


def test_the_slides_tell_the_journey_from_its_title_to_what_comes_next(gift: tuple[Leaf, ...]) -> None:
    titles = [leaf.title.split(",")[0] for leaf in gift]
    told = list(dict.fromkeys(titles))

    assert told[:2] == ["Gift buyer", "The whole journey"]
    assert [title for title in told if title in ("Discover", "Consider", "Buy", "Receive", "Come back")] == [
        "Discover", "Consider", "Buy", "Receive", "Come back",
    ]  # fmt: skip
    assert told.index("Findings") > told.index("Come back")


def test_all_can_be_read_from_the_back_of_a_room(gift: tuple[Leaf, ...]) -> None:
    for leaf in gift:
        assert (leaf.width, leaf.height) == (960, 540)
        for run, _, size in texts_of(leaf):
            assert size >= SMALLEST - 0.01, (leaf.title, run.line.text, size)


def test_a_stage_is_named_with_what_is_known_of_it_and_where_it_is(gift: tuple[Leaf, ...]) -> None:
    buy = next(leaf for leaf in gift if leaf.title.startswith("Buy"))

    assert "8 minutes" in words_of(buy)
    assert "171" in words_of(buy)
    assert "During purchase" in words_of(buy)
    assert any("Stage 3 of 5" in figure.words for figure in figures_on(buy))


def test_every_slide_says_whose_it_is_and_its_number(gift: tuple[Leaf, ...]) -> None:
    for number, leaf in enumerate(gift, 1):
        if number > 1:
            assert f"{number} of {len(gift)}" in words_of(leaf)
            assert "Gift buyer" in words_of(leaf)


def test_findings_lead_to_their_stage_and_back(gift: tuple[Leaf, ...]) -> None:
    everything = {(figure.part, figure.record) for leaf in gift for figure in figures_on(leaf)}
    links = [figure.link for leaf in gift for figure in figures_on(leaf) if isinstance(figure.link, To)]

    assert links
    assert all((link.part, link.record) in everything for link in links)
    rows = [figure for leaf in gift for figure in figures_on(leaf) if figure.part == "finding"]
    assert {row.record for row in rows} == {one.finding.key for one in gift_reading().findings}
    on_stages = [
        figure.link
        for leaf in gift
        if is_of_stage(leaf)
        for figure in figures_on(leaf)
        if isinstance(figure.link, To)
    ]
    assert {link.part for link in on_stages} == {"finding"}
    assert any(isinstance(row.link, To) and row.link.part == "heading 1" for row in rows)


def test_findings_are_a_table_for_those_who_listen(gift: tuple[Leaf, ...]) -> None:
    cells = [figure.cell for leaf in gift for figure in figures_on(leaf) if figure.cell is not None]

    assert {cell.table for cell in cells} == {"findings"}
    assert {cell.column for cell in cells} == {0, 1, 2}
    rows = Counter(cell.row for cell in cells if not cell.head)
    assert sorted(rows) == list(range(1, len(gift_reading().findings) + 1))


def test_what_customers_say_stands_in_their_own_voice(gift: tuple[Leaf, ...]) -> None:
    said = [run for leaf in gift for run, _, _ in texts_of(leaf) if "It’s like a present." in run.line.text]

    assert said
    assert {run.line.runs[0].face.path.name for run in said} == {"SourceSerif4_500Medium_Italic.ttf"}


def test_a_map_without_findings_says_so_and_has_no_empty_slides() -> None:
    leaves = slides(gift_shop(), Reading(checked=True))

    assert "Nothing to fix." in words_of(next(leaf for leaf in leaves if leaf.title == "Findings"))
    assert not any(leaf.title == "Priorities" for leaf in leaves)


def test_a_stage_without_cards_has_a_slide_that_says_so() -> None:
    project = with_records(gift_shop(), Stage(id="stage_new", phase="phase_after", name="Return", order="z"))

    shown = next(leaf for leaf in slides(project) if leaf.title == "Return")

    assert "Nothing stands in this stage yet." in words_of(shown)


def test_cards_of_a_crowded_cell_stand_beside_each_other_and_go_on_on_further_slides() -> None:
    project = gift_shop()
    one = next(card for card in project.all(Touchpoint) if card.step)
    crowd = [one.evolve(id=f"card_more{number}", title=f"More {number}") for number in range(30)]

    leaves = slides(with_records(project, *crowd))

    stage = project.get(Stage, project.get(Step, one.step or "").stage)
    shown = [leaf for leaf in leaves if leaf.title.startswith(stage.name)]
    assert len(shown) > 3
    assert sorted(card for leaf in shown for card in cards_on(leaf) if "more" in card) == sorted(
        card.id for card in crowd
    )
    for leaf in shown:
        assert all(size >= SMALLEST - 0.01 for _, _, size in texts_of(leaf))


def test_what_is_folded_on_the_screen_is_told_in_full() -> None:
    project = gift_shop()
    folded = [
        *(stage.evolve(collapsed=True) for stage in project.all(Stage)),
        *(lane.evolve(collapsed=True) for lane in project.all(Lane)),
    ]

    told = " ".join(words_of(leaf) for leaf in slides(with_records(project, *folded)))

    assert "Online checkout" in told
    assert "Stock sheet updated by hand" in told


def test_a_project_that_reads_from_the_right_begins_at_the_right() -> None:
    info = ProjectInfo(id="project", title="هدية", language="ar")
    leaves = slides(with_records(gift_shop(), info), gift_reading())

    stage = next(leaf for leaf in leaves if is_of_stage(leaf))
    heading = next(
        box for run, box, _ in texts_of(stage) if run.line.text.startswith("Discover") and box.y < 60
    )
    assert heading.right > WIDTH - 60
    first = next(leaf for leaf in leaves if leaf.title.startswith("Discover"))
    names = [box for run, box, _ in texts_of(first) if run.line.text.startswith("Customer")]
    assert min(box.x for box in names) > WIDTH / 2


@settings(max_examples=5, deadline=None)
@given(st.data())
def test_every_card_is_on_one_slide_and_nothing_lies_outside(data: st.DataObject) -> None:
    project = connected(data.draw(projects(most_cards=25)), data.draw(st.integers(0, 99)))
    reading = data.draw(readings(project))

    leaves = slides(project, reading)

    shown = Counter(card for leaf in leaves if is_of_stage(leaf) for card in cards_on(leaf))
    placed = {card.id: card for card in in_cells(project)}
    spans = {id_ for id_, card in placed.items() if card.until not in (None, card.step)}
    assert set(shown) == set(placed)
    assert all(count == 1 for card, count in shown.items() if card not in spans)
    for leaf in leaves:
        for run, box, _ in texts_of(leaf):
            where = (leaf.title, run.line.text, box)
            assert box.x >= -0.5, where
            assert box.right <= WIDTH + 0.5, where
            assert box.y >= -0.5, where
            assert box.bottom <= HEIGHT + 3, where


def test_nothing_is_cut_on_slides(gift: tuple[Leaf, ...]) -> None:
    assert [run.line.text for leaf in gift for run, _, _ in texts_of(leaf) if run.line.cut] == []


def test_scores_of_a_narrow_opportunity_stand_below_each_other() -> None:
    project = gift_shop()
    one = next(card for card in project.all(Opportunity) if card.step)
    more = [
        one.evolve(id=f"card_idea{number}", title=f"Idea {number}", impact=4, work=2) for number in range(6)
    ]

    leaves = slides(with_records(project, *more))

    runs = [(leaf, run) for leaf in leaves if is_of_stage(leaf) for run, _, _ in texts_of(leaf)]
    assert [run.line.text for _, run in runs if run.line.cut] == []
    assert sum(run.line.text.startswith("Impact") for _, run in runs) >= len(more)
