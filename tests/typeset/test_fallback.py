import pytest

from journeymapper.typeset import Role, set_line, uncovered
from journeymapper.typeset.fallback import has_font

NOBODY = "\U0010fffd"


def faces(text: str, role: Role = "regular") -> list[str]:
    return [run.face.key for run in set_line(text, role).runs]


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("مرحبا بالعالم", "NotoSansArabic"),
        ("גִּפְט קארד", "NotoSansHebrew"),
        ("क्षत्रिय हिन्दी में", "NotoSansDevanagari"),
        ("สวัสดีชาวโลกน้ำ", "NotoSansThai"),
    ],
)
def test_shipped_scripts_are_set_in_their_font_with_no_empty_box(text: str, face: str) -> None:
    weights: dict[Role, str] = {"regular": "Regular", "semibold": "Bold"}
    for role, weight in weights.items():
        (run,) = set_line(text, role).runs
        assert run.face.key == f"{face}-{weight}.ttf"
        assert 0 not in run.glyphs
    assert uncovered(text) == frozenset()


def test_latin_greek_and_cyrillic_share_the_face_of_the_role() -> None:
    assert set(faces("Größe Ελλάδα Привет Łódź", "serif")) == {"SourceSerif4_600SemiBold.ttf"}


@pytest.mark.parametrize("emoji", ["🙂", "👍🏽", "👩\u200d👩\u200d👧", "🇩🇪", "1️⃣", "❤️", "⚠️"])
def test_an_emoji_sequence_is_one_cluster_in_the_emoji_font(emoji: str) -> None:
    (run,) = set_line(emoji, "bold").runs
    assert run.face.key == "NotoEmoji_400Regular.ttf"
    assert 0 not in run.glyphs
    assert set(run.clusters) == {0}
    assert uncovered(emoji) == frozenset()


def test_the_space_after_an_emoji_belongs_to_the_text() -> None:
    line = set_line("🙂 ok", "regular")
    assert [run.text for run in line.runs] == ["🙂", " ok"]


def test_the_space_between_two_words_of_a_script_does_not_change_the_font() -> None:
    assert len(set_line("שלום עולם", "regular").runs) == 1


def test_marks_stay_in_the_font_of_their_letter() -> None:
    line = set_line("a\u0301\u0323 x\u20dd", "regular")
    assert all(cluster in (0, 3, 4) for run in line.runs for cluster in run.clusters)
    assert "".join(run.text for run in line.runs) == line.text


def test_a_sign_on_a_dash_takes_both_from_the_font_that_has_both() -> None:
    (run,) = set_line("–ि", "regular").runs
    assert run.face.key == "NotoSansDevanagari-Regular.ttf"
    assert 0 not in run.glyphs


@pytest.mark.parametrize("text", ["日本語の文章", "안녕하세요", "ខ្មែរ", "தமிழ்", "ᏣᎳᎩ"])
def test_a_script_of_the_computer_is_set_or_reported(text: str) -> None:
    missing = uncovered(text)
    line = set_line(text, "regular")
    assert "".join(run.text for run in line.runs) == text
    for run in line.runs:
        assert (0 in run.glyphs) == bool(set(run.text) & missing)


def test_what_no_font_has_is_an_empty_box_of_the_role_and_reported() -> None:
    line = set_line(f"ab{NOBODY}c", "italic")
    assert uncovered(f"ab{NOBODY}c{NOBODY}") == {NOBODY}
    assert set(faces(f"ab{NOBODY}c", "italic")) == {"SourceSans3_400Regular_Italic.ttf"}
    assert 0 in line.runs[-1].glyphs
    assert line.width > set_line("abc", "italic").width


@pytest.mark.parametrize(
    "char", ["\n", "\t", "\u00a0", "\u200b", "\u00ad", "\u200d", "\ufe0f", "\u2003", "\u202b"]
)
def test_invisible_characters_need_no_font(char: str) -> None:
    assert uncovered(f"a{char}b") == frozenset()
    assert all(0 not in run.glyphs for run in set_line(f"a{char}b", "regular").runs)


def test_a_broken_half_of_a_character_is_reported_and_set() -> None:
    assert not has_font("\ud83d")
    assert set_line("a\ud83db", "regular").text == "a\ud83db"
