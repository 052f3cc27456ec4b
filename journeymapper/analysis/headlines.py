"""The one measure that a card shows, in words."""

from collections.abc import Iterable

from journeymapper.model.links import Measure
from journeymapper.model.measured import latest, unit_of, value_words
from journeymapper.model.project import Project


def in_words(measure: Measure, value: float, language: str = "en") -> str:
    """A value of a measure with its unit and its word.

    A rate is given in per cent. A score says its word first, as people do; all else says it last.

    >>> checkout = Measure(id="measure_a", of="card_a", name="Conversion", word="pay", unit="%")
    >>> in_words(checkout, 54.0).replace("\\u202f", " ")
    '54 % pay'
    >>> in_words(Measure(id="measure_b", of="card_a", name="CSAT", measure_kind="score"), 4.9)
    'CSAT 4.9'
    """
    kind = measure.measure_kind
    unit, figure = unit_of(measure), value_words(measure, value, language)
    word = measure.word or (measure.name if kind == "score" and not unit else "")
    if not word:
        return figure
    return f"{word} {figure}" if kind == "score" else f"{figure} {word}"


def headlines(project: Project, measures: Iterable[Measure]) -> dict[str, str]:
    """Record → its headline measure in words, of these measures, for every record that has one with a value.

    Of several measures marked as headline, the first by id is shown.
    """
    language = project.info.language
    chosen: dict[str, Measure] = {}
    for measure in measures:
        if measure.headline and (measure.of not in chosen or measure.id < chosen[measure.of].id):
            chosen[measure.of] = measure
    words: dict[str, str] = {}
    for of, measure in chosen.items():
        measurement = latest(project, measure.id)
        if measurement is not None:
            words[of] = in_words(measure, measurement.value, language)
    return words


def headline_of(project: Project, record: str) -> Measure | None:
    """The measure whose value a record shows; the first by id of several, None for none."""
    measures = project.many(Measure, project.index.measures(record))
    return min((each for each in measures if each.headline), key=lambda each: each.id, default=None)
