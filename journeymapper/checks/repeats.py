"""Which touchpoint repeats which, kept from one look to the next."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.facts import is_placed
from journeymapper.checks.likeness import Gram, grams
from journeymapper.checks.sayings import Said, Saying, Sayings
from journeymapper.model.cards import Touchpoint

_MANY = 400
"""So many touchpoints to look at again cost as much as looking at all of them in order."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What of touchpoints is compared. The fields are those of `looks.Alike`."""

    words: Callable[[Touchpoint], str]
    least: float
    besides: Callable[[Touchpoint], Hashable]
    counts: Callable[[Hashable, Hashable], bool]


class Repeats:
    """For each touchpoint the first one in reading order that it repeats."""

    def __init__(self, compared: Compared) -> None:
        """Nothing looked at yet."""
        self._compared = compared
        self._grams: dict[str, frozenset[Gram]] = {}
        self._begin({})

    def first_ones(self) -> tuple[str, ...]:
        """The touchpoints that others repeat."""
        return tuple(self._repeating)

    def of(self, first: str) -> list[tuple[str, float]]:
        """What repeats a touchpoint, in reading order, and how alike each is to it."""
        repeating = self._repeating.get(first, {})
        return sorted(repeating.items(), key=lambda pair: self._said[pair[0]].place)

    def look_at_all(self, looked_at: CheckedMap) -> None:
        """Find every repetition. What was known before only saves taking the same texts apart again."""
        said = [self._what_says(looked_at, card) for card in looked_at.parts_of(Touchpoint)]
        self._begin({one.card: one for one in said if one is not None})
        for card in self._said:
            self._find_first(card)

    def look_at(self, looked_at: CheckedMap, touched: Iterable[str]) -> set[str] | None:
        """Look again at what was touched, and at what repeats or may now repeat it.

        Gives every touchpoint of which there may be something else to tell; None where it looked at all.
        """
        now = {id_: self._what_says(looked_at, looked_at.project.find(Touchpoint, id_)) for id_ in touched}
        other = [id_ for id_, said in now.items() if said != self._said.get(id_)]
        again = set(other).union(*(self._repeating.get(id_, ()) for id_ in other))
        if len(again) > _MANY:
            self.look_at_all(looked_at)
            return None
        changed = again.union(now, (self._first[id_] for id_ in again.union(now) if id_ in self._first))
        for id_ in again:
            self._forget_first(id_)
        for id_ in other:
            self._put(id_, now[id_])
        for id_ in again.intersection(self._said):
            self._find_first(id_)
        for id_ in self._said.keys() & other:
            changed |= self._find_later(id_)
        return changed.union(self._first[id_] for id_ in again if id_ in self._first)

    def _begin(self, said: dict[str, Said]) -> None:
        self._said = said
        self._sayings = Sayings(self._compared.least, said.values())
        self._first: dict[str, str] = {}
        self._repeating: dict[str, dict[str, float]] = {}

    def _what_says(self, looked_at: CheckedMap, card: Touchpoint | None) -> Said | None:
        """What a placed touchpoint says; None where it says nothing."""
        if card is None or not is_placed(card, looked_at.map.id):
            return None
        words = self._compared.words(card)
        if not words:
            return None
        stage = looked_at.stage_of(card)
        trigrams = self._grams.get(words)
        if trigrams is None:
            # What has to be equal is compared in one piece.
            trigrams = self._grams[words] = grams(words) if self._compared.least < 1 else frozenset((words,))
        if stage is None or not trigrams:
            return None
        number, personas = looked_at.stage_number[stage.id], looked_at.whom(card)
        besides = self._compared.besides(card)
        place, tied = looked_at.place(card.id), looked_at.meant_with(card.id)
        return Said(card.id, place, number, trigrams, personas, besides, tied)

    def _put(self, card: str, said: Said | None) -> None:
        """A card says this from now on, or nothing."""
        before = self._said.pop(card, None)
        if before is not None:
            self._sayings.take(before)
        if said is not None:
            self._said[card] = said
            self._sayings.put(said)

    def _find_first(self, card: str) -> None:
        """Find the first one that a card repeats."""
        own = self._said[card]
        place, found = own.place, None
        for saying, likeness in self._sayings.alike(own, (own.stage - 1, own.stage)):
            if saying.cards[0][0] >= place:
                break
            if self._counts(saying, own):
                for earlier, first in saying.cards:
                    if earlier >= place:
                        break
                    if first not in own.tied:
                        place, found = earlier, (first, likeness)
                        break
        if found is not None:
            self._set_first(card, *found)

    def _find_later(self, card: str) -> set[str]:
        """Find those that now repeat a card first; gives them, and what they repeated before."""
        own = self._said[card]
        changed: set[str] = set()
        for saying, likeness in self._sayings.alike(own, (own.stage, own.stage + 1)):
            if self._counts(saying, own):
                for place, later in saying.cards:
                    first = self._first.get(later)
                    is_earlier = first is None or own.place < self._said[first].place
                    if own.place < place and is_earlier and later not in own.tied:
                        changed |= {later, first or later}
                        self._forget_first(later)
                        self._set_first(later, card, likeness)
        return changed

    def _counts(self, saying: Saying, said: Said) -> bool:
        """Whether the same customer hears both, and they are any trouble together."""
        strangers = saying.personas and said.personas and saying.personas.isdisjoint(said.personas)
        return not strangers and self._compared.counts(saying.besides, said.besides)

    def _set_first(self, card: str, first: str, likeness: float) -> None:
        self._first[card] = first
        self._repeating.setdefault(first, {})[card] = likeness

    def _forget_first(self, card: str) -> None:
        first = self._first.pop(card, None)
        if first is not None:
            del self._repeating[first][card]
            if not self._repeating[first]:
                del self._repeating[first]
