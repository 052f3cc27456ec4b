"""A project at one moment: its records, its pictures, and what is worked out from them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar, cast

from journeymapper.model.base import Record
from journeymapper.model.index import Index
from journeymapper.model.kinds import types_within
from journeymapper.model.people import ProjectInfo

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture as it is kept: PNG, JPEG or WebP bytes with their size in pixels."""

    media_type: str
    width: int
    height: int
    data: bytes = field(repr=False)


class UnknownRecord(LookupError):
    """No record of this id and type is in the project."""


@dataclass(frozen=True, eq=False)
class Project:
    """An immutable project; two are equal when their records and assets are.

    Work goes on by `apply`, which makes the next project and hands it the index, brought up to date.
    """

    records: Mapping[str, Record] = field(default_factory=dict)
    assets: Mapping[str, Asset] = field(default_factory=dict)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Project) and (self.records, self.assets) == (other.records, other.assets)

    __hash__ = None  # type: ignore[assignment]  # as mutable mappings: compared, never hashed

    @cached_property
    def index(self) -> Index:
        """Who belongs to whom, in order. Kept step by step by `apply`."""
        return Index.of(self.records)

    def get(self, record_type: type[R], id_: str | None) -> R:
        """The record of this type and id. Raises `UnknownRecord`."""
        record = self.records.get(id_) if id_ is not None else None
        if not isinstance(record, record_type):
            raise UnknownRecord(f"{record_type.__name__} {id_!r}")
        return record

    def find(self, record_type: type[R], id_: str | None) -> R | None:
        """The record of this type and id, or None."""
        record = self.records.get(id_) if id_ is not None else None
        return record if isinstance(record, record_type) else None

    def all(self, record_type: type[R]) -> Iterable[R]:
        """Every record of a type, in no particular order."""
        # A look into a set: isinstance goes through pydantic's own, which takes several times as long.
        types = types_within(record_type)
        return cast("Iterable[R]", (record for record in self.records.values() if type(record) in types))

    def many(self, record_type: type[R], ids: Iterable[str]) -> tuple[R, ...]:
        """The records of these ids that exist and are of this type, in the order given."""
        return tuple(record for id_ in ids if isinstance(record := self.records.get(id_), record_type))

    @property
    def info(self) -> ProjectInfo:
        """What is said of the whole project."""
        return self.find(ProjectInfo, "project") or ProjectInfo(id="project")

    def with_assets(self, assets: Mapping[str, Asset]) -> "Project":
        """This project with more pictures. They are only ever added while a project is open."""
        if assets.keys() <= self.assets.keys():
            return self
        project = Project(self.records, MappingProxyType({**assets, **self.assets}))
        if "index" in self.__dict__:
            project.__dict__["index"] = self.index
        return project
