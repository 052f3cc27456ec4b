"""The right of the start panel: a finished map to look around in, templates, a blank map."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from journeymapper.messages import message, text
from journeymapper.ui import parts
from journeymapper.ui.actions import Actions
from journeymapper.ui.desk import Desk
from journeymapper.ui.start.hero import SCALE, Hero
from journeymapper.ui.start.offered import Offer, sample, templates
from journeymapper.ui.start.previews import Slices, excerpt, preview
from journeymapper.ui.start.tiles import BlankTile, Tile, TileGrid

_MARGIN = 46
_WIDEST = 1060
_SHARPNESS = 2


class Offers(QScrollArea):
    """`copied` carries the file that a project is to begin as a copy of.

    Pictures come in idle slices: nothing waits for them.
    """

    copied = Signal(object)

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self._desk = desk
        self._slices = Slices(self)
        self.hero = Hero(desk)
        self.hero.opened.connect(lambda: self.copied.emit(sample().file))
        self._tiles = tuple((offer.file, self._tile(offer)) for offer in templates())
        blank = BlankTile(desk, text(message("Blank map")))
        blank.show_picture(None, text(message("Five stages, to name as you like")))
        blank.clicked.connect(lambda: actions.run("new"))
        self.grid = TileGrid([*(tile for _, tile in self._tiles), blank])
        self.grid.reached.connect(lambda tile: self.ensureWidgetVisible(tile, 0, 20))
        self._build()

    def put_first(self, offer: QWidget) -> None:
        """Shows an offer above all others."""
        self._body.insertWidget(0, offer)

    def draw(self) -> None:
        """Makes the pictures in the theme of now, one in each idle moment."""
        self._slices.clear()
        for file, tile in self._tiles:
            self._slices.later(partial(self._draw_tile, file, tile))
        self._slices.later(self._draw_hero)

    def _build(self) -> None:
        heading = parts.label(text(message("Templates")), weight="semibold", size="section")
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        self._body = parts.column(self.hero, 32, heading, 12, self.grid, None)
        inside.setLayout(self._body)
        middle = QWidget()
        line = parts.row(margins=(_MARGIN, 40, _MARGIN, 32))
        line.addWidget(inside, 1)
        middle.setLayout(line)
        self.setWidget(middle)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _tile(self, offer: Offer) -> Tile:
        tile = Tile(self._desk, text(offer.name))
        tile.clicked.connect(lambda: self.copied.emit(offer.file))
        return tile

    def _draw_tile(self, file: Path, tile: Tile) -> None:
        made = preview(file, self._desk.theme)
        if made is not None:
            tile.show_picture(made.picture, text(made.size))

    def _draw_hero(self) -> None:
        made = excerpt(sample().file, self._desk.theme, SCALE * _SHARPNESS)
        self.hero.excerpt.show_picture(made, _SHARPNESS)
