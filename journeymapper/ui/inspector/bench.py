"""What every part of the inspector works with."""

from dataclasses import dataclass

from journeymapper.ui.actions import Actions
from journeymapper.ui.asks import Asks
from journeymapper.ui.desk import Desk
from journeymapper.ui.picturing import Picturing
from journeymapper.ui.settings import Settings


@dataclass(frozen=True, slots=True)
class Bench:
    """The open things, the commands, the questions to the person, what is remembered, where pictures go."""

    desk: Desk
    actions: Actions
    asks: Asks
    settings: Settings
    picturing: Picturing
