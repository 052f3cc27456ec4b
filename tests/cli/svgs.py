"""SVG read back as programs read it, for tests."""

import base64
import io
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import uharfbuzz as hb
from fontTools.ttLib import TTFont

SVG = "{http://www.w3.org/2000/svg}"
_FACE = re.compile(r"@font-face\{font-family:(\w+);[^}]*?url\(data:font/woff;base64,([^)]+)\)")
_ELSEWHERE = re.compile(r"""(?:href|src)\s*=\s*["'](?!data:|#)|url\((?!data:|#)|@import|<!|<\?""")


def texts_of(root: Element) -> Iterator[Element]:
    """Every piece of text, in the order of the file."""
    return root.iter(f"{SVG}text")


def words_of(root: Element) -> str:
    """What somebody who copies everything gets."""
    return " ".join((element.text or "").strip() for element in texts_of(root))


def elsewhere(words: str) -> list[str]:
    """What a file wants from outside itself."""
    return _ELSEWHERE.findall(words)


def fonts_of(words: str) -> dict[str, TTFont]:
    """The fonts inside a file, by their names in it."""
    return {name: TTFont(io.BytesIO(base64.b64decode(data))) for name, data in _FACE.findall(words)}


def width_in(font: TTFont, words: str, size: float) -> float:
    """How wide a browser sets a text from left to right in a font of the file."""
    font.flavor = None
    plain = io.BytesIO()
    font.save(plain)
    shaper = hb.Font(hb.Face(plain.getvalue()))
    buffer = hb.Buffer()
    buffer.add_str(words)
    buffer.guess_segment_properties()
    hb.shape(shaper, buffer)
    assert all(info.codepoint for info in buffer.glyph_infos), words
    return float(sum(position.x_advance for position in buffer.glyph_positions) / shaper.face.upem * size)
