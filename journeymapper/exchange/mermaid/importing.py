"""A Mermaid journey becomes a project: sections stages, tasks steps with a touchpoint, actors personas.

Ids are counted, not random: the same text gives the same project.
"""

from types import MappingProxyType
from typing import Literal

from journeymapper.exchange.mermaid.scores import scale_of
from journeymapper.exchange.mermaid.source import source_of
from journeymapper.exchange.mermaid.syntax import MOST_TASKS, Diagram, Section, Task, clean, parsed
from journeymapper.exchange.report import Imported
from journeymapper.messages import Message, forms, message, plural, text
from journeymapper.model.base import Record
from journeymapper.model.cards import Feeling, Touchpoint
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.links import Connection
from journeymapper.model.order import spread
from journeymapper.model.people import Persona, ProjectInfo
from journeymapper.model.project import Project
from journeymapper.model.structure import Lane, Phase, Stage, Step

MOST_ACTORS = 200
_TITLE, _SHORT, _TEXT = 200, 300, 2_000
_LINES_NAMED = 5


def read_mermaid(data: bytes | str, *, name: str = "") -> Imported:
    """The project of the first journey in a Mermaid or Markdown text, and a report of what was not kept.

    `name` is the title of a diagram that has none. Raises `NotMermaid` where there is no journey.
    """
    report: list[Message] = []
    diagram = parsed(source_of(data, report))
    if diagram.is_cut:
        report.append(
            message(
                "Only the first {most} tasks and sections were read; the rest was left out.",
                most=f"{MOST_TASKS:,}",
            )
        )
    builder = _Builder(diagram, diagram.title or clean(name) or text(message("Journey")), report)
    project = builder.project()
    _tell_of_lines(diagram, report)
    return Imported(project, tuple(report))


def _tell_of_lines(diagram: Diagram, report: list[Message]) -> None:
    """Say which lines were not written as the grammar wants, and what was made of them."""
    if diagram.actor_first:
        report.append(
            _of_lines(
                *forms(
                    "Line {lines} names the actor first; it was read as actor, task, score and feeling.",
                    "Lines {lines} name the actor first; they were read as actor, task, score and feeling.",
                ),
                diagram.actor_first,
            )
        )
    if diagram.unscored:
        report.append(
            _of_lines(
                *forms(
                    "Line {lines} has no score that is a number; its step has no feeling.",
                    "Lines {lines} have no score that is a number; their steps have no feeling.",
                ),
                diagram.unscored,
            )
        )
    if diagram.overlong:
        report.append(
            _of_lines(
                *forms(
                    "Line {lines} goes on after the actors; the rest was left out, as Mermaid does.",
                    "Lines {lines} go on after the actors; the rest was left out, as Mermaid does.",
                ),
                diagram.overlong,
            )
        )


def _of_lines(one: str, many: str, lines: list[int]) -> Message:
    shown = ", ".join(str(line) for line in lines[:_LINES_NAMED])
    more = len(lines) - _LINES_NAMED
    return plural(one, many, len(lines), lines=f"{shown} … ({len(lines)})" if more > 0 else shown)


class _Builder:
    """Makes the records of one diagram, and keeps count of texts that had to be cut."""

    def __init__(self, diagram: Diagram, title: str, report: list[Message]) -> None:
        self._diagram = diagram
        self._title = title
        self._report = report
        self._cut = 0
        self._tasks = [task for section in diagram.sections for task in section.tasks]
        actors = list(dict.fromkeys(actor for task in self._tasks for actor in task.actors))
        if len(actors) > MOST_ACTORS:
            report.append(
                message(
                    "Only the first {most} of {count} actors were read.", most=MOST_ACTORS, count=len(actors)
                )
            )
        scores = [task.score for task in self._tasks if task.score is not None]
        self._scale = scale_of(scores) if scores else None
        if self._scale is not None:
            report.append(self._scale.words)
        self._personas = {actor: f"persona_{number}" for number, actor in enumerate(actors[:MOST_ACTORS], 1)}

    def project(self) -> Project:
        """The whole project."""
        records = [*self._frame(), *self._columns()]
        if len(self._tasks) > 1:
            self._report.append(
                message("The first task became the entry and the last one the exit of the journey.")
            )
        if self._cut:
            self._report.append(
                plural(
                    "{count} text was too long and was cut.",
                    "{count} texts were too long and were cut.",
                    self._cut,
                )
            )
        return Project(MappingProxyType({record.id: record for record in records}))

    def _fit(self, words: str, length: int) -> str:
        """A text that fits its field."""
        if len(words) <= length:
            return words
        self._cut += 1
        return words[: length - 1].rstrip() + "…"

    def _frame(self) -> list[Record]:
        """The project, its personas, the journey and the lanes of its map."""
        title = self._fit(self._title, _TITLE)
        spoken = self._diagram.spoken_title
        personas = [Persona(id=id_, name=self._fit(actor, _TITLE)) for actor, id_ in self._personas.items()]
        touchpoints, emotion = spread(None, None, 2)
        return [
            ProjectInfo(id="project", title=title),
            *personas,
            Journey(
                id="journey_1",
                title=title,
                headline=self._fit(spoken, _SHORT),
                scenario=self._fit(self._diagram.spoken_description, _TEXT),
                personas=tuple(self._personas.values()),
            ),
            Map(id="map_1", journey="journey_1"),
            Phase(id="phase_1", map="map_1"),
            Lane(
                id="lane_1",
                map="map_1",
                order=touchpoints,
                name=text(message("Touchpoints")),
                lane_kind="touchpoints",
            ),
            Lane(id="lane_2", map="map_1", order=emotion, name=text(message("Emotion")), lane_kind="emotion"),
        ]

    def _columns(self) -> list[Record]:
        """Stages and steps, with a touchpoint for each task, its feeling and the way to the next."""
        sections = self._diagram.sections or [Section("")]
        records: list[Record] = []
        steps = cards = 0
        for number, (section, order) in enumerate(zip(sections, _orders(len(sections)), strict=True), 1):
            stage = f"stage_{number}"
            name = self._fit(section.name or self._title, _TITLE)
            records.append(Stage(id=stage, phase="phase_1", order=order, name=name))
            # A stage without a step would be seen nowhere, so an empty section gets an empty one.
            tasks: list[Task | None] = [*section.tasks] or [None]
            for task, key in zip(tasks, _orders(len(tasks)), strict=True):
                steps += 1
                records.append(Step(id=f"step_{steps}", stage=stage, order=key))
                if task is not None:
                    cards += 1
                    records += self._meeting(task, cards, f"step_{steps}")
        return records

    def _meeting(self, task: Task, number: int, step: str) -> list[Record]:
        """The touchpoint of a task, the way that leads to it, and its feeling."""
        card = f"card_{number}"
        personas = tuple(self._personas[actor] for actor in task.actors if actor in self._personas)
        records: list[Record] = [
            Touchpoint(
                id=card,
                map="map_1",
                step=step,
                lane="lane_1",
                title=self._fit(task.name, _TITLE),
                personas=personas,
                ending=self._ending(number),
            )
        ]
        if number > 1:
            way = Connection(id=f"connection_{number - 1}", source=f"card_{number - 1}", target=card)
            records.append(way)
        if task.score is not None and self._scale is not None:
            primary = next(iter(self._personas.values()), None)
            records.append(
                Feeling(
                    id=f"feeling_{number}",
                    step=step,
                    lane="lane_2",
                    persona=personas[0] if personas and primary not in personas else None,
                    level=self._scale.level(task.score),
                    words=self._fit(task.words, _SHORT),
                    # Of what may be counts nobody should read that a touchpoint feels bad.
                    touchpoint=card if self._scale.usual else None,
                )
            )
        return records

    def _ending(self, number: int) -> Literal["", "entry", "won", "lost"]:
        """A journey begins at its first task and ends at its last: badly, if that feels bad."""
        if number < len(self._tasks):
            return "entry" if number == 1 else ""
        score, scale = self._tasks[-1].score, self._scale
        feels_bad = score is not None and scale is not None and scale.usual and scale.level(score) < 0
        return "lost" if feels_bad else "won"


def _orders(count: int) -> list[str]:
    return spread(None, None, count)
