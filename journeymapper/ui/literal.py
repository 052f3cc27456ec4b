"""Words of people where Qt would read more into them: HTML, the letter of a shortcut, a direction."""

import re
from html import escape
from unicodedata import bidirectional

from journeymapper.messages import Message, text
from journeymapper.model.base import scrubbed

_LONGEST_WORD = re.compile(r"(\S{32})(?=\S)")


def tip(words: str) -> str:
    """Words for a tooltip, which Qt reads as HTML where they look like it.

    >>> tip("Here by Friday?"), tip("Is 3 < 4?")
    ('Here by Friday?', '<qt>Is 3 &lt; 4?</qt>')
    """
    return f"<qt>{escape(words, quote=False)}</qt>" if "<" in words else words


def caption(words: str) -> str:
    """Words for a button, tab or menu, where a single `&` would mark a letter as a shortcut.

    >>> caption("Rings & gifts")
    'Rings && gifts'
    """
    return words.replace("&", "&&")


def spoken(caption_: str) -> str:
    """The words of a caption.

    >>> spoken("Rings && gifts")
    'Rings & gifts'
    """
    return caption_.replace("&&", "&")


def one_line(words: str) -> str:
    """Words for a title or the middle of a sentence, as names of files: no breaks, nothing that turns others.

    >>> one_line("two\\nlines \\u202e")
    'two lines'
    """
    return " ".join(scrubbed(words).split())


def apart(words: str) -> str:
    """A name among other words: it turns neither them nor their line, and breaks where it is endless.

    >>> apart("shop.journey"), apart("\u05e1\u05dc")
    ('shop.journey', '\u2068\u05e1\u05dc\u2069')
    >>> len(apart("a" * 200).split("\u200b"))
    7
    """
    broken = _LONGEST_WORD.sub("\\1\u200b", words)
    if any(bidirectional(letter) in ("R", "AL") for letter in words):
        return f"\u2068{broken}\u2069"
    return broken


def sentence(words: Message) -> str:
    """A message as a label shows it: names in it keep to themselves."""
    return text(words, apart)
