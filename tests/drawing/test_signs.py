"""Small signs on cards: lock, standing, comments, the map that a card opens, its own picture."""

from dataclasses import replace

import pytest

from journeymapper.drawing.cards import card_figure
from journeymapper.drawing.figures import Figure, Image, Symbol, TextRun
from journeymapper.layout import lay_out
from journeymapper.layout.formats import SCREEN
from journeymapper.layout.texts import card_height
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Card, Note, Touchpoint
from journeymapper.model.journeys import Map
from journeymapper.model.people import Channel, ColourBy
from journeymapper.model.project import Asset, Project
from journeymapper.model.reading import Colouring, Reading, Sign
from journeymapper.model.structure import Lane

CARD = Touchpoint(id="card_a", map="map_a", lane="lane_a", title="Online checkout", channel="channel_web")
LANE = Lane(id="lane_a", map="map_a", lane_kind="touchpoints")
AROUND: tuple[Record, ...] = (
    Channel(id="channel_web", name="Web & shop", short_name="Web", family="web"),
    LANE,
    Map(id="map_b", journey="journey_a", name="Returns"),
)
PHOTO = Asset("image/png", 480, 300, b"")


def drawn(card: Card, reading: Reading | None = None) -> Figure:
    project = Project({record.id: record for record in (card, *AROUND)}, {"photo": PHOTO})
    height = card_height(project, card, 145, SCREEN, LANE, "en")
    return card_figure(project, card.id, 145, height, SCREEN, reading or Reading())


def symbols(figure: Figure) -> list[str]:
    return [shape.name for shape in figure.shapes if isinstance(shape, Symbol)]


def words(figure: Figure) -> list[str]:
    return [shape.line.text.strip() for shape in figure.shapes if isinstance(shape, TextRun)]


def height_of(card: Card) -> float:
    return drawn(card).bounds.height


@pytest.mark.parametrize("card", [CARD, Activity(id="card_a", map="map_a", title="Packs")])
def test_only_what_is_not_backed_has_a_hatched_corner(card: Card) -> None:
    marks = {
        standing: [name for name in symbols(drawn(card.evolve(standing=standing))) if "standing" in name]
        for standing in ("assumed", "partly", "backed")
    }
    assert marks == {"assumed": ["standing.assumed"], "partly": ["standing.partly"], "backed": []}


def test_open_comments_are_counted_on_the_card() -> None:
    figure = drawn(CARD, Reading(comments={"card_a": 3}))
    assert "3" in words(figure)
    assert "chat" in symbols(figure)
    assert "3 open comments" in figure.words
    assert "chat" not in symbols(drawn(CARD))


def test_a_note_shows_comments_and_lock_on_its_corner() -> None:
    note = Note(id="card_a", map="map_a", text="Is it real?", locked=True)
    figure = drawn(note, Reading(comments={"card_a": 12}))
    assert "9+" in words(figure)
    assert "lock" in symbols(figure)


@pytest.mark.parametrize("card", [CARD, Note(id="card_a", map="map_a", text="Why?")])
def test_a_card_that_opens_a_map_names_it_in_a_row_of_its_own(card: Card) -> None:
    opening = card.evolve(opens="map_b")
    assert "Returns" in words(drawn(opening))
    assert height_of(opening) == height_of(card) + 20
    assert "opens the map Returns" in drawn(opening).words


def test_a_touchpoints_picture_stands_between_tile_and_title() -> None:
    card = CARD.evolve(picture="photo")
    figure = drawn(card)
    (image,) = (shape for shape in figure.shapes if isinstance(shape, Image))
    title = next(shape for shape in figure.shapes if isinstance(shape, TextRun) and shape.size == 14)
    assert image.y >= 26
    assert image.y + image.height < title.y - 10
    assert image.width / image.height == pytest.approx(480 / 300, rel=0.01)
    assert height_of(card) == pytest.approx(height_of(CARD) + image.height + 4)


def test_a_card_over_several_steps_does_not_get_much_higher_by_its_picture() -> None:
    card = CARD.evolve(picture="photo")
    project = Project({record.id: record for record in (card, *AROUND)}, {"photo": PHOTO})
    narrow, wide = (card_height(project, card, width, SCREEN, LANE, "en") for width in (145, 646))
    assert wide - narrow < 30


def test_a_picture_that_is_not_there_takes_no_room() -> None:
    card = CARD.evolve(picture="gone")
    assert height_of(card) == height_of(CARD)
    assert not any(isinstance(shape, Image) for shape in drawn(card).shapes)


def test_the_dominant_touchpoint_has_a_star() -> None:
    assert "star" in symbols(drawn(CARD.evolve(dominant=True)))
    assert "star" not in symbols(drawn(CARD))


def test_a_crowded_top_row_leaves_the_channels_name_out_rather_than_shrink_it_to_a_letter() -> None:
    crowded = CARD.evolve(dominant=True, moment_of_truth=True, friction=5, locked=True)
    assert not {"Web", "Web & shop", "…"} & set(words(drawn(crowded, Reading(comments={"card_a": 2}))))


def test_colours_may_mean_something_else_and_letters_say_it_too() -> None:
    ida = Sign("Ida Berg", "phone", letters="IB")
    figure = drawn(CARD, Reading(colouring=Colouring("owner", {"card_a": ida}, (ida,))))
    tile = next(shape for shape in figure.shapes if getattr(shape, "fill", "") == "channel.phone")
    assert tile is not None
    assert "IB" in words(figure)
    assert "web@1.6" not in symbols(figure)
    unknown = drawn(CARD, Reading(colouring=Colouring("owner", {}, (ida,))))
    assert "question@1.6" in symbols(unknown)


@pytest.mark.parametrize(("by", "coloured"), [("owner", True), ("standing", True), ("tag", False)])
def test_an_activity_has_a_coloured_edge_where_it_says_the_same_in_words(
    by: ColourBy, coloured: bool
) -> None:
    packs = Activity(id="card_a", map="map_a", title="Packs")
    ida = Sign("Ida Berg", "phone", letters="IB")
    figure = drawn(packs, Reading(colouring=Colouring(by, {"card_a": ida}, (ida,))))
    assert any(getattr(shape, "fill", "") == "channel.phone" for shape in figure.shapes) == coloured


def test_the_layout_gives_such_cards_their_room(shop: Project, shop_map: str) -> None:
    layout = lay_out(shop, shop_map, Reading())
    card = next(card for card in shop.all(Touchpoint) if card.id in layout.cards)
    opening = Project({**shop.records, card.id: card.evolve(opens=shop_map)}, shop.assets)
    taller = lay_out(opening, shop_map, Reading())
    assert taller.cards[card.id].height == layout.cards[card.id].height + 20
    assert replace(taller.cards[card.id], height=0) == replace(layout.cards[card.id], height=0)
