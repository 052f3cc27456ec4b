"""One row of things becomes another."""

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.editor.outline.differences import In, Out, Shift, differences

_ROWS = st.lists(st.integers(0, 12), unique=True, max_size=13)


@given(_ROWS, _ROWS)
def test_what_is_told_makes_the_one_of_the_other(before: list[int], after: list[int]) -> None:
    now = list(before)
    for each in differences(before, after):
        match each:
            case Out(at):
                del now[at]
            case Shift(at, to):
                assert to < at
                now.insert(to, now.pop(at))
            case In(at, what):
                now.insert(at, what)
    assert now == after


def test_nothing_is_told_where_nothing_differs() -> None:
    assert not list(differences("abc", "abc"))
