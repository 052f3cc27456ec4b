"""The command line: checks, exports and converts without a window; anything else opens one.

Nothing heavy is imported before a command needs it, and none but the window needs Qt.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from journeymapper import __version__
from journeymapper.cli import commands
from journeymapper.cli.outcome import FAILED, Failure

COMMANDS = ("new", "check", "export", "convert")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 findings, 2 could not be done."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0] in COMMANDS:
        options = _commands().parse_args(arguments)
        command: Callable[[argparse.Namespace], int] = options.run
    else:
        options = _window().parse_args(arguments)
        command = commands.open_window

    try:
        return command(options)
    except Failure as failure:
        print(f"journeymapper: {failure}", file=sys.stderr)
        return FAILED


def _window() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="journeymapper",
        description="Draw, check and print customer journey maps.",
        epilog=(
            "Commands: new, check, export, convert. `journeymapper COMMAND --help` tells more.\n\n"
            "Example: journeymapper gift-shop.journey"
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="projects to open, each in a window of its own"
    )
    parser.add_argument("--version", action="version", version=f"Journeymapper {__version__}")
    return parser


def _commands() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="journeymapper")
    added_commands = parser.add_subparsers(required=True)

    def command(
        name: str, run: Callable[[argparse.Namespace], int], description: str, example: str
    ) -> argparse.ArgumentParser:
        added = added_commands.add_parser(
            name,
            description=description,
            epilog=f"Example: journeymapper {name} {example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        added.set_defaults(run=run)
        return added

    new = command(
        "new", commands.new, "Begin a project from a template.", "--template five-stages -o shop.journey"
    )
    new.add_argument(
        "--template", required=True, metavar="NAME", help="blank, five-stages, …; a wrong name lists all"
    )
    new.add_argument("-o", "--output", required=True, type=Path, metavar="FILE")
    new.add_argument("--force", action="store_true", help="replace a file that exists")

    check = command(
        "check", commands.check, "Say what is wrong with the maps of a project.", "shop.journey --format json"
    )
    check.add_argument("file", type=Path, metavar="FILE")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument(
        "--as-of", type=_day, default=None, metavar="DATE", help="judge as on this day, as 2026-11-21"
    )

    export = command("export", commands.export, "Draw a map on paper.", "shop.journey -o shop.pdf --page A3")
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("-o", "--output", required=True, type=Path, metavar="OUT.pdf")
    export.add_argument("--map", default="", metavar="JOURNEY/MAP", help="which map, where there are several")
    export.add_argument("--page", default="A3", help="A0 to A6, ANSI-A to ANSI-E, or fit")
    export.add_argument("--as-of", type=_day, default=None, metavar="DATE", help="the date on the page")

    convert = command(
        "convert",
        commands.convert,
        "Turn one format into another, chosen by the files' endings.",
        "flow.mmd flow.journey",
    )
    convert.add_argument("input", type=Path, metavar="IN", help=".journey, .mmd, or .md with a mermaid block")
    convert.add_argument("output", type=Path, metavar="OUT", help=".journey, .mmd or .md")
    convert.add_argument(
        "--map", default="", metavar="JOURNEY/MAP", help="which map, where there are several"
    )
    convert.add_argument("--force", action="store_true", help="replace a file that exists")
    return parser


def _day(words: str) -> date:
    """A date as written on the command line; argparse turns the error into a sentence."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{words!r} is not a date like 2026-11-21") from None
