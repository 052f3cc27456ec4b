"""Dragging cards: neighbours make room, a label names the place, the model changes once, on release."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import Qt

from journeymapper.canvas.context import Context
from journeymapper.canvas.feedback import DropMarker, Label, LiftedCards
from journeymapper.canvas.tools.base import Pane, Pointer, State
from journeymapper.canvas.tools.landing import Landing, land
from journeymapper.canvas.tools.places import cell_rect, place_words
from journeymapper.layout.grid import Cell, cell_at, position_at
from journeymapper.messages import message, plural
from journeymapper.model.edits import in_reading_order, unplace_cards
from journeymapper.model.placement import can_place
"""placeholder"""
