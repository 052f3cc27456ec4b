"""What every record has in common: an id that never changes, frozen fields, texts of a bounded length."""

import re
from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_RETURN = re.compile("\r\n?")
_HALF = re.compile("[\ud800-\udfff]")


def scrubbed(text: str) -> str:
    """A text whose only control characters are tab and line feed: PDF and XML can't hold the others.

    What turns the direction of the letters after it goes too (U+202A–E, U+2066–9): a name could look like
    another one, or turn round the sentence that it stands in. The marks that languages written from the
    right need (U+061C, U+200C–F) stay. Halves of a character, as input methods may send them, are put
    together where both are there; no file can hold one alone.

    >>> scrubbed("one\\r\\ntwo\\x1b"), scrubbed("gift\\u202efdp.exe"), scrubbed("a\\ud83d")
    ('one\\ntwo', 'giftfdp.exe', 'a')
    """
    # Nearly every text is printable, and that is told fast.
    if text.isprintable():
        return text
    if _HALF.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return _CONTROL.sub("", _RETURN.sub("\n", text))


def _as_typed(value: object) -> object:
    return scrubbed(value) if isinstance(value, str) else value


def _in_the_calendar(day: str) -> str:
    date.fromisoformat(day)
    return day


Id = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[A-Za-z0-9_-]{1,60})?$")]
"""An id carries its kind: `card_4f1c…`, `stage_buy`; the project's own record is just `project`."""

_TYPED = BeforeValidator(_as_typed)
"""Where typed text enters records: before pydantic looks, which takes no half of a character."""

Title = Annotated[str, StringConstraints(max_length=200), _TYPED]
Short = Annotated[str, StringConstraints(max_length=300), _TYPED]
Text = Annotated[str, StringConstraints(max_length=2_000), _TYPED]
Long = Annotated[str, StringConstraints(max_length=20_000), _TYPED]
OrderKey = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z]{1,200}$")]
"""A fractional key; siblings are sorted by it and then by id. See `order.py`."""

LateOrderKey = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z]{0,200}$")]
"""A fractional key, or nothing: those without one come first, by id."""

Day = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_in_the_calendar)
]
"""A date as ISO 8601 writes it, `2026-11-21`."""

Amount = Annotated[float, Field(ge=-1e15, le=1e15)]
Share = Annotated[float, Field(ge=0, le=1)]
Five = Annotated[int, Field(ge=1, le=5)]


class Part(BaseModel):
    """A frozen value inside a record."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, ser_json_inf_nan="strings")


class Record(Part):
    """One thing in a project, found by its id. Concrete records add `kind`, a constant, and their fields."""

    id: Id
    kind: str

    def evolve(self, **fields: object) -> Self:
        """This record with some fields changed, validated again.

        `model_copy(update=…)` is not used anywhere: it skips validation.
        """
        return type(self)(**(self.__dict__ | fields))
