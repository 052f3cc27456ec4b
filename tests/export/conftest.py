"""The sample that is too large for one sheet."""

import pytest

from journeymapper.model.journeys import Map
from journeymapper.model.project import Project
from journeymapper.resources import resource
from journeymapper.storage.codec import decode


@pytest.fixture(scope="module")
def depot() -> Project:
    return decode(resource("samples", "two-years-with-a-depot.journey").read_bytes()).project


@pytest.fixture(scope="module")
def depot_map(depot: Project) -> str:
    (map_,) = (record.id for record in depot.records.values() if isinstance(record, Map))
    return map_
