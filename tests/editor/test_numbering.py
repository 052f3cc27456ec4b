"""Numbers of findings hold while a file is open."""

from journeymapper.editor.numbering import Numbering
from journeymapper.messages import message
from journeymapper.model.findings import Finding


def finding(card: str) -> Finding:
    words = message("Something")
    return Finding(f"rule:{card}", "rule", "gap", "high", "gap", words, words, words, (card,))


def numbers(numbering: Numbering, *cards: str, map_: str = "map_a") -> dict[str, int]:
    numbered = numbering.number(map_, [finding(card) for card in cards])
    assert [one.number for one in numbered] == sorted(one.number for one in numbered)
    return {one.finding.subjects[0]: one.number for one in numbered}


def test_the_first_check_numbers_in_the_order_given() -> None:
    assert numbers(Numbering(), "card_2", "card_0", "card_1") == {"card_2": 1, "card_0": 2, "card_1": 3}


def test_a_number_is_never_given_to_another_finding() -> None:
    numbering = Numbering()
    numbers(numbering, "card_1", "card_2")
    assert numbers(numbering, "card_2") == {"card_2": 2}
    assert numbers(numbering, "card_0", "card_2") == {"card_2": 2, "card_0": 3}
    assert numbers(numbering, "card_0", "card_1", "card_2") == {"card_1": 1, "card_2": 2, "card_0": 3}


def test_each_map_counts_from_one() -> None:
    numbering = Numbering()
    assert numbers(numbering, "card_1") == {"card_1": 1}
    assert numbers(numbering, "card_0", "card_1", map_="map_b") == {"card_0": 1, "card_1": 2}


def test_a_finding_that_is_the_same_is_told_by_the_same_object() -> None:
    numbering, stays = Numbering(), finding("card_1")
    (before,) = numbering.number("map_a", [stays])
    after, other = numbering.number("map_a", [stays, finding("card_2")])
    assert after is before
    assert other is not numbering.number("map_a", [stays, finding("card_2")])[1]
