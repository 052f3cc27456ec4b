"""Lets `python -m journeymapper` do what the command `journeymapper` does."""

import sys

from journeymapper.cli import main

if __name__ == "__main__":
    sys.exit(main())
