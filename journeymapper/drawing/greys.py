"""Colours as greys that are just as light."""

from functools import cache

_SHARES = (0.2126, 0.7152, 0.0722)


@cache
def grey_of(colour: str) -> str:
    """The grey of the same relative luminance (WCAG 2.2), so that every contrast stays as it is.

    >>> grey_of("#FF0000"), grey_of("#FFFFFF"), grey_of("#7F7F7F")
    ('#7F7F7F', '#FFFFFF', '#7F7F7F')
    """
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    light = sum(share * _linear(part) for share, part in zip(_SHARES, parts, strict=True))
    level = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return f"#{round(level * 255):02X}" + f"{round(level * 255):02X}" * 2


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
