#!/bin/sh
# Sets up what is missing, then runs every check that a change must pass.
. "$(dirname "$0")/_setup.sh"

.venv/bin/ruff check .
.venv/bin/ruff format --check .
.venv/bin/mypy
QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest -n 2 --dist worksteal -q "$@"
