"""What a journal has beside its lines: the projects that these go on from, and pictures."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from journeymapper.model.project import Asset, Project
from journeymapper.storage.aside import Aside
from journeymapper.storage.atomic import System, atomic_write, digest_of, read_whole
from journeymapper.storage.codec import encode
from journeymapper.storage.journal.about import NAME, About, base_file, lines_file, picture_file


class BesideLines:
    """The files of one journal's folder. Whoever writes says in `about.json` which of them hold."""

    def __init__(self, folder: Path, system: System) -> None:
        self._folder = folder
        self._system = system

    def has_base(self, generation: int) -> bool:
        """Whether what a generation begins with is here, and not only in the saved file."""
        return self._is_there(base_file(self._folder, generation))

    def write_base(self, generation: int, project: Project, aside: Aside) -> None:
        """Keeps the project that a generation begins with. Raises a `CannotSave`."""
        atomic_write(base_file(self._folder, generation), encode(project, aside), system=self._system)

    def copy_base(self, about: About) -> bool:
        """Copies the saved file that a generation begins with; False where there is none, or it was changed.

        Raises a `CannotSave`.
        """
        if about.whole:
            return False
        try:
            data = read_whole(about.path, self._system)
        except OSError:
            return False
        if digest_of(data) != about.digest:
            return False
        atomic_write(base_file(self._folder, about.generation), data, system=self._system)
        return True

    def write_picture(self, hash_: str, asset: Asset) -> bool:
        """Keeps a picture; whether it was not there before. Raises OSError or a `CannotSave`."""
        file = picture_file(self._folder, hash_)
        if self._is_there(file):
            return False
        self._system.make_folder(str(file.parent), 0o700)
        atomic_write(file, asset.data, system=self._system)
        return True

    def sweep(self, generation: int) -> None:
        """Removes what earlier generations left, as far as that can be removed."""
        ours = {base_file(self._folder, generation), lines_file(self._folder, generation)}
        with suppress(OSError):
            for file in self._all():
                if file not in ours and file.parent == self._folder:
                    self._unlink(file)

    def remove(self) -> None:
        """Removes everything, as far as it can be removed; the folder stays."""
        with suppress(OSError):
            # First what says that there is something: without it the rest is nothing.
            self._unlink(self._folder / NAME)
            for file in self._all():
                self._unlink(file)

    def _all(self) -> Iterator[Path]:
        """All files but the one that tells of them."""
        pictures = picture_file(self._folder, "")
        for folder in (self._folder, pictures):
            with suppress(FileNotFoundError):
                for name in self._system.listdir(str(folder)):
                    if name.startswith(("base-", "lines-")) or folder == pictures:
                        yield folder / name

    def _is_there(self, file: Path) -> bool:
        try:
            self._system.stat(str(file))
        except OSError:
            return False
        return True

    def _unlink(self, file: Path) -> None:
        with suppress(FileNotFoundError):
            self._system.unlink(str(file))
