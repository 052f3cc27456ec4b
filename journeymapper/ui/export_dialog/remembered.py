"""Wishes as pairs of words, as a project and the settings remember them, and back again."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import fields, replace
from typing import Any, get_args

from journeymapper.drawing.themes import NAMES
from journeymapper.export.order import MOST_BANDS, Columns, Key, Layout, PrintOrder, What
from journeymapper.export.pages import Orientation
from journeymapper.export.pixels import FINEST
from journeymapper.model.showing import SWITCHES, Showing
from journeymapper.ui.export_dialog.wish import Texts, Wish, first_wish

Pairs = tuple[tuple[str, str], ...]

_WORDS: dict[str, tuple[str, ...]] = {
    "orientation": get_args(Orientation),
    "columns": get_args(Columns),
    "layout": get_args(Layout),
    "key": get_args(Key),
    "part": get_args(What),
    "texts": get_args(Texts),
    "theme": NAMES,
}
_NUMBERS: dict[str, tuple[type, float, float]] = {
    "bands": (int, 1, MOST_BANDS),
    "scale": (float, 1, 9_999),
    "sheets": (int, 1, 9_999),
    "dots": (int, 1, FINEST),
}
"""Each with its least and its most: what is remembered may come from a stranger's project."""
_HIDDEN, _HIDDEN_LANE, _STAGE = "hidden", "hidden lane", "stage"
_OF_WISH = ("part", "dots", "transparent", "texts", "with_source")
_OF_ORDER = frozenset(field.name for field in fields(PrintOrder)) - {"mode", "standard"}


def pairs_of(wish: Wish) -> Pairs:
    """What of a wish differs from what is wanted at first.

    >>> from journeymapper.export.order import PrintOrder
    >>> pairs_of(Wish("pdf", PrintOrder("poster", page="A1", bands=2)))
    (('page', 'A1'), ('bands', '2'))
    """
    first = first_wish(wish.key)
    return (
        *_differing(wish.order, first.order, sorted(_OF_ORDER, key=_place)),
        *_differing(wish, first, _OF_WISH),
        *((_HIDDEN, switch) for switch in SWITCHES if not wish.showing.shows(switch)),
        *((_HIDDEN_LANE, lane) for lane in sorted(wish.showing.hidden_lanes)),
        *((_STAGE, stage) for stage in sorted(wish.showing.stages)),
    )


def wish_of(key: str, pairs: Iterable[tuple[str, str]]) -> Wish:
    """The wish of a mode or a kind of file; what means nothing here is passed over.

    >>> wish_of("tiles", [("page", "A5"), ("layout", "upside down"), ("colour", "teal")]).order.page
    'A5'
    >>> wish = wish_of("png", [("dots", "300"), ("transparent", "yes"), ("hidden", "owners")])
    >>> wish.dots, wish.transparent, wish.showing.shows("owners"), wish_of("png", pairs_of(wish)) == wish
    (300, True, False, True)
    """
    pairs = tuple((name, words) for name, words in pairs)
    hidden = frozenset(switch for switch in SWITCHES if (_HIDDEN, switch) in pairs)
    lanes, stages = _named(pairs, _HIDDEN_LANE), _named(pairs, _STAGE)
    wish = replace(first_wish(key), showing=Showing(hidden, lanes, stages))
    for name, words in pairs:
        value = _value(name, words)
        if value is None:
            continue
        if name in _OF_ORDER:
            wish = replace(wish, order=replace(wish.order, **{name: value}))
        elif name in _OF_WISH:
            wish = replace(wish, **{name: value})
    return wish


def _named(pairs: Pairs, name: str) -> frozenset[str]:
    return frozenset(words for one, words in pairs if one == name)


def _place(name: str) -> int:
    return next(place for place, field in enumerate(fields(PrintOrder)) if field.name == name)


def _differing(value: object, first: object, names: Iterable[str]) -> Iterable[tuple[str, str]]:
    for name in names:
        now = getattr(value, name)
        if now != getattr(first, name):
            yield name, _words(now)


def _words(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:g}"
        case _:
            return str(value)


def _value(name: str, words: str) -> Any:
    if name in _NUMBERS:
        kind, least, most = _NUMBERS[name]
        with suppress(ValueError):
            number = float(words)
            return kind(number) if least <= number <= most else None
        return None
    if name in _WORDS:
        return words if words in _WORDS[name] else None
    return words == "yes" if name in ("transparent", "with_source") else words
