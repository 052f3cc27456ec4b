"""The square of impact and effort."""

from datetime import date

import pytest

from journeymapper.drawing.figures import Box, Figure, TextRun
from journeymapper.drawing.priorities import (
    Rated,
    SquareType,
    gain_words,
    is_first,
    promise_words,
    rated,
    square_figure,
)
from journeymapper.layout.formats import TextStyle
from journeymapper.model.cards import Opportunity
from journeymapper.model.links import Measure
from journeymapper.model.people import Person
from journeymapper.model.reading import Reading
from tests.layout.maps import project_of

SIDE = 500.0
TYPE = SquareType(TextStyle("semibold", 14, 17), TextStyle("regular", 13, 16), TextStyle("bold", 13, 16))


def opportunity(name: str, impact: int | None, work: int | None) -> Opportunity:
    return Opportunity(id=f"card_{name}", map="map_1", title=name, impact=impact, work=work)


def square(*cards: Opportunity) -> Figure:
    return square_figure("map_1", [Rated(card, rank) for rank, card in enumerate(cards, 1)], SIDE, TYPE, "en")


def middle_of(figure: Figure, rank: int) -> tuple[float, float]:
    """The middle of the dot behind a number."""
    run = next(
        shape for shape in figure.shapes if isinstance(shape, TextRun) and shape.line.text == str(rank)
    )
    x, y = run.x + run.line.width * run.size / 2, run.y - 0.35 * run.size
    dots = [box for box in figure.shapes if isinstance(box, Box) and box.width == box.height < SIDE / 5]
    dot = min(dots, key=lambda box: abs(box.x + box.width / 2 - x) + abs(box.y + box.height / 2 - y))
    return dot.x + dot.width / 2, dot.y + dot.height / 2


@pytest.mark.parametrize(
    ("impact", "work", "column", "row"), [(5, 1, 0, 0), (5, 5, 4, 0), (1, 2, 1, 4), (3, 3, 2, 2)]
)
def test_an_opportunity_stands_in_the_cell_of_its_impact_and_effort(
    impact: int, work: int, column: int, row: int
) -> None:
    x, y = middle_of(square(opportunity("a", impact, work)), 1)

    assert (int(x // (SIDE / 5)), int(y // (SIDE / 5))) == (column, row)


def test_what_nobody_has_rated_stands_in_the_middle() -> None:
    x, y = middle_of(square(opportunity("a", None, None)), 1)

    assert (int(x // 100), int(y // 100)) == (2, 2)


def test_dots_of_one_cell_stand_beside_each_other_and_keep_off_the_words_of_the_corner() -> None:
    figure = square(*(opportunity(str(number), 5, 1) for number in range(6)))

    dots = [box for box in figure.shapes if isinstance(box, Box) and box.stroke is not None]
    assert len(dots) == 6
    for number, dot in enumerate(dots):
        assert dot.y >= 0.36 * SIDE / 5 - 1
        for other in dots[number + 1 :]:
            apart = (dot.x - other.x) ** 2 + (dot.y - other.y) ** 2
            assert apart >= (dot.width / 2 + other.width / 2) ** 2
    assert "1 0" in figure.words
    assert "6 5" in figure.words


def test_much_impact_for_little_effort_comes_first() -> None:
    assert is_first(Rated(opportunity("a", 4, 2), 1))
    assert not is_first(Rated(opportunity("a", 4, 3), 1))
    assert not is_first(Rated(opportunity("a", 3, 1), 1))


def test_an_opportunity_says_what_it_brings_and_who_promises_it() -> None:
    card = opportunity("a", 5, 1).evolve(
        measure="measure_1", baseline=54, target=65, owner="person_ida", due="2026-12-05"
    )
    project = project_of(
        [
            card,
            Measure(id="measure_1", of="map_1", name="Checkout completed", unit="%"),
            Person(id="person_ida", name="Ida Berg"),
        ]
    )

    assert gain_words(project, card).replace("\u202f", " ") == "Checkout completed 54 → 65 %"
    assert promise_words(project, card, date(2026, 11, 21)) == "Ida Berg, by 5 December"
    assert gain_words(project, opportunity("b", 1, 1)) == ""
    assert promise_words(project, opportunity("b", 1, 1), date(2026, 11, 21)) == ""


def test_opportunities_come_in_the_order_of_their_ranks() -> None:
    project = project_of([opportunity("a", 1, 1), opportunity("b", 5, 1)])

    ones = rated(project, Reading(ranks={"card_a": 2, "card_b": 1, "card_gone": 3}))

    assert [(one.card.id, one.rank) for one in ones] == [("card_b", 1), ("card_a", 2)]
