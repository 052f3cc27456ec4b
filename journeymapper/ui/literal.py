"""Words of people where Qt would read more into them: HTML in a tooltip, the letter of a shortcut."""

from html import escape

from journeymapper.model.base import scrubbed


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
