"""The diagnostic: one text to be passed on. It is English, as those who read it are anywhere."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from journeymapper.model.project import Project

_ENTRIES = 12
_FAULTS = 3


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines."""

    heading: str
    lines: tuple[str, ...]


def diagnostic(sections: Iterable[Section]) -> str:
    """The sections that have something to tell, as one text.

    >>> print(diagnostic((Section("Window", ("one screen",)), Section("Trouble", ()))), end="")
    Journeymapper diagnostic. It holds no texts, names or files of a project.
    <BLANKLINE>
    # Window
    one screen
    """
    head = "Journeymapper diagnostic. It holds no texts, names or files of a project."
    told = ["\n".join((f"# {one.heading}", *one.lines)) for one in sections if one.lines]
    return "\n\n".join((head, *told)) + "\n"


def trouble_told(entries: Sequence[str], faults: Sequence[Sequence[str]]) -> Iterator[Section]:
    """What a diary and the dumps of earlier ends have, the last first."""
    yield Section("Trouble, the last first", tuple("\n".join(entries[:_ENTRIES]).splitlines()))
    for lines in faults[:_FAULTS]:
        yield Section("A crash", tuple(lines))


def sizes(project: Project) -> Iterator[str]:
    """How many records of each kind a project has, and how large its pictures are."""
    counts = Counter(record.kind for record in project.records.values())
    for kind, count in sorted(counts.items()):
        yield f"{count} {kind}"
    if project.assets:
        weight = sum(len(asset.data) for asset in project.assets.values())
        yield f"{len(project.assets)} pictures, {weight} bytes"
