"""The command line: checks, exports and converts without a window; anything else opens one.

Nothing heavy is imported before a command needs it, and none but the window needs Qt.
"""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path

from journeymapper.cli import commands
from journeymapper.cli.options import COMMANDS, command_parser, window_parser
from journeymapper.cli.outcome import FAILED, Failure
from journeymapper.messages import message


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 findings, 2 could not be done."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _write_utf8()
    if arguments and arguments[0] in COMMANDS:
        options = command_parser().parse_args(arguments)
        command: Callable[[argparse.Namespace], int] = options.run
    else:
        options = window_parser().parse_args(arguments)
        command = _open_files

    try:
        code = command(options)
        sys.stdout.flush()
    except Failure as failure:
        print(f"journeymapper: {failure}", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        # Who reads has seen enough, as `head` has. What Python would still flush at the end goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return code


def _open_files(options: argparse.Namespace) -> int:
    """Open the editor, unless what is to be opened is no file but nearly a command."""
    first = options.files[0] if options.files else Path()
    near = get_close_matches(str(first), COMMANDS, n=1)
    if near and not first.exists():
        raise Failure(message("There is no command “{name}”. Did you mean {near}?", name=first, near=near[0]))
    return commands.open_window(options)


def _write_utf8() -> None:
    """Files and programs get UTF-8 on every system, and names of files that are no text in escapes."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
