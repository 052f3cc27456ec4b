"""What is shown, on the real command line: presets, what is hidden, stages, and the project that travels."""

import re
from pathlib import Path

import pypdfium2
import pytest

from journeymapper.model.journeys import Map
from journeymapper.model.people import Person
from journeymapper.model.structure import Stage
from journeymapper.resources import resource
from journeymapper.storage import files
from tests.cli.shell import run
from tests.storage.pdfs import pdf_with

GIFT_SHOP = resource("samples", "gift-shop.journey")
TRIAL = resource("samples", "software-trial.journey")


def words_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    words = page.get_textpage().get_text_bounded()
    marks = " ".join(mark.get_title() for mark in document.get_toc())
    document.close()
    return f"{words} {marks}"


@pytest.fixture(scope="module")
def guests(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gift shop as guests see it, with its project."""
    target = tmp_path_factory.mktemp("guests") / "guests.pdf"
    done = run("export", GIFT_SHOP, "-o", target, "--page", "A2", "--preset", "guests", "--with-source")
    assert done.returncode == 0
    assert "The project travels in the file: the map “Current” of “Gift buyer”, 34 cards" in done.stderr
    assert "stay here" in done.stderr
    assert "Ida Berg is still named in 1 place" in done.stderr
    return target


def test_guests_see_neither_findings_nor_owners_nor_figures(guests: Path) -> None:
    words = words_of(guests)
    assert "Online checkout" in words
    assert "Stock sheet updated by hand" in words
    for hidden in (
        "Findings",
        "Dead end",
        "Owner",
        "Objectives",
        "People a month",
        "Do first",
        "Opportunities",
    ):
        assert hidden not in words
    assert not re.search(r"\d+ ?%", words.replace("10 %", ""))


def test_what_travels_is_what_guests_see(guests: Path) -> None:
    project = files.read(guests).project
    assert not list(project.all(Person))
    assert [map_.map_kind for map_ in project.all(Map)] == ["current"]
    assert b"Fewer steps" not in guests.read_bytes()


def test_a_pdf_is_checked_and_turned_into_a_project_but_never_written(guests: Path, tmp_path: Path) -> None:
    before = guests.read_bytes()
    assert "Gift buyer/Current" in run("check", guests).stdout
    refused = run("check", guests, "--fix")
    assert refused.returncode == 2
    assert "journeymapper convert" in refused.stderr
    assert run("convert", guests, tmp_path / "taken.journey").returncode == 0
    assert files.read(tmp_path / "taken.journey").project == files.read(guests).project
    assert guests.read_bytes() == before


def test_a_pdf_without_a_project_gets_a_sentence(tmp_path: Path) -> None:
    poster = tmp_path / "poster.pdf"
    poster.write_bytes(pdf_with())
    refused = run("check", poster)
    assert refused.returncode == 2
    assert "poster.pdf has no project in it" in refused.stderr


def test_stages_and_lanes_are_left_out_of_an_svg(tmp_path: Path) -> None:
    target = tmp_path / "two.svg"
    options = ("--stage", "buy, Receive", "--hide", "findings", "--hide", "lane:Questions and pains")
    assert run("export", GIFT_SHOP, "-o", target, *options).returncode == 0
    words = target.read_text(encoding="utf-8")
    assert "Online checkout" in words
    assert "Feedback survey" in words
    for hidden in ("Product reviews", "Saturday market stall", "No tracking", "Dead end", "Gap in"):
        assert hidden not in words


def test_a_page_without_findings_says_nothing_of_any(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    assert run("export", GIFT_SHOP, "-o", target, "--hide", "findings").returncode == 0
    words = target.read_text(encoding="utf-8")
    assert "Online checkout" in words
    assert "indings" not in words
    assert "Nothing to fix" not in words


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--hide", "owners,foo"), ("no “foo” to hide", "findings", "lane:Emotion")),
        (("--stage", "Bay"), ("no stage “Bay”", "Discover", "Come back")),
    ],
)
def test_a_wrong_name_lists_what_there_is(
    options: tuple[str, ...], told: tuple[str, ...], tmp_path: Path
) -> None:
    done = run("export", GIFT_SHOP, "-o", tmp_path / "x.svg", *options)
    assert done.returncode == 2
    for words in told:
        assert words in done.stderr
    assert not (tmp_path / "x.svg").exists()


def test_a_map_without_any_lane_is_refused(tmp_path: Path) -> None:
    project = files.read(TRIAL).project
    lanes = sorted(
        {lane for lane in re.findall(r'"name":"([^"]+)","(?:detail|lane_kind)', TRIAL.read_text())}
    )
    options = [option for lane in lanes for option in ("--hide", f"lane:{lane}")]
    done = run("export", TRIAL, "-o", tmp_path / "x.svg", "--map", "Current", *options)
    assert done.returncode == 2
    assert "every lane is hidden" in done.stderr
    assert list(project.all(Stage))


@pytest.mark.parametrize(
    ("ending", "option"),
    [("csv", ("--hide", "owners")), ("svg", ("--with-source",)), ("xlsx", ("--preset", "team"))],
)
def test_what_means_nothing_is_refused(ending: str, option: tuple[str, ...], tmp_path: Path) -> None:
    done = run("export", GIFT_SHOP, "-o", tmp_path / f"x.{ending}", *option)
    assert done.returncode == 2
    assert f"{option[0]} means nothing for a .{ending} file" in done.stderr
