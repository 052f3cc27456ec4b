"""What the program keeps for a person and reads back: their library, their settings."""

from functools import cache
from pathlib import Path

from journeymapper.storage.errors import StorageError
from journeymapper.storage.own_library import OwnLibrary
from journeymapper.ui.export_dialog import memory
from journeymapper.ui.preferences import PREFERENCES
from journeymapper.ui.settings import Settings
from tests.editor.clips.test_clips import shop
from tests.fuzz.projects import is_told

SETTINGS_TOKENS = (
    b"@Variant(\\0\\0\\0\\x7f)",
    b"@ByteArray(",
    b"@Invalid()",
    b"@Rect(1 2 3 4)",
    b"%0A",
    b"[keys]\n",
    b"exports=",
)
_FILE = Path("/maps/shop.journey")
_SHOP = shop()


@cache
def libraries() -> tuple[bytes, ...]:
    """A library of two, and an empty one."""
    two = (
        b'{"format":"journeymapper-library","version":0,"touchpoints":[\n{"id":"own_1","title":"Ring","note":"x"},'
        b'\n{"id":"own_2","title":"Letter","channel":"Post","family":"web","direct":false}]}\n'
    )
    return two, b'{"format":"journeymapper-library","touchpoints":[]}'


def read_library(data: bytes, folder: Path) -> bool:
    """As a library is imported; what came is written, and read again alike."""
    file, mine = folder / "theirs.json", folder / "mine.json"
    file.write_bytes(data)
    mine.unlink(missing_ok=True)
    library = OwnLibrary(mine, write=lambda path, written, expected=None: path.write_bytes(written))
    try:
        count = library.import_from(file)
    except StorageError as error:
        is_told(error.message)
        return False
    assert len(library.touchpoints()) == count
    assert library.told == []
    return True


@cache
def settings() -> tuple[bytes, ...]:
    """Settings as they look after a while."""
    exports = r"{\"/maps/shop.journey\": {\"poster\": [[[\"bands\", \"2\"]], \"/x/a.pdf\"]}}"
    whole = (
        "[General]\ntheme=dark\nscale=125\nrecent=/a/b.journey, /c/d.journey\nused=undo redo\nyour-name=Ida\n"
        f'exports="{exports}"\nwindow=@ByteArray(\\x1\\xd9)\n\n[keys]\nundo=Ctrl+U | Ctrl+J\n'
    )
    return whole.encode(), b"[General]\nexports=[]\nrecent=@Invalid()\n", b""


def read_settings(data: bytes, folder: Path) -> bool:
    """As everything that is remembered is read at the start and when a project opens."""
    file = folder / "settings.ini"
    file.write_bytes(data)
    kept = Settings(file)
    for preference in PREFERENCES:
        assert kept.preferred(preference) in [option.value for option in preference.options]
    assert all(isinstance(recent, Path) for recent in kept.recent)
    assert all(isinstance(word, str) for word in (kept.your_name, kept.outline_form, *kept.used))
    assert all(kept.keys_of("undo") or ("x",))
    exports = memory.recalled(_SHOP, _FILE, kept)
    order = exports.wish.order
    assert 1 <= (order.sheets or 1) <= 9_999
    assert 1 <= (order.scale or 1) <= 9_999
    assert 1 <= exports.wish.dots <= 2_400
    return bool(exports.last)
