"""How a project was exported last: in the project itself, and on this machine.

The project tells others how it is meant to be printed. The settings know of people who never saved after an
export, and where files went: a folder of this machine is nobody else's business.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from journeymapper.model.project import Project
from journeymapper.model.review import ExportSetting
from journeymapper.storage import json_text
from journeymapper.storage.aside import Json, JsonObject
from journeymapper.storage.errors import CannotOpen
from journeymapper.ui.export_dialog.remembered import Pairs, pairs_of, wish_of
from journeymapper.ui.export_dialog.wish import Wish, first_wish
from journeymapper.ui.settings import Settings

Entry = tuple[Pairs, str]
"""What was wanted, and where it was written to."""
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
    for key in reversed(here):
        pairs, target = here[key]
        exports = exports.with_one(wish_of(key, pairs), Path(target))
    return exports


def keep(file: Path, wish: Wish, target: Path, settings: Settings) -> None:
    """Remembers on this machine how a file was exported, and where to."""
    entries = _entries(settings)
    before = entries.pop(str(file), {})
    others = {key: value for key, value in before.items() if key != wish.key}
    first = {str(file): {wish.key: (pairs_of(wish), str(target)), **others}}
    settings.keep_exports(json.dumps(dict(list({**first, **entries}.items())[:_MOST])))


def _entries(settings: Settings) -> dict[str, dict[str, Entry]]:
    """File → mode → how and where to; without what something else wrote into the settings."""
    try:
        read = json_text.read(settings.exports.encode(errors="replace") or b"{}", "")
    except CannotOpen:
        return {}
    return {file: dict(_sound(modes)) for file, modes in read.items() if isinstance(modes, dict)}


def _sound(modes: JsonObject) -> Iterator[tuple[str, Entry]]:
    for key, value in modes.items():
        match value:
            case [list(pairs), str(target)] if "\0" not in target:
                yield key, (tuple(_pairs(pairs)), target)


def _pairs(values: list[Json]) -> Iterator[tuple[str, str]]:
    for value in values:
        match value:
            case [str(name), str(words)]:
                yield name, words
