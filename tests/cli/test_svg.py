"""SVG on the real command line, read back with an XML parser."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from journeymapper.resources import resource
from tests.cli.shell import run
from tests.cli.svgs import SVG, elsewhere, fonts_of, texts_of, width_in, words_of

GIFT_SHOP = resource("samples", "gift-shop.journey")
DAY = ("--as-of", "2026-11-21")


def svg(target: Path, *options: str, source: Path = GIFT_SHOP) -> str:
    """What `export` writes, which nothing is said against."""
    done = run("export", source, "-o", target, *DAY, *options)
    assert done.returncode == 0, done.stderr
    return target.read_text(encoding="utf-8")


def hostile(target: Path, title: str) -> Path:
    """The gift shop with the same title on every record."""
    plain = GIFT_SHOP.read_text(encoding="utf-8")
    for field in ('"title":"', '"headline":"'):
        plain = plain.replace(field, field + title)
    target.write_text(plain, encoding="utf-8")
    return target


def test_a_poster_has_its_texts_its_findings_and_its_names(tmp_path: Path) -> None:
    root = ElementTree.fromstring(svg(tmp_path / "gift.svg"))
    said = words_of(root)
    for words in ("Buying a gift from Saltmarsh Silver", "Maker reel: forging the tide ring", "Channel jump"):
        assert words in said
    assert root.findtext(f"{SVG}title") == "Buying a gift from Saltmarsh Silver"
    assert (root.findtext(f"{SVG}desc") or "").startswith("Nora looks for a birthday present")
    assert root.get("lang") == "en"
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    card = next(element for element in root.iter() if element.get("id") == "card-card_reel")
    assert "Maker reel" in (card.findtext(f"{SVG}title") or "")


def test_its_fonts_set_each_text_as_wide_as_it_was_drawn(tmp_path: Path) -> None:
    words = svg(tmp_path / "gift.svg")
    fonts = fonts_of(words)
    assert len(fonts) > 3
    pieces = list(texts_of(ElementTree.fromstring(words)))
    assert len(pieces) > 100
    for piece in pieces[::5]:
        size, width = float(piece.get("font-size", "0")), float(piece.get("textLength", "0"))
        assert width_in(fonts[piece.get("class", "")], piece.text or "", size) == pytest.approx(
            width, abs=0.02
        )


def test_it_wants_nothing_from_elsewhere_and_is_the_same_twice(tmp_path: Path) -> None:
    words = svg(tmp_path / "one.svg")
    assert elsewhere(words) == []
    assert svg(tmp_path / "two.svg") == words


def test_the_map_alone_has_neither_title_block_nor_footnotes(tmp_path: Path) -> None:
    root = ElementTree.fromstring(svg(tmp_path / "map.svg", "--what", "map"))
    said = words_of(root)
    assert "Maker reel: forging the tide ring" in said
    assert "Next review" not in said
    assert "Do first" not in said


def test_outlines_need_no_font_and_keep_what_is_said(tmp_path: Path) -> None:
    words = svg(tmp_path / "gift.svg", "--text", "outlines")
    root = ElementTree.fromstring(words)
    assert list(texts_of(root)) == []
    assert "font" not in words
    assert any("Maker reel" in (title.text or "") for title in root.iter(f"{SVG}title"))


def test_on_a_page_it_is_as_large_as_the_page(tmp_path: Path) -> None:
    root = ElementTree.fromstring(svg(tmp_path / "gift.svg", "--page", "A4"))
    assert float(root.get("width", "0")) / 96 * 25.4 == pytest.approx(297, abs=0.1)
    assert float(root.get("height", "0")) / 96 * 25.4 == pytest.approx(210, abs=0.1)


def test_titles_that_would_be_elements_stay_words(tmp_path: Path) -> None:
    source = hostile(tmp_path / "hostile.journey", "</title><script>alert(1)</script>]]>&amp;\\\"'")
    words = svg(tmp_path / "hostile.svg", source=source)
    root = ElementTree.fromstring(words)
    assert not list(root.iter(f"{SVG}script"))
    assert "<script>alert(1)</script>]]>&amp;\"'" in (root.findtext(f"{SVG}title") or "")


def test_text_of_several_directions_is_copied_in_the_order_in_which_it_is_read(tmp_path: Path) -> None:
    source = hostile(tmp_path / "mixed.journey", "עם 12 א🎁 ")
    said = words_of(ElementTree.fromstring(svg(tmp_path / "mixed.svg", source=source)))
    assert "עם 12 א 🎁 Maker reel" in " ".join(said.split())
