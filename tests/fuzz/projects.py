"""What every door must hold once it let something in: a sound project that can be written and read again."""

from journeymapper.messages import Message, text
from journeymapper.model.project import Project
from journeymapper.storage.aside import NOTHING, Aside
from journeymapper.storage.codec import Opened, decode, encode


def hold(project: Project, aside: Aside = NOTHING) -> None:
    """A project is sound, and its file reads as it was written."""
    saved = encode(project, aside)
    again = decode(saved)
    assert again.project == project, "reading repairs what isn't sound, so that it would be another one"
    # Equal projects are written alike; what can get lost is what nobody here understands.
    assert again.aside == aside == NOTHING or encode(again.project, again.aside) == saved


def hold_opened(opened: Opened) -> None:
    """A file's project holds, and what was repaired is told in lines."""
    for repair in opened.repairs:
        assert text(repair).isprintable(), text(repair)
    hold(opened.project, opened.aside)


def is_told(message: Message) -> None:
    """A refusal is a sentence on one line."""
    words = text(message)
    assert words.endswith("."), words
    assert words.isprintable(), words
