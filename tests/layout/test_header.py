"""The header makes room for long names, durations and steps, and shows how many people are left."""

from itertools import pairwise

from journeymapper.layout import lay_out
from journeymapper.layout.map_layout import Header
from journeymapper.model.base import Record
from journeymapper.model.journeys import Duration
from journeymapper.model.reading import Reach, Reading
from journeymapper.model.structure import Stage, Step
from tests.layout.maps import MAP, gift_reading, gift_shop, with_records


def header_with(*records: Record, reading: Reading | None = None) -> Header:
    return lay_out(with_records(gift_shop(), *records), MAP, reading or gift_reading()).header


def buy(name: str, duration: Duration | None = None) -> Stage:
    return gift_shop().get(Stage, "stage_2").evolve(name=name, duration=duration)


def test_short_names_keep_the_header_low() -> None:
    header = header_with()

    assert header.height == 88
    assert not any(span.duration_below for span in header.stages)


def test_a_name_of_two_lines_makes_it_higher_for_all() -> None:
    header = header_with(buy("Choose and pay for it"))

    assert header.height == 110
    assert header.stages[2].name_lines == 2
    assert header.ribbon_y == 50.5 + 22
    assert header.count_baseline == 81 + 22


def test_a_duration_without_room_beside_the_name_goes_below() -> None:
    header = header_with(buy("Choosing", Duration(words="Between two and six weeks")))

    assert header.stages[2].duration_below
    assert header.height == 110


def test_steps_have_a_row_where_a_stage_has_two() -> None:
    header = header_with(Step(id="step_2b", stage="stage_2", order="z", name="Pays"))

    assert header.step_row == 88
    assert header.height == 88 + 26
    assert header.stages[2].width == 145 + 22 + 145


def test_a_phase_spans_its_stages() -> None:
    assert next((span.x, span.width) for span in header_with().phases) == (109, 145 + 22 + 145)


def test_a_stage_without_steps_can_still_be_seen() -> None:
    header = header_with(Stage(id="stage_new", phase="phase_relationship", order="z", name="New"))

    assert (header.stages[-1].x, header.stages[-1].width) == (777 + 167, 145)


def test_the_name_over_a_folded_stage_does_not_make_the_header_higher() -> None:
    folded = buy("Choose and pay for it", Duration(words="Two weeks")).evolve(collapsed=True)

    assert header_with(folded).height == 88


def test_the_ribbon_narrows_in_the_last_part_of_a_column() -> None:
    ribbon = header_with().ribbon

    assert [x for x, _ in ribbon[:3]] == [109, 276 - 0.3 * 167, 276]
    assert ribbon[0][1] == ribbon[1][1] == 19
    assert all(one >= other for (_, one), (_, other) in pairwise(ribbon))
    assert ribbon[-1] == (944 - 12, 1.6)


def test_stages_without_figures_are_passed_over() -> None:
    reading = Reading(reach={"stage_0": Reach(100), "stage_3": Reach(25)})

    ribbon = header_with(reading=reading).ribbon

    assert [thickness for _, thickness in ribbon] == [19, 19, 9.5, 9.5]
    assert ribbon[2][0] == 610
    assert header_with(reading=Reading()).ribbon == ()
