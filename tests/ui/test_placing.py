"""Where a new window stands beside the one it came from."""

from PySide6.QtCore import QPoint, QRect, QSize

from journeymapper.ui.placing import cascaded

SCREEN = QRect(0, 24, 1920, 1056)
LEAST = QSize(1100, 680)


def test_a_window_stands_a_little_aside() -> None:
    near = QRect(100, 100, 1200, 800)
    assert cascaded(near, SCREEN, LEAST) == near.translated(32, 32)


def test_at_the_edge_it_is_a_little_smaller_and_stays_on_the_screen() -> None:
    place = cascaded(QRect(600, 200, 1300, 860), SCREEN, LEAST)
    assert SCREEN.contains(place)
    assert place.topLeft() == QPoint(632, 232)


def test_where_no_room_is_left_it_begins_in_the_corner_again() -> None:
    place = cascaded(QRect(820, 400, 1100, 680), SCREEN, LEAST)
    assert place.topLeft() == SCREEN.topLeft()
    assert place.size() == LEAST
