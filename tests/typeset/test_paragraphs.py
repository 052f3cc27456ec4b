from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.typeset import Paragraph, elide, line_width, set_line, set_paragraph
from journeymapper.typeset.graphemes import graphemes

MIXED = (
    "abe WIM. -/—,(ﬁé\u0301 שלום(ב) مرحبا 12 हिन्दी क्ष ภาษาน้ำ 日本「語」。가 👍🏽👩\u200d👧🇩🇪"
    "\u00a0\u00ad\u200b\t\n"
)
TEXTS = st.text(MIXED, max_size=60)
WIDTHS = st.floats(min_value=0, max_value=200)


def texts(paragraph: Paragraph) -> list[str]:
    return [line.text for line in paragraph.lines]


def test_words_wrap_where_the_column_ends() -> None:
    text = "Choose the gift card online"
    assert texts(set_paragraph(text, "regular", 12, 70)) == ["Choose the ", "gift card ", "online"]
    assert texts(set_paragraph(text, "regular", 12, 1000)) == [text]
    exactly = line_width("Choose the gift", "regular", 12)
    assert texts(set_paragraph(text, "regular", 12, exactly)) == ["Choose the gift ", "card online"]
    assert texts(set_paragraph(text, "regular", 12, exactly - 0.01))[0] == "Choose the "


def test_lines_are_the_same_at_every_zoom() -> None:
    small = set_paragraph("Choose the gift card online", "regular", 6, 35)
    large = set_paragraph("Choose the gift card online", "regular", 48, 280)
    assert small.lines == large.lines


def test_newlines_break_lines_and_empty_lines_stay() -> None:
    assert texts(set_paragraph("one\n\ntwo\r\nthree", "regular", 12, 100)) == ["one", "", "two", "three"]
    assert texts(set_paragraph("", "regular", 12, 100)) == [""]
    assert texts(set_paragraph("end\n", "regular", 12, 100)) == ["end", ""]


def test_a_long_word_is_broken_between_graphemes() -> None:
    paragraph = set_paragraph("e\u0301" * 30, "regular", 12, 40)
    assert len(paragraph.lines) > 3
    assert all(len(line.text) % 2 == 0 for line in paragraph.lines)


def test_a_broken_arabic_word_fits_though_its_joined_letters_are_wider_than_single_ones() -> None:
    single = sum(line_width(letter, "regular", 12) for letter in "ممس")
    assert line_width("ممس", "regular", 12) > single
    lines = set_paragraph("ممسسممسس", "regular", 12, single).lines
    assert len(lines) > 1
    assert all(line.width * 12 <= single + 0.001 for line in lines)


def test_a_hyphenated_word_fills_the_line_up_to_its_hyphen() -> None:
    width = line_width("the self-", "regular", 12)
    assert texts(set_paragraph("the self-service", "regular", 12, width)) == ["the self-", "service"]


def test_japanese_breaks_anywhere_but_before_a_full_stop() -> None:
    width = line_width("日本語", "regular", 12)
    assert texts(set_paragraph("日本語。です", "regular", 12, width)) == ["日本", "語。で", "す"]


def test_text_beyond_the_last_line_is_left_out_with_an_ellipsis() -> None:
    paragraph = set_paragraph("Choose the gift card online today", "regular", 12, 70, max_lines=2)
    assert paragraph.elided
    assert texts(paragraph)[0] == "Choose the "
    assert texts(paragraph)[1].startswith("gift card")
    assert texts(paragraph)[1].endswith("…")


def test_an_ellipsis_takes_the_place_of_a_line_that_begins_after_a_newline() -> None:
    paragraph = set_paragraph("one\ntwo", "regular", 12, 100, max_lines=1)
    assert texts(paragraph) == ["one…"]


def test_text_that_fits_has_no_ellipsis() -> None:
    paragraph = set_paragraph("Choose the gift  \n ", "regular", 12, 70, max_lines=2)
    assert not paragraph.elided
    assert texts(paragraph) == ["Choose the ", "gift  "]


def test_every_line_of_a_paragraph_has_its_direction() -> None:
    paragraph = set_paragraph("שלום Journeymapper program", "regular", 12, 90)
    assert len(paragraph.lines) > 1
    assert all(line.rtl for line in paragraph.lines)
    assert not any(line.rtl for line in set_paragraph("Journey שלום עולם", "regular", 12, 60).lines)


def test_an_elided_line_from_the_right_ends_on_the_left() -> None:
    line = elide("שלום עולם שלום עולם", "regular", 12, 60)
    assert line.text.endswith("…")
    assert line.runs[0].text.endswith("…")


def test_a_very_long_text_in_two_lines_shows_its_start() -> None:
    for text in ("lorem ipsum " * 1700, "x" * 20_000, "日本" * 10_000, "שלום " * 4000, "ภาษาไทย" * 3000):
        paragraph = set_paragraph(text, "regular", 12, 117, max_lines=2)
        shown = "".join(texts(paragraph))
        assert paragraph.elided
        assert len(paragraph.lines) == 2
        assert text.startswith(shown.removesuffix("…"))
        assert len(shown) > 15


def test_a_text_without_a_single_break_is_kept_whole() -> None:
    text = "x" * 5000
    assert "".join(texts(set_paragraph(text, "regular", 12, 117))) == text


def test_the_same_request_gives_the_same_object() -> None:
    assert set_line("Gift", "bold") is set_line("Gift", "bold", language="en")
    assert elide("Gift card", "bold", 12, 30) is elide("Gift card", "bold", 12, 30)
    first = set_paragraph("Gift card", "bold", 12, 30)
    assert first is set_paragraph("Gift card", "bold", 12.0, 30, max_lines=None)
    assert first.lines[0] is set_paragraph("Gift box", "bold", 12, 30).lines[0]
    assert first is not set_paragraph("Gift card", "bold", 12, 31)


@pytest.mark.parametrize("count", [0, -1])
def test_a_paragraph_has_at_least_one_line(count: int) -> None:
    with pytest.raises(ValueError, match="at least one line"):
        set_paragraph("Gift", "bold", 12, 30, max_lines=count)


@given(TEXTS, WIDTHS)
def test_lines_joined_are_the_text_without_newlines(text: str, width: float) -> None:
    assert "".join(texts(set_paragraph(text, "regular", 12, width))) == text.replace("\n", "")


@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_the_column_unless_it_is_one_grapheme(text: str, width: float) -> None:
    for line in set_paragraph(text, "semibold", 12, width).lines:
        assert line.width * 12 <= width + 0.001 or len(graphemes(line.text.rstrip(" \t\u200b"))) == 1


@given(TEXTS, WIDTHS, st.integers(1, 3))
def test_elided_text_is_never_wider_than_its_box_nor_longer_than_its_lines(
    text: str, width: float, count: int
) -> None:
    paragraph = set_paragraph(text, "regular", 12, width, max_lines=count)
    assert len(paragraph.lines) <= count
    last = paragraph.lines[-1]
    if paragraph.elided:
        assert last.width * 12 <= width + 0.001
        assert last.text == "" or last.text.endswith("…")
    else:
        assert "".join(texts(paragraph)).strip() == text.replace("\n", "").strip()


@given(TEXTS, WIDTHS)
def test_a_line_ends_after_spaces_or_a_whole_grapheme(text: str, width: float) -> None:
    for part in text.split("\n"):
        ends = set(accumulate(map(len, graphemes(part)), initial=0))
        stops = accumulate(len(line.text) for line in set_paragraph(part, "regular", 12, width).lines)
        assert all(stop in ends or part[stop - 1] in " \t" for stop in stops)
