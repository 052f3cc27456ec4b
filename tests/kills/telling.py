"""What a program that may be killed tells of its work, a line of JSON each."""

import json
import logging
import os
import sys
from pathlib import Path

from journeymapper.editor.store import Committed
from journeymapper.storage.atomic import digest_of
from journeymapper.storage.codec import encode
from tests.hands.acts import SAVES, Act, save_as
from tests.hands.hands import Hands

_NAMES = ("first", "second")
"""The files that are saved to by another name, again and again."""


class Telling(logging.Handler):
    """Tells of each commit when it is done, of each save before and after, and of what goes wrong inside."""

    def __init__(self, hands: Hands, folder: Path) -> None:
        super().__init__(logging.ERROR)
        self._hands = hands
        self._folder = folder
        self._documents = hands.here.documents
        hands.here.store.listen(self.follow)
        self._documents.saved.connect(lambda: self.tell("saved", str(self._documents.path)))
        logging.getLogger().addHandler(self)

    def follow(self, committed: Committed) -> None:
        """The last listener of the store: all others have heard."""
        self.tell("opened" if committed.origin == "open" else "done")

    def before(self, act: Act) -> None:
        """Ctrl+S is about to be pressed."""
        if act in SAVES and act.do is not save_as and self._documents.path is not None:
            self.tell("saving", str(self._documents.path))

    def name(self) -> str:
        """Another name is about to be given."""
        path = self._folder / f"{self._hands.chance.choice(_NAMES)}.journey"
        self.tell("saving", str(path))
        return str(path)

    def emit(self, record: logging.LogRecord) -> None:
        """Something went wrong, though the person could go on."""
        self.tell("trouble", self.format(record))

    def tell(self, what: str, more: str = "") -> None:
        """One line: what, the digest of the project as it is, and more."""
        digest = digest_of(encode(self._hands.here.store.project))
        os.write(sys.stdout.fileno(), json.dumps([what, digest, more]).encode() + b"\n")
