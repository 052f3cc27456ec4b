"""The one way to the files beside the package: `resources/` and `icons/`."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def root(kind: str) -> Path:
    """The folder `resources` or `icons`: inside an installed wheel, or at the top of a checkout."""
    installed = _PACKAGE / "_data" / kind
    return installed if installed.is_dir() else _PACKAGE.parent / kind


def resource(*parts: str) -> Path:
    """A file of `resources/`, as in `resource("samples", "gift-shop.journey")`."""
    return root("resources").joinpath(*parts)


def icon(name: str) -> Path:
    """The SVG file of an icon."""
    return root("icons") / f"{name}.svg"
