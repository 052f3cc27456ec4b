"""Unanswered: a question or a pain that nothing on the map answers."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.together import together
from journeymapper.messages import forms, message
from journeymapper.model.cards import Note
from journeymapper.model.findings import Finding, Pin

_TITLES = {"question": message("Question not answered"), "pain": message("Pain not answered")}


def _run(rule: Rule, looked_at: CheckedMap, note: Note) -> Iterator[Finding]:
    """Questions and pains with words, and neither a card that answers them nor an opportunity about it.

    An opportunity about a touchpoint answers whatever is said of that touchpoint, unless it was dropped.
    """
    title = _TITLES.get(note.note_kind)
    if title is None or note.answered_by or not note.text.strip():
        return
    ideas = (idea for card in note.about for idea in looked_at.opportunities(card))
    if all(idea.status == "dropped" for idea in ideas):
        yield rule.finding(
            note.id,
            of=note.id,
            title=title,
            sentence=message("Nothing on the map answers “{note}”.", note=looked_at.name(note.id)),
            mark=Pin(note.id),
            field="answered_by",
        )


UNANSWERED = Rule(
    id="unanswered",
    group="gap",
    severity="low",
    icon="question",
    name=message("Not answered"),
    asks=message("A question or a pain that no touchpoint and no opportunity answers."),
    reason=message("Who finds no answer asks somebody else, or leaves with the doubt."),
    source="Article 004, customers left unsupported or confused; article 002, questions at each step",
    advice=message("Say which card answers it, or plan an opportunity; only you know what would."),
    looks=(Each(Note, _run),),
    together=together(
        forms("Nothing answers {count} question or pain.", "Nothing answers {count} questions and pains.")
    ),
)
