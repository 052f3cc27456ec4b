"""Feelings in a report: the face, the words, and whose and where they are."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from journeymapper.drawing.emotion import FACE_WORDS
from journeymapper.drawing.figures import Placed, Symbol
from journeymapper.drawing.lanes import face_inks
from journeymapper.drawing.report.backing import backed
from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.facts import VALUE_X, said
from journeymapper.drawing.report.pieces import Group, parted, piece_blocks, quiet
from journeymapper.drawing.report.places import Places
from journeymapper.drawing.report.remarks import remarks
from journeymapper.drawing.report.styles import BODY, QUOTE, SMALL
from journeymapper.drawing.report.texts import figure_of
from journeymapper.messages import text
from journeymapper.model.cards import Feeling
from journeymapper.model.faces import face
from journeymapper.model.names import full_name

_RADIUS = 8.5
_WORDS_X = VALUE_X + 26


def felt(report: Report, places: Places, feelings: Iterable[Feeling], *, at: str = "") -> Iterator[Block]:
    """Every feeling with its face; `at` is the touchpoint under which they stand."""
    for number, one in enumerate(feelings):
        level = face(one.level)
        called = text(FACE_WORDS[level])
        called = called[:1].upper() + called[1:]
        words = f"“{one.words.strip('“”')}”" if one.words.strip() else called
        style = QUOTE if one.words.strip() else BODY
        block = said(report, words, one.id, style=style, x=_WORDS_X, before=6 if number else 0, more=True)
        symbol = Symbol(f"face.{level}", VALUE_X + _RADIUS, style.lead / 2, _RADIUS / 10, face_inks(level))
        mark = figure_of(one.id, "picture", called, (symbol,))
        yield replace(block, figures=(Placed(mark, 0, 0), *block.figures))
        about = _about(report, places, one, called if one.words.strip() else "", at)
        yield from piece_blocks(report, one.id, parted(about), SMALL, x=_WORDS_X, before=1.5)
        yield from remarks(report, one.id)


def _about(report: Report, places: Places, one: Feeling, called: str, at: str) -> Iterator[Group]:
    yield quiet(called)
    personas = report.journey.personas
    if one.persona is not None and (len(personas) > 1 or one.persona not in personas):
        yield quiet(full_name(report.project, one.persona))
    if one.touchpoint is not None and one.touchpoint != at:
        yield Group((places.name(one.touchpoint),))
    yield backed(places, one.id, one.standing)
