"""What each command does. Rooms are entered inside the functions: a command pays for its own alone."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from journeymapper.cli.outcome import DONE, FAILED, FOUND_NOTHING, FOUND_SOMETHING, Failure
from journeymapper.messages import message, text
from journeymapper.resources import resource

if TYPE_CHECKING:
    from journeymapper.cli.reports.report import Report
    from journeymapper.model.project import Project

MERMAID = (".mmd", ".md")


def new(options: argparse.Namespace) -> int:
    """Begin a project from a template."""
    from journeymapper.cli import projects

    folder = resource("templates")
    template = folder / f"{options.template}.journey"
    names = sorted(path.stem for path in folder.glob("*.journey"))
    if options.template not in names:
        raise Failure(
            message(
                "There is no template “{name}”. Choose one of: {names}.",
                name=options.template,
                names=", ".join(names),
            )
        )
    projects.write(options.output, template.read_bytes(), force=options.force)
    return DONE


def check(options: argparse.Namespace) -> int:
    """Print the findings of every map of some files; repair them first where that is asked for."""
    from journeymapper.cli import projects
    from journeymapper.cli.checking import Asked, report_on
    from journeymapper.cli.reports.formats import FORMATS
    from journeymapper.cli.reports.report import FileReport, Report, Unchecked
    from journeymapper.cli.reports.terminal import repairs_told
    from journeymapper.cli.rules import rules_called

    if options.dry_run and not options.fix:
        raise Failure(message("--dry-run shows what --fix would do; give both."))
    asked = Asked(
        as_of=projects.day(options.as_of),
        rules=frozenset(rule.id for rule in rules_called(options.rule)),
        severity=options.severity,
        map=options.map,
        repairs=options.fix,
        writes=not options.dry_run,
    )
    checked: list[FileReport] = []
    unchecked: list[Unchecked] = []
    for path in dict.fromkeys(options.files):
        try:
            checked.append(report_on(path, asked))
        except Failure as failure:
            projects.tell(f"journeymapper: {failure}")
            unchecked.append(Unchecked(path, str(failure)))
    report = Report(tuple(checked), tuple(unchecked), bool(options.rule), options.fix, asked.writes)
    print(FORMATS[options.format](report), end="")
    if options.format in ("github", "sarif"):
        for line in repairs_told(report):
            projects.tell(line)
    return _code(report)


def _code(report: "Report") -> int:
    """The worst of all files. What could be repaired and was not is still there."""
    if report.unchecked:
        return FAILED
    open_ = any(map_.numbered or (map_.repaired and not report.written) for map_ in report.maps)
    return FOUND_SOMETHING if open_ else FOUND_NOTHING


def rules(options: argparse.Namespace) -> int:
    """List the rules of the checker, or tell some in full."""
    from journeymapper.checks import all_rules
    from journeymapper.cli.rules import as_json, in_full, listed, rules_called
    from journeymapper.cli.rules_page import rule_section, rules_page

    chosen = rules_called(options.rules)
    match options.format:
        case "json":
            told = {"rules": [as_json(rule) for rule in chosen or all_rules()]}
            print(json.dumps(told, ensure_ascii=False, indent=1))
        case "markdown" if chosen:
            print("\n".join(rule_section(rule) for rule in chosen), end="")
        case "markdown":
            print(rules_page(all_rules()), end="")
        case _ if chosen:
            print("\n\n\n".join("\n".join(in_full(rule)) for rule in chosen))
        case _:
            print("\n".join(listed(all_rules())))
    return DONE


def export(options: argparse.Namespace) -> int:
    """Write a file of the kind that the output's ending says, and tell what there is to say of it.

    With `--preflight` it tells alone.
    """
    from journeymapper.cli import projects
    from journeymapper.cli.exporters import exporter_for
    from journeymapper.cli.preflight import look_ahead
    from journeymapper.storage.collector import collector_resting

    exporter = exporter_for(options)
    with collector_resting():
        if options.preflight:
            return look_ahead(options)
        output = exporter.export(options)
    projects.write(options.output, output.data, force=True)
    for note in output.notes:
        projects.tell(text(note))
    return DONE


def convert(options: argparse.Namespace) -> int:
    """Turn a Mermaid journey into a project, a project into a Mermaid journey, or write a project anew."""
    from journeymapper.cli import projects
    from journeymapper.storage.aside import Aside
    from journeymapper.storage.codec import encode

    source, target = options.input.suffix.lower(), options.output.suffix.lower()
    if source in MERMAID and target == ".journey":
        project, aside = _from_mermaid(options.input), Aside()
    elif source in (".journey", ".pdf"):
        opened = projects.read(options.input)
        if target == ".journey":
            projects.refuse_newer(options.input, opened)
        project, aside = opened.project, opened.aside
    else:
        raise Failure(
            message("Can't read {name}: give a .journey, .pdf, .mmd or .md file.", name=options.input)
        )
    if target == ".journey":
        data = encode(project, aside)
    elif target in MERMAID:
        data = _to_mermaid(project, options.map, fenced=target == ".md")
    else:
        raise Failure(message("Can't write {name}: give a .journey, .mmd or .md file.", name=options.output))
    projects.write(options.output, data, force=options.force)
    return DONE


def _from_mermaid(path: Path) -> "Project":
    from journeymapper.cli import projects
    from journeymapper.exchange.mermaid import NotMermaid, read_mermaid

    data = projects.bytes_of(path)
    try:
        imported = read_mermaid(data, name=path.stem)
    except NotMermaid as error:
        raise Failure(error.message) from error
    for note in imported.report:
        projects.tell(text(note))
    return imported.project


def _to_mermaid(project: "Project", wanted: str, *, fenced: bool) -> bytes:
    from journeymapper.cli import projects
    from journeymapper.exchange.mermaid import write_mermaid

    exported = write_mermaid(project, projects.choose_map(project, wanted).id)
    for note in exported.report:
        projects.tell(text(note))
    words = f"```mermaid\n{exported.text}```\n" if fenced else exported.text
    return words.encode("utf-8")


def doctor(options: argparse.Namespace) -> int:
    """Look at all that the program needs of this computer."""
    from journeymapper.cli.doctor import doctor as look

    return look(options)


def open_window(options: argparse.Namespace) -> int:
    """Open the editor. Says in a sentence what is missing where there is no Qt or no display."""
    from journeymapper.starting import quick_imports

    try:
        with quick_imports():
            from journeymapper import app
    except ImportError as error:
        if (error.name or "").partition(".")[0] == "journeymapper":
            raise  # nothing is missing: the program itself is wrong
        raise Failure(
            message(
                "The window needs PySide6 and its system libraries ({reason}). "
                "`sh packaging/run.sh` installs what is missing.",
                reason=str(error),
            )
        ) from None
    return app.run(options.files)
