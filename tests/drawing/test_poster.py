"""The poster: all of the map, and all that belongs beside it."""

from dataclasses import replace
from datetime import date

import pytest

from journeymapper.drawing.figures import Drawing, Image, TextRun
from journeymapper.drawing.poster import draw_poster
from journeymapper.messages import message
from journeymapper.model.cards import Note, Opportunity, Touchpoint
from journeymapper.model.journeys import Journey, Objective
from journeymapper.model.people import Persona
from journeymapper.model.project import Project, UnknownRecord
from journeymapper.model.reading import Colouring, Reading, Sign
from tests.drawing.painted import words_of

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def poster(shop: Project, shop_map: str, reading: Reading) -> Drawing:
    return draw_poster(shop, shop_map, reading, DAY)


def words_by_part(drawing: Drawing, part: str) -> list[str]:
    return [placed.figure.words for placed in drawing.figures if placed.figure.part == part]


def test_a_poster_contains_every_text_of_its_map(poster: Drawing, shop: Project, shop_map: str) -> None:
    said = words_of(poster)
    cards = shop.index.cards_of_map(shop_map)
    texts = [card.title for card in shop.many(Touchpoint, cards)]
    texts += [card.note for card in shop.many(Touchpoint, cards) if card.note]
    texts += [card.text for card in shop.many(Note, cards)]
    texts += [card.title for card in shop.many(Opportunity, cards)]
    assert [text for text in texts if text not in said] == []


def test_a_poster_dates_itself_with_the_year(poster: Drawing) -> None:
    facts = words_by_part(poster, "paragraph")[1]
    assert facts == (
        "Map: Current, version 7, Owner: Ida Berg, Date: 21 November 2026, Next review: 12 January 2027"
    )


def test_the_title_names_the_journey_and_who_told_it(poster: Drawing) -> None:
    said = words_of(poster)
    assert "Buying a gift from Saltmarsh Silver" in said
    assert "Current journey, as 14 gift buyers told it" in said
    assert poster.title == "Buying a gift from Saltmarsh Silver"


def test_persona_and_objectives(poster: Drawing) -> None:
    said = words_of(poster)
    assert "Nora Lindqvist" in said
    assert "“I want it to feel chosen, not ordered.”" in said
    assert "Objectives by 30 April 2027" in said
    assert "Repeat orders" in said


def test_the_legend_has_what_the_map_uses(shop: Project, shop_map: str, reading: Reading) -> None:
    channels, marks = words_by_part(draw_poster(shop, shop_map, reading, DAY), "legend")
    assert "Word of mouth" in channels
    assert "Phone" not in channels
    assert "Gap, Overlap, " in marks
    plain = draw_poster(shop, shop_map, reading.without_marks(), DAY)
    assert "Gap" not in words_by_part(plain, "legend")[1]


def test_findings_are_footnotes_in_the_order_of_their_numbers(poster: Drawing) -> None:
    findings = [words for words in words_by_part(poster, "finding") if "finding" in words]
    assert [words.split(" finding ")[1][0] for words in findings] == ["1", "2", "3", "4", "5"]
    assert "Something is wrong at place 5 and this says what." in words_of(poster)


def test_what_to_do_first_follows_the_ranks(poster: Drawing, shop: Project, reading: Reading) -> None:
    first = min(reading.ranks, key=lambda id_: reading.ranks[id_])
    assert f"1 {shop.get(Opportunity, first).title}" in words_of(poster)


def test_a_clean_map_says_so_and_an_unchecked_one_says_nothing(shop: Project, shop_map: str) -> None:
    assert "Nothing to fix." in words_of(draw_poster(shop, shop_map, Reading(checked=True), DAY))
    assert "Findings" not in words_of(draw_poster(shop, shop_map, Reading(), DAY))


def test_bookmarks_lead_to_stages_and_findings(poster: Drawing) -> None:
    titles = [(mark.level, mark.title) for mark in poster.bookmarks]
    assert titles[-7:-4] == [(0, "Come back"), (0, "Findings"), (1, "1 Finding number 1")]
    assert all(0 < mark.y < poster.height for mark in poster.bookmarks)


def test_a_narrow_map_fills_the_poster(
    poster: Drawing, shop: Project, shop_map: str, reading: Reading
) -> None:
    last = max(
        placed.x + placed.figure.bounds.right for placed in poster.figures if placed.figure.part == "card"
    )
    assert last > poster.width - 90


def test_a_wide_map_makes_a_wide_poster(depot: Project, depot_map: str) -> None:
    poster = draw_poster(depot, depot_map, Reading(), DAY)
    assert poster.width > 6000
    assert "Speaks at a fair" in words_of(poster)


def test_many_findings_and_long_texts_flow_down(shop: Project, shop_map: str, reading: Reading) -> None:
    first = reading.findings[0]
    long = replace(first.finding, sentence=message("A long sentence about what is wrong. " * 12), mark=None)
    many = replace(reading, findings=tuple(replace(first, number=n, finding=long) for n in range(1, 41)))
    journey = shop.get(Journey, shop.index.journeys()[0])
    persona = shop.get(Persona, journey.personas[0])
    records = {
        **shop.records,
        journey.id: journey.evolve(headline="A very long headline of a journey " * 5),
        persona.id: persona.evolve(name="A name of several long words " * 3, tagline="who is " * 40),
    }
    for id_ in shop.index.objectives(journey.id):
        records[id_] = shop.get(Objective, id_).evolve(statement="An objective in many words " * 5)
    poster = draw_poster(Project(records, shop.assets), shop_map, many, DAY)
    said = words_of(poster)
    assert said.count("about what is wrong") >= 40 * 11
    assert poster.height > 3000
    boxes = [
        placed.figure.bounds.moved(placed.x, placed.y).grown(-8)
        for placed in poster.figures
        if placed.figure.part in ("title", "persona", "objectives", "legend", "finding", "footer")
    ]
    overlapping = [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :] if a.meets(b)]
    assert overlapping == []


def test_a_bare_map_makes_a_poster_too(shop: Project, shop_map: str) -> None:
    journey = shop.get(Journey, shop.index.journeys()[0])
    bare = journey.evolve(personas=(), owner=None, last_review=None, headline="")
    gone = set(shop.index.objectives(journey.id))
    records = {id_: record for id_, record in shop.records.items() if id_ not in gone}
    poster = draw_poster(Project({**records, bare.id: bare}, shop.assets), shop_map, Reading(), DAY)
    assert "Gift buyer" in words_of(poster)
    assert not words_by_part(poster, "persona")


def test_a_persona_with_a_picture_shows_it(depot: Project, depot_map: str) -> None:
    poster = draw_poster(depot, depot_map, Reading(), DAY)
    persona = next(placed.figure for placed in poster.figures if placed.figure.part == "persona")
    assert any(isinstance(shape, Image) for shape in persona.shapes)


def test_an_unknown_map_is_told(shop: Project) -> None:
    with pytest.raises(UnknownRecord):
        draw_poster(shop, "map_nowhere", Reading(), DAY)


def test_the_legend_says_what_colours_mean(shop: Project, shop_map: str) -> None:
    ida = Sign("Ida Berg", "phone", letters="IB")
    cards = [card.id for card in shop.all(Touchpoint) if card.step]
    reading = Reading(colouring=Colouring("owner", dict.fromkeys(cards, ida), (ida,)))
    drawing = draw_poster(shop, shop_map, reading, DAY)
    (legend,) = (placed.figure for placed in drawing.figures if placed.figure.record == "channels")
    said = [shape.line.text.strip() for shape in legend.shapes if isinstance(shape, TextRun)]
    assert said == ["Colours: owner", "IB", "Ida Berg"]
    assert legend.words == "Colours: owner: Ida Berg"


def test_the_legends_stand_beside_persona_and_objectives_rather_than_below(poster: Drawing) -> None:
    strip = [placed for placed in poster.figures if placed.figure.part in ("persona", "objectives", "legend")]
    assert len(strip) == 4
    assert len({placed.y for placed in strip}) == 1
