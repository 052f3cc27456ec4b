"""Maps in other people's words, printed and copied back: what is written on cards is there, whole."""

import subprocess
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pypdfium2
import pytest

from journeymapper.export.printing import Printed
from journeymapper.export.printout import texts_on
from journeymapper.model.cards import Activity
from journeymapper.typeset import uncovered
from tests.export.prints import printed
from tests.export.voices import VOICES
from tests.export.worlds import notes_of, titles_of, world

# CJK comes from the machine's own fonts, and a bare one has none.
COVERED = [
    name for name, voice in VOICES.items() if not uncovered("".join((*voice.beginnings, *voice.endings)))
]
HANDOUT: dict[str, Any] = {"mode": "tiles", "key": "none"}
ASSEMBLE: dict[str, Any] = {**HANDOUT, "layout": "assemble"}
RIGHT_TO_LEFT = ("arabic", "hebrew")
MAPS: list[tuple[str, dict[str, Any]]] = [
    *((name, {"page": "A1"}) for name in COVERED if name not in RIGHT_TO_LEFT),
    *((name, HANDOUT) for name in ("emoji", "long")),
    ("word", ASSEMBLE),
]
"""Prints on which every card is once."""
TURNED: list[tuple[str, dict[str, Any]]] = [
    *((name, {"page": "A1"}) for name in RIGHT_TO_LEFT),
    ("arabic", HANDOUT),
    ("hebrew", ASSEMBLE),
]
TOLD: list[tuple[str, dict[str, Any]]] = [
    ("hebrew", {"mode": "slides"}),
    ("emoji", {"mode": "slides"}),
    ("arabic", {"mode": "report"}),
    ("word", {"mode": "report"}),
]
"""Prints that name a card where it stands, and where something is said of it."""
UNSEEN = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\ufffe"))
"""What readers add by themselves: where text turns, and where a line ends within a word."""


@cache
def on_paper(name: str, **order: Any) -> Printed:
    return printed(world(VOICES[name]), **order)


def plain(words: str) -> str:
    """Without spaces: where a line ends, readers guess whether there was one."""
    return "".join(normalize("NFC", words.translate(UNSEEN)).split())


def poppler(made: Printed, folder: Path, *options: str) -> str:
    path = folder / "made.pdf"
    path.write_bytes(made.data)
    run = subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True)
    return plain(run.stdout.decode())


def pdfium(made: Printed) -> str:
    pages = pypdfium2.PdfDocument(made.data)
    return plain("".join(page.get_textpage().get_text_bounded() for page in pages))


def said_in(name: str) -> list[str]:
    project = world(VOICES[name])
    return [plain(words) for words in (*titles_of(project), *notes_of(project))]


@pytest.mark.parametrize(("name", "order"), MAPS)
def test_every_title_and_note_of_a_map_comes_back_once(
    name: str, order: dict[str, Any], tmp_path: Path
) -> None:
    made, said = on_paper(name, **order), said_in(name)
    assert len(said) == len(set(said)) > 40
    # Without an order of its own; it takes neighbours that stand close for one line.
    for found in (poppler(made, tmp_path, "-raw"), pdfium(made)):
        assert {words: found.count(words) for words in said} == dict.fromkeys(said, 1)


@pytest.mark.parametrize(("name", "order"), TURNED)
def test_from_right_to_left_every_line_of_every_card_comes_back(
    name: str, order: dict[str, Any], tmp_path: Path
) -> None:
    made = on_paper(name, **order)
    lines = [
        plain(run.line.text)
        for spot, run in texts_on(made.printout.leaves)
        if spot.figure.part == "card" and not run.line.cut
    ]
    assert [words for words in said_in(name) if "".join(lines).count(words) != 1] == []
    # Both readers order lines from right to left by themselves, across cards that stand side by side.
    for found in (poppler(made, tmp_path), pdfium(made)):
        assert [line for line in lines if line not in found] == []


@pytest.mark.parametrize(("name", "order"), TOLD)
def test_slides_and_reports_give_every_title_and_note_back(
    name: str, order: dict[str, Any], tmp_path: Path
) -> None:
    made, said = on_paper(name, **order), said_in(name)
    for found in (poppler(made, tmp_path), pdfium(made)):
        assert [words for words in said if words not in found] == []


@pytest.mark.parametrize("name", ["long", "word", "emoji"])
def test_stages_and_lanes_are_named_in_full_and_activities_say_who_and_with_what(name: str) -> None:
    made, project = on_paper(name, page="A1"), world(VOICES[name])
    texts = list(texts_on(made.printout.leaves))
    cut = {spot.figure.part for spot, run in texts if run.line.cut}
    assert not cut & {"stage", "lane"}
    for activity in project.all(Activity):
        said = "".join(run.line.text for spot, run in texts if spot.figure.record == activity.id)
        assert plain(activity.tool) in plain(said)
