"""Barcodes in photos: found at any angle; hostile files are refused, not unpacked."""

import struct
import zlib
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from foods.products.photo import MAX_BYTES, PhotoError, read_barcode


def picture(number: str, kind: str = "EAN13", *, turned: int = 0, form: str = "JPEG") -> BytesIO:
    bars = memoryview(
        zxingcpp.write_barcode_to_image(
            zxingcpp.create_barcode(number, getattr(zxingcpp.BarcodeFormat, kind)), scale=3
        )
    )
    small = Image.frombytes("L", (bars.shape[1], bars.shape[0]), bytes(bars))
    photo = Image.new("RGB", (1600, 1200), (180, 170, 160))
    photo.paste(small, (500, 400))
    made = BytesIO()
    photo.rotate(turned, expand=True, fillcolor=(180, 170, 160)).save(made, form)
    made.seek(0)
    return made


@pytest.mark.parametrize(
    ("number", "kind", "gtin"),
    [
        ("4006381333931", "EAN13", "04006381333931"),
        ("73513537", "EAN8", "00000073513537"),
        ("036000291452", "UPCA", "00036000291452"),
        ("04252614", "UPCE", "00042100005264"),
    ],
)
@pytest.mark.parametrize("turned", [0, 15, 90])
def test_a_barcode_is_read_at_any_angle(number: str, kind: str, gtin: str, turned: int) -> None:
    assert read_barcode(picture(number, kind, turned=turned)) == gtin


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_other_kinds_of_picture_work_too(form: str) -> None:
    assert read_barcode(picture("4006381333931", form=form)) == "04006381333931"


def bomb() -> bytes:
    """A PNG of a few bytes that says it is 60000 × 60000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    parts = {b"IHDR": head, b"IDAT": zlib.compress(b""), b"IEND": b""}
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, data) for kind, data in parts.items())


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "no-picture"),
        (b"%PDF-1.7 a document", "no-picture"),
        (b"\x00" * 1000, "no-picture"),
        (b"GIF89a" + b"\x00" * 100, "no-picture"),
        (bomb(), "too-large"),
        (b"\xff" * (MAX_BYTES + 1), "too-large"),
        (picture("4006381333931").getvalue()[:3000], "no-picture"),
    ],
    ids=["empty", "pdf", "zeros", "gif", "bomb", "huge", "cut"],
)
def test_what_is_no_photo_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(PhotoError) as error:
        read_barcode(BytesIO(data))
    assert error.value.key == key


def test_a_photo_without_a_barcode_says_so() -> None:
    blank = BytesIO()
    Image.new("RGB", (800, 600), "white").save(blank, "JPEG")
    blank.seek(0)
    with pytest.raises(PhotoError, match="no-barcode"):
        read_barcode(blank)
