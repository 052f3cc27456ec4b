"""How far a map has come: what is asked of the whole map would otherwise be asked of its first card."""

from journeymapper.checks.checked_map import CheckedMap


def is_well_begun(looked_at: CheckedMap) -> bool:
    """Whether touchpoints begin in more than half of the stages. The half is ours."""
    return 2 * len(looked_at.used_stages) > len(looked_at.stages)
