"""Find and replace in the texts of a project."""

import pytest

from journeymapper.editor.patterns import BadPattern, Sought
from journeymapper.editor.replacing import find, replace_hits, texts_of, within
from journeymapper.model.cards import Card, Note, Touchpoint
from journeymapper.model.change import apply
from journeymapper.model.edits import set_fields
from journeymapper.model.people import Channel, Persona
from journeymapper.model.project import Project
from tests.editor.clips.test_clips import shop


def all_in(project: Project, sought: Sought, by: str) -> tuple[Project, int, int]:
    done = replace_hits(project, sought, by, find(project, sought, project.records))
    return (apply(project, done.change) if done.change else project), done.places, done.left


def texts(project: Project, id_: str) -> dict[str, str]:
    return {str(way[0]): words for way, words in texts_of(project.records[id_])}


def test_only_what_people_wrote_is_a_text() -> None:
    card = Touchpoint(id="card_1", map="map_1", title="Ad", note="A b", tags=("x",), picture="f" * 64)
    assert [way for way, _ in texts_of(card)] == [("tags", 0), ("title",), ("note",)]
    persona = shop().get(Persona, "persona_lea")
    assert list(texts_of(persona)) == [(("name",), "Lea"), (("goals", 0, "text"), "By Friday")]


def test_everything_that_is_found_is_replaced_in_one_change() -> None:
    project, places, left = all_in(shop(), Sought("web"), "App")
    assert (places, left) == (1, 0)
    assert project.get(Channel, "channel_web").name == "App"
    project, _, _ = all_in(project, Sought("friday"), "Monday")
    assert texts(project, "persona_lea")["goals"] == "By Monday"


def test_case_and_whole_words_are_minded_when_asked() -> None:
    hits = find(shop(), Sought("pay"), shop().records)
    assert {hit.record for hit in hits} == {"card_pay", "step_c"}
    assert find(shop(), Sought("pay", case=True), shop().records) == ()
    assert {hit.record for hit in find(shop(), Sought("pa", whole=True), shop().records)} == set()


def test_groups_of_a_regular_expression_come_back() -> None:
    sought = Sought(r"(\w+)\?", pattern=True)
    project, _, _ = all_in(shop(), sought, r"So \1!")
    assert project.get(Note, "card_why").text == "So Why!"
    with pytest.raises(BadPattern, match="names a group"):
        all_in(shop(), sought, r"\7")


@pytest.mark.parametrize("words", ["(", "*", "[a"])
def test_what_is_no_regular_expression_is_said(words: str) -> None:
    with pytest.raises(BadPattern, match="no regular expression"):
        find(shop(), Sought(words, pattern=True), shop().records)
    assert find(shop(), Sought(words), shop().records) == ()


@pytest.mark.parametrize("words", [r"(\w+\s?)+$", r"(a|aa)*b", r"(?:x+x+)+y", r"a{99999999999999}"])
def test_an_expression_that_could_search_forever_is_refused(words: str) -> None:
    with pytest.raises(BadPattern):
        find(shop(), Sought(words, pattern=True), shop().records)


def test_an_expression_that_fits_nothing_in_particular_finds_nothing() -> None:
    assert find(shop(), Sought("x*", pattern=True), ["card_pay"]) == ()


def test_locked_cards_and_texts_that_would_be_too_long_stay() -> None:
    project, places, left = all_in(shop(), Sought("Ad", case=True, whole=True), "Advert")
    assert (places, left) == (0, 1)
    change = set_fields(shop(), "card_ad", locked=False)
    assert change is not None
    project, places, left = all_in(apply(shop(), change), Sought("Ad", case=True, whole=True), "x" * 201)
    assert (places, left) == (0, 1)
    assert getattr(project.get(Card, "card_ad"), "title", "") == "Ad"


def test_a_scope_says_where_to_look() -> None:
    assert "person_ida" not in within(shop(), "map", "map_1", [])
    assert within(shop(), "map", "map_1", [])[:3] == ("card_ad", "card_pay", "card_why")
    assert {"stage_a", "connection_1", "feeling_1"} <= set(within(shop(), "map", "map_1", []))
    assert set(within(shop(), "project", "map_1", [])) == set(shop().records)
    assert within(shop(), "selection", "map_1", ["card_ad"]) == ("card_ad",)
    assert within(shop(), "map", "", []) == ()
