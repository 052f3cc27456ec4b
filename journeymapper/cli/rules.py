"""The rules of the checker as the command line names, lists and tells them."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from journeymapper.checks import all_rules
from journeymapper.checks.rule import Rule
from journeymapper.cli.outcome import Failure
from journeymapper.messages import message, text


def rules_called(names: Iterable[str]) -> tuple[Rule, ...]:
    """The rules of these ids, in the order in which rules are listed; a group stands for all its rules.

    Commas part names too. Raises `Failure` for a name that there is not, with those that are near.
    """
    wanted = [name.strip() for each in names for name in each.split(",") if name.strip()]
    known = {name for rule in all_rules() for name in (rule.id, rule.group)}
    for name in wanted:
        if name not in known:
            raise _unknown(name, known)
    return tuple(rule for rule in all_rules() if rule.id in wanted or rule.group in wanted)


def _unknown(name: str, known: Iterable[str]) -> Failure:
    near = get_close_matches(name.lower(), sorted(known))
    if near:
        return Failure(
            message("There is no rule “{name}”. Did you mean {names}?", name=name, names=" or ".join(near))
        )
    return Failure(message("There is no rule “{name}”. `journeymapper rules` lists them all.", name=name))


def listed(rules: Sequence[Rule]) -> list[str]:
    """A line for each rule: id, group, severity, what it finds."""
    width = max(len(rule.id) for rule in rules)
    return [f"{rule.id:{width}}  {rule.group:7}  {rule.severity:6}  {text(rule.asks)}" for rule in rules]


def in_full(rule: Rule) -> list[str]:
    """Everything that a rule says of itself."""
    return [
        f"{text(rule.name)} ({rule.id}; {rule.group}, {rule.severity})",
        "",
        text(rule.asks),
        "",
        f"Why         {text(rule.reason)}",
        f"What to do  {text(rule.advice)}",
        f"Source      {rule.source}",
        *(f"Note        {note}" for note in notes(rule)),
    ]


def notes(rule: Rule) -> list[str]:
    """What has to be known of when a rule speaks, in sentences."""
    said: list[str] = []
    if rule.group == "care":
        said.append("It looks once care has started for the journey.")
    if rule.together is not None:
        above = rule.together.above
        said.append(
            f"More than {above} are told as one finding." if above else "All are told as one finding."
        )
    if rule.yields_to:
        others = ", ".join(sorted(rule.yields_to))
        said.append(f"It is silent where one of these speaks of the same record: {others}.")
    return said


def as_json(rule: Rule) -> dict[str, object]:
    """A rule for programs."""
    return {
        "id": rule.id,
        "group": rule.group,
        "severity": rule.severity,
        "name": text(rule.name),
        "asks": text(rule.asks),
        "reason": text(rule.reason),
        "advice": text(rule.advice),
        "source": rule.source,
        "together_above": rule.together.above if rule.together else None,
        "yields_to": sorted(rule.yields_to),
    }
