"""What the clipboard hands over: our own clips, and words of other programs."""

from functools import cache
from pathlib import Path

from journeymapper.editor.clips.arriving import Pasted
from journeymapper.editor.clips.clip import clip_bytes, clip_from, clip_of
from journeymapper.editor.clips.pasting import paste_cards, paste_heading
from journeymapper.editor.clips.rows import TooMuch, table_of
from journeymapper.editor.clips.tabular import paste_table
from journeymapper.model.change import apply
from journeymapper.model.project import Project
from tests.editor.clips.test_clips import shop
from tests.fuzz.projects import hold, is_told

ROW_TOKENS = (
    b"Title\tStage\tLane\tTags\n",
    b"Purchase",
    b"Web",
    b"\t\t\t\t",
    b'"a""b"',
    b"4/5",
    b"1 200",
    b"Doubts",
)
_HOME = "home"


@cache
def _shop() -> Project:
    return shop()


@cache
def _stall() -> Project:
    """As little as rows can be put into: what goes in and out with each of thousands takes its time."""
    wanted = (
        "project",
        "journey_1",
        "map_1",
        "phase_1",
        "stage_b",
        "step_b",
        "lane_t",
        "lane_n",
        "channel_web",
    )
    record = _shop().records["journey_1"].evolve(personas=(), owner=None)
    return Project({id_: _shop().records[id_] for id_ in wanted} | {record.id: record})


@cache
def clips() -> tuple[bytes, ...]:
    """Cards, a stage, a step and a lane, as copying puts them there."""
    copied = (("card_ad",), ("stage_b",), ("step_c",), ("lane_t",))
    found = [clip_of(_shop(), ids, _HOME) for ids in copied]
    return tuple(clip_bytes(clip) for clip in found if clip is not None)


def paste_clip(data: bytes, _folder: Path) -> bool:
    """As clips are pasted into the project that they come from."""
    clip = clip_from(data)
    if clip is None:
        return False
    if clip.heading is None:
        _land(_shop(), paste_cards(_shop(), clip, "map_1", ("step_b", "lane_t"), 0, home=_HOME))
    else:
        _land(_shop(), paste_heading(_shop(), clip, "map_1", None, home=_HOME))
    return True


@cache
def rows() -> tuple[bytes, ...]:
    """Lines, a table with a head, one without."""
    headed = "Touchpoint\tKanal\tOwner\tFrequency\tStage\tTags\nRing\tWeb\tIda\t1 200\tPurchase\tnew, web\n"
    return (
        b"First\n\nThird",
        headed.encode(),
        b'"a\tb"\t"say ""hi"""\r\nPurchase\tx',
        b"a\tb\tc\n" * 2,
    )


def paste_rows(data: bytes, _folder: Path) -> bool:
    """As words are pasted, half characters among them."""
    try:
        table = table_of(_stall(), data.decode("utf-8", "surrogatepass" if len(data) % 2 else "replace"))
    except TooMuch as flood:
        is_told(flood.why)
        return False
    except UnicodeDecodeError:
        return False
    if not table.body:
        return False
    _land(_stall(), paste_table(_stall(), table, "map_1", ("step_b", "lane_t")))
    return True


def _land(project: Project, pasted: Pasted) -> None:
    project = project.with_assets(pasted.assets)
    hold(apply(project, pasted.change) if pasted.change is not None else project)
