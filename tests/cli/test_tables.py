"""Tables on the real command line, read back as a program would."""

import csv
import io
from pathlib import Path

import pytest

from journeymapper.cli.options import TABLES as NAMES
from journeymapper.exchange.tables import TABLES
from journeymapper.resources import resource
from tests.cli.shell import run
from tests.exchange.workbooks import read_workbook

GIFT_SHOP = resource("samples", "gift-shop.journey")
TRIAL = resource("samples", "software-trial.journey")


def rows_of(file: Path) -> list[dict[str, str]]:
    """The rows of a CSV file under their heads."""
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")))


def test_the_tables_that_can_be_asked_for_are_those_that_there_are() -> None:
    assert tuple(TABLES) == NAMES


def test_touchpoints_come_where_no_table_is_named_and_hold_all_maps(tmp_path: Path) -> None:
    target = tmp_path / "trial.csv"
    assert run("export", TRIAL, "-o", target).returncode == 0
    assert {row["Map"] for row in rows_of(target)} == {"Current", "Ideal"}
    assert run("export", TRIAL, "-o", target, "--map", "ideal").returncode == 0
    assert {row["Map"] for row in rows_of(target)} == {"Ideal"}


def test_findings_have_the_numbers_that_check_tells(tmp_path: Path) -> None:
    target = tmp_path / "findings.csv"
    run("export", GIFT_SHOP, "-o", target, "--table", "findings", "--as-of", "2026-11-21")
    told = run("check", GIFT_SHOP, "--as-of", "2026-11-21").stdout
    rows = rows_of(target)
    assert [row["Number"] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert all(row["Finding"] in told for row in rows)


def test_a_workbook_has_a_sheet_for_each_table_and_no_formula(tmp_path: Path) -> None:
    source, target = tmp_path / "hostile.journey", tmp_path / "hostile.xlsx"
    plain = GIFT_SHOP.read_text(encoding="utf-8")
    source.write_text(plain.replace('"title":"', '"title":"=1+'), encoding="utf-8")
    assert run("export", source, "-o", target).returncode == 0
    sheets = read_workbook(target.read_bytes())
    assert [sheet.name for sheet in sheets] == ["Touchpoints", "Findings", "Measurements", "Opportunities"]
    assert sheets[0].cells["A2"].value == "=1+Maker reel: forging the tide ring"
    assert sheets[0].cells["A2"].quoted
    assert sum(sheet.formulas for sheet in sheets) == 0
    assert run("export", source, "-o", target, "--table", "findings").returncode == 0
    assert [sheet.name for sheet in read_workbook(target.read_bytes())] == ["Findings"]


@pytest.mark.parametrize("name", ["tables.csv", "tables.xlsx"])
def test_the_same_project_and_day_give_the_same_bytes(tmp_path: Path, name: str) -> None:
    written = []
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        run("export", GIFT_SHOP, "-o", tmp_path / folder / name, "--as-of", "2026-11-21")
        written.append((tmp_path / folder / name).read_bytes())
    assert written[0] == written[1]
