"""A disk that can lose its power: what was not synced may be gone, each thing by itself, in any order."""

import errno
import os
import random
import shutil
import stat
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path

from journeymapper.storage.atomic import System

Names = dict[str, "Inode"]


class PowerCut(BaseException):
    """There is no power any more."""


@dataclass
class Inode:
    """A file or a folder: as programs see it, and as it is on the disk itself."""

    is_folder: bool = False
    data: bytearray = field(default_factory=bytearray)
    durable: bytes = b""
    names: Names = field(default_factory=dict)
    durable_names: Names = field(default_factory=dict)
    pending: list[Callable[[Names], object]] = field(default_factory=list)
    """Changes of the names that are not on the disk itself."""

    def change(self, change: Callable[[Names], object]) -> None:
        """Changes names: at once for programs, some day for the disk."""
        change(self.names)
        self.pending.append(change)

    def sync(self) -> None:
        """All of it is on the disk itself."""
        self.durable, self.durable_names = bytes(self.data), dict(self.names)
        self.pending.clear()


class Disk:
    """A file system in memory, below a folder. Its power goes at the call of the number `cut_at`."""

    def __init__(self, top: Path, cut_at: int = 10**9) -> None:
        self.calls: list[str] = []
        self._cut_at = cut_at
        self._top = top
        self._root = Inode(is_folder=True)
        self._open_files: dict[int, Inode] = {}
        self._handed_out = 0

    def system(self) -> System:
        """The functions to hand in."""
        names = [each.name for each in fields(System) if each.name not in ("link", "is_alive", "pause")]
        return System(**{name: self._counted(name) for name in names})  # type: ignore[arg-type]  # of its name

    def put(self, path: Path, data: bytes) -> None:
        """A file that was always there."""
        self._root.names[path.name] = Inode(data=bytearray(data), durable=data)
        self._root.sync()

    def give_back_power(self, chance: random.Random) -> None:
        """Puts into the real folder what may be left of everything."""
        shutil.rmtree(self._top, ignore_errors=True)
        _survive(self._root, chance, self._top)

    def _counted(self, name: str) -> Callable[..., object]:
        work: Callable[..., object] = getattr(self, f"_{name}")

        def call(*args: object) -> object:
            self.calls.append(name)
            if len(self.calls) >= self._cut_at:
                raise PowerCut
            return work(*args)

        return call

    def _folder_of(self, path: str) -> tuple[Inode, str]:
        folder, *inner, name = (self._root, *Path(path).relative_to(self._top).parts)
        for part in inner:
            folder = self._named(folder, str(part), path)
        return folder, str(name)

    def _named(self, folder: Inode, name: str, path: str) -> Inode:
        if name not in folder.names:
            raise FileNotFoundError(errno.ENOENT, "not there", path)
        return folder.names[name]

    def _inode(self, path: str) -> Inode:
        if Path(path) in (self._top, *self._top.parents):
            return self._root
        return self._named(*self._folder_of(path), path)

    def _stat(self, path: str) -> os.stat_result:
        mode = stat.S_IFDIR | 0o700 if self._inode(path).is_folder else stat.S_IFREG | 0o600
        return os.stat_result((mode, *[0] * 9))

    def _listdir(self, path: str) -> list[str]:
        return list(self._inode(path).names)

    def _make_folder(self, path: str, mode: int) -> None:
        inode = self._root
        for part in Path(path).relative_to(self._top).parts:
            if part not in inode.names:
                self._add(inode, part, Inode(is_folder=True))
            inode = inode.names[part]

    def _add(self, folder: Inode, name: str, inode: Inode) -> None:
        folder.change(lambda names: names.update({name: inode}))

    def _open(self, path: str, flags: int, mode: int) -> int:
        if not flags & os.O_CREAT:
            return self._hand_out(self._inode(path))
        folder, name = self._folder_of(path)
        if name in folder.names:
            raise FileExistsError(errno.EEXIST, "there already", path)
        self._add(folder, name, Inode())
        return self._hand_out(folder.names[name])

    def _hand_out(self, inode: Inode) -> int:
        self._handed_out += 1
        self._open_files[self._handed_out] = inode
        self._read_to = 0
        return self._handed_out

    def _write(self, descriptor: int, data: memoryview) -> int:
        self._open_files[descriptor].data += data
        return len(data)

    def _read(self, descriptor: int, size: int) -> bytes:
        start, self._read_to = self._read_to, self._read_to + size
        return bytes(self._open_files[descriptor].data[start : start + size])

    def _fsync(self, descriptor: int) -> None:
        self._open_files[descriptor].sync()

    def _is_file(self, descriptor: int) -> bool:
        return not self._open_files[descriptor].is_folder

    def _dup(self, descriptor: int) -> int:
        return self._hand_out(self._open_files[descriptor])

    def _truncate(self, descriptor: int, size: int) -> None:
        del self._open_files[descriptor].data[size:]

    def _size(self, descriptor: int) -> int:
        return len(self._open_files[descriptor].data)

    def _close(self, descriptor: int) -> None:
        del self._open_files[descriptor]

    def _chmod(self, path: str, mode: int) -> None:
        self._inode(path)

    def _replace(self, source: str, target: str) -> None:
        (folder, old), (_, new) = self._folder_of(source), self._folder_of(target)
        inode = self._named(folder, old, source)

        def rename(names: Names) -> None:
            names.pop(old, None)
            names[new] = inode

        folder.change(rename)

    def _unlink(self, path: str) -> None:
        folder, name = self._folder_of(path)
        self._named(folder, name, path)
        folder.change(lambda names: names.pop(name, None))


def _survive(inode: Inode, chance: random.Random, target: Path) -> None:
    if not inode.is_folder:
        target.write_bytes(_remains(inode, chance))
        return
    target.mkdir()
    names = dict(inode.durable_names)
    for change in inode.pending:
        if chance.random() < 0.5:
            change(names)
    for name, child in names.items():
        _survive(child, chance, target / name)


def _remains(inode: Inode, chance: random.Random) -> bytes:
    """What was synced, or all, or something between: cut off, or with nothing but zeros in it."""
    written, kept = bytes(inode.data), len(inode.durable)
    part = written[: chance.randint(min(kept, len(written)), len(written))]
    zeros = part + bytes(len(written) - len(part))
    return chance.choice((inode.durable, written, part, zeros))
