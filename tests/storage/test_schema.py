"""The published schema says what the program reads and writes."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from journeymapper.model.project import Project
from journeymapper.resources import resource
from journeymapper.storage import files
from journeymapper.storage.codec import encode
from journeymapper.storage.schema import FILE_NAME, schema, schema_text
from tests.storage.files_by_hand import file_of
from tests.storage.projects import projects

VALIDATOR = Draft202012Validator(schema())
SHIPPED = sorted([*resource("samples").glob("*.journey"), *resource("templates").glob("*.journey")])


def test_the_published_schema_is_the_present_one() -> None:
    assert resource("schema", FILE_NAME).read_text("utf-8") == schema_text()
    Draft202012Validator.check_schema(schema())


def test_there_are_samples_and_templates() -> None:
    assert len(SHIPPED) >= 9


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_what_is_shipped_is_valid_sound_and_saved_as_it_is(path: Path) -> None:
    data = path.read_bytes()
    VALIDATOR.validate(json.loads(data))
    opened = files.read(path)
    assert opened.repairs == ()
    assert opened.project.records
    assert encode(opened.project, opened.aside) == data


@settings(max_examples=20)
@given(projects())
def test_what_is_saved_is_valid(project: Project) -> None:
    VALIDATOR.validate(json.loads(encode(project)))


@pytest.mark.parametrize(
    ("record", "valid"),
    [
        ('{"id":"card_1","kind":"touchpoint","map":"map_1","effort":7,"later":1}', True),
        ('{"id":"card_1","kind":"touchpoint","map":"map_1","effort":8}', False),
        ('{"id":"card_1","kind":"touchpoint"}', False),
        (
            '{"id":"persona_1","kind":"persona","name":"","goals":[{"id":"item_1","text":"a","later":1}]}',
            True,
        ),
        ('{"id":"persona_1","kind":"persona","name":"","goals":[{"id":"item_1"}]}', False),
        ('{"id":"project","kind":"project","title":5}', False),
        ('{"id":"weather_1","kind":"weather","title":5}', True),
        ('{"id":"weather_1"}', False),
    ],
)
def test_the_schema_tells_good_records_from_bad_ones(record: str, valid: bool) -> None:
    assert VALIDATOR.is_valid(json.loads(file_of(record))) is valid
