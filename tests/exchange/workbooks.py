"""What another program reads in an XLSX file: the parts of the standard that our workbooks use, ECMA-376."""

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class ReadCell:
    """A cell as it is kept."""

    value: str | float
    format: str
    """How a number is shown, as "0%"; a built-in format by its number."""
    quoted: bool
    """Whether it stays a text when somebody edits it."""


@dataclass(frozen=True)
class ReadSheet:
    """A sheet: its cells by name, as in "B2", and what it says of itself."""

    name: str
    cells: dict[str, ReadCell]
    formulas: int
    frozen: str
    """The first cell that scrolls."""
    filtered: str
    """The range with filter buttons."""

    def row(self, number: int) -> list[ReadCell]:
        """The cells of a row that are not empty."""
        return [cell for name, cell in self.cells.items() if name.lstrip(_LETTERS) == str(number)]


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def read_workbook(data: bytes) -> list[ReadSheet]:
    """The sheets of a workbook, in order."""
    with zipfile.ZipFile(BytesIO(data)) as file:
        parts = {name: ElementTree.fromstring(file.read(name)) for name in file.namelist() if "xl/" in name}
    strings = ["".join(part.itertext()) for part in parts.get("xl/sharedStrings.xml", [])]
    looks = _looks(parts["xl/styles.xml"])
    sheets = parts["xl/workbook.xml"].iterfind(f".//{_MAIN}sheet")
    return [
        _sheet(sheet.attrib["name"], parts[f"xl/worksheets/sheet{number}.xml"], strings, looks)
        for number, sheet in enumerate(sheets, start=1)
    ]


def _looks(styles: ElementTree.Element) -> list[tuple[str, bool]]:
    own = {
        each.attrib["numFmtId"]: each.attrib["formatCode"] for each in styles.iterfind(f".//{_MAIN}numFmt")
    }
    return [
        (own.get(each.attrib["numFmtId"], each.attrib["numFmtId"]), each.get("quotePrefix") == "1")
        for each in styles.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf")
    ]


def _sheet(
    name: str, part: ElementTree.Element, strings: list[str], looks: list[tuple[str, bool]]
) -> ReadSheet:
    cells: dict[str, ReadCell] = {}
    for each in part.iterfind(f".//{_MAIN}c"):
        written = each.findtext(f"{_MAIN}v")
        if written is not None:
            value = _plain(strings[int(written)]) if each.get("t") == "s" else float(written)
            cells[each.attrib["r"]] = ReadCell(value, *looks[int(each.get("s", "0"))])
    pane, filtered = part.find(f".//{_MAIN}pane"), part.find(f"{_MAIN}autoFilter")
    return ReadSheet(
        name,
        cells,
        formulas=len(list(part.iterfind(f".//{_MAIN}f"))),
        frozen=pane.attrib["topLeftCell"] if pane is not None else "",
        filtered=filtered.attrib["ref"] if filtered is not None else "",
    )


def _plain(words: str) -> str:
    """A text without the escapes of what XML can't hold."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), words)
