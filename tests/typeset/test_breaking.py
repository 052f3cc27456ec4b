import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.typeset.breaking import break_groups, break_units, newline
from journeymapper.typeset.graphemes import graphemes


@pytest.mark.parametrize(
    "units",
    [
        ["Open ", "the  ", "gift ", "card"],
        ["  ", "led ", "in"],
        ["self-", "service ", "e-", "mail"],
        ["-5 ", "to ", "3-5 ", "of ", "A-1"],
        ["--verbose ", "-x"],
        ["and/", "or ", "1/2 ", "/home"],
        ["https://example.org/", "gift/", "card"],
        ["before—", "after ", "– ", "dash"],
        ["(in ", "brackets) ", "“quoted” ", "it’s"],
        ["zero\u200b", "width ", "co\u00ad", "operate"],
        ["100\u00a0km ", "Mr.\u202fX ", "non\u2011stop"],
        ["日", "本", "語"],
        ["「文", "章」", "は、", "（長", "い）"],
        ["キャッ", "シュ", "レ", "ス！"],
        ["人々", "だ。」"],
        ["Use ", "世", "界。", "ok"],
        ["日\u00a0本"],
        ["안", "녕 ", "세", "계"],
        ["ok ", "👩\u200d👩\u200d👧", "👍🏽 ", "🇩🇪", "🇫🇷"],
        ["สวัสดีชาวโลก ", "ครับ"],
    ],
    ids="|".join,
)
def test_lines_may_end_between_these(units: list[str]) -> None:
    assert list(break_units("".join(units))) == units


@given(st.text(alphabet="ab1 -/—(「)」。っ日本가👍🏽\u200d🇩🇪\u0301\u00a0\u00ad\u200b\tสำเ\n"))
def test_units_joined_are_the_text_and_cut_no_space_from_its_word(text: str) -> None:
    units = list(break_units(text))
    assert "".join(units) == text
    assert not any(unit.startswith(" ") for unit in units[1:])


@given(st.text(alphabet="日本語「」、。（）ァッー々！", min_size=1))
def test_closing_marks_begin_no_unit_and_opening_marks_end_none_in_japanese(text: str) -> None:
    units = list(break_units("語" + text + "語"))
    assert not any(unit[0] in "」、。）ァッー々！" for unit in units[1:])
    assert not any(unit[-1] in "「（" for unit in units[:-1])


@pytest.mark.parametrize(
    "groups", [["แม่", "ค้า"], ["เขี", "ย", "น"], ["น้ำ", "ใจ"], ["ดีๆ", "มา"], ["ໄປ", "ສະ"]], ids="|".join
)
def test_a_long_thai_or_lao_phrase_keeps_its_vowels_with_their_consonants(groups: list[str]) -> None:
    assert list(break_groups("".join(groups))) == groups


@given(st.text(alphabet="กเแไาำะ้ิ์ๆ ab"))
def test_groups_never_cut_a_grapheme(text: str) -> None:
    ends = {sum(map(len, graphemes(text)[:count])) for count in range(len(text) + 1)}
    position = 0
    for group in break_groups(text):
        position += len(group)
        assert position in ends


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\v", "\f", "\x85"])
def test_every_kind_of_newline_is_found_whole(mark: str) -> None:
    text = f"one{mark}two"
    assert newline(text, 0) == (3, 3 + len(mark))
    assert newline(text, 3 + len(mark)) == (len(text), -1)
