"""The process that takes pictures in."""

import io
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from journeymapper.editor.shrinking import Shrinking
from journeymapper.messages import Message, text
from journeymapper.model.project import Asset
from journeymapper.storage.pictures import Source


def png(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(buffer, "PNG")
    return buffer.getvalue()


def polled(shrinking: Shrinking, until: Callable[[], bool]) -> None:
    """Polls until something is so, or until it is clear that it won't be."""
    for _ in range(2000):
        shrinking.poll()
        if until():
            return
        time.sleep(0.01)
    raise AssertionError("nothing came")


def test_pictures_come_in_order_with_a_sentence_for_what_is_none(tmp_path: Path) -> None:
    file = tmp_path / "wide.png"
    file.write_bytes(png(4096, 100))
    shrinking = Shrinking(
        [Source("pasted", data=png(30, 20)), Source("x.png", data=b"no"), Source("wide", file)]
    )
    polled(shrinking, lambda: shrinking.over)
    small, refused, wide = shrinking.taken
    assert isinstance(small, Asset)
    assert (small.width, small.height) == (30, 20)
    assert isinstance(refused, Message)
    assert text(refused).startswith("x.png is not a picture")
    assert isinstance(wide, Asset)
    assert wide.width == 2048


def test_a_process_that_dies_leaves_a_sentence() -> None:
    shrinking = Shrinking([Source("one.png", data=png(6000, 6000)), Source("two.png", data=png(10, 10))])
    os.kill(shrinking.process_id, signal.SIGKILL)
    polled(shrinking, lambda: shrinking.over)
    assert [text(said) for said in shrinking.taken if isinstance(said, Message)] == [
        "one.png could not be read.",
        "two.png could not be read.",
    ]


def test_giving_up_ends_the_process() -> None:
    shrinking = Shrinking([Source("one.png", data=png(6000, 6000))])
    shrinking.stop()
    shrinking.stop()
    assert shrinking.taken == []
