"""Words of feelings never lie on a curve, on a face or on each other, and never leave their lane."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.layout import lay_out
from journeymapper.layout.geometry import Rect
from journeymapper.layout.map_layout import MapLayout
from journeymapper.layout.words import set_words
from journeymapper.model.base import Record
from journeymapper.model.cards import Feeling
from journeymapper.model.project import Project
from journeymapper.model.reading import Reading
from tests.layout.drawn import drawn
from tests.layout.maps import MAP, gift_reading, gift_shop, with_records

SAID = st.sampled_from(("", "Why?", "Which size am I?", "It’s like a present from a friend I never had"))


def words_of(layout: MapLayout) -> list[Rect]:
    return [spot.words_at for curve in layout.curves for spot in curve.spots if spot.words_at]


def assert_words_are_free(layout: MapLayout) -> None:
    height = layout.lane("lane_emotion").height
    words = words_of(layout)
    assert not any(one.meets(other) for one, other in combinations(words, 2))
    for rect in words:
        assert rect.y >= 0
        assert rect.bottom <= height
        for curve in layout.curves:
            assert not any(rect.holds(x, y) for x, y in drawn([(spot.x, spot.dy) for spot in curve.spots]))
            for spot in curve.spots:
                radius = 3 if spot.face is None else 9
                assert not rect.meets(Rect(spot.x, spot.dy, 0, 0).grown(radius))


def test_the_gift_shops_words_stand_beside_their_faces() -> None:
    layout = lay_out(gift_shop(), MAP, gift_reading())
    spots = {spot.feeling: spot for spot in layout.curves[0].spots}
    places = [spots[f"feeling_{number}"] for number in (1, 3, 4, 6, 7, 8)]

    assert all(spot.words_at is not None for spot in places)
    assert [spot.face for spot in places] == [1, -1, -2, -1, 2, 1]
    assert_words_are_free(layout)


def test_words_of_low_points_stand_below_the_curve_and_its_fill() -> None:
    layout = lay_out(gift_shop(), MAP, gift_reading())
    for spot in layout.curves[0].spots:
        if spot.words_at is not None and spot.level < 0:
            assert spot.words_at.y > spot.dy
        elif spot.words_at is not None:
            assert spot.words_at.y < spot.dy


def test_a_crowd_of_words_makes_the_lane_grow() -> None:
    project = with_records(gift_shop(), *_crowd(7))

    layout = lay_out(project, MAP, Reading())

    assert layout.lane("lane_emotion").height > 110
    assert_words_are_free(layout)


def test_each_persona_has_a_curve_of_its_own() -> None:
    project = with_records(
        gift_shop(),
        Feeling(id="feeling_x", step="step_0", lane="lane_emotion", level=1, persona="persona_ben"),
        Feeling(id="feeling_y", step="step_4", lane="lane_emotion", level=-1, persona="persona_ben"),
    )

    layout = lay_out(project, MAP, Reading())

    assert [curve.persona for curve in layout.curves] == ["persona_nora", "persona_ben"]
    assert [len(curve.spots) for curve in layout.curves] == [10, 2]


def test_words_fit_the_place_that_was_found_for_them() -> None:
    project = with_records(gift_shop(), *_crowd(9))
    layout = lay_out(project, MAP, Reading())
    style = layout.format.type.quote

    for spot in layout.curves[0].spots:
        if spot.words_at is not None:
            said = project.get(Feeling, spot.feeling).words
            lines = set_words(said, spot.words_at, layout.format, "en").lines
            assert len(lines) * style.lead == spot.words_at.height
            assert max(line.width for line in lines) * style.size <= spot.words_at.width + 0.02


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.floats(0, 1), st.floats(-2, 2), SAID, st.booleans()), max_size=25
    )
)
def test_words_are_free_on_any_curves(feelings: list[tuple[int, float, float, str, bool]]) -> None:
    project = _without_feelings(gift_shop())
    records: list[Record] = [
        Feeling(
            id=f"feeling_{number}", step=f"step_{step}", lane="lane_emotion", position=position, level=level,
            words=said, persona="persona_ben" if other else None,
        )
        for number, (step, position, level, said, other) in enumerate(feelings)
    ]  # fmt: skip

    assert_words_are_free(lay_out(with_records(project, *records), MAP, Reading()))


def _crowd(count: int) -> list[Feeling]:
    return [
        Feeling(
            id=f"feeling_c{number}", step="step_2", lane="lane_emotion", position=number / count,
            level=(-1) ** number * 1.5, words="What on earth is this now?",
        )
        for number in range(count)
    ]  # fmt: skip


def _without_feelings(project: Project) -> Project:
    return Project(
        {id_: record for id_, record in project.records.items() if not isinstance(record, Feeling)}
    )
