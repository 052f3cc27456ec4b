"""Channel jump: people change the channel, or whom they deal with, and nothing carries over."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.messages import Message, message
from journeymapper.model.cards import Activity, Card, Touchpoint
from journeymapper.model.findings import Finding, Pin
from journeymapper.model.links import Connection


def _run(rule: Rule, looked_at: CheckedMap, way: Connection) -> Iterator[Finding]:
    """Ways of which somebody said that nothing carries over. What nobody said is not wrong."""
    if way.carries != "nothing" or way.connection_kind != "flow" or way.deliberate:
        return
    source = looked_at.project.get(Card, way.source)
    target = looked_at.project.get(Card, way.target)
    names = {"source": looked_at.name(source.id), "target": looked_at.name(target.id)}
    if _differ(_channel(source), _channel(target)):
        title = message("Channel jump")
        sentence = message("“{source}” leads to “{target}” with no link or card.", **names)
        yield _jump(rule, way, title, sentence)
    elif _differ(_owner(source), _owner(target)):
        title = message("Lost handover")
        sentence = message("“{source}” hands over to “{target}”, and nothing carries over.", **names)
        yield _jump(rule, way, title, sentence)


def _jump(rule: Rule, way: Connection, title: Message, sentence: Message) -> Finding:
    return rule.finding(
        *(way.id, way.source, way.target),
        of=way.id,
        title=title,
        sentence=sentence,
        mark=Pin(way.source),
        field="carries",
    )


def _differ(first: str | None, second: str | None) -> bool:
    """Whether both are known, and not the same."""
    return first is not None and second is not None and first != second


def _channel(card: Card) -> str | None:
    return card.channel if isinstance(card, Touchpoint) else None


def _owner(card: Card) -> str | None:
    return card.owner if isinstance(card, Touchpoint | Activity) else None


CHANNEL_JUMP = Rule(
    id="channel-jump",
    group="flow",
    severity="medium",
    icon="swap",
    name=message("Channel jump"),
    asks=message("A way to another channel, or to another owner, on which nothing carries over."),
    reason=message("People have to find the way by themselves and begin again from nothing, or they don't."),
    source="Article 002, a change of channel without a restart or a new ticket",
    advice=message(
        "Give people something to take along, such as a link, a card or a ticket, and then say so: "
        "saying so alone would change nothing for them."
    ),
    looks=(Each(Connection, _run),),
)
