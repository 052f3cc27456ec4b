"""What counts as an address that a link may lead to."""

import pytest

from journeymapper.model.addresses import MOST, addresses_in, in_plain_letters, is_address


def found(words: str) -> list[str]:
    return [words[address.start : address.end] for address in addresses_in(words)]


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org",
        "https://example.org:8080/a/b?c=d&e=f#g",
        "HTTPS://Example.org/",
        "https://localhost/report",
        "https://example.org/Käse/東京",
        "mailto:ann.lee+maps@example.co.uk?subject=Map",
    ],
)
def test_the_web_and_e_mail_are_addresses(url: str) -> None:
    assert is_address(url)
    assert found(f"See {url} for more.") == [url]
    assert in_plain_letters(url).isascii()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "ftp://example.org",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,hi",
        "https://",
        "https:///path",
        "https://-a.example",
        "https://bank.example@evil.example/",
        "https://user:secret@example.org",
        "https://exämple.org",
        "https://example.org/a b",
        "https://example.org/\x00",
        "https://example.org/\nhttps://example.org",
        "mailto:ann",
        "mailto:ann@example.org@example.org",
        "https://example.org/" + "a" * MOST,
    ],
)
def test_nothing_else_is(url: str) -> None:
    assert not is_address(url)


def test_an_address_ends_before_what_ends_the_sentence() -> None:
    assert found("Look: https://example.org/a, then “https://example.org/b”.") == [
        "https://example.org/a",
        "https://example.org/b",
    ]
    assert found("(https://example.org/c) <https://example.org/d>!") == [
        "https://example.org/c",
        "https://example.org/d",
    ]


def test_what_only_ends_like_an_address_is_none() -> None:
    assert found("xhttps://example.org view-source:https://example.org") == []
