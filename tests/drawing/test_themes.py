"""Themes name the same tokens, and every text can be read on what lies under it."""

from itertools import product

import pytest

from journeymapper.drawing.figures import Stroke
from journeymapper.drawing.themes import NAMES, Theme, UnknownInk, UnknownTheme

FAMILIES = ("web", "social", "email", "chat", "phone", "person", "post", "product", "referral")


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (WCAG 2.2)."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_all_themes_name_the_same_tokens() -> None:
    light = Theme.load("light").colours.keys()
    assert all(Theme.load(name).colours.keys() == light for name in NAMES)


def test_only_print_leaves_shadows_out() -> None:
    painted = {name for name in NAMES if Theme.load(name).colour("sh1.canvas") is not None}
    assert painted == set(NAMES) - {"print", "grey"}


def test_a_theme_is_loaded_once() -> None:
    assert Theme.load("dark") is Theme.load("dark")


def test_a_wrong_name_is_told() -> None:
    with pytest.raises(UnknownTheme):
        Theme.load("sepia")
    with pytest.raises(UnknownInk, match="inkk"):
        Theme.load("light").colour("inkk")


def test_paper_has_finer_edges() -> None:
    edge = Stroke("line2", 1, token="card")
    assert Theme.load("print").stroke_width(edge) < Theme.load("light").stroke_width(edge)
    assert Theme.load("print").stroke_width(Stroke("line2", 3)) == 3


@pytest.mark.parametrize(("name", "family"), list(product(NAMES, FAMILIES)))
def test_channel_icons_stand_out_from_their_tiles(name: str, family: str) -> None:
    theme = Theme.load(name)
    tile, icon = theme.colour(f"channel.{family}"), theme.colour(f"channelIcon.{family}")
    assert tile is not None
    assert icon is not None
    assert contrast(tile, icon) >= 3


@pytest.mark.parametrize(("name", "level"), list(product(NAMES, range(-2, 3))))
def test_faces_can_be_told(name: str, level: int) -> None:
    theme = Theme.load(name)
    ground, lines = theme.colour(f"emotion.{level}.fill"), theme.colour(f"emotion.{level}.ink")
    assert ground is not None
    assert lines is not None
    assert contrast(ground, lines) >= 3


_GROUNDS = (
    "canvas",
    "lane",
    "back",
    "head",
    "card",
    "cardBack",
    "note",
    "panel",
    "bar",
    "field",
    "inset",
    "hover",
)
_INKS = {
    "ink": (*_GROUNDS, "accentTint"),
    "ink2": (*_GROUNDS, "accentTint"),
    "ink3": _GROUNDS,
    "accentInk": ("canvas", "card", "panel", "bar", "accentTint"),
    "highInk": ("canvas", "card", "panel", "highTint"),
    "medInk": ("card", "panel", "medTint"),
    "lowInk": ("card", "panel", "lowTint"),
    "onAccent": ("accent", "accentHi"),
    "onHigh": ("high",),
    "onMed": ("med",),
    "onLow": ("low",),
}


def _pairs() -> list[tuple[str, str, str]]:
    return [(name, ink, on) for name in NAMES for ink, grounds in _INKS.items() for on in grounds]


@pytest.mark.parametrize(("name", "ink", "on"), _pairs())
def test_texts_can_be_read_on_every_ground(name: str, ink: str, on: str) -> None:
    """4.5 to 1, and 7 to 1 where high contrast was asked for (WCAG 2.2, AA and AAA)."""
    theme = Theme.load(name)
    text, ground = theme.colour(ink), theme.colour(on)
    assert text is not None
    assert ground is not None
    assert contrast(text, ground) >= (7 if name.startswith("contrast") else 4.5)


@pytest.mark.parametrize("name", ["contrast-light", "contrast-dark"])
@pytest.mark.parametrize("on", ["canvas", "lane", "back", "panel", "bar", "card", "field"])
def test_edges_stand_out_where_high_contrast_was_asked_for(name: str, on: str) -> None:
    theme = Theme.load(name)
    ground = theme.colour(on)
    assert ground is not None
    for token in ("edge", "strong", "wire", "accentLine", "high", "ok"):
        colour = theme.colour(token)
        assert colour is not None
        assert contrast(colour, ground) >= 4.5, token
