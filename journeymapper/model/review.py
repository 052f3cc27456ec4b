"""What people decide: responses to findings, votes, how rules and exports are set."""

from typing import Annotated, Literal

from pydantic import Field

from journeymapper.model.base import Day, Id, Part, Record, Short, Text


class Response(Record):
    """What people decided about a finding: accepted with a reason, or planned with a next step."""

    kind: Literal["response"] = "response"
    finding: Short
    """The key of the finding."""
    decision: Literal["accept", "plan"]
    reason: Text = ""
    next_step: Text = ""
    owner: Id | None = None
    due: Day | None = None
    date: Day | None = None
    opportunity: Id | None = None


class Votes(Part):
    """The dots that one card got."""

    card: Id
    dots: Annotated[int, Field(ge=0, le=100_000)]


class Round(Record):
    """A round of votes in a workshop."""

    kind: Literal["round"] = "round"
    question: Short
    people: Annotated[int, Field(ge=0, le=100_000)] | None = None
    dots_each: Annotated[int, Field(ge=0, le=1_000)] | None = None
    shown: bool = False
    scope: tuple[Id, ...] = ()
    votes: tuple[Votes, ...] = ()


class RuleSetting(Record):
    """How this project wants a rule: off, or with another severity."""

    kind: Literal["rule"] = "rule"
    rule: Short
    off: bool = False
    severity: Literal["", "high", "medium", "low"] = ""


class ExportSetting(Record):
    """The options that an export mode was last used with."""

    kind: Literal["export"] = "export"
    mode: Short
    """Of a PDF; `png`, `svg` and the like for other kinds of file."""
    options: tuple[tuple[Short, Short], ...] = ()
    last: bool = False
    """Whether it is the one that was used last."""
