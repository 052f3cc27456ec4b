"""Who says what in which stage, kept so that what is alike is found without comparing every two."""

import math
from bisect import insort
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from journeymapper.checks.counting import in_at_least, members
from journeymapper.checks.likeness import Gram, likeness
from journeymapper.checks.places import Place

_Key = tuple[frozenset[Gram], int, frozenset[str], Hashable]
_ROUNDING = 1e-9
_TRIED = 8
"""So many are compared before anything is counted: where many say the same, one of the first says it too."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one card says, and where."""

    card: str
    place: Place
    stage: int
    """How many stages are left of its own."""
    words: frozenset[Gram]
    personas: frozenset[str]
    """Whom it concerns; none: everybody."""
    besides: Hashable
    """What else matters of the card."""
    tied: frozenset[str]
    """The cards to which a deliberate connection ties it."""

    @property
    def key(self) -> "_Key":
        """What cards have in common that say the same."""
        return self.words, self.stage, self.personas, self.besides


@dataclass(eq=False, slots=True)
class Saying:
    """The same words in the same stage by cards that are alike in all that matters besides."""

    words: frozenset[Gram]
    stage: int
    personas: frozenset[str]
    besides: Hashable
    cards: list[tuple[Place, str]] = field(default_factory=list)
    """In reading order; none only while nobody else knows the saying."""
    number: int = -1
    """Its bit in the sets of `Sayings`."""


class Sayings:
    """What cards say, and which of it is alike.

    Each trigram has the set of the sayings with it, as bits. Texts that are alike share so many trigrams that
    counting in these sets leaves few to be compared one by one: to ask costs some operations for each trigram
    on integers with a bit for each saying. Cards that say the same share a saying.
    """

    def __init__(self, least: float, said: Iterable[Said] = ()) -> None:
        """`least` is the likeness from which two are alike, more than 0 and at most 1."""
        self._least = least
        self._same: dict[_Key, Saying] = {}
        self._numbered: list[Saying] = []
        self._free: list[int] = []
        self._with: defaultdict[Gram, int] = defaultdict(int)
        self._in: defaultdict[int, int] = defaultdict(int)
        self._sharing: dict[frozenset[Gram], int] = {}
        """Words → the sayings that share enough with them, as long as no saying comes or goes."""
        self._in_order = True
        """Whether the sayings are numbered in the order of their first cards."""
        self._fill(sorted(said, key=lambda one: one.place))

    def put(self, said: Said) -> None:
        """Take in what one more card says."""
        saying = self._saying(said)
        if not saying.cards:
            saying.number = self._free.pop() if self._free else len(self._numbered)
            self._numbered[saying.number : saying.number + 1] = [saying]
            self._turn(saying)
        insort(saying.cards, (said.place, said.card))
        self._in_order = False

    def take(self, said: Said) -> None:
        """Forget what a card said."""
        saying = self._saying(said)
        saying.cards.remove((said.place, said.card))
        if not saying.cards:
            self._turn(saying)
            self._free.append(saying.number)
            del self._same[said.key]
        self._in_order = False

    def alike(self, said: Said, stages: Iterable[int]) -> Iterator[tuple[Saying, float]]:
        """What is said in these stages that is like this and how much, in the order of the first cards.

        What the card itself says is among it.
        """
        nearby = 0
        for stage in stages:
            nearby |= self._in.get(stage, 0)
        for saying in self._maybe_alike(said, nearby):
            measured = 1.0 if saying.words == said.words else likeness(saying.words, said.words)
            if measured >= self._least:
                yield saying, measured

    def _maybe_alike(self, said: Said, nearby: int) -> Iterator[Saying]:
        """Those of the nearby sayings that could be like this, in the order of the first cards."""
        if not self._in_order:
            found = members(self._sharing_enough(said.words) & nearby)
            yield from sorted((self._numbered[number] for number in found), key=lambda one: one.cards[0])
            return
        last = -1
        # What has to be equal is looked up at once.
        for last in islice(members(nearby), _TRIED if self._least < 1 else 0):
            yield self._numbered[last]
        further = nearby >> (last + 1) << (last + 1)
        if further:
            for number in members(self._sharing_enough(said.words) & further):
                yield self._numbered[number]

    def _saying(self, said: Said) -> Saying:
        saying = self._same.get(said.key)
        if saying is None:
            saying = self._same[said.key] = Saying(*said.key)
        return saying

    def _fill(self, said: Iterable[Said]) -> None:
        """As `put` for each, which come in reading order; each text is taken apart once."""
        with_words: defaultdict[frozenset[Gram], int] = defaultdict(int)
        for one in said:
            saying = self._saying(one)
            saying.cards.append((one.place, one.card))
            if saying.number < 0:
                saying.number = len(self._numbered)
                self._numbered.append(saying)
                with_words[saying.words] |= 1 << saying.number
                self._in[saying.stage] |= 1 << saying.number
        for words, bits in with_words.items():
            for gram in words:
                self._with[gram] |= bits

    def _turn(self, saying: Saying) -> None:
        """Put a saying into the sets in which it belongs, or take it out where it is in them."""
        bit = 1 << saying.number
        for gram in saying.words:
            self._with[gram] ^= bit
        self._in[saying.stage] ^= bit
        self._sharing.clear()

    def _sharing_enough(self, words: frozenset[Gram]) -> int:
        """Those that share as many trigrams with these as any text does that is alike.

        Of n and m trigrams at most m are shared. So 2 m ≥ least (n + m) where two texts are alike, so
        m ≥ n least / (2 − least). What they share is least (n + m) / 2 or more, and so as much too.
        """
        sharing = self._sharing.get(words)
        if sharing is None:
            fewest = math.ceil(len(words) * self._least / (2 - self._least) - _ROUNDING)
            sharing = in_at_least(fewest, [self._with.get(gram, 0) for gram in words])
            self._sharing[words] = sharing
        return sharing
