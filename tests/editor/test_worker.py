"""The worker as the window uses it, with a real process."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from journeymapper.checks import check
from journeymapper.diagnosis.diary import own_diary
from journeymapper.editor.serving import Answer
from journeymapper.editor.supposing import Supposed
from journeymapper.editor.worker import Worker
from journeymapper.messages import Message, text
from journeymapper.model.cards import Touchpoint
from journeymapper.model.change import Change, apply
from journeymapper.model.edits import add_records, set_fields
from journeymapper.model.project import Project
from journeymapper.resources import resource
from journeymapper.storage.codec import decode

TODAY = date(2026, 11, 21)
MAP = "map_gift_current"


def until_idle(worker: Worker) -> None:
    """What the timer of the window does: polls now and then, until every answer is there."""
    for _ in range(3000):
        worker.poll()
        if not worker.busy:
            return
        time.sleep(0.01)
    raise AssertionError("the worker never answered")


def changed(project: Project, change: Change | None) -> Project:
    assert change is not None
    return apply(project, change)


@pytest.fixture(scope="module")
def project() -> Project:
    return decode(resource("samples", "gift-shop.journey").read_bytes()).project


@pytest.fixture
def troubles() -> list[str]:
    return []


@pytest.fixture
def worker(troubles: list[str]) -> Iterator[Worker]:
    def note(words: Message) -> None:
        troubles.append(text(words))

    worker = Worker(note)
    worker.start()
    yield worker
    worker.stop()


def test_the_worker_finds_what_a_check_finds_and_follows_changes(
    worker: Worker, project: Project, troubles: list[str]
) -> None:
    answers: list[Answer] = []
    worker.check(project, MAP, TODAY, 1, answers.append)
    assert answers == []
    until_idle(worker)
    after = changed(project, set_fields(project, "card_size", ending="lost"))
    worker.check(after, MAP, TODAY, 2, answers.append)
    until_idle(worker)
    worker.check(project, MAP, TODAY, 3, answers.append)
    until_idle(worker)
    assert [answer.revision for answer in answers] == [1, 2, 3]
    assert answers[0].checked == answers[2].checked == check(project, MAP, TODAY)
    assert answers[1].checked == check(after, MAP, TODAY)
    assert len(answers[1].checked.open) < len(answers[0].checked.open)
    assert troubles == []


def test_a_large_project_reaches_the_worker_in_parts(
    worker: Worker, project: Project, troubles: list[str]
) -> None:
    many = [Touchpoint(id=f"card_{number}", map=MAP, title="More") for number in range(1000)]
    large = changed(project, add_records(project, many))
    answers: list[Answer] = []
    worker.check(large, MAP, TODAY, 1, answers.append)
    for _ in range(3):
        time.sleep(0.5)
        worker.poll()
    later = changed(large, set_fields(large, "card_size", ending="lost"))
    worker.check(later, MAP, TODAY, 2, answers.append)
    until_idle(worker)
    assert answers[-1].revision == 2
    assert answers[-1].checked == check(later, MAP, TODAY)
    assert troubles == []


def test_only_the_newest_of_the_waiting_checks_is_made(worker: Worker, project: Project) -> None:
    answers: list[Answer] = []
    for revision in range(20):
        worker.check(project, MAP, TODAY, revision, answers.append)
    until_idle(worker)
    assert [answer.revision for answer in answers] == [19]


def test_a_cancelled_check_never_answers_and_the_next_one_does(worker: Worker, project: Project) -> None:
    answers: list[Answer] = []
    worker.check(project, MAP, TODAY, 1, answers.append)
    before = worker.process_id
    worker.cancel()
    assert not worker.busy
    assert worker.process_id != before
    worker.check(project, MAP, TODAY, 2, answers.append)
    until_idle(worker)
    assert [answer.revision for answer in answers] == [2]


def test_the_worker_is_started_anew_when_its_process_dies(
    worker: Worker, project: Project, troubles: list[str]
) -> None:
    answers: list[Answer] = []
    worker.check(project, MAP, TODAY, 1, answers.append)
    until_idle(worker)
    assert worker.process_id is not None
    before = worker.process_id
    os.kill(before, signal.SIGKILL)
    worker.check(project, MAP, TODAY, 2, answers.append)
    until_idle(worker)
    assert worker.process_id != before
    assert [answer.revision for answer in answers] == [1, 2]
    assert troubles == []
    assert "the process ended with -9" in own_diary().entries()[0]


def test_a_check_that_cannot_be_made_is_told_once(
    worker: Worker, project: Project, troubles: list[str]
) -> None:
    answers: list[Answer] = []
    worker.check(project, "map_gone", TODAY, 1, answers.append)
    until_idle(worker)
    assert len(troubles) == 1
    assert troubles[0] == "The map could not be checked, because something went wrong in the program."
    told = own_diary().entries()[0]
    assert " checker\njourneymapper.model.project.UnknownRecord\n" in told
    assert "map_gone" not in told
    worker.check(project, MAP, TODAY, 2, answers.append)
    until_idle(worker)
    assert [answer.revision for answer in answers] == [2]
    assert len(troubles) == 1


def test_the_process_is_gone_after_stop(project: Project) -> None:
    worker = Worker()
    worker.start()
    worker.check(project, MAP, TODAY, 1, lambda _: None)
    process = worker.process_id
    worker.stop()
    assert (worker.process_id, worker.busy) == (None, False)
    assert process is not None
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_the_process_runs_without_qt(tmp_path: Path) -> None:
    (tmp_path / "PySide6.py").write_text("raise ImportError('blocked')")
    script = tmp_path / "use.py"
    script.write_text(
        "import sys, time\n"
        "from datetime import date\n"
        "from pathlib import Path\n"
        "from journeymapper.editor.worker import Worker\n"
        "from journeymapper.storage.codec import decode\n"
        "if __name__ == '__main__':\n"
        "    project = decode(Path(sys.argv[1]).read_bytes()).project\n"
        "    worker = Worker(); worker.start(); answers = []\n"
        f"    worker.check(project, {MAP!r}, date(2026, 11, 21), 7, answers.append)\n"
        "    while worker.busy: worker.poll(); time.sleep(0.01)\n"
        "    worker.stop()\n"
        "    assert 'networkx' not in sys.modules\n"
        "    print(answers[0].revision, len(answers[0].checked.open))\n"
    )
    package = Path(__file__).parents[2]
    sample = resource("samples", "gift-shop.journey")
    run = subprocess.run(
        [sys.executable, str(script), str(sample)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{package}"},
    )
    assert run.stdout.split()[0] == "7"


def test_the_worker_says_what_a_change_would_do_and_forgets_it(
    worker: Worker, project: Project, troubles: list[str]
) -> None:
    change = set_fields(project, "card_size", ending="lost")
    assert change is not None
    answers: list[Answer] = []
    said: list[Supposed] = []
    worker.suppose(project, MAP, TODAY, change, said.append)
    until_idle(worker)
    worker.check(project, MAP, TODAY, 1, answers.append)
    worker.suppose(project, MAP, TODAY, change.inverse(), said.append)
    worker.suppose(project, MAP, TODAY, change, said.append)
    until_idle(worker)
    assert answers[0].checked == check(project, MAP, TODAY)
    now = [finding.key for finding in answers[0].checked.open]
    then = [finding.key for finding in check(changed(project, change), MAP, TODAY).open]
    assert [finding.key for finding in said[0].solved] == [key for key in now if key not in then] != []
    assert said == [said[0], said[0]]
    assert troubles == []


def test_what_nobody_wants_to_know_any_more_is_not_asked(worker: Worker, project: Project) -> None:
    change = set_fields(project, "card_size", ending="lost")
    assert change is not None
    said: list[Supposed] = []
    worker.suppose(project, MAP, TODAY, change, said.append)
    worker.forget_supposed()
    assert not worker.busy
    until_idle(worker)
    assert said == []
