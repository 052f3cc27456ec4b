"""Counting the lines of a text gives what setting it gives."""

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.layout.fitting import line_count
from journeymapper.layout.formats import SCREEN, TextStyle
from journeymapper.typeset import set_paragraph

STYLES = st.sampled_from((SCREEN.type.card_title, SCREEN.type.quote, SCREEN.type.note))
PLAIN = st.text(alphabet="aAeilmTVWo.,’“()%!? 12é", max_size=80)
ANY = st.text(max_size=40) | st.text(alphabet="ab /-–\n送料هدية\u00ad", max_size=40)


@given(PLAIN | ANY, STYLES, st.floats(30, 320), st.none() | st.integers(1, 4))
def test_it_counts_as_setting_would(text: str, style: TextStyle, width: float, most: int | None) -> None:
    lines = set_paragraph(text, style.role, style.size, width, max_lines=most).lines

    assert line_count(text, style, width, most, "en") == len(lines)


@given(PLAIN, STYLES, st.floats(60, 320))
def test_no_closer_look_is_taken_where_two_lines_are_enough(
    text: str, style: TextStyle, width: float
) -> None:
    lines = len(set_paragraph(text, style.role, style.size, width).lines)
    counted = line_count(text, style, width, None, "en", enough=2)

    assert counted == max(lines, 2) or counted == lines
