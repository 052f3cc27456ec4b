"""A record is found on the line of the file where it stands."""

import json
from pathlib import Path

import pytest

from journeymapper.resources import resource
from journeymapper.storage.codec import decode
from journeymapper.storage.lines import lines_of

SAMPLES = sorted(resource("samples").glob("*.journey"))


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_every_record_of_a_sample_stands_on_its_line(file: Path) -> None:
    data = file.read_bytes()
    texts = data.decode("utf-8").splitlines()
    lines = lines_of(data)
    for id_ in decode(data).project.records:
        assert texts[lines[id_] - 1].startswith(f'{{"id":"{id_}"'), id_


def test_a_file_that_is_laid_out_otherwise_has_lines_too() -> None:
    data = json.dumps({"records": [{"id": "stage_a"}, {"id": "stage_b"}]}, indent=2).encode()
    assert lines_of(data) == {"stage_a": 4, "stage_b": 7}
