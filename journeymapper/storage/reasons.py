"""Why a value of a record is wrong, in plain words."""

from pydantic_core import ErrorDetails

from journeymapper.messages import Message, message


def reason_why(problem: ErrorDetails) -> Message:
    """What a sentence says after "a wrong “effort”, which …"."""
    kind, context = problem["type"], problem.get("ctx", {})
    if kind == "missing":
        return message("is missing")
    if kind == "literal_error":
        return message("must be one of {expected}", expected=context["expected"])
    if kind in ("greater_than_equal", "greater_than"):
        return message("must be {limit} or more", limit=_figure(context.get("ge", context.get("gt"))))
    if kind in ("less_than_equal", "less_than"):
        return message("must be {limit} or less", limit=_figure(context.get("le", context.get("lt"))))
    if kind == "finite_number":
        return message("must be a number with an end")
    if kind == "value_error":
        return message("must be a day of the calendar, as 2026-11-21")
    if kind == "string_pattern_mismatch":
        return message("isn't written the way it must be")
    return _TYPES.get(kind.split("_")[0], message("can't be understood"))


_TYPES = {
    "string": message("must be text"),
    "int": message("must be a whole number"),
    "float": message("must be a number"),
    "bool": message("must be true or false"),
    "tuple": message("must be a list"),
    "model": message("must be a group of values in braces"),
}


def _figure(value: object) -> str:
    return f"{value:g}" if isinstance(value, int | float) else str(value)
