"""Comments as conversations: what was said first, and the answers to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.model.people import Comment
from journeymapper.model.project import Project


@dataclass(frozen=True, slots=True)
class Conversation:
    """A comment with its answers, oldest first."""

    comment: Comment
    answers: tuple[Comment, ...] = ()

    @property
    def resolved(self) -> bool:
        """Whether nothing is left to be done about it."""
        return self.comment.resolved


def conversations(project: Project, id_: str) -> tuple[Conversation, ...]:
    """The conversations about a record, in the order in which they began."""
    comments = project.many(Comment, project.index.comments(id_))
    answers: dict[str, list[Comment]] = {each.id: [] for each in comments if each.reply_to is None}
    # An answer whose comment is elsewhere stands for itself: nothing that was said is hidden.
    begun = [each for each in comments if each.reply_to not in answers]
    for each in comments:
        if each.reply_to in answers:
            answers[each.reply_to].append(each)
    return tuple(Conversation(each, tuple(answers.get(each.id, ()))) for each in begun)


def open_conversations(project: Project) -> tuple[Conversation, ...]:
    """Every conversation that is not resolved: map by map in reading order, then those about other things."""
    return tuple(
        one
        for id_ in dict.fromkeys((*_read(project), *_commented(project)))
        for one in conversations(project, id_)
        if not one.resolved
    )


def _commented(project: Project) -> Iterator[str]:
    return (comment.on for comment in sorted(project.all(Comment), key=lambda each: (each.on, each.id)))


def _read(project: Project) -> Iterator[str]:
    index = project.index
    for journey in index.journeys():
        yield journey
        for map_ in index.maps(journey):
            yield from (map_, *index.stages_of_map(map_), *index.cards_of_map(map_), *index.tray(map_))
