"""Pictures from outside made fit to be kept: small, upright, in sRGB, silent about who took them where."""

import io
import warnings
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from journeymapper.messages import message
from journeymapper.model.project import Asset
from journeymapper.storage.assets import PIXELS, media_type
from journeymapper.storage.errors import StorageError, called
from journeymapper.storage.refusals import reason_of
from journeymapper.storage.regular import NotRegular, regular_bytes

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST = 2048
"""Pixels of the longer side of a kept picture: sharp over half a page of print, and under a megabyte."""
SOURCE_BYTES = 64 * 2**20
SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff")
REFUSED_SUFFIXES = (".svg", ".svgz", ".heic", ".heif", ".avif", ".psd", ".ico")
"""Files that people drop as pictures too: they are told why they can't be used."""

_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
_QUALITY = 85
_SAMPLE = 192
_COLOURS = _SAMPLE * _SAMPLE // 6
"""A drawing or a screenshot has fewer colours among the pixels of a sample; a photograph has more."""


class CannotUsePicture(StorageError):
    """A picture that isn't taken in."""


class NotAPicture(CannotUsePicture):
    """Something else, or a kind of picture that isn't read."""

    def __init__(self, name: str) -> None:
        super().__init__(
            message(
                "{file} is not a picture that can be used; choose a PNG, JPEG, WebP, GIF, BMP or TIFF file.",
                file=called(name),
            )
        )


class DrawnInVectors(CannotUsePicture):
    """An SVG file, which may hold programs and links."""

    def __init__(self, name: str) -> None:
        super().__init__(
            message("{file} is a vector drawing; save it as PNG and use that.", file=called(name))
        )


class DamagedPicture(CannotUsePicture):
    """A picture that breaks off, or says what can't be."""

    def __init__(self, name: str) -> None:
        super().__init__(
            message("{file} is damaged; open it in another program and save it anew.", file=called(name))
        )


class PictureTooLarge(CannotUsePicture):
    """More bytes or pixels than are ever read."""

    def __init__(self, name: str) -> None:
        super().__init__(
            message(
                "{file} is larger than {pixels} million pixels or {limit} MB; make it smaller and try again.",
                file=called(name),
                pixels=PIXELS // 10**6,
                limit=SOURCE_BYTES // 2**20,
            )
        )


class UnreadablePicture(CannotUsePicture):
    """The system doesn't hand the file out."""

    def __init__(self, name: str, error: OSError) -> None:
        super().__init__(
            message("{file} can't be read because {reason}.", file=called(name), reason=reason_of(error))
        )


@dataclass(frozen=True, slots=True)
class Source:
    """A picture from outside: a file, or the bytes of one that was pasted."""

    name: str
    path: Path | None = None
    data: bytes = b""


def take_in(source: Source) -> Asset:
    """The picture as it is kept: a PNG or JPEG of at most `LONGEST` pixels a side. Raises `CannotUsePicture`.

    Size and number of pixels are looked at before anything is decoded. Of what moves, the first picture is
    taken. Equal sources give equal bytes.
    """
    data = _bytes_of(source)
    if _is_vectors(data):
        raise DrawnInVectors(source.name)
    try:
        with warnings.catch_warnings():
            # Pillow warns of a flood of pixels, and of nothing else that would matter here.
            warnings.simplefilter("ignore")
            return _shrunk(data, source.name)
    except CannotUsePicture:
        raise
    except Exception as error:
        # Decoders fail on broken bytes in every way there is: struct, zlib, index and value errors.
        raise DamagedPicture(source.name) from error


def _bytes_of(source: Source) -> bytes:
    if source.path is None:
        data = source.data
    else:
        try:
            data = regular_bytes(source.path, SOURCE_BYTES)
        except NotRegular as error:
            raise NotAPicture(source.name) from error
        except OSError as error:
            raise UnreadablePicture(source.name, error) from error
    if len(data) > SOURCE_BYTES:
        raise PictureTooLarge(source.name)
    return data


def _is_vectors(data: bytes) -> bool:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith(b"<svg") or (head.startswith((b"<?xml", b"<!")) and b"<svg" in head)


def _shrunk(data: bytes, name: str) -> Asset:
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        image = Image.open(io.BytesIO(data), formats=_FORMATS)
    except UnidentifiedImageError as error:
        raise NotAPicture(name) from error
    except Image.DecompressionBombError as error:
        raise PictureTooLarge(name) from error
    with image:
        photograph = image.format == "JPEG"
        # A JPEG can be decoded at a half, a quarter or an eighth of its size.
        image.draft(None, (LONGEST, LONGEST))
        if image.width * image.height > PIXELS:
            raise PictureTooLarge(name)
        upright = _in_srgb(ImageOps.exif_transpose(image))
    upright.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return _kept(upright, photograph or _is_photograph(upright))


def _in_srgb(image: "Image") -> "Image":
    """The picture in RGB, with transparency where it has some, in the colours that its profile means."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    has_alpha = "A" in image.getbands() or "transparency" in image.info
    if profile and image.mode in ("RGB", "CMYK"):
        # A broken profile says nothing: the colours are then taken as they are.
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            shown = ImageCms.profileToProfile(image, meant, ImageCms.createProfile("sRGB"), outputMode="RGB")
            if shown is not None:
                return shown
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        image = _in_eight_bits(image)
    return image.convert("RGBA" if has_alpha else "RGB")


def _in_eight_bits(image: "Image") -> "Image":
    """Greys of more than eight bits, from the darkest to the lightest that the picture has."""
    wide = image.convert("F")
    low, high = wide.getextrema()
    assert isinstance(low, float), "greys have one band"
    assert isinstance(high, float), "greys have one band"
    scale = 255 / (high - low or 1)
    return wide.point(lambda value: value * scale - low * scale).convert("L")


def _is_photograph(image: "Image") -> bool:
    from PIL import Image

    if "A" in image.getbands() and image.getchannel("A").getextrema() != (255, 255):
        return False
    sample = image.convert("RGB").resize((_SAMPLE, _SAMPLE), Image.Resampling.NEAREST)
    return sample.getcolors(_COLOURS) is None


def _kept(image: "Image", photograph: bool) -> Asset:
    from PIL import Image

    # Into a new picture: comments, places and names that came along stay behind.
    bare = Image.new("RGB" if photograph or "A" not in image.getbands() else "RGBA", image.size)
    bare.paste(image.convert(bare.mode))
    written = io.BytesIO()
    if photograph:
        bare.save(written, "JPEG", quality=_QUALITY, optimize=True)
    else:
        bare.save(written, "PNG", optimize=True)
    data = written.getvalue()
    kind = media_type(data)
    assert kind is not None, "it was just written as one of the kinds that are kept"
    return Asset(kind, *bare.size, data)
