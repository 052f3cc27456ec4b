"""Silence: a wait in which nobody says a word."""

import math
from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.messages import Message, message, plural
from journeymapper.model.cards import Card
from journeymapper.model.durations import in_words, longest_days
from journeymapper.model.findings import Finding, Fix, Ghost, Mark, Pin
from journeymapper.model.links import Connection

ACCEPTED_DAYS = 3.0
"""The longest silence that a journey accepts which does not say so itself."""
MOST_MESSAGES = 5
"""So many are added by one press; who needs more wants another look at the wait."""


def _run(rule: Rule, looked_at: CheckedMap, connection: Connection) -> Iterator[Finding]:
    """Flow connections that make the customer wait longer than the journey accepts, unless meant so."""
    days = longest_days(connection.wait)
    if connection.wait is None or days is None or connection.deliberate:
        return
    if connection.connection_kind != "flow" or connection.source == connection.target:
        return
    longest = longest_days(looked_at.journey.longest_silence)
    accepted = ACCEPTED_DAYS if longest is None else longest
    if days > accepted:
        wait = in_words(connection.wait, looked_at.project.info.language)
        yield _silence(rule, looked_at, connection, wait, _messages(days, accepted))


def _silence(
    rule: Rule, looked_at: CheckedMap, connection: Connection, wait: Message, messages: int
) -> Finding:
    target = looked_at.project.get(Card, connection.target)
    mark, fix = _before(looked_at, target, connection, wait, messages)
    return rule.finding(
        target.id,
        connection.source,
        connection.id,
        of=connection.id,
        title=message("Gap in {stage}", stage=looked_at.stage_name(target)),
        sentence=message(
            "No touchpoint for {wait} between “{source}” and “{target}”.",
            wait=wait,
            source=looked_at.name(connection.source),
            target=looked_at.name(target.id),
        ),
        mark=mark,
        fix=fix,
    )


def _before(
    looked_at: CheckedMap, target: Card, connection: Connection, wait: Message, messages: int
) -> tuple[Mark, Fix | None]:
    """A ghost above the card that is waited for, or in the first touchpoint lane if that is no touchpoint."""
    lanes = [lane.id for lane in looked_at.lanes_of("touchpoints")]
    if target.step is None or not lanes:
        return Pin(target.id), None
    lane = target.lane if target.lane in lanes else lanes[0]
    position = looked_at.project.index.cell(target.step, lane).index(target.id) if lane == target.lane else 0
    action = plural("Add a message", "Add {count} messages", messages)
    title = message("No word for {wait}", wait=wait)
    ghost = Ghost(target.step, lane, position, title, action, (connection.source, connection.target))
    arguments = (target.step, lane, str(position), connection.id, str(messages))
    return ghost, Fix("break silence", action, arguments) if messages <= MOST_MESSAGES else None


def _messages(days: float, accepted: float) -> int:
    """How many messages, spread evenly over so many days, leave no longer silence than is accepted.

    >>> _messages(4, 3), _messages(9, 3), _messages(10, 3)
    (1, 2, 3)
    """
    if accepted <= 0:
        return MOST_MESSAGES + 1
    messages = math.ceil(days / accepted) - 1
    return messages if days / (messages + 1) <= accepted else messages + 1


SILENCE = Rule(
    id="silence",
    group="gap",
    severity="high",
    icon="gap",
    name=message("Long silence"),
    asks=message("A wait longer than the journey accepts, in which nobody says a word."),
    reason=message("Who hears nothing wonders what went wrong: they ask, or they leave."),
    source="Article 004, gap analysis; the default of 3 days is ours",
    advice=message(
        "Say something on the way, shorten the wait, or say how long a silence may be; "
        "more than five messages are not added at once."
    ),
    looks=(Each(Connection, _run),),
)
