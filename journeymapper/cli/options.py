"""What may follow `journeymapper` on the command line."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from journeymapper import __version__
from journeymapper.cli import commands, recovering
from journeymapper.cli.exporters import drawn, paper, png, showing, svg
from journeymapper.cli.harmless import HarmlessParser

COMMANDS = ("new", "check", "rules", "export", "convert", "recover", "doctor")
SEVERITIES = ("high", "medium", "low")
MOST_BANDS = 12
TABLES = ("touchpoints", "findings", "measurements", "opportunities")
_RAW = argparse.RawDescriptionHelpFormatter


def window_parser() -> argparse.ArgumentParser:
    """What may follow where no command is named: projects to open."""
    parser = HarmlessParser(
        prog="journeymapper",
        description="Draw, check and print customer journey maps.",
        epilog=(
            f"Commands: {', '.join(COMMANDS)}. `journeymapper COMMAND --help` tells more.\n\n"
            "Example: journeymapper gift-shop.journey"
        ),
        formatter_class=_RAW,
    )
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="projects to open, each in a window of its own"
    )
    parser.add_argument("--version", action="version", version=f"Journeymapper {__version__}")
    return parser


def command_parser() -> argparse.ArgumentParser:
    """What may follow a command. What is parsed has `run`, which does it."""
    parser = HarmlessParser(prog="journeymapper")
    added = parser.add_subparsers(required=True)

    def command(
        name: str, run: Callable[[argparse.Namespace], int], description: str, example: str
    ) -> argparse.ArgumentParser:
        one = added.add_parser(
            name,
            description=description,
            epilog=f"Example: journeymapper {name} {example}",
            formatter_class=_RAW,
        )
        one.set_defaults(run=run)
        return one

    _new(command("new", commands.new, "Begin a project from a template.", "--template blank -o shop.journey"))
    _check(
        command(
            "check",
            commands.check,
            "Say what is wrong with the maps of projects.",
            "shop.journey --severity medium",
        )
    )
    _rules(command("rules", commands.rules, "Say what the checker looks for.", "dead-end"))
    _export(
        command(
            "export",
            commands.export,
            "Write a map or tables of a project as a file of the kind that its ending says.",
            "shop.journey -o shop.pdf --page A3",
        )
    )
    _convert(
        command(
            "convert",
            commands.convert,
            "Turn one format into another, chosen by the files' endings.",
            "flow.mmd flow.journey",
        )
    )
    _recover(
        command(
            "recover",
            recovering.recover,
            "Have back what was kept of work that is in no file.",
            "--restore 3f2a91bc -o shop.journey",
        )
    )
    _doctor(
        command(
            "doctor",
            commands.doctor,
            "Look at all that the program needs of this computer, and say what is missing.",
            "--format json",
        )
    )
    return parser


def _doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="for people or for programs"
    )


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--template", required=True, metavar="NAME", help="blank, five-stages, …; a wrong name lists all"
    )
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILE")
    _add_force(parser)


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="projects to check")
    parser.add_argument(
        "--format",
        choices=("text", "json", "github", "sarif"),
        default="text",
        help="for people, for programs, beside lines on GitHub, or as SARIF 2.1.0",
    )
    parser.add_argument(
        "--rule",
        action="append",
        default=[],
        metavar="ID",
        help="ask these rules alone, even where they are switched off or wait; a group (flow, gap, overlap, "
        "care) stands for its rules; may be repeated, or be a list with commas",
    )
    parser.add_argument(
        "--severity", choices=SEVERITIES, default="low", help="count what weighs at least so much"
    )
    parser.add_argument("--map", default="", metavar="JOURNEY/MAP", help="check this map alone")
    parser.add_argument(
        "--fix", action="store_true", help="make every repair that clears its finding, and save"
    )
    parser.add_argument("--dry-run", action="store_true", help="with --fix: show what it would do")
    _add_as_of(parser, "judge as on this day, as 2026-11-21")


def _rules(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rules", nargs="*", metavar="ID", help="rules to be told of in full")
    parser.add_argument(
        "--format",
        choices=("text", "json", "markdown"),
        default="text",
        help="for people, for programs, or as a page of the manual",
    )


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="OUT",
        help=".pdf, .pptx, .svg, .png, .html, .csv or .xlsx",
    )
    parser.add_argument(
        "--preflight",
        action="store_true",
        help="of a PDF: write nothing, say what there is to say of it and what mends it; needs no -o; "
        "the exit code is 1 if there is a warning",
    )
    _add_map(parser)
    parser.add_argument(
        "--page",
        default="",
        help="A0 to A6, ANSI-A (Letter) to ANSI-E, a size such as 600x1200mm or 24x36in, for a poster fit or "
        "“roll 914mm” too; where none is given, the smallest on which a poster’s text has 9 pt, else A4, or "
        "Letter where that is usual",
    )
    parser.add_argument(
        "--orientation",
        choices=("portrait", "landscape", "auto"),
        default="",
        help="how the page is turned; where none is given, as text prints larger, or tiles need fewer sheets",
    )
    parser.add_argument(
        "--bands",
        type=_bands,
        default=None,
        metavar="auto|1|2|3…",
        help="of a poster: into how many bands the map is folded; where none is given, as many as make text "
        "larger",
    )
    parser.add_argument(
        "--columns",
        choices=("roomy", "compact", "auto"),
        default="",
        help="of a poster: how wide columns are; where none is given, as text prints largest",
    )
    _add_tiling(parser)
    _add_showing(parser)
    _add_drawing(parser)
    parser.add_argument(
        "--table",
        choices=TABLES,
        default="",
        help="this one alone; a CSV file holds one, and touchpoints where none is named",
    )
    _add_as_of(parser, "judge as on this day; in a PDF the date on the page too")


def _bands(words: str) -> str:
    """A number of bands as written on the command line; argparse turns the error into a sentence."""
    if words != "auto" and (not words.isdecimal() or not 1 <= int(words) <= MOST_BANDS):
        raise argparse.ArgumentTypeError(f"{words!r} is not auto, or a number from 1 to {MOST_BANDS}")
    return words


def _add_tiling(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--mode",
        choices=paper.MODES,
        default="",
        help="one page (where none is given), several sheets, slides, or chapters",
    )
    parser.add_argument(
        "--layout",
        choices=paper.LAYOUTS,
        default="",
        help="of tiles: to be read one by one (where none is given), or to be glued together",
    )
    parser.add_argument(
        "--scale", type=paper.percentage, metavar="PERCENT", help="of tiles: at 100%% a card is 6 cm wide"
    )
    parser.add_argument(
        "--sheets", type=paper.count, metavar="N", help="of tiles: as large as fits on N sheets"
    )
    parser.add_argument(
        "--key",
        choices=paper.KEYS,
        default="",
        help="of tiles: a sheet before them that explains them (where none is given), or none",
    )


def _add_showing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--preset",
        choices=showing.PRESETS,
        default="",
        help="what is shown: all for the team (where none is given), or what guests should see",
    )
    parser.add_argument(
        "--hide",
        action="append",
        default=[],
        metavar="WHAT",
        help="leave out findings, owners, measures, opportunities, evidence, comments, portraits or "
        "“lane:NAME”; may be repeated, or be a list with commas",
    )
    parser.add_argument(
        "--stage",
        action="append",
        default=[],
        metavar="NAME",
        help="show this stage alone; may be repeated, or be a list with commas",
    )
    parser.add_argument(
        "--with-source",
        action="store_true",
        help="of a PDF: have the project travel in it, cut down to what is shown; it opens again from there",
    )


def _add_drawing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--what",
        choices=drawn.WHATS,
        default="",
        help="of a picture: all that the PDF has (where none is given), or the map alone",
    )
    parser.add_argument(
        "--theme",
        choices=drawn.THEMES,
        default="",
        help="colours: print (where none is given), grey for black and white; a picture takes the others too",
    )
    parser.add_argument(
        "--text",
        choices=svg.TEXTS,
        default="",
        help="of an SVG: real text in fonts inside the file (where none is given), or outlines",
    )
    parser.add_argument(
        "--dpi", type=png.dots, metavar="DOTS", help="of a PNG: dots an inch, 192 where none are given"
    )
    parser.add_argument("--transparent", action="store_true", help="of a PNG: without its ground")


def _convert(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "input",
        type=Path,
        metavar="IN",
        help=".journey, .mmd, .md with a mermaid block, or .pdf with a project",
    )
    parser.add_argument("output", type=Path, metavar="OUT", help=".journey, .mmd or .md")
    _add_map(parser)
    _add_force(parser)


def _recover(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help="say what there is; so does no option at all")
    what.add_argument("--restore", default="", metavar="ID", help="write this one to a file of its own")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="where to; NAME-recovered.journey where not given",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for people, for programs")
    _add_force(parser)


def _add_map(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--map", default="", metavar="JOURNEY/MAP", help="which map, where there are several")


def _add_force(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--force", action="store_true", help="replace a file that exists")


def _add_as_of(parser: argparse.ArgumentParser, words: str) -> None:
    parser.add_argument("--as-of", type=_day, default=None, metavar="DATE", help=words)


def _day(words: str) -> date:
    """A date as written on the command line; argparse turns the error into a sentence."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{words!r} is not a date like 2026-11-21") from None
