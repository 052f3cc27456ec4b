"""The page of the manual that documents the rules, made from the rules themselves."""

import re
from collections.abc import Sequence

from journeymapper.checks.rule import Rule
from journeymapper.cli.rules import notes
from journeymapper.editor.rule_list import GROUPS
from journeymapper.messages import text

_MEANINGFUL = re.compile(r"([\\`*_<|\[\]])")

_HEAD = """\
# The rules

This page is made from the rules themselves (`journeymapper rules --format markdown`). How findings are
answered, how rules are weighed and switched off, and when the rules of care begin to look, is told on
[the page of the checker](checker.md).

Articles 000 to 004 are the five introductions to customer touchpoints that the program was made after. What
is called “ours” there is our own judgement.
"""


def rules_page(rules: Sequence[Rule]) -> str:
    """The page, in Markdown: for each group a table, then every rule in full."""
    parts = [_HEAD]
    for group, heading in GROUPS.items():
        members = [rule for rule in rules if rule.group == group]
        if members:
            parts.append(f"## {text(heading)}\n")
            parts.append("| rule | id | severity | what it finds |\n| --- | --- | --- | --- |")
            parts += [
                f"| [{_plain(text(rule.name))}](#{rule.id}) | `{rule.id}` | {rule.severity} "
                f"| {_plain(text(rule.asks))} |"
                for rule in members
            ]
            parts.append("")
            parts += [rule_section(rule) for rule in members]
    return "\n".join(parts)


def rule_section(rule: Rule) -> str:
    """A rule in full. Its heading is its id, and so is its anchor: names may be there twice."""
    lines = [
        f"### {rule.id}",
        "",
        f"**{_plain(text(rule.name))}** ({rule.severity}). {_plain(text(rule.asks))}",
        "",
        f"* Why: {_plain(text(rule.reason))}",
        f"* What to do: {_plain(text(rule.advice))}",
        f"* Source: {_plain(rule.source)}",
        *(f"* {_plain(note)}" for note in notes(rule)),
        "",
    ]
    return "\n".join(lines)


def _plain(words: str) -> str:
    """Words in which nothing means something to Markdown."""
    return _MEANINGFUL.sub(r"\\\1", words)
