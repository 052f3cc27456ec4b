"""Numbers of findings hold while a file is open."""

from journeymapper.editor.numbering import Numbering
from journeymapper.messages import message
from journeymapper.model.base import Record
from journeymapper.model.cards import Touchpoint
from journeymapper.model.findings import Finding
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step


def a_map(name: str) -> list[Record]:
    """A map of three columns and one lane with a touchpoint in each cell."""
    records: list[Record] = [
        Phase(id=f"phase_{name}", map=f"map_{name}"),
        Stage(id=f"stage_{name}", phase=f"phase_{name}", name="Buy"),
        Lane(id=f"lane_{name}", map=f"map_{name}", lane_kind="touchpoints"),
    ]
    for n in range(3):
        step = f"step_{name}{n}"
        records.append(Step(id=step, stage=f"stage_{name}", order=f"{n}V"))
        records.append(Touchpoint(id=f"card_{name}{n}", map=f"map_{name}", step=step, lane=f"lane_{name}"))
    return records


PROJECT = Project({record.id: record for record in [*a_map("a"), *a_map("b")]})


def finding(card: str) -> Finding:
    words = message("Something")
    return Finding(f"rule:{card}", "rule", "gap", "high", "gap", words, words, words, (card,))


def numbers(numbering: Numbering, *cards: str) -> dict[str, int]:
    numbered = numbering.number([finding(card) for card in cards], PROJECT)
    return {one.finding.subjects[0]: one.number for one in numbered}


def test_the_first_check_numbers_in_reading_order() -> None:
    assert numbers(Numbering(), "card_a2", "card_a0", "card_a1") == {"card_a0": 1, "card_a1": 2, "card_a2": 3}


def test_a_number_is_never_given_to_another_finding() -> None:
    numbering = Numbering()
    numbers(numbering, "card_a1", "card_a2")
    assert numbers(numbering, "card_a2") == {"card_a2": 2}
    assert numbers(numbering, "card_a0", "card_a2") == {"card_a2": 2, "card_a0": 3}
    assert numbers(numbering, "card_a0", "card_a1", "card_a2") == {"card_a1": 1, "card_a2": 2, "card_a0": 3}


def test_each_map_counts_from_one() -> None:
    numbering = Numbering()
    assert numbers(numbering, "card_a1") == {"card_a1": 1}
    assert numbers(numbering, "card_b0", "card_b1") == {"card_b0": 1, "card_b1": 2}
