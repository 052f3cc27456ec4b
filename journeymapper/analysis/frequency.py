"""How often a touchpoint happens: words for its card, and bars that compare it with the rest of its map."""

import math
from collections.abc import Iterable, Mapping

from journeymapper.messages import message, text
from journeymapper.model.cards import Frequency, Touchpoint
from journeymapper.model.numbers import number

_A_MONTH = {"day": 365.25 / 12, "week": 365.25 / 12 / 7, "month": 1.0, "year": 1 / 12}
"""How many of each are in an average month of the Gregorian calendar."""

ONCE = {
    "day": message("daily"),
    "week": message("weekly"),
    "month": message("monthly"),
    "year": message("yearly"),
    "journey": message("once"),
}
OFTEN = {
    "day": message("{count}/day", count="{}"),
    "week": message("{count}/wk", count="{}"),
    "month": message("{count}/mo", count="{}"),
    "year": message("{count}/yr", count="{}"),
    "journey": message("{count}/journey", count="{}"),
}
"""What each unit is called on a card, once and more than once."""

Range = tuple[float, float]
"""The lowest and the highest rate of a map."""


def _patterns() -> Mapping[str, tuple[str, str]]:
    """Unit → what once and what more than once are called, translated once for a whole map."""
    return {per: (text(ONCE[per]), text(OFTEN[per])) for per in ONCE}


def _rate(frequency: Frequency) -> tuple[bool, float] | None:
    """Whether it is counted in time, and how often; what is counted per journey has a scale of its own."""
    if frequency.count is None:
        return None
    timed = frequency.per != "journey"
    return timed, frequency.count * (_A_MONTH[frequency.per] if timed else 1.0)


def _range(rates: Iterable[float]) -> Range:
    positive = [rate for rate in rates if rate > 0]
    return (min(positive), max(positive)) if positive else (0.0, 0.0)


def _bars(rate: float, range_: Range) -> int:
    """The quarter, 1–4, of a range in which a rate lies, on a logarithmic scale; 2 where all are alike."""
    lowest, highest = range_
    if rate <= 0:
        return 0
    if highest <= lowest:
        return 2
    return min(4, 1 + int(4 * math.log(rate / lowest) / math.log(highest / lowest)))


def frequencies(touchpoints: Iterable[Touchpoint], language: str = "en") -> dict[str, tuple[int, str]]:
    """Touchpoint → bars 0–4 and words, for those of one map that say how often they happen.

    Bars that people gave stay. The others are the quarter of the map's range, from its rarest to its most
    frequent touchpoint, on a logarithmic scale: counts of encounters differ by factors, not by amounts.
    Without a count the words only say how often it comes round.

    >>> page = Touchpoint(id="card_a", map="map_a", frequency=Frequency(count=1630))
    >>> stall = Touchpoint(id="card_b", map="map_a", frequency=Frequency(count=1, per="week"))
    >>> frequencies([page, stall])
    {'card_a': (4, '1,630/mo'), 'card_b': (1, 'weekly')}
    """
    patterns = _patterns()
    given = [(card.id, card.frequency) for card in touchpoints if card.frequency is not None]
    rates = [_rate(frequency) for _, frequency in given]
    ranges = {
        timed: _range(rate[1] for rate in rates if rate and rate[0] is timed) for timed in (True, False)
    }
    result: dict[str, tuple[int, str]] = {}
    for (id_, frequency), rate in zip(given, rates, strict=True):
        bars = frequency.bars
        if bars is None:
            bars = _bars(rate[1], ranges[rate[0]]) if rate else 0
        once, often = patterns[frequency.per]
        count = frequency.count
        result[id_] = (bars, once if count is None or count == 1 else often.format(number(count, language)))
    return result
