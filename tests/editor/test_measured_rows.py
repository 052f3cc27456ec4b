"""Figures as people paste them, and the measures that are offered."""

import pytest

from journeymapper.editor.measured_rows import values_of
from journeymapper.editor.metrics import found, measure_of, metrics
from journeymapper.model.numbers import number, number_of


@pytest.mark.parametrize(
    ("typed", "language", "value"),
    [
        ("54 %", "en", 54.0),
        ("54%", "en", 54.0),
        ("1 630,5", "fr", 1630.5),
        ("1’630.5", "de-CH", 1630.5),
        ("4.7", "de", 4.7),
        ("9 h", "en", 9.0),
        ("€", "en", None),
        ("-0.5", "en", -0.5),
    ],
)
def test_a_number_is_read_as_it_is_written(typed: str, language: str, value: float | None) -> None:
    assert number_of(typed, language) == value


@pytest.mark.parametrize("typed", ["many", "1-2", "12 of 30", "1.2.3"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=typed[:3]):
        number_of(typed)


def test_two_columns_of_a_spreadsheet_become_values() -> None:
    rows = values_of("2026-08-31\t60\n2026-09-30\t57,5\n\nlater\t?\n", "measure_a", "de")
    assert [(one.date, one.value) for one in rows.measurements] == [("2026-08-31", 60), ("2026-09-30", 57.5)]
    assert rows.skipped == 1


def test_csv_and_single_numbers_are_read_too() -> None:
    rows = values_of('When,Value,n,Source\nQ3 2026,1200,40,"Report"\n1,630\n', "measure_a")
    assert [(one.period, one.value, one.n, one.source) for one in rows.measurements] == [
        ("Q3 2026", 1200, 40, "Report"),
        ("", 1630, None, ""),
    ]


def test_a_value_out_of_all_bounds_is_skipped() -> None:
    assert (
        values_of("2026-01-31\t5\n2026-02-28\t9e99\n2026-03-31\t-\n2026-04-30\t6\t-3", "measure_a").skipped
        == 3
    )


def test_the_known_measures_are_offered_by_any_of_their_names() -> None:
    assert len(metrics()) == 21
    assert [one.name for one in found("net promoter")] == ["NPS"]
    assert len(found("")) == 21
    ces = measure_of(found("effort")[0], "card_a")
    assert (ces.name, ces.better, ces.measure_kind, ces.of) == ("CES", "down", "score", "card_a")


@pytest.mark.parametrize("value", [-1630.5, 0.25, 12])
@pytest.mark.parametrize("language", ["en", "de", "he", "fr", "de-CH"])
def test_what_is_shown_can_be_typed(value: float, language: str) -> None:
    assert number_of(number(value, language), language) == value


def test_what_no_field_holds_is_no_number() -> None:
    for typed in ("9" * 400, "1" + " " * 100_000 + "2"):
        with pytest.raises(ValueError, match=typed[:9]):
            number_of(typed)
