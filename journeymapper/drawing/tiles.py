"""Tiles: what a colour stands for, said by an icon or letters. Channels by default, or as a view names."""

from journeymapper.drawing.figures import Box, Ink, Path, Shape, Symbol
from journeymapper.drawing.parts import CARD_RADIUS, TILE
from journeymapper.drawing.setting import put
from journeymapper.drawing.svg_path import segments
from journeymapper.drawing.symbols import has_symbol
from journeymapper.model.cards import Activity, Touchpoint
from journeymapper.model.people import Channel
from journeymapper.model.project import Project
from journeymapper.model.reading import Colouring, Sign
from journeymapper.typeset import set_line

_NO_HUE: Ink = "strong"


def channel_icon(channel: Channel) -> str:
    """The channel's own icon, or its family's where there is none of that name."""
    return channel.icon if channel.icon and has_symbol(channel.icon) else channel.family


def channel_sign(channel: Channel | None) -> Sign | None:
    """A channel as what a colour stands for."""
    return Sign(channel.name, channel.family, icon=channel_icon(channel)) if channel else None


def card_sign(project: Project, card: Touchpoint, colouring: Colouring | None) -> Sign | None:
    """What the colour of a touchpoint stands for; None where that is not known of it."""
    if colouring is not None:
        return colouring.signs.get(card.id)
    return channel_sign(project.find(Channel, card.channel))


def activity_sign(card: Activity, colouring: Colouring | None) -> Sign | None:
    """What the edge of an activity stands for: only what its own words or its corner say too."""
    told = colouring is not None and colouring.by in ("owner", "standing")
    return colouring.signs.get(card.id) if told and colouring is not None else None


def hue_ink(sign: Sign | None) -> Ink:
    """The colour of a sign; a quiet one for none."""
    return f"channel.{sign.hue}" if sign else _NO_HUE


def corner_tile(sign: Sign | None) -> tuple[Shape, ...]:
    """The tile in a card's top-left corner; a card of which nothing is known shows a pale one."""
    if sign is None:
        return (_corner("inset"), Symbol("question@1.6", 5, 5, 1, ("ink2",)))
    return (_corner(hue_ink(sign)), _mark(sign, TILE / 2, TILE / 2, 16))


def small_tile(x: float, y: float, size: float, sign: Sign) -> tuple[Shape, ...]:
    """A tile as legends show it."""
    ground = Box(x, y, size, size, size * 0.25, fill=hue_ink(sign))
    return (ground, _mark(sign, x + size / 2, y + size / 2, size * 0.66))


def _mark(sign: Sign, x: float, y: float, size: float) -> Shape:
    """The icon or the letters of a sign around a point; `size` is that of an icon."""
    ink = f"channelIcon.{sign.hue}"
    if sign.icon:
        return Symbol(f"{sign.icon}@1.6", x - size / 2, y - size / 2, size / 16, (ink,))
    em = size * (0.8 if len(sign.letters) < 2 else 0.72)
    return put(x, y + 0.35 * em, set_line(sign.letters, "bold"), em, ink, "middle")


def _corner(fill: Ink) -> Path:
    """A tile flush with the top-left corner of a card."""
    r, side = CARD_RADIUS, TILE - CARD_RADIUS
    d = f"M0 {r}v{side}h{side}a{r} {r} 0 0 0 {r} {-r}v{-side}h{-side}a{r} {r} 0 0 0 {-r} {r}z"
    return Path(segments(d), fill=fill)
