"""What a program that may be killed tells of its work, a line of JSON each."""

import json
import os
import sys
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt

from journeymapper.app import ProjectWindow
from journeymapper.editor.store import Committed
from journeymapper.storage.atomic import digest_of
from journeymapper.storage.codec import encode
from tests.hands.acts import EDITS, SAVES, Act, save_as
from tests.hands.answering import Answering
from tests.hands.hands import CTRL, Gesture, Hands
from tests.hands.script import Playing, by_chance

_NAMES = ("first", "second")
"""The files that are saved to by another name, again and again."""


class Telling:
    """Works in a window; tells of each edit when it is done, and of each save before and after."""

    def __init__(self, here: ProjectWindow, chance: Random, folder: Path) -> None:
        self._here = here
        self._chance = chance
        self._folder = folder
        self._answering = Answering(self._name)
        self._playing = Playing(self._life(Hands(here, chance)))

    def _life(self, hands: Hands) -> Gesture:
        here = self._here
        while not here.window.isActiveWindow():
            yield  # before that, no keys are heard
        if not here.window.map_shown:
            yield from hands.key(Qt.Key.Key_N, CTRL)
        assert here.window.map_shown, "nobody works on what is not seen"
        here.store.listen(self._follow)
        here.documents.saved.connect(lambda: self._tell("saved", str(here.documents.path)))
        self._tell("opened")
        yield from by_chance(hands, (*EDITS, *SAVES), self._before)

    def _follow(self, committed: Committed) -> None:
        """The last listener of the store: all others have heard."""
        self._tell("opened" if committed.origin == "open" else "done")

    def _before(self, act: Act) -> None:
        """Ctrl+S is about to be pressed."""
        if act in SAVES and act.do is not save_as and self._here.documents.path is not None:
            self._tell("saving", str(self._here.documents.path))

    def _name(self, _ending: str) -> str:
        """Another name is about to be given."""
        path = self._folder / f"{self._chance.choice(_NAMES)}.journey"
        self._tell("saving", str(path))
        return str(path)

    def _tell(self, what: str, more: str = "") -> None:
        """One line: what, the digest of the project as it is, and more."""
        digest = digest_of(encode(self._here.store.project))
        os.write(sys.stdout.fileno(), json.dumps([what, digest, more]).encode() + b"\n")
