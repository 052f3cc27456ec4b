"""Lines put together again to the paragraphs that people edit."""

from journeymapper.drawing.figures import TextRun
from journeymapper.drawing.setting import column
from journeymapper.export.pptx.paragraphs import paragraphs
from journeymapper.layout.formats import TextStyle
from journeymapper.typeset import set_paragraph

BODY = TextStyle("regular", 14, 18)
WORDS = "A stage that needs more room than one slide has goes on on the next one"


def lines(words: str, x: float = 0, y: float = 0, width: float = 120) -> tuple[TextRun, ...]:
    return column(x, y, width, set_paragraph(words, BODY.role, BODY.size, width), BODY, "ink")


def test_lines_under_each_other_are_one_paragraph() -> None:
    runs = lines(WORDS)
    assert len(runs) > 2

    found = list(paragraphs(runs))

    assert [paragraph.text for paragraph in found] == [WORDS]
    assert found[0].lead == BODY.lead


def test_what_stands_apart_is_a_paragraph_of_its_own() -> None:
    beside = (*lines("One", x=0), *lines("Two", x=200), *lines("Three", x=200, y=60))

    assert [paragraph.text for paragraph in paragraphs(beside)] == ["One", "Two", "Three"]
