"""What it costs that nothing is lost: the line of a commit, a new generation, the replay."""

from collections.abc import Generator, Iterator, Sequence
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from journeymapper.model import edits
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import Change, apply
from journeymapper.model.project import Project
from journeymapper.storage.aside import NOTHING
from journeymapper.storage.atomic import digest_of
from journeymapper.storage.codec import decode
from journeymapper.storage.journal.about import About
from journeymapper.storage.journal.reading import read_journal
from journeymapper.storage.journal.writing import Journal
from tests.benchmarks.figures import Aim, Row, Times, row

_LINES = 10_000
_COMMITS = 500
_MANY = 500
_NUMBERS = count()
"""No title is typed twice."""


def measure(file: Path, size: str) -> Iterator[Row]:
    """Every row of one map."""
    data = file.read_bytes()
    project = decode(data).project
    with TemporaryDirectory() as folder:
        journal = Journal(Path(folder) / "kept", long=1)
        journal.go_on_from(About("map", str(file), digest_of(data)), project, NOTHING)
        project, times = _typed(journal, project, _COMMITS)
        yield row("keep a commit of one card", size, times, aim=Aim(2, "p99"))
        project, times = _changed(journal, project, _MANY)
        yield row(f"keep a commit of {_MANY} cards", size, times)
        project, times = _changed(journal, project, len(project.records))
        yield row("keep a commit of all cards", size, times)
        project = yield from _beside(journal, project, size)
        project, _ = _typed(journal, project, _LINES)
        yield row(f"read it: {_LINES} commits", size, Times().of(lambda: read_journal(journal.folder)))
        journal.close()


def _beside(journal: Journal, project: Project, size: str) -> Generator[Row, None, Project]:
    """Commits while another thread begins a generation, and how long that takes it."""
    whole, times = Times(), Times()
    thread = Thread(target=lambda: whole.of(journal.renew))
    thread.start()
    while thread.is_alive():
        project, one = _typed(journal, project, 1)
        times.wall += one.wall
        times.cpu += one.cpu
    yield row("a new generation, beside the window", size, whole)
    yield row("keep a commit meanwhile", size, times, aim=Aim(50, "p99"))
    return project


def _typed(journal: Journal, project: Project, times: int) -> tuple[Project, Times]:
    """So many titles are typed, one card after the other."""
    cards, taken = _cards(project), Times()
    for number in islice(_NUMBERS, times):
        change = edits.set_fields(project, cards[number % len(cards)], title=f"Asks about parcel {number}")
        project = _kept(journal, project, change, taken)
    return project, taken


def _changed(journal: Journal, project: Project, count: int) -> tuple[Project, Times]:
    """Many cards change at once, as in a merge or when a stage is moved; five times."""
    taken = Times()
    for number in islice(_NUMBERS, 5):
        chosen = _cards(project)[:count]
        changes = [edits.set_fields(project, card, title=f"Parcel {number}") for card in chosen]
        after = {id_: record for change in changes if change for id_, record in change.after.items()}
        change = Change({id_: project.records[id_] for id_ in after}, after)
        project = _kept(journal, project, change, taken)
    return project, taken


def _kept(journal: Journal, project: Project, change: Change | None, taken: Times) -> Project:
    assert change is not None, "every title is another one"
    after = apply(project, change)
    with taken.once():
        journal.append(project, change, after, "Rename")
    return after


def _cards(project: Project) -> Sequence[str]:
    return [card.id for card in project.all(Touchpoint)]
