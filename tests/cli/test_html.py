"""Web pages on the real command line, read back with an HTML parser."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from journeymapper.resources import resource
from tests.cli.shell import run
from tests.cli.svgs import elsewhere
from tests.cli.test_svg import hostile

GIFT_SHOP = resource("samples", "gift-shop.journey")


class Page(HTMLParser):
    """What is on a page: its ids, where links lead, its headings, the texts of table cells, its scripts."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.inside: dict[str, list[str]] = {}
        self.language = self.policy = ""
        self._open = ""
        self.feed(words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        named = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self._open = tag
        if tag in ("h1", "h2", "th", "td", "script", "style"):
            self.inside.setdefault(tag, []).append("")
        if "id" in named:
            self.ids.append(named["id"])
        if tag == "a":
            self.links.append(named["href"])
        if tag == "html":
            self.language = named["lang"]
        if named.get("http-equiv") == "Content-Security-Policy":
            self.policy = named["content"]

    def handle_endtag(self, tag: str) -> None:
        """An element ends; what follows is no part of what is looked at."""
        self._open = ""

    def handle_data(self, data: str) -> None:
        """Words, which belong to the element that began last."""
        if self._open in self.inside:
            self.inside[self._open][-1] += data


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> str:
    target = tmp_path_factory.mktemp("page") / "gift.html"
    done = run("export", GIFT_SHOP, "-o", target, "--as-of", "2026-11-21")
    assert done.returncode == 0, done.stderr
    return target.read_text(encoding="utf-8")


def test_it_has_a_language_headings_and_a_real_table_with_heads(words: str) -> None:
    page = Page(words)
    assert page.language == "en"
    assert page.inside["h1"][0] == "Buying a gift from Saltmarsh Silver"
    assert page.inside["h2"] == ["Map", "Findings"]
    heads = page.inside["th"]
    assert heads[:3] == ["Number", "Severity", "Finding"]
    assert "Channel jump" in heads
    assert page.tags.count("svg") == page.tags.count("table") == 1


def test_findings_lead_to_cards_and_marks_lead_back(words: str) -> None:
    page = Page(words)
    assert len(page.ids) == len(set(page.ids))
    assert all(link[0] == "#" and link[1:] in page.ids for link in page.links)
    assert "#row-1" in page.links
    assert "#card-card_market" in page.links or any(link.startswith("#card-") for link in page.links)


def test_it_may_do_nothing_but_show_itself(words: str) -> None:
    page = Page(words)
    assert page.policy.startswith("default-src 'none'; ")
    for part in (*page.inside["style"], *page.inside["script"]):
        digest = base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in page.policy
    assert re.search(r"\sstyle=|\son\w+=", words.replace(page.inside["script"][0], "")) is None
    assert elsewhere(words.removeprefix("<!DOCTYPE html>")) == []


def test_light_dark_and_print_give_every_colour_a_value(words: str) -> None:
    used = set(re.findall(r"var\((--[\w-]+)\)", words))
    own = {"--space"}
    for rules in re.findall(r":root\{([^}]*)\}", words):
        assert used - own == {value.split(":")[0] for value in rules.split(";")}
    assert len(re.findall(r":root\{", words)) == 3
    assert "@media (prefers-color-scheme: dark)" in words
    assert "@media print" in words


def test_titles_that_would_be_elements_stay_words(tmp_path: Path) -> None:
    source = hostile(tmp_path / "hostile.journey", "</title></style></svg><script>alert(1)</script>\\\"'")
    target = tmp_path / "hostile.html"
    assert run("export", source, "-o", target).returncode == 0
    page = Page(target.read_text(encoding="utf-8"))
    assert page.tags.count("script") == 1
    assert "alert" not in page.inside["script"][0]
    assert page.inside["h1"][0].startswith("</title></style></svg><script>alert(1)")


def test_the_same_project_and_day_give_the_same_bytes(words: str, tmp_path: Path) -> None:
    target = tmp_path / "again.html"
    run("export", GIFT_SHOP, "-o", target, "--as-of", "2026-11-21")
    assert target.read_text(encoding="utf-8") == words
