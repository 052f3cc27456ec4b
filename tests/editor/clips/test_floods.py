"""However much is pasted, and however strange: it is refused in a sentence, or it becomes cards."""

import json

import pytest

from journeymapper.editor.clips.clip import clip_bytes, clip_from, clip_of
from journeymapper.editor.clips.pasting import paste_cards
from journeymapper.editor.clips.rows import TooMuch, rows_of, table_of
from journeymapper.editor.clips.tabular import paste_table
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.integrity import problems
from journeymapper.storage.codec import encode
from tests.editor.clips.test_clips import shop


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("a\n" * 1_000_000, "1,000,001 lines; no more than 5,000"),
        ("\t" * 1_000_000, "more than 100 columns"),
        ("x\n" * 4_000 + "\t" * 500_000, "more than 100 columns"),
        ("a" * 10_000_000, "10 million letters; no more than 4"),
        ('"' * 5_000_001, "6 million letters"),
    ],
    ids=["lines", "columns", "one wide row", "letters", "quotes"],
)
def test_a_flood_is_refused_before_it_is_made_into_rows(words: str, sentence: str) -> None:
    with pytest.raises(TooMuch, match=sentence):
        rows_of(words)


def test_a_million_letters_in_one_line_are_one_card_with_a_title_that_fits() -> None:
    pasted = paste_table(shop(), table_of(shop(), "a" * 1_000_000), "map_1", ("step_b", "lane_t"))
    assert pasted.change is not None
    card = apply(shop(), pasted.change).get(Touchpoint, pasted.ids[0])
    assert len(card.title) == 200


@pytest.mark.parametrize("words", ["half \ud800", "turned \u202e round", "rung \x07\x1b[31m", "\uffff x"])
def test_what_no_file_can_hold_is_not_in_the_cards(words: str) -> None:
    pasted = paste_table(shop(), table_of(shop(), words), "map_1", ("step_b", "lane_t"))
    assert pasted.change is not None
    project = apply(shop(), pasted.change)
    assert problems(project) == ()
    title = project.get(Touchpoint, pasted.ids[0]).title
    assert not set(title) & set("\ud800\u202e\x07\x1b\uffff")
    assert title.encode() in encode(project)


def test_a_formula_is_words() -> None:
    pasted = paste_table(shop(), table_of(shop(), "=1+1"), "map_1", ("step_b", "lane_t"))
    assert pasted.change is not None
    assert apply(shop(), pasted.change).get(Touchpoint, pasted.ids[0]).title == "=1+1"


@pytest.mark.parametrize("beyond", [["Not an id"], [1], [None], ["x" * 100], {"a": 1}, "card_1"])
def test_a_clip_that_names_what_is_no_id_is_pasted_without_it(beyond: object) -> None:
    clip = clip_of(shop(), ("card_ad",), "home")
    assert clip is not None
    raw = json.loads(clip_bytes(clip))
    raw["clip"]["beyond"] = {"card_ad": {"owner": beyond, "channel": beyond, "title": beyond}}
    read = clip_from(json.dumps(raw).encode())
    assert read is not None
    pasted = paste_cards(shop(), read, "map_1", ("step_b", "lane_t"), 0, home="home")
    assert pasted.change is not None
    assert problems(apply(shop(), pasted.change)) == ()
