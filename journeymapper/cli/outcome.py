"""How a command ends."""

from journeymapper.messages import Message, text

FOUND_NOTHING, FOUND_SOMETHING, FAILED = 0, 1, 2
DONE = FOUND_NOTHING


class Failure(Exception):
    """A command can't go on; its message says why, and what to do."""

    def __init__(self, words: Message) -> None:
        super().__init__(text(words))
