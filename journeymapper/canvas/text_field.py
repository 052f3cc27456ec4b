"""A text with a caret and a selection, and what keys do to it. Plain data: each edit is the next field."""

from dataclasses import dataclass, replace

from journeymapper.model.base import scrubbed
from journeymapper.typeset.graphemes import iter_graphemes


@dataclass(frozen=True, slots=True)
class TextField:
    """`caret` and `anchor` are offsets into `text`; between them lies the selection."""

    text: str
    caret: int
    anchor: int
    longest: int
    """How many characters the field holds."""
    multiline: bool = False

    @property
    def selected(self) -> tuple[int, int]:
        """Where the selection begins and ends."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def chosen(self) -> str:
        """The selected text."""
        start, end = self.selected
        return self.text[start:end]

    def typed(self, words: str) -> "TextField":
        """Words in place of the selection, cleaned, as many as there is room for.

        >>> TextField("Box", 3, 0, 10).typed("Big\\nring").text
        'Big ring'
        """
        start, end = self.selected
        room = self.longest - (len(self.text) - (end - start))
        words = cleaned(words, self.multiline)[: max(room, 0)]
        caret = start + len(words)
        return replace(self, text=self.text[:start] + words + self.text[end:], caret=caret, anchor=caret)

    def deleted(self, step: int, *, word: bool = False) -> "TextField":
        """Without the selection, or without the grapheme or word before (−1) or after (1) the caret."""
        if self.caret != self.anchor:
            return self.typed("")
        return self.moved(step, keep=True, word=word).typed("")

    def moved(self, step: int, *, keep: bool = False, word: bool = False) -> "TextField":
        """The caret one grapheme or word further; `keep` leaves the anchor, so that the selection grows.

        >>> TextField("a well known", 2, 2, 99).moved(1, word=True).caret
        7
        """
        if self.caret != self.anchor and not keep and not word:
            return self.at(self.selected[0] if step < 0 else self.selected[1])
        stops = word_starts(self.text) if word else stops_of(self.text)
        if step < 0:
            caret = max((stop for stop in stops if stop < self.caret), default=0)
        else:
            caret = min((stop for stop in stops if stop > self.caret), default=len(self.text))
        return self.at(caret, keep=keep)

    def at(self, caret: int, *, keep: bool = False) -> "TextField":
        """The caret somewhere else."""
        return replace(self, caret=caret, anchor=self.anchor if keep else caret)

    def all_chosen(self) -> "TextField":
        """The whole text is selected."""
        return replace(self, caret=len(self.text), anchor=0)

    def word_chosen(self, at: int) -> "TextField":
        """The word around an offset is selected."""
        starts = word_starts(self.text)
        start = max((stop for stop in starts if stop <= at), default=0)
        end = min((stop for stop in starts if stop > at), default=len(self.text))
        return replace(self, anchor=start, caret=start + len(self.text[start:end].rstrip()))


def cleaned(words: str, multiline: bool) -> str:
    """Text from elsewhere as a field takes it: no control characters, one line unless it may have more.

    >>> cleaned("one\\r\\ntwo\\x07", multiline=False)
    'one two'
    """
    words = words.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    if not multiline:
        words = words.replace("\n", " ")
    return scrubbed(words.replace("\t", " "))


def stops_of(text: str) -> list[int]:
    """Every offset where a caret may stand: between graphemes."""
    stops = [0]
    for grapheme in iter_graphemes(text):
        stops.append(stops[-1] + len(grapheme))
    return stops


def word_starts(text: str) -> list[int]:
    """Every offset where a word begins, and the end."""
    starts = [
        offset
        for offset in range(len(text))
        if not text[offset].isspace() and (offset == 0 or text[offset - 1].isspace())
    ]
    return [0, *starts, len(text)]
