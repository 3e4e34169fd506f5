"""A barcode in a still photo: read in memory, its size bounded, nothing kept.

What else the file tells, such as where it was taken, is never looked at.
"""

from io import BytesIO
from typing import BinaryIO

import zxingcpp
from PIL import Image

from foods.barcodes import BarcodeError, normalise

MAX_BYTES = 15_000_000  # a phone's photo has 2 to 12 million
FORMATS = ("JPEG", "PNG", "WEBP")  # a JPEG of several pictures opens as "MPO"
# Pixels. A plain JPEG is decoded small at once; the others must be unpacked as a whole first.
MAX_PIXELS, MAX_PIXELS_UNPACKED = 89_000_000, 18_000_000
SIDES = (1200, 2400)  # tried in turn: most barcodes are found in the small picture
SYMBOLOGIES = {"UPCE": "upc-e", "UPC-E": "upc-e", "EAN8": "ean-8", "EAN-8": "ean-8"}
KINDS = zxingcpp.barcode_formats_from_str("EAN-13,EAN-8,UPC-A,UPC-E,ITF-14")


class PhotoError(ValueError):
    """`key`: "no-picture" (or one that is broken), "too-large" or "no-barcode"."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def read_barcode(photo: BinaryIO) -> str:
    """The 14 digits of the first product number on a photo. Raises PhotoError."""
    picture = _opened(photo)
    for side in SIDES:
        if number := _number(_shrunk(picture, side)):
            return number
        if max(picture.size) <= side:
            break
    raise PhotoError("no-barcode")


def _opened(photo: BinaryIO) -> Image.Image:
    """The picture in grey and small. Pillow fails on broken files in many ways, so all of them are caught."""
    data = photo.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise PhotoError("too-large")
    try:
        picture = Image.open(BytesIO(data), formats=FORMATS)
        _check_pixels(picture)
        picture.draft("L", (SIDES[-1], SIDES[-1]))
        grey = picture.convert("L")
        grey.thumbnail((SIDES[-1], SIDES[-1]))
    except PhotoError:
        raise
    except Image.DecompressionBombError as error:
        raise PhotoError("too-large") from error
    except Exception as error:
        raise PhotoError("no-picture") from error
    return grey


def _check_pixels(picture: Image.Image) -> None:
    width, height = picture.size
    is_plain_jpeg = picture.format in ("JPEG", "MPO") and not picture.info.get("progressive")
    if width * height > (MAX_PIXELS if is_plain_jpeg else MAX_PIXELS_UNPACKED):
        raise PhotoError("too-large")


def _shrunk(picture: Image.Image, side: int) -> Image.Image:
    small = picture.copy()
    small.thumbnail((side, side))
    return small


def _number(picture: Image.Image) -> str:
    for found in zxingcpp.read_barcodes(picture, formats=KINDS):
        try:
            return normalise(found.text, symbology=SYMBOLOGIES.get(found.format.name, ""))
        except BarcodeError:
            continue
    return ""
