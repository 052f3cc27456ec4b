"""Where things of a person are kept."""

import os
import subprocess
import sys
from pathlib import Path

from journeymapper.storage.folders import config_dir


def test_the_folder_is_there_and_a_persons_own() -> None:
    assert config_dir().is_dir()
    assert config_dir().name == "journeymapper"
    assert Path(os.environ["XDG_CONFIG_HOME"]) in config_dir().parents


def test_nothing_heavy_is_imported_to_read_a_file() -> None:
    script = (
        "import sys, journeymapper.storage.files, journeymapper.storage.folders;"
        "print(sorted({'platformdirs', 'PIL', 'networkx', 'PySide6', 'jsonschema'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
