#!/bin/sh
# Sets up what is missing, then hands its arguments to the program. Without any, it opens the sample; where there is no
# display it checks the sample and exports its PDF instead.
from=$PWD
. "$(dirname "$0")/_setup.sh"
program=$PWD/.venv/bin/journeymapper

if [ $# -gt 0 ]; then
    cd "$from" # files are named from where one is
    exec "$program" "$@"
fi
sample=resources/samples/gift-shop.journey
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$program" "$sample"
fi
echo "There is no display here, so the sample is checked and exported instead."
# `check` says 1 when it finds something, which is no failure here.
"$program" check "$sample" || [ $? -eq 1 ]
"$program" export "$sample" -o gift-shop.pdf
echo "The sample's poster is in $(pwd)/gift-shop.pdf"
