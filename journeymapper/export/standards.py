"""Whose sheets of paper people have, by where they are."""

from journeymapper.export.pages import Standard

_LETTER = frozenset(("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"))
"""Where Letter is the usual paper: Unicode CLDR 46, territories of the paper size US-Letter."""


def standard_of(locale: str) -> Standard:
    """The standard of a locale's name, as the environment or Qt writes it; ISO where it names no territory.

    >>> standard_of("en_US.UTF-8"), standard_of("fr-CA"), standard_of("de_AT@euro"), standard_of("C")
    ('ansi', 'ansi', 'iso', 'iso')
    """
    parts = locale.partition(".")[0].partition("@")[0].replace("-", "_").split("_")
    return "ansi" if any(part in _LETTER for part in parts[1:]) else "iso"
