"""The sentence across the window: what is wrong has a shape besides its colour, and names turn no words."""

import pytest

from journeymapper.app import ProjectWindow
from journeymapper.messages import message
from journeymapper.ui.controls import Pin
from journeymapper.ui.message_bar import Tone


@pytest.mark.parametrize(("tone", "signs"), [("plain", 0), ("wrong", 1), ("repaired", 1)])
def test_what_is_wrong_is_never_told_by_colour_alone(empty: ProjectWindow, tone: Tone, signs: int) -> None:
    bar = empty.window.messages
    bar.say(message("Something is so."), tone)
    assert sum(sign.isVisible() for sign in bar.findChildren(Pin)) == signs


def test_a_sentence_with_a_name_from_the_right_is_taken_back_as_it_was_said(empty: ProjectWindow) -> None:
    bar, said = empty.window.messages, "מסע is full."
    bar.say(message("{name} is full.", name="מסע"))
    assert bar.words == said
    bar.withdraw(said)
    assert not bar.isVisible()
