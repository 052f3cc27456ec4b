"""Reading and writing projects for the commands; trouble becomes a `Failure`, repairs are told."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from journeymapper.cli.harmless import harmless
from journeymapper.cli.outcome import Failure
from journeymapper.messages import message, text
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.project import Project
from journeymapper.model.titles import map_title
from journeymapper.storage import files
from journeymapper.storage.atomic import Saved
from journeymapper.storage.backups import Backups, about_to_go, keep_saved
from journeymapper.storage.codec import Opened, decode, encode
from journeymapper.storage.errors import (
    AlreadyThere,
    CannotSave,
    Conflict,
    OpenedReadOnly,
    StorageError,
    printable,
)
from journeymapper.storage.folders import state_dir
from journeymapper.storage.lock.here import here
from journeymapper.storage.lock.holder import Holder
from journeymapper.storage.lock.taking import give_back, lock_file, take
from journeymapper.storage.lock.words import open_words
from journeymapper.storage.refusals import reason_not_saved
from journeymapper.storage.safe import safe_in

NO_MAP = message("There is no map in this project; add one in the window first.")


def tell(words: str) -> None:
    """Say something beside a command's result: it goes to the standard error stream."""
    print(harmless(words), file=sys.stderr)


def read(path: Path) -> Opened:
    """The project in a file. Raises `Failure`."""
    try:
        opened = files.read(path)
    except StorageError as error:
        raise Failure(error.message) from error
    for repair in opened.repairs:
        tell(text(repair))
    return opened


def write(path: Path, data: bytes, *, force: bool) -> None:
    """Write a whole file or nothing. Raises `Failure`, also where it exists and `force` is not given."""

    def create() -> Saved:
        return files.create(path, data, force=force)

    try:
        if path.suffix.lower() == files.SUFFIX:
            _refuse_what_no_one_opens(path, data)
            saved = _keeping_versions(path, create)
        else:
            saved = create()
    except AlreadyThere as error:
        raise Failure(
            message("{name} is already there; choose another name, or replace it with --force.", name=path)
        ) from error
    except StorageError as error:
        raise Failure(error.message) from error
    for warning in saved.warnings:
        tell(text(warning))


def _keeping_versions(path: Path, put: Callable[[], Saved], expected: str | None = None) -> Saved:
    """Does what writes a project's file. What it had before, if no version has that yet, is kept, and what
    it has now, for “Browse versions…”. `expected` is the digest of what it is known to have had.
    """
    with _held(path):
        replaced = about_to_go(_backups(), path, expected)
        saved = put()
    try:
        keep_saved(_backups(), path, saved.data, replaced, datetime.now(UTC))
    except CannotSave as error:
        words = message(
            "No version of {name} could be kept, because {reason}.", name=path, reason=reason_not_saved(error)
        )
        tell(text(words))
    return saved


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Holds a project's file while it is written. Raises `Failure` where somebody has it open."""
    taken = take(path)
    if isinstance(taken, Holder):
        words = open_words(path.name, taken, here(), datetime.now())
        raise Failure(
            message(
                "{opened} Close it there first, or remove {lock} if nobody has it open any more.",
                opened=words,
                lock=lock_file(path),
            )
        )
    try:
        yield
    finally:
        if taken is not None:
            give_back(taken)


def _refuse_what_no_one_opens(path: Path, data: bytes) -> None:
    """Raises `Failure` for a project that is too large, or not sound enough, to be opened again."""
    try:
        decode(data, name=path.name)
    except StorageError as error:
        words = message(
            "Nothing was written, since it could not be opened again: {reason}", reason=error.message
        )
        raise Failure(words) from error


def _backups() -> Backups:
    return safe_in(state_dir()).backups


def refuse_newer(path: Path, opened: Opened) -> None:
    """Raises `Failure` for a project of a newer version, which is only looked at."""
    if opened.read_only:
        raise Failure(OpenedReadOnly(path.name).message)


def save(path: Path, opened: Opened, project: Project) -> None:
    """Write what became of a project to its file, if that is still as it was read. Raises `Failure`."""
    if opened.borrowed:
        raise Failure(
            message(
                "{name} is a PDF and stays as it is. Take its project out first: "
                "journeymapper convert {name} project.journey",
                name=path,
            )
        )
    _refuse_what_no_one_opens(path, encode(project, opened.aside))

    def put() -> Saved:
        return files.save(path, project, opened.aside, expected=opened.digest)

    try:
        saved = _keeping_versions(path, put, opened.digest)
    except Conflict as error:
        raise Failure(
            message(
                "{name} was changed by another program meanwhile and stays as it is now;"
                " run the command again.",
                name=path,
            )
        ) from error
    except StorageError as error:
        raise Failure(error.message) from error
    for warning in saved.warnings:
        tell(text(warning))


def name_of_map(project: Project, map_: Map) -> str:
    """A map as the command line names it, `Journey/Map`."""
    journey = project.get(Journey, map_.journey)
    return f"{journey.title}/{text(map_title(map_))}"


def all_maps(project: Project) -> tuple[Map, ...]:
    """Every map, journey by journey, in the order of the tabs."""
    return project.many(Map, project.index.all_maps())


def choose_map(project: Project, wanted: str) -> Map:
    """The map that `Journey/Map`, or either name alone, means. Raises `Failure` listing the choices.

    With nothing wanted, it is the only map, or the only current one.
    """
    maps = all_maps(project)
    if wanted:
        chosen = [map_ for map_ in maps if _means(project, map_, wanted)]
    else:
        chosen = list(maps) if len(maps) == 1 else [map_ for map_ in maps if map_.map_kind == "current"]
    if len(chosen) == 1:
        return chosen[0]
    if not maps:
        raise Failure(NO_MAP)
    choices = "\n".join(f"  {printable(name_of_map(project, map_))}" for map_ in (chosen or maps))
    if wanted and not chosen:
        raise Failure(
            message("There is no map “{name}”. Choose one with --map:\n{maps}", name=wanted, maps=choices)
        )
    raise Failure(message("There are several maps. Choose one with --map:\n{maps}", maps=choices))


def _means(project: Project, map_: Map, wanted: str) -> bool:
    journey, name = project.get(Journey, map_.journey).title, text(map_title(map_))
    return wanted.casefold() in (each.casefold() for each in (f"{journey}/{name}", journey, name))


def day(given: date | None) -> date:
    """The day that a command works as of: the one given, else today. Nothing below this asks the clock."""
    return given or date.today()


def bytes_of(path: Path) -> bytes:
    """The bytes of a file, never more than may be opened. Raises `Failure`."""
    try:
        return files.read_bytes(path)
    except StorageError as error:
        raise Failure(error.message) from error
