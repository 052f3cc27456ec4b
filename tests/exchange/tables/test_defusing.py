"""No text of a project is run by a spreadsheet, and every one is read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange.tables.defusing import defused, restored

TRICKY = st.text(st.sampled_from("=+-@＝－'\" \t\n;,5.a\u00a0\u200b"), max_size=12)


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "+1+1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1)",
        "\tafter a tab",
        "\nafter a line",
        "  =1",
        "\u00a0=1",
        "'=1",
        '"=HYPERLINK("http://example.org")',
        "“=1",
        "＝1+1",
        "＋1",
        "－1+1",
        "＠SUM(1)",
        "\ufeff=1",
        "-",
        "+49 30 1234567 and ask",
    ],
)
def test_what_would_be_run_begins_with_an_apostrophe(words: str) -> None:
    assert defused(words) == f"'{words}"


@pytest.mark.parametrize(
    "words", ["-5", "+3.5", "-1,630.50", "-12 %", "5 - 3", "a=b", "'tis", "— no", "", "ring;5"]
)
def test_what_nobody_runs_stays_as_it_is(words: str) -> None:
    assert defused(words) == words


@pytest.mark.parametrize("words", ["see; =cmd|' /C calc'!A0;", "first\n=1+1", "first\t@SUM(1)"])
def test_cells_that_another_separator_would_make_are_defused_too(words: str) -> None:
    for part in defused(words).replace("\t", ";").replace("\n", ";").split(";"):
        assert not part.strip().startswith(("=", "@"))


@given(st.one_of(st.text(), TRICKY))
def test_the_text_comes_back(words: str) -> None:
    assert restored(defused(words)) == words


@given(TRICKY)
def test_no_cell_begins_as_a_formula_does(words: str) -> None:
    assert not defused(words).startswith(("=", "@", "＝", "\t", "\n"))
