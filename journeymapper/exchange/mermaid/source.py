"""From a file to the lines of one journey diagram: encodings, fences, front matter, directives."""

import re
from dataclasses import dataclass

from journeymapper.exchange.report import NotReadable
from journeymapper.messages import Message, message, plural

LARGEST_BYTES = 1_000_000
_FENCE = re.compile(
    r"^[ \t]*(```+|~~~+|:::+)[ \t]*\{?[ \t]{0,8}mermaid\b[^\n]*\n(.*?)(?:^[ \t]*\1|\Z)", re.M | re.S
)
_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.S)
_COMMENT = re.compile(r"^[ \t]*%%[^\n]*$", re.M)
_BEGINNING = re.compile(r"\A\s*journey\b", re.I)
_TITLE = re.compile(r"^title:(.*)$", re.M)


class NotMermaid(NotReadable):
    """A text in which there is no Mermaid journey."""


@dataclass(frozen=True, slots=True)
class Source:
    """One journey diagram as it is written."""

    lines: tuple[str, ...]
    """What follows the word `journey`; comments and directives are empty lines, so that numbers hold."""
    first_line: int
    """The number of the first of them in the file, counted from 1."""
    title: str
    """Of the front matter; empty where there is none."""


def source_of(data: bytes | str, report: list[Message]) -> Source:
    """The first journey diagram of a Mermaid or Markdown text. Raises `NotMermaid` where there is none."""
    text = _decoded(data, report)
    fenced = [(match.group(2), text.count("\n", 0, match.start(2))) for match in _FENCE.finditer(text)]
    journeys = [found for found in (_journey(*block) for block in fenced or [(text, 0)]) if found]
    if not journeys:
        raise NotMermaid(
            message(
                "There is no Mermaid journey in this file: a diagram has to begin with the word “journey”."
            )
        )
    if len(journeys) > 1:
        report.append(
            plural(
                "The file has {count} more journey; only the first was read.",
                "The file has {count} more journeys; only the first was read.",
                len(journeys) - 1,
            )
        )
    return journeys[0]


def _decoded(data: bytes | str, report: list[Message]) -> str:
    """The text of a file, with plain line ends. Raises `NotMermaid` for one that is too large."""
    if len(data) > LARGEST_BYTES:
        raise NotMermaid(
            message("The file is too large for a Mermaid journey: at most {size} are read.", size="1 MB")
        )
    if isinstance(data, bytes):
        encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
        text = data.decode(encoding, "replace")
        if "\ufffd" in text and "\ufffd".encode() not in data:
            report.append(message("Some letters could not be read: the file is not written in UTF-8."))
    else:
        text = data.encode("utf-8", "replace").decode("utf-8").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _journey(block: str, lines_before: int) -> Source | None:
    """The journey that a diagram text is, or None for another kind of diagram."""
    title = ""
    front = _FRONT_MATTER.match(block)
    if front:
        named = _TITLE.search(front.group(1))
        title = named.group(1).strip(" \t\"'") if named else ""
        block = _blank(front.group()) + block[front.end() :]
    block = _COMMENT.sub("", _without_directives(block))
    beginning = _BEGINNING.match(block)
    if beginning is None:
        return None
    skipped = block.count("\n", 0, beginning.end())
    return Source(tuple(block[beginning.end() :].split("\n")), lines_before + skipped + 1, title)


def _without_directives(block: str) -> str:
    """A diagram text without `%%{ … }%%`; by hand, as a pattern would take quadratic time on bad input."""
    kept: list[str] = []
    position = 0
    while (start := block.find("%%{", position)) >= 0 and (end := block.find("}%%", start)) >= 0:
        kept += (block[position:start], _blank(block[start:end]))
        position = end + 3
    return "".join([*kept, block[position:]])


def _blank(text: str) -> str:
    """As many empty lines as a text has."""
    return "\n" * text.count("\n")
