"""What a report tells of persona, objectives, cards, evidence and measurements: all of it, once, in place."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import cycle

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings

from journeymapper.drawing.extents import extent
from journeymapper.drawing.figures import TextRun
from journeymapper.drawing.leaves import Leaf
from journeymapper.drawing.report.book import ReportPaper, draw_report
from journeymapper.drawing.report.chapters import CHAPTERS
from journeymapper.drawing.report.styles import BOTTOM, MARGIN, UNIT
from journeymapper.editor.matters import matter_for
from journeymapper.export.modes import prepare
from journeymapper.export.order import PrintOrder
from journeymapper.export.printing import Printed, print_pdf
from journeymapper.layout.geometry import Rect
from journeymapper.messages import text
from journeymapper.model.base import Record
from journeymapper.model.cards import Activity, Note, Opportunity, Touchpoint
from journeymapper.model.journeys import Map, Objective
from journeymapper.model.links import Connection, Evidence, Measurement
from journeymapper.model.matter import Matter
from journeymapper.model.people import Item, Persona, Quote
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from journeymapper.model.references import items_of
from journeymapper.model.structure import Lane
from journeymapper.resources import resource
from journeymapper.storage.codec import decode
from tests.export.good import broken_links
from tests.layout.maps import with_records
from tests.storage.projects import projects

FIELDS = {
    **dict.fromkeys(("title", "name", "statement", "tagline", "segment", "source", "role", "tool"), 200),
    **dict.fromkeys(
        ("note", "message", "works_well", "to_improve", "desired_outcome", "smallest_change"), 2000
    ),
    **dict.fromkeys(("hypothesis", "learned", "scenario", "goal", "text", "success", "result"), 2000),
    **dict.fromkeys(("words", "label", "service_level", "unit", "timeframe"), 120),
}
"""Fields with texts, and so many characters they get at most."""
WORDS = ("a", "ring", "postage", "unwraps", "Donaudampfschiff", "“why?”", "送料", "هدية", "W" * 60)
TODAY = date(2026, 11, 21)
TOLD = ("Personas", "Objectives", "Every touchpoint", "Evidence", "Appendix: measurements")
SAMPLES = ("gift-shop", "software-trial", "two-years-with-a-depot")


@cache
def sample(name: str) -> Project:
    return decode(resource("samples", f"{name}.journey").read_bytes()).project


def current_map(project: Project) -> str:
    return next(id_ for id_ in project.index.all_maps() if project.get(Map, id_).map_kind == "current")


@cache
def report_of(name: str) -> Printed:
    project = sample(name)
    return print_pdf(matter_for(project, current_map(project), TODAY), PrintOrder("report"))


@cache
def read(name: str) -> str:
    """All that pdfium reads in these chapters, without the spaces: lines end where a column does."""
    made = report_of(name)
    pages = pypdfium2.PdfDocument(made.data)
    told = range_of_chapters(made.printout.leaves)
    return squeezed(" ".join(pages[number].get_textpage().get_text_bounded() for number in told))


def range_of_chapters(leaves: tuple[Leaf, ...]) -> list[int]:
    """The numbers of the sheets that tell of persona, objectives, cards, evidence and measurements."""
    told, found = False, []
    for number, leaf in enumerate(leaves):
        begun = [mark.title for mark in leaf.bookmarks if mark.level == 0]
        told = begun[0] in TOLD if begun else told
        if told:
            found.append(number)
    return found


def squeezed(words: str) -> str:
    # Where a word is broken at the end of a line, pdfium says so by a sign of its own.
    return "".join(words.replace("\ufffe", "").split())


def own_texts(project: Project, map_: str) -> Iterator[str]:
    """What is told once: texts that name nothing and are longer than any name."""
    for card in project.many(Touchpoint, project.index.cards_of_map(map_)):
        yield from (card.note, card.message, card.works_well, card.to_improve)
        yield from (card.desired_outcome, card.smallest_change)
    for idea in project.many(Opportunity, project.index.cards_of_map(map_)):
        yield idea.hypothesis
        yield idea.trial.what if idea.trial else ""
    yield from (one.text for one in project.all(Evidence))
    for persona in project.all(Persona):
        yield from (quote.text for quote in persona.quotes)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_title_and_name_is_there(name: str) -> None:
    project, found = sample(name), read(name)
    cards = project.index.cards_of_map(current_map(project))
    titles = [card.title for card in project.many(Touchpoint, cards)]
    titles += [card.title for card in project.many(Activity, cards)]
    titles += [card.title for card in project.many(Opportunity, cards)]
    titles += [note.text for note in project.many(Note, cards)]
    titles += [one.statement for one in project.all(Objective)]
    titles += [item.text for persona in project.all(Persona) for item in items_of(persona)]
    titles += [value.source for value in project.all(Measurement)]
    assert [title for title in titles if squeezed(title) not in found] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_every_text_is_told_once(name: str) -> None:
    project, found = sample(name), read(name)
    texts = [squeezed(words) for words in own_texts(project, current_map(project)) if words]
    others = "\n".join(squeezed(str(record)) for record in project.records.values())
    once = [words for words in texts if others.count(words) == 1]
    assert len(once) > 30
    assert [words for words in once if found.count(words) != 1] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_all_links_lead_somewhere(name: str) -> None:
    assert broken_links(report_of(name).printout.leaves) == ()


def texts_of(leaf: Leaf) -> Iterator[tuple[Rect, str]]:
    """Where every text stands that is a part of a chapter, in points."""
    for layer in leaf.layers:
        for placed in layer.figures:
            for shape in placed.figure.shapes:
                if isinstance(shape, TextRun) and shape.line.text.strip() and placed.figure.part != "footer":
                    own, scale = extent(shape), layer.scale
                    x, y = layer.x + (placed.x + own.x) * scale, layer.y + (placed.y + own.y) * scale
                    # The middle of the letters: accents and tails of two lines may meet.
                    area = Rect(x, y + 0.3 * own.height * scale, own.width * scale, 4)
                    yield area, shape.line.text


def overlaps(leaf: Leaf) -> Iterator[tuple[str, str]]:
    """Texts of a sheet that stand on each other."""
    seen = sorted(texts_of(leaf), key=lambda each: each[0].y)
    for at, (area, words) in enumerate(seen):
        for place, other in seen[at + 1 :]:
            if place.y >= area.bottom:
                break  # so do all that follow
            if area.grown(-1).meets(place):
                yield words, other


def strays(leaf: Leaf) -> list[str]:
    """Texts that leave the margins of a sheet."""
    left, right = MARGIN * UNIT - 3, leaf.width - MARGIN * UNIT + 3
    bottom = leaf.height - BOTTOM * UNIT + 2
    return [
        words for area, words in texts_of(leaf) if area.x < left or area.right > right or area.bottom > bottom
    ]


def check_pages(leaves: Iterable[Leaf]) -> None:
    told = tuple(leaves)
    assert [stray for leaf in told for stray in strays(leaf)] == []
    assert [both for leaf in told for both in overlaps(leaf)] == []


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(projects(most=30))
def test_texts_of_any_project_keep_to_their_pages_and_off_each_other(project: Project) -> None:
    for map_ in project.index.all_maps()[:1]:
        leaves = prepare(matter_for(project, map_, TODAY), PrintOrder("report")).leaves
        assert broken_links(leaves) == ()
        check_pages(leaves[number] for number in range_of_chapters(leaves))


def test_long_texts_keep_to_their_pages_and_off_each_other() -> None:
    texts = cycle([" ".join([*WORDS[at:], *WORDS[:at]] * 12) for at in range(len(WORDS))])
    records = sample("gift-shop").records.values()
    said = [
        record.evolve(**retold(record, texts))
        for number, record in enumerate(records)
        if number % 3 == 0 and not isinstance(record, Lane | Connection)
    ]
    project = with_records(sample("gift-shop"), *said)
    chapters = [chapter for chapter in CHAPTERS if text(chapter.title) in TOLD]
    matter = Matter(project, current_map(project), Reading(), TODAY)
    check_pages(draw_report(matter, ReportPaper(595, 842), chapters)[2:])


def retold(record: Record, texts: Iterator[str]) -> dict[str, object]:
    """The fields of a record that hold a text, with others; those of names are cut to what they take."""
    given = {name for name in FIELDS if isinstance(record.__dict__.get(name), str)}
    fields: dict[str, object] = {name: next(texts)[: FIELDS[name]] for name in sorted(given)}
    if isinstance(record, Persona):
        fields["quotes"] = (Quote(text=next(texts), source=next(texts)[:300]),)
        fields["goals"] = tuple(Item(id=item.id, text=next(texts)) for item in record.goals)
    return fields
