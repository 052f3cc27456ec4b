"""Qt's fonts for the faces that `typeset` chose: made from the same bytes, so that glyph numbers agree."""

import struct
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QRawFont

from journeymapper.typeset import Face

_HEADER = struct.Struct(">4sHHHH")
_TABLE = struct.Struct(">4sIII")


@lru_cache(maxsize=256)
def raw_font(face: Face, size: float) -> QRawFont:
    """The face at a size in layout units, without hinting: what HarfBuzz measured is what Qt paints.

    Names of the far view have another size at every zoom: only those that were asked for last are kept.
    """
    return QRawFont(_data(face), size, QFont.HintingPreference.PreferNoHinting)


@cache
def _data(face: Face) -> QByteArray:
    """The file of a face; Qt's fonts of all sizes share it."""
    return QByteArray(face.data if not face.index else font_of_collection(face.data, face.index))


def font_of_collection(data: bytes, index: int) -> bytes:
    """One font of a TrueType collection as a file of its own: Qt reads only the first font of a collection.

    Source of the format: OpenType 1.9, "Organization of an OpenType font".
    """
    (start,) = struct.unpack_from(">I", data, 12 + 4 * index)
    header = _HEADER.unpack_from(data, start)
    count = header[1]
    tables = [
        _TABLE.unpack_from(data, start + _HEADER.size + number * _TABLE.size) for number in range(count)
    ]
    directory = [_HEADER.pack(*header)]
    body: list[bytes] = []
    at = _HEADER.size + count * _TABLE.size
    for tag, checksum, offset, length in tables:
        directory.append(_TABLE.pack(tag, checksum, at, length))
        padded = data[offset : offset + length] + b"\0" * (-length % 4)
        body.append(padded)
        at += len(padded)
    return b"".join(directory + body)
