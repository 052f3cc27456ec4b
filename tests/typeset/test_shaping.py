import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.typeset import Line, Role, set_line
from journeymapper.typeset.faces import role_face
from journeymapper.typeset.plain import is_plain

LATIN = "".join(filter(is_plain, map(chr, range(0x20, 0x2123))))


def units(line: Line) -> list[tuple[int, int, int, int, int]]:
    (run,) = line.runs
    return list(zip(run.glyphs, run.advances, run.x_offsets, run.y_offsets, run.clusters, strict=True))


@given(st.text(LATIN, min_size=1), st.sampled_from(["regular", "bold", "italic", "quote", "serif"]))
def test_plain_text_set_word_by_word_is_what_harfbuzz_makes_of_the_whole(text: str, role: Role) -> None:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "en"
    hb.shape(role_face(role).hb_font, buffer)
    expected = [
        (info.codepoint, place.x_advance, place.x_offset, place.y_offset, info.cluster)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]
    assert units(set_line(text, role)) == expected


def test_letters_are_kerned_and_ligatures_keep_their_letters() -> None:
    assert set_line("AV", "regular").width < set_line("A", "regular").width + set_line("V", "regular").width
    (run,) = set_line("an affine", "regular").runs
    assert len(run.glyphs) < len(run.text)
    assert run.clusters == tuple(sorted(run.clusters))


def test_source_serif_kerns_with_the_space() -> None:
    apart = set_line("T", "serif").width + set_line("\u00a0", "serif").width + set_line("A", "serif").width
    assert set_line("T A", "serif").width < apart


def test_a_line_is_as_wide_as_its_advances_without_the_spaces_at_its_end() -> None:
    line = set_line("Gift card  ", "regular")
    (run,) = line.runs
    assert run.text == "Gift card  "
    assert run.width == sum(run.advances) / run.face.upem
    assert line.width == set_line("Gift card", "regular").width
    assert run.width > line.width


def test_arabic_letters_join_and_run_from_the_right() -> None:
    (run,) = set_line("ببب", "regular").runs
    assert run.rtl
    assert len(set(run.glyphs)) >= 3
    assert list(run.clusters) == sorted(run.clusters, reverse=True)


def test_devanagari_vowels_move_before_their_consonant() -> None:
    (run,) = set_line("कि", "regular").runs
    (alone,) = set_line("क", "regular").runs
    assert run.glyphs[-1] == alone.glyphs[0]
    assert set(run.clusters) == {0}


def test_a_name_in_another_direction_keeps_its_place() -> None:
    english = set_line("Meet שלום here", "regular")
    assert [run.text.strip() for run in english.runs if run.text.strip()] == ["Meet", "שלום", "here"]
    hebrew = set_line("פגוש את Meet כאן", "regular")
    assert [run.text.strip() for run in hebrew.runs if run.text.strip()] == ["כאן", "Meet", "פגוש את"]
    assert hebrew.rtl
    assert not english.rtl


def test_the_direction_of_the_paragraph_can_be_given() -> None:
    line = set_line("Meet שלום", "regular", rtl=True)
    assert line.rtl
    assert line.runs[-1].text.strip() == "Meet"


def test_brackets_turn_with_their_direction() -> None:
    (left,) = (run for run in set_line("(", "regular", rtl=False).runs)
    (right,) = (run for run in set_line("(", "regular", rtl=True).runs)
    (closing,) = (run for run in set_line(")", "regular", rtl=False).runs)
    assert right.glyphs == closing.glyphs != left.glyphs


def test_the_break_space_of_a_line_from_the_right_takes_no_room() -> None:
    line = set_line("שלום ", "regular")
    assert sum(run.width for run in line.runs) == line.width == set_line("שלום", "regular").width


def test_a_soft_hyphen_shows_at_the_end_only() -> None:
    hyphen = set_line("-", "regular").runs[0].glyphs
    assert set_line("co\u00ad", "regular").runs[0].glyphs[-1:] == hyphen
    assert set_line("co\u00adop", "regular").width == set_line("coop", "regular").width


def test_the_language_chooses_letter_forms() -> None:
    text = "бгдпт"
    serbian = set_line(text, "italic", language="sr")
    assert serbian.runs[0].glyphs != set_line(text, "italic", language="ru").runs[0].glyphs


@given(st.text())
def test_runs_hold_all_of_any_text(text: str) -> None:
    line = set_line(text, "regular")
    assert line.text == text
    assert sorted("".join(run.text for run in line.runs)) == sorted(text)
    for run in line.runs:
        lengths = {
            len(run.glyphs),
            len(run.advances),
            len(run.x_offsets),
            len(run.y_offsets),
            len(run.clusters),
        }
        assert len(lengths) == 1
        assert all(0 <= cluster < len(run.text) for cluster in run.clusters)
