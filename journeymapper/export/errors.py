"""What can go wrong on the way to paper, each with a sentence for people."""

from journeymapper.messages import Message, text


class CannotExport(ValueError):
    """A drawing can't be written; the message says why, and what to do instead."""

    def __init__(self, words: Message) -> None:
        self.message = words
        super().__init__(text(words))
