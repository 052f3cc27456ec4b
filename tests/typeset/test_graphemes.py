import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.typeset.graphemes import graphemes


@pytest.mark.parametrize(
    "clusters",
    [
        ["a", "b", " "],
        ["e\u0301", "a"],
        ["o\u0302\u0323", "!"],
        ["👍🏽", "👍"],
        ["👩\u200d👩\u200d👧", "👩", "👧"],
        ["🏳️\u200d🌈", "❤️"],
        ["🇩🇪", "🇫🇷", "🇨"],
        ["1️⃣", "2"],
        ["🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "x"],
        ["क्ष", "त्रि", "य"],
        ["हि", "न्दी"],
        ["நி", "ன்"],
        ["น้ำ", "ใ", "จ"],
        ["각", "\u1100\u1161\u11a8", "가"],
        ["م", "رَّ", "ة"],
        ["\r\n", "\n", "a"],
        ["\r", "a"],
    ],
    ids=lambda clusters: "|".join(clusters).encode("unicode_escape").decode(),
)
def test_a_text_falls_into_the_clusters_a_reader_sees(clusters: list[str]) -> None:
    assert graphemes("".join(clusters)) == clusters


@given(st.text())
def test_clusters_joined_are_the_text(text: str) -> None:
    assert "".join(graphemes(text)) == text


@given(st.text(alphabet="ae\u0301\u0308🇩🇪👩👧\u200d🏽क्षिन้ำ각\u1100\u1161"))
def test_no_cluster_begins_with_a_mark_except_the_first(text: str) -> None:
    assert all(
        cluster[0] not in "\u0301\u0308\u200d\U0001f3fd\u094d\u093f\u0e49\u0e33"
        for cluster in graphemes(text)[1:]
    )
