"""How a project was exported last: in the project itself, and on this machine.

The project tells others how it is meant to be printed. The settings know of people who never saved after an
export, and where files went: a folder of this machine is nobody else's business.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from journeymapper.model.project import Project
from journeymapper.model.review import ExportSetting
from journeymapper.ui.export_dialog.remembered import Pairs, pairs_of, wish_of
from journeymapper.ui.export_dialog.wish import Wish, first_wish
from journeymapper.ui.settings import Settings

_MOST = 60
"""Files that settings remember, the last first."""


@dataclass(frozen=True, slots=True)
class Exports:
    """Wishes by their keys, where each was written to, and the key that was used last."""

    wishes: dict[str, Wish] = field(default_factory=dict)
    targets: dict[str, Path] = field(default_factory=dict)
    last: str = ""

    @property
    def wish(self) -> Wish:
        """What was wanted last, or is wanted at first."""
        return self.wishes.get(self.last) or first_wish(self.last)

    @property
    def target(self) -> Path | None:
        """Where the last file went; None where nothing was exported from here."""
        return self.targets.get(self.last)

    def with_one(self, wish: Wish, target: Path) -> "Exports":
        """The same after one more export."""
        key = wish.key
        return Exports({**self.wishes, key: wish}, {**self.targets, key: target}, key)


def recalled(project: Project, file: Path | None, settings: Settings) -> Exports:
    """What is remembered of a project and its file; what this machine knows counts more."""
    known = [one for one in project.all(ExportSetting) if one.mode == first_wish(one.mode).key]
    wishes = {one.mode: wish_of(one.mode, one.options) for one in known}
    exports = Exports(wishes, {}, next((one.mode for one in known if one.last), ""))
    here = _entries(settings).get(str(file)) if file is not None else None
    if here is None:
        return exports
    kept = cast("dict[str, tuple[list[tuple[str, str]], str]]", here)
    for key in reversed(kept):
        pairs, target = kept[key]
        exports = exports.with_one(wish_of(key, pairs), Path(target))
    return exports


def keep(file: Path, wish: Wish, target: Path, settings: Settings) -> None:
    """Remembers on this machine how a file was exported, and where to."""
    entries = _entries(settings)
    before = entries.pop(str(file), {})
    mine: dict[str, tuple[Pairs, str]] = {wish.key: (pairs_of(wish), str(target))}
    others = {key: value for key, value in cast("dict[str, object]", before).items() if key != wish.key}
    first = {str(file): {**mine, **others}}
    settings.keep_exports(json.dumps(dict(list({**first, **entries}.items())[:_MOST])))


def _entries(settings: Settings) -> dict[str, object]:
    """Empty where the settings were written by something else."""
    try:
        read = json.loads(settings.exports or "{}")
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}
