#!/bin/sh
# Sets up what is missing, then hands its arguments to the program. Without any, it opens the sample; where there is no
# display it checks the sample and exports its PDF instead.
. "$(dirname "$0")/_setup.sh"

if [ $# -gt 0 ]; then
    exec .venv/bin/journeymapper "$@"
fi
sample=resources/samples/gift-shop.journey
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/journeymapper "$sample"
fi
echo "There is no display here, so the sample is checked and exported instead."
# `check` says 1 when it finds something, which is no failure here.
.venv/bin/journeymapper check "$sample" || [ $? -eq 1 ]
.venv/bin/journeymapper export "$sample" -o gift-shop.pdf
echo "The sample's poster is in $(pwd)/gift-shop.pdf"
