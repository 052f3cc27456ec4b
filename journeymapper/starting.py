"""Starting the window without what others do on every import, an eighth of the time until the first map."""

import builtins
import os
from collections.abc import Iterator
from contextlib import contextmanager

from journeymapper.storage.collector import collector_resting


@contextmanager
def quick_imports() -> Iterator[None]:
    """Hundreds of modules are imported inside without plugins, hooks and collections. Needs PySide6.

    `ImportError` where PySide6 or a system library of it is missing.
    """
    # Pydantic would look through every installed distribution for plugins; the records are used as they are.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    plain_import = builtins.__import__
    with collector_resting():
        import PySide6  # noqa: F401 - its hook is taken out before our modules come

        # WORKAROUND: PySide6's import hook reads the source text of each module that is imported after it,
        # to know whether `from __feature__ import …` could matter there. Nobody here says that.
        builtins.__import__ = plain_import
        yield
