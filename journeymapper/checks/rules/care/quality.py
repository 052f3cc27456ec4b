"""Quality: a question asked of a touchpoint was answered no, and nothing is planned about it."""

from collections.abc import Iterator

from journeymapper.checks.checked_map import CheckedMap
from journeymapper.checks.listing import listed
from journeymapper.checks.looks import Each
from journeymapper.checks.rule import Rule
from journeymapper.checks.rules.together import together
from journeymapper.messages import Message, forms, message
from journeymapper.model.cards import Quality, Touchpoint
from journeymapper.model.findings import Finding, Pin

_LACKS = {
    "clear": message("not clear"),
    "works": message("does not work"),
    "mobile_ready": message("not mobile-ready"),
    "on_brand": message("not on-brand"),
    "personalised": message("not personalised"),
    "staffed": message("not staffed"),
}
"""The question, a field of `Quality` → what its no means."""
_NOTHING_ASKED = Quality()


def _run(rule: Rule, looked_at: CheckedMap, card: Touchpoint) -> Iterator[Finding]:
    """Touchpoints that fall short, unless people said what to change or mean to change something there."""
    if card.quality == _NOTHING_ASKED or card.smallest_change:
        return
    short = [question for question in _LACKS if getattr(card.quality, question) == "no"]
    if short and all(one.status == "dropped" for one in looked_at.opportunities(card.id)):
        yield rule.finding(
            card.id,
            of="+".join((card.id, *short)),
            title=message("Falls short"),
            sentence=message(
                "“{card}” falls short, and nobody says what to change: {lacks}.",
                card=looked_at.name(card.id),
                lacks=listed([_lack(question) for question in short]),
            ),
            mark=Pin(card.id),
            field="smallest_change",
        )


def _lack(question: str) -> Message:
    return _LACKS[question]


QUALITY = Rule(
    id="quality",
    group="care",
    severity="medium",
    icon="checklist",
    name=message("Falls short"),
    asks=message("A question asked of a touchpoint that was answered no, with no change in sight."),
    reason=message("A weakness that everybody knows of, and nobody mends, costs people day after day."),
    source="Article 000, works as expected; article 001, staff; article 002, clear and on brand; "
    "article 003, mobile-ready and personalised",
    advice=message("Write down the smallest change that would help, or add an opportunity about it."),
    looks=(Each(Touchpoint, _run),),
    together=together(
        forms(
            "{count} touchpoint falls short with no change in sight.",
            "{count} touchpoints fall short with no change in sight.",
        )
    ),
)
