"""Filters: which cards of a map are asked for, and which step back."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from journeymapper.editor.card_search import hits
from journeymapper.model.cards import Card
from journeymapper.model.findings import Numbered
from journeymapper.model.project import Project

Facet = Literal["personas", "channels", "owners", "tags", "standings", "severities", "rules"]
FACETS: tuple[Facet, ...] = ("personas", "channels", "owners", "tags", "standings", "severities", "rules")


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked of cards: of each facet that is named, one of the values named; and words."""

    wanted: tuple[tuple[Facet, str], ...] = ()
    """Severities and rules are those of findings on the card."""
    text: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is asked, so that every card passes."""
        return not self.wanted and not self.text

    def values(self, facet: Facet) -> tuple[str, ...]:
        """What is asked of a facet."""
        return tuple(value for of, value in self.wanted if of == facet)

    def toggled(self, facet: Facet, value: str) -> "Filter":
        """The filter that asks for a value of a facet too, or no more.

        >>> Filter().toggled("tags", "gift").toggled("tags", "gift") == Filter()
        True
        """
        asked = (facet, value)
        if asked in self.wanted:
            return Filter(tuple(each for each in self.wanted if each != asked), self.text)
        return Filter(tuple(sorted((*self.wanted, asked), key=lambda each: FACETS.index(each[0]))), self.text)

    def without(self, gone: Collection[str]) -> "Filter":
        """The filter without ids of records that are gone."""
        return Filter(tuple(each for each in self.wanted if each[1] not in gone), self.text)

    @property
    def named(self) -> tuple[str, ...]:
        """The ids of the records that it names."""
        return tuple(value for facet, value in self.wanted if facet in ("personas", "channels", "owners"))


def passing(
    project: Project, map_: str, wanted: Filter, findings: Iterable[Numbered] = ()
) -> tuple[str, ...]:
    """The cards of a map that a filter lets pass, in reading order."""
    cards = project.many(Card, project.index.cards_of_map(map_))
    told = findings_on(findings)
    found = frozenset(hits(project, map_, wanted.text)) if wanted.text.strip() else None
    asked = tuple((facet, frozenset(values)) for facet in FACETS if (values := wanted.values(facet)))
    return tuple(
        card.id
        for card in cards
        if (found is None or card.id in found)
        and all(_meets(card, facet, values, told) for facet, values in asked)
    )


def findings_on(findings: Iterable[Numbered]) -> dict[str, tuple[Numbered, ...]]:
    """Record → the findings that speak of it."""
    told: dict[str, tuple[Numbered, ...]] = {}
    for numbered in findings:
        for subject in numbered.finding.subjects:
            told[subject] = (*told.get(subject, ()), numbered)
    return told


def values_of(card: Card, facet: Facet, told: dict[str, tuple[Numbered, ...]]) -> tuple[str, ...]:
    """What a card has of a facet. No personas are every persona, which no value says."""
    match facet:
        case "personas":
            return card.personas
        case "tags":
            return card.tags
        case "standings":
            return (card.standing,)
        case "channels" | "owners":
            value = getattr(card, facet[:-1], None)
            return (value,) if value else ()
        case "severities":
            return tuple(each.finding.severity for each in told.get(card.id, ()))
        case "rules":
            return tuple(each.finding.rule for each in told.get(card.id, ()))


def _meets(card: Card, facet: Facet, wanted: frozenset[str], told: dict[str, tuple[Numbered, ...]]) -> bool:
    if facet == "personas" and not card.personas:
        return True
    return not wanted.isdisjoint(values_of(card, facet, told))
