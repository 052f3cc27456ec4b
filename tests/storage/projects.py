"""Projects for properties: every kind of record, every field, sound across records."""

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le
from hypothesis import strategies as st
from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from journeymapper.model import integrity
from journeymapper.model.base import Day, Id, LateOrderKey, OrderKey, Part, Record
from journeymapper.model.change import apply
from journeymapper.model.journeys import Frequent, Journey, Map
from journeymapper.model.kinds import CARD_TYPES, PREFIXES, RECORD_TYPES, kind_of
from journeymapper.model.people import Item, ProjectInfo
from journeymapper.model.project import Asset, Project
from journeymapper.model.references import REFERENCES_OF
from journeymapper.model.review import Votes
from journeymapper.model.structure import Lane, Phase, Stage, Step
from journeymapper.storage.assets import hash_of

texts = st.text(st.characters(codec="utf-8") | st.sampled_from("\x00\x1b\x7f\r\n\t"), max_size=8)
_ITEMS = tuple(f"item_{letter}" for letter in "abcd")
_SEVERAL = 3
R = TypeVar("R", bound=Record)


@cache
def ids_of(record_type: type[Part]) -> tuple[str, ...]:
    """The ids that records of a type, or of the types below it, have in these projects."""
    if record_type is Item:
        return _ITEMS
    if record_type is ProjectInfo:
        return ("project",)
    concrete = [each for each in RECORD_TYPES if issubclass(each, record_type)]
    return tuple(
        f"{PREFIXES[kind_of(each)]}_{kind_of(each)}{number}"
        for each in concrete
        for number in range(_SEVERAL)
    )


_IDS_IN_PARTS: dict[type[Part], tuple[str, ...]] = {
    Votes: tuple(id_ for each in CARD_TYPES for id_ in ids_of(each)),
    Frequent: ids_of(Stage),
    Item: _ITEMS,
}


@cache
def records(record_type: type[R], id_: str) -> st.SearchStrategy[R]:
    """A record of a type, whose references name ids that may be in the project."""
    targets = {
        each.field: tuple(id_ for target in each.targets for id_ in ids_of(target))
        for each in REFERENCES_OF[record_type]
    }
    hints = get_type_hints(record_type, include_extras=True)
    fields = {
        name: _values(hint, targets.get(name, ids_of(Record)))
        for name, hint in hints.items()
        if name in record_type.model_fields and name not in ("id", "kind")
    }
    return st.builds(record_type, id=st.just(id_), **fields)


def _parts(part_type: type[Part]) -> st.SearchStrategy[Part]:
    hints = get_type_hints(part_type, include_extras=True)
    ids = _IDS_IN_PARTS.get(part_type, ("unused",))
    return st.builds(part_type, **{name: _values(hints[name], ids) for name in part_type.model_fields})


def _values(hint: object, ids: tuple[str, ...]) -> st.SearchStrategy[object]:
    """What a field of this type can hold; an id is one of `ids`."""
    if hint == Id:
        return st.sampled_from(ids)
    if hint == Day:
        return st.dates().map(lambda day: day.isoformat())
    if hint == OrderKey:
        return st.text("0Vz", min_size=1, max_size=3)
    if hint == LateOrderKey:
        return st.text("0Vz", max_size=3)
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _bounded(args[0], args[1:])
    if origin is Literal:
        return st.sampled_from(args)
    if origin in (Union, UnionType):
        return st.none() | _values(next(arg for arg in args if arg is not NoneType), ids)
    if origin is tuple and args[-1] is Ellipsis:
        return st.lists(_values(args[0], ids), max_size=2, unique_by=str).map(tuple)
    if origin is tuple:
        return st.tuples(*(_values(arg, ids) for arg in args))
    if isinstance(hint, type) and issubclass(hint, Part):
        return _parts(hint)
    assert hint is bool, hint
    return st.booleans()


def _bounded(base: object, constraints: tuple[object, ...]) -> st.SearchStrategy[object]:
    if base is str:
        assert any(isinstance(each, StringConstraints) and each.max_length for each in constraints)
        return texts
    bounds = [one for each in constraints if isinstance(each, FieldInfo) for one in each.metadata]
    low = max((one.ge for one in bounds if isinstance(one, Ge)), default=None)  # type: ignore[type-var]  # numbers
    high = min((one.le for one in bounds if isinstance(one, Le)), default=None)  # type: ignore[type-var]  # numbers
    assert isinstance(low, int | float)
    assert isinstance(high, int | float)
    if base is int:
        return st.integers(int(low), int(high))
    whole = st.integers(int(low), int(high)).filter(lambda number: low <= number <= high).map(float)
    return st.floats(low, high) | whole


assets = st.tuples(st.integers(1, 6000), st.integers(1, 6000), st.binary(max_size=20)).map(
    lambda drawn: Asset("image/png", drawn[0], drawn[1], b"\x89PNG\r\n\x1a\n" + drawn[2])
)


def skeleton() -> tuple[Record, ...]:
    """A journey with a map of two steps and three lanes, so that cards find places."""
    return (
        ProjectInfo(id="project"),
        Journey(id="journey_journey0", title=""),
        Map(id="map_map0", journey="journey_journey0"),
        Phase(id="phase_phase0", map="map_map0"),
        Stage(id="stage_stage0", phase="phase_phase0", name=""),
        Step(id="step_step0", stage="stage_stage0", order="V"),
        Step(id="step_step1", stage="stage_stage0", order="k"),
        Lane(id="lane_lane0", map="map_map0", lane_kind="touchpoints"),
        Lane(id="lane_lane1", map="map_map0", lane_kind="notes"),
        Lane(id="lane_lane2", map="map_map0", lane_kind="emotion"),
    )


loose_records: st.SearchStrategy[list[Record]] = st.lists(
    st.sampled_from(RECORD_TYPES).flatmap(
        lambda record_type: st.sampled_from(ids_of(record_type)).flatmap(
            lambda id_: records(record_type, id_)
        )
    ),
    max_size=8,
)
"""Records that name others which may not be there."""


@st.composite
def projects(draw: st.DrawFn, most: int = 8) -> Project:
    """A sound project of a skeleton and up to `most` further records or replacements, and some pictures."""
    drawn = {record.id: record for record in skeleton()}
    for record_type in draw(st.lists(st.sampled_from(RECORD_TYPES), max_size=most)):
        id_ = draw(st.sampled_from(ids_of(record_type)))
        drawn[id_] = draw(records(record_type, id_))
    pictures = {hash_of(asset.data): asset for asset in draw(st.lists(assets, max_size=2))}
    project = Project(drawn, pictures)
    change, _ = integrity.repair(project)
    return project if change is None else apply(project, change)
