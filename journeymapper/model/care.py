"""Whether a journey is looked after: only then is it asked what its maps lack."""

from journeymapper.model.journeys import Journey


def cares(journey: Journey) -> bool:
    """Whether the rules of care look: somebody asked for a check once, or says when to review.

    >>> cares(Journey(id="journey_a", title="", checked="2026-11-21"))
    True
    """
    return any((journey.checked, journey.review_every, journey.last_review))
