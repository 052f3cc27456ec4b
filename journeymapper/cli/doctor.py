"""What the doctor says, for people and for programs."""

import argparse
import json
import sys
from collections.abc import Iterator

from journeymapper import __version__
from journeymapper.cli.outcome import FOUND_NOTHING, FOUND_SOMETHING
from journeymapper.cli.reports.colours import Ink, Paint, paint_for
from journeymapper.diagnosis.doctor.examination import examine
from journeymapper.diagnosis.doctor.points import Chapter, Mark, Point
from journeymapper.messages import message, plural, text

_MARKS: dict[Mark, tuple[str, Ink]] = {
    "ok": ("ok", "done"),
    "note": ("--", "aside"),
    "attention": ("!!", "high"),
}


def doctor(options: argparse.Namespace) -> int:
    """Print what was found; the exit code says whether anything needs attention."""
    chapters = examine()
    lines = _as_json(chapters) if options.format == "json" else _as_text(chapters, paint_for(sys.stdout))
    print("\n".join(lines))
    return FOUND_NOTHING if all(one.fine for one in chapters) else FOUND_SOMETHING


def _as_json(chapters: tuple[Chapter, ...]) -> Iterator[str]:
    told = {
        "version": __version__,
        "fine": all(one.fine for one in chapters),
        "chapters": [
            {"id": one.id, "name": text(one.name), "points": [_plain(point) for point in one.points]}
            for one in chapters
        ],
    }
    yield json.dumps(told, ensure_ascii=False, indent=1)


def _plain(point: Point) -> dict[str, str | None]:
    advice = text(point.advice) if point.advice else None
    return {"mark": point.mark, "words": text(point.words), "advice": advice}


def _as_text(chapters: tuple[Chapter, ...], paint: Paint) -> Iterator[str]:
    for one in chapters:
        yield paint(text(one.name), "name")
        for point in one.points:
            mark, ink = _MARKS[point.mark]
            yield f"  {paint(mark, ink)}  {text(point.words)}"
            if point.advice is not None:
                yield f"      {text(point.advice)}"
        yield ""
    wrong = sum(point.mark == "attention" for one in chapters for point in one.points)
    said = plural("{count} point needs attention.", "{count} points need attention.", wrong)
    yield text(said if wrong else message("Nothing needs attention."))
