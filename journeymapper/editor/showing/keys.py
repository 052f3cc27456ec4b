"""The keys of findings: a rule, and the ids of what it found something about."""

from collections.abc import Container

from journeymapper.model.project import Project


def key_holds(project: Project, key: str, left: Container[str]) -> bool:
    """Whether the key of a finding names something of a project, and nothing that is not left of it."""
    ids = [id_ for id_ in key.partition(":")[2].split("+") if id_ in project.records]
    return bool(ids) and all(id_ in left for id_ in ids)
