"""What happens next: the review at the left, at the right what is planned, by whom and until when."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from journeymapper.drawing.figures import Placed
from journeymapper.drawing.flow import Block, Flow
from journeymapper.drawing.priorities import is_first, promise_words, rated
from journeymapper.drawing.slides.columns import in_columns
from journeymapper.drawing.slides.slide import BODY, INNER, NAME, SMALL, STRONG, Slide, heading
from journeymapper.messages import Message, message, plural, text
from journeymapper.model.dates import day_words, next_review
from journeymapper.model.durations import in_words
from journeymapper.model.findings import Answered
from journeymapper.model.journeys import Journey, Map
from journeymapper.model.matter import Matter
from journeymapper.model.people import Person

_LEFT, _GAP = 320.0, 48.0
_RIGHT = INNER - _LEFT - _GAP
_NOBODY = message("Nobody answers for it yet")


def following_slides(matter: Matter) -> Iterator[Slide]:
    """When the map is looked at again, and what is to be done until then; no slide where neither is known."""
    journey = matter.project.find(Journey, matter.project.get(Map, matter.map).journey)
    left = [*_review(matter, journey), *_accepted(matter)]
    right = [*_planned(matter), *_first(matter)]
    if not (left or right):
        return
    words = text(message("What happens next"))
    pages = tuple(_pages(left, right))
    for number, placed in enumerate(pages, 1):
        count = text(message("{number} of {count}", number=number, count=len(pages)))
        after = count if len(pages) > 1 else ""
        head = heading(matter.map, words, matter.project.info.language, count=after)
        yield Slide(f"{words}, {after}" if after else words, (head, *placed))


def _pages(left: Sequence[Block], right: Sequence[Block]) -> Iterator[tuple[Placed, ...]]:
    """Both columns beside each other; where only one has something it begins at the left."""
    indent = _LEFT + _GAP if left else 0.0
    columns = zip_longest(in_columns(left, 1, 0), in_columns(right, 1, 0), fillvalue=())
    for first, second in columns:
        yield (*first, *(Placed(placed.figure, placed.x + indent, placed.y) for placed in second))


def _review(matter: Matter, journey: Journey | None) -> Iterator[Block]:
    """The next review, and who answers for the journey."""
    if journey is None:
        return
    review, language = next_review(journey), matter.project.info.language
    if review is not None and journey.review_every is not None:
        every = text(message("then every {time}", time=in_words(journey.review_every, language)))
        yield _fact(matter, message("Next review"), text(day_words(review)), (every, journey.review_also))
    elif journey.review_also:
        yield _fact(matter, message("Next review"), "", (journey.review_also,))
    owner = matter.project.find(Person, journey.owner) if journey.owner else None
    if owner is not None:
        yield _fact(matter, message("Who answers for the journey"), owner.name, (owner.role,))


def _fact(matter: Matter, name: Message, value: str, more: Sequence[str]) -> Block:
    flow = Flow(matter.project.info.language)
    flow.write(0, 16, text(name), SMALL, "ink3", _LEFT)
    if value:
        flow.write(0, 26, value, NAME, "ink", _LEFT)
    said = [words for words in more if words]
    for words in said:
        flow.write(0, 23, words, BODY, "ink2", _LEFT, most=6)
    words = ", ".join(part for part in (text(name), value, *said) if part)
    return _block(flow, matter.map, words, _LEFT)


def _accepted(matter: Matter) -> Iterator[Block]:
    count = sum(1 for one in matter.answered if one.response.decision == "accept")
    if count:
        words = text(plural("{count} finding is lived with.", "{count} findings are lived with.", count))
        flow = Flow(matter.project.info.language)
        flow.write(0, 14, words, SMALL, "ink3", _LEFT)
        yield _block(flow, matter.map, words, _LEFT)


def _planned(matter: Matter) -> Iterator[Block]:
    """Every finding that somebody has planned to mend."""
    planned = [one for one in matter.answered if one.response.decision == "plan"]
    for number, one in enumerate(planned):
        yield _entry(matter, one, text(message("Planned")) if number == 0 else "")


def _entry(matter: Matter, one: Answered, name: str) -> Block:
    project, response = matter.project, one.response
    step = response.next_step or text(one.finding.title)
    about = f"{text(one.finding.title)}. {text(one.finding.sentence)}" if response.next_step else ""
    owner = project.find(Person, response.owner) if response.owner else None
    whose = owner.name if owner else text(_NOBODY)
    if response.due:
        day = day_words(date.fromisoformat(response.due))
        whose = text(message("{name}, by {day}", name=whose, day=day))
    return _to_do(matter, one.finding.key, name, (step, about, whose), answered_for=owner is not None)


def _first(matter: Matter) -> Iterator[Block]:
    """The opportunities that promise most for least."""
    first = [one for one in rated(matter.project, matter.reading) if is_first(one)]
    for number, one in enumerate(first):
        name = text(message("Do first")) if number == 0 else ""
        promise = promise_words(matter.project, one.card, matter.as_of)
        texts = (one.card.title, "", promise or text(_NOBODY))
        yield _to_do(matter, one.card.id, name, texts, answered_for=bool(one.card.owner))


def _to_do(
    matter: Matter, record: str, name: str, texts: tuple[str, str, str], *, answered_for: bool
) -> Block:
    """What is to be done, what it is about, and whose it is; the first of a kind below the kind's name."""
    step, about, whose = texts
    flow = Flow(matter.project.info.language)
    if name:
        flow.write(0, 16, name, SMALL, "accentInk", _RIGHT)
        flow.y += 8
    flow.write(0, 17, step, STRONG, "ink", _RIGHT)
    if about:
        flow.write(0, 19, about, SMALL, "ink2", _RIGHT)
    flow.write(0, 19, whose, SMALL, "ink3" if answered_for else "highInk", _RIGHT)
    return _block(flow, record, ". ".join(part for part in (name, *texts) if part), _RIGHT)


def _block(flow: Flow, record: str, words: str, width: float) -> Block:
    height = flow.y + 6
    return Block(flow.figure(record, "paragraph", words, width, height), width, height)
