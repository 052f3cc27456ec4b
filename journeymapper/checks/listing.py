"""Things said one after the other in a sentence."""

from collections.abc import Sequence

from journeymapper.messages import Message, message


def listed(things: Sequence[Message]) -> Message:
    """All of them, with commas between; at least one.

    >>> from journeymapper.messages import text
    >>> text(listed([message("not clear"), message("not staffed")]))
    'not clear, not staffed'
    """
    first, *others = things
    return message("{first}, {others}", first=first, others=listed(others)) if others else first
