"""How fine a picture of pixels may be."""

from math import floor, sqrt

from journeymapper.messages import Message, message

USUAL = 192
"""Dots an inch where nothing is asked for: twice as fine as a screen is by CSS."""
FINEST = 2400
"""Dots an inch: no printer shows more."""
MOST, LONGEST = 100_000_000, 32_767
"""Pixels in all (400 MB while they are painted), and on one side, which is the most that Qt paints on."""


def dots_for(size: tuple[float, float], wanted: int) -> int:
    """Dots an inch for a picture of this size in points: those wanted, or the most that it may have.

    >>> dots_for((841.89, 595.28), 300)
    300
    >>> dots_for((3370.4, 2383.9), 600)
    254
    """
    width, height = size[0] / 72, size[1] / 72
    most = min(sqrt(MOST / (width * height)), (LONGEST - 1) / max(width, height))
    return max(1, min(wanted, floor(most)))


def pixel_notes(size: tuple[float, float], wanted: int) -> tuple[Message, ...]:
    """What to say where a picture can't be as fine as wanted."""
    dots = dots_for(size, wanted)
    if dots == wanted:
        return ()
    return (
        message(
            "At {wanted} dots an inch the picture would have {pixels} million pixels, which is too many; "
            "it has {dots} dots an inch.",
            wanted=wanted,
            pixels=round(size[0] * size[1] / 72**2 * wanted**2 / 1_000_000),
            dots=dots,
        ),
    )
