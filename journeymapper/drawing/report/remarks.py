"""What people say about something: conversations under what they are about."""

from collections.abc import Iterator
from datetime import date

from journeymapper.drawing.report.blocks import Block
from journeymapper.drawing.report.chapter import Report
from journeymapper.drawing.report.facts import VALUE_X, named, said
from journeymapper.drawing.report.styles import SMALL
from journeymapper.messages import message, text
from journeymapper.model.conversations import conversations
from journeymapper.model.dates import day_words
from journeymapper.model.people import Comment

_ANSWER = 18


def remarks(report: Report, id_: str, *, x: float = 0, name: str = "") -> Iterator[Block]:
    """Every comment on a record with its answers; nothing where nobody said anything."""
    yield from named(report, name or text(message("Comments")), id_, _said(report, id_), x=x)


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
