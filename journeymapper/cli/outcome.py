"""How a command ends."""

from dataclasses import replace
from pathlib import Path

from journeymapper.cli.harmless import harmless
from journeymapper.messages import Message, text
from journeymapper.storage.errors import printable

FOUND_NOTHING, FOUND_SOMETHING, FAILED = 0, 1, 2
DONE = FOUND_NOTHING


class Failure(Exception):
    """A command can't go on; its message says why, and what to do."""

    def __init__(self, words: Message) -> None:
        # A path is one word of a sentence, whatever letters it has.
        said = {
            name: printable(str(value)) if isinstance(value, Path) else value
            for name, value in words.args.items()
        }
        super().__init__(harmless(text(replace(words, args=said))))
