"""What people say about something: conversations under what they are about."""

from collections.abc import Iterator
from datetime import date

from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.facts import VALUE_X, named, said
from journeymapper.drawing.report.places import is_of_map, read
from journeymapper.drawing.report.styles import SMALL
from journeymapper.drawing.report.texts import heading
from journeymapper.messages import message, text
from journeymapper.model.conversations import conversations
from journeymapper.model.dates import day_words
from journeymapper.model.names import full_name
from journeymapper.model.people import Comment

_ANSWER = 18


def remarks(report: Report, id_: str, *, x: float = 0, name: str = "") -> Iterator[Block]:
    """Every comment on a record with its answers; nothing where nobody said anything."""
    yield from named(report, name or text(message("Comments")), id_, _said(report, id_), x=x)


def other_remarks(report: Report) -> Iterator[Block]:
    """What people say about things that nothing else in the report tells of, such as lanes and people."""
    told = set(read(report))
    others = {comment.on for comment in report.project.all(Comment)} - told
    rest = sorted(id_ for id_ in others if is_of_map(report, id_))
    if rest:
        yield heading(report, 2, text(message("Other comments")), "comments")
    for id_ in rest:
        name = full_name(report.project, id_) or text(message("Without words"))
        yield from remarks(report, id_, name=name)


def _said(report: Report, id_: str) -> Iterator[Block]:
    for one in conversations(report.project, id_):
        for comment in (one.comment, *one.answers):
            x = VALUE_X + (_ANSWER if comment.reply_to else 0)
            who = _who(comment, resolved=one.resolved and comment is one.comment)
            yield said(report, who, comment.id, style=SMALL, ink="ink3", x=x, before=4, more=True)
            yield said(report, comment.text, comment.id, x=x)


def _who(comment: Comment, *, resolved: bool) -> str:
    """Who said it and when: "Jon, 21 November 2026, resolved"."""
    author = comment.author or text(message("Somebody"))
    day = text(day_words(date.fromisoformat(comment.date))) if comment.date else ""
    done = text(message("resolved")) if resolved else ""
    return ", ".join(filter(None, (author, day, done)))
