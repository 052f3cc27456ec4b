"""The user's own touchpoints, in one file that every window and every start of the program shares."""

import secrets
from collections.abc import Callable
from pathlib import Path

from pydantic import ValidationError

from journeymapper.messages import Message, message
from journeymapper.model.kept import KeptTouchpoint, KeptTouchpoints
from journeymapper.storage import json_text
from journeymapper.storage.atomic import atomic_write, digest_of
from journeymapper.storage.errors import CannotOpen, Conflict, StorageError, Unreadable, called
from journeymapper.storage.limits import check_entries
from journeymapper.storage.regular import NotRegular, regular_bytes

NAME = "touchpoints.json"
MOST = 2_000
_BYTES = 8 * 2**20
_ATTEMPTS = 8
_FORMAT = KeptTouchpoints().format

Kept = tuple[KeptTouchpoint, ...]


class NotALibrary(CannotOpen):
    """A file that holds no touchpoints."""

    def __init__(self, name: str) -> None:
        super().__init__(
            message(
                "{file} holds no touchpoints; choose a file that was exported from “yours”.",
                file=called(name),
            )
        )


class LibraryFull(StorageError):
    """More touchpoints than are ever kept."""

    def __init__(self) -> None:
        super().__init__(message("Your library holds {count} touchpoints and no more.", count=MOST))


class OwnLibrary:
    """Each change reads the file anew and writes it whole, so that no window undoes what another one did.

    Every method may raise a `StorageError`. What was in a file that can't be read is never lost: it is put
    aside under another name, and `told` says so. Tests hand in another way to `write`.
    """

    def __init__(self, file: Path, write: Callable[..., object] = atomic_write) -> None:
        self.file = file
        self._write = write
        self.told: list[Message] = []
        """What went wrong with the file since somebody last looked; whoever shows it empties it."""

    def touchpoints(self) -> Kept:
        """What is kept, in the order in which it was."""
        return self._read()[0]

    def keep(self, *newcomers: KeptTouchpoint) -> Kept:
        """Adds touchpoints, or puts them in place of those of the same ids. What is kept now."""
        new = {each.id: each for each in newcomers}
        return self._change(lambda kept: tuple({**{each.id: each for each in kept}, **new}.values()))

    def forget(self, id_: str) -> Kept:
        """Takes a touchpoint out. What is kept now."""
        return self._change(lambda kept: tuple(each for each in kept if each.id != id_))

    def import_from(self, file: Path) -> int:
        """Adds the touchpoints of an exported file that say something new. How many they were."""
        known = {_said(each) for each in self.touchpoints()}
        new = [each for each in _decoded(_bytes_of(file), file.name) if _said(each) not in known]
        self.keep(*(KeptTouchpoint(**(dict(each) | {"id": new_kept_id()})) for each in new))
        return len(new)

    def export_to(self, file: Path) -> int:
        """Writes what is kept into a file. How many touchpoints they are."""
        kept = self.touchpoints()
        self._write(file, _encoded(kept))
        return len(kept)

    def _change(self, change: Callable[[Kept], Kept]) -> Kept:
        for _ in range(_ATTEMPTS):
            kept, digest = self._read()
            following = change(kept)
            if len(following) > MOST:
                raise LibraryFull
            try:
                self.file.parent.mkdir(parents=True, exist_ok=True)
                self._write(self.file, _encoded(following), expected=digest)
            except Conflict:
                continue  # another window was quicker: what it wrote is read first
            return following
        raise Conflict(self.file.name)

    def _read(self) -> tuple[Kept, str | None]:
        """What is kept, and the digest of the file that says so; None where there is none."""
        try:
            data = _bytes_of(self.file)
        except Unreadable:
            if self.file.exists():
                raise
            return (), None
        try:
            return _decoded(data, self.file.name), digest_of(data)
        except NotALibrary:
            self._put_aside()
            return (), None

    def _put_aside(self) -> None:
        aside = self.file.with_name(f"{self.file.stem}-damaged-{secrets.token_hex(3)}{self.file.suffix}")
        try:
            self.file.replace(aside)
        except OSError as error:
            raise Unreadable(self.file.name, error) from error
        self.told.append(
            message(
                "The file of your own touchpoints was damaged. It is kept as {file}, and yours begin anew.",
                file=str(aside),
            )
        )


def new_kept_id() -> str:
    """An id for a kept touchpoint that nothing else has."""
    return f"own_{secrets.token_hex(8)}"


def _said(one: KeptTouchpoint) -> tuple[object, ...]:
    return tuple(value for name, value in one if name != "id")


def _bytes_of(file: Path) -> bytes:
    try:
        data = regular_bytes(file, _BYTES)
    except NotRegular as error:
        raise NotALibrary(file.name) from error
    except OSError as error:
        raise Unreadable(file.name, error) from error
    if len(data) > _BYTES:
        raise NotALibrary(file.name)
    return data


def _decoded(data: bytes, name: str) -> Kept:
    """What a file's bytes say; of touchpoints with the same id, the last. Raises `NotALibrary`."""
    try:
        raw = json_text.read(data, name)
        check_entries(raw, name)
        read = KeptTouchpoints.model_validate(raw)
    except (CannotOpen, ValidationError) as error:
        raise NotALibrary(name) from error
    if read.format != _FORMAT or len(read.touchpoints) > MOST:
        raise NotALibrary(name)
    return tuple({each.id: each for each in read.touchpoints}.values())


def _encoded(kept: Kept) -> bytes:
    whole = KeptTouchpoints(touchpoints=kept)
    return (whole.model_dump_json(indent=1, exclude_defaults=False) + "\n").encode()
