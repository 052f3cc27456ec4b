"""The order in which Tab goes through a panel: as its layout reads, whenever its parts were made."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def focusable(within: QWidget) -> Iterator[QWidget]:
    """What Tab stops at in a widget, in the order of layouts; the widget itself where it is such a stop."""
    layout = within.layout()
    if layout is not None:
        yield from _in_layout(layout)
    elif within.focusPolicy() & Qt.FocusPolicy.TabFocus and within.focusProxy() is None:
        yield within


def chain(first: QWidget, following: Sequence[QWidget]) -> None:
    """From now on Tab goes from one widget through these, and then on to where it went before."""
    for before, after in zip((first, *following), following, strict=False):
        QWidget.setTabOrder(before, after)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    # WORKAROUND: what `item.layout()` returns for a layout written in Python takes its items along when it
    # goes, so layouts within are found as children. They are there in the order in which they were added.
    inner = iter(child for child in layout.children() if isinstance(child, QLayout))
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield from focusable(widget)
        elif item is not None and item.spacerItem() is None:
            yield from _in_layout(next(inner))
