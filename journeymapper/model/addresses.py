"""Addresses that a link may lead to: the web and e-mail, and nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

MOST = 2_000
"""Characters; a longer address is none: viewers cut it."""
_LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_HOST = rf"{_LABEL}(?:\.{_LABEL})*"
_REST = r"[^\s<>\"“”„«»{}|\\^`\x00-\x20\x7f-\x9f]*"
_WEB = rf"https?://{_HOST}(?::\d{{1,5}})?(?:[/?#]{_REST})?(?![\w@:])"
_MAIL = rf"mailto:[a-z0-9._%+-]+@{_LABEL}(?:\.{_LABEL})+(?:\?{_REST})?(?![\w@:])"
_ADDRESS = re.compile(rf"(?:{_WEB}|{_MAIL})", re.IGNORECASE)
_IN_TEXT = re.compile(rf"(?<![\w@:/.-]){_ADDRESS.pattern}", re.IGNORECASE)
_CLOSING = {")": "(", "]": "["}
_SENTENCE = ".,;:!?'’…*_"
"""What ends a sentence or a word and no address."""
_KEPT = ":/?#[]@!$&'()*+,;=%-._~"


@dataclass(frozen=True, slots=True)
class Found:
    """An address in a text: from which character to before which, and what it is."""

    start: int
    end: int
    url: str


def is_address(url: str) -> bool:
    """Whether links may lead there: http, https or mailto, to a host in plain letters, no name before it.

    >>> is_address("https://example.org/a?b=c"), is_address("mailto:ann@example.org")
    (True, True)
    >>> is_address("javascript:alert(1)"), is_address("https://bank.example@evil.example/")
    (False, False)
    """
    return len(url) <= MOST and _ADDRESS.fullmatch(url) is not None


def addresses_in(words: str) -> Iterator[Found]:
    """The addresses in a text that begin with `http:`, `https:` or `mailto:`, without what ends a sentence.

    >>> [found.url for found in addresses_in("As in (https://example.org/map_(new)), said Ann.")]
    ['https://example.org/map_(new)']
    """
    for match in _IN_TEXT.finditer(words):
        url = _without_end(match.group())
        if is_address(url):
            yield Found(match.start(), match.start() + len(url), url)


def in_plain_letters(url: str) -> str:
    """An address as files write it: what is not ASCII in percents.

    >>> in_plain_letters("https://example.org/käse?a=1")
    'https://example.org/k%C3%A4se?a=1'
    """
    return quote(url, safe=_KEPT)


def _without_end(url: str) -> str:
    """An address without the signs after it; a bracket belongs to it where it was opened in it."""
    while url:
        last = url[-1]
        opening = _CLOSING.get(last)
        if last not in _SENTENCE and (opening is None or url.count(opening) >= url.count(last)):
            break
        url = url[:-1]
    return url
