#!/bin/sh
# Sets up what is missing, then runs every check that a change must pass.
more_packages="poppler-utils qpdf" # the tests read PDFs with other people's programs
. "$(dirname "$0")/_setup.sh"

# A checker of accessible PDFs. The renderer that it asks for is AGPL and large; one of its rules needs it.
.venv/bin/python -c 'import outloud' 2>/dev/null ||
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps 'outloud>=0.2.1,<0.3'

pure="model typeset storage exchange checks analysis editor layout drawing export diagnosis"
unset PYTHONDONTWRITEBYTECODE # each of the programs that tests start would compile itself anew
pytest=".venv/bin/python -m pytest -n 2 --dist worksteal -q"

.venv/bin/ruff check .
.venv/bin/ruff format --check .
.venv/bin/mypy

echo "The pure rooms, with Qt blocked"
# shellcheck disable=SC2046,SC2086
JOURNEYMAPPER_WITHOUT_QT=1 $pytest -p no:pytest-qt \
    $(for room in $pure; do echo "tests/$room" "journeymapper/$room"; done) journeymapper/messages.py

echo "The window, the command line and the whole"
# shellcheck disable=SC2046,SC2086
QT_QPA_PLATFORM=offscreen $pytest \
    $(for room in $pure; do echo "--ignore=tests/$room" "--ignore=journeymapper/$room"; done) \
    --ignore=journeymapper/messages.py "$@"
