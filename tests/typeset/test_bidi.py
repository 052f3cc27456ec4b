from dataclasses import dataclass

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.typeset.bidi import levels, reads_from_right, visual_order

LETTERS = 'abאבגجد123٤٥ .,:-+%()[]–"/$\u0301\u05b0'


@dataclass
class Char:
    char: str
    level: int


def seen(text: str, *, rtl: bool) -> str:
    chars = [Char(char, level) for char, level in zip(text, levels(text, rtl=rtl), strict=True)]
    return "".join(item.char for item in visual_order(chars))


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        ("shop", False),
        ("חנות", True),
        ("12 – (חנות) shop", True),
        ("12 shop חנות", False),
        ("", False),
        ("…", False),
    ],
)
def test_the_first_letter_gives_a_text_its_direction(text: str, rtl: bool) -> None:
    assert reads_from_right(text) is rtl


@given(st.text(LETTERS, max_size=24), st.booleans())
def test_the_order_on_the_line_is_that_of_another_implementation(text: str, rtl: bool) -> None:
    assert seen(text, rtl=rtl) == get_display(text, base_dir="R" if rtl else "L")


def test_brackets_around_a_hebrew_word_stay_around_it_in_english() -> None:
    assert seen("see אב (גד) now", rtl=False) == "see )דג( בא now"


def test_spaces_at_the_end_hang_on_the_far_side() -> None:
    assert seen("אב ab ", rtl=True) == " ab בא"
    assert seen("ab אב ", rtl=False) == "ab בא "


@given(st.text(), st.booleans())
def test_any_text_has_a_level_for_each_character(text: str, rtl: bool) -> None:
    assert len(levels(text, rtl=rtl)) == len(text)


def test_invisible_marks_go_with_the_letter_before_them() -> None:
    assert levels("نم\u200cا a", rtl=True) == [1, 1, 1, 1, 1, 2]
