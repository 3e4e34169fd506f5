"""Files as they were downloaded: a zip, a folder of CSVs, plain or gzip. All as buffered bytes."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Protocol

BUFFER = 1 << 20
GZIP_MAGIC = b"\x1f\x8b"
DAMAGED = (EOFError, zlib.error, zipfile.BadZipFile, gzip.BadGzipFile)


class UnreadableSource(Exception):
    """The file cannot be used; the message is a sentence for whoever started the import."""


Progress = Callable[[int], object]  # gets the number of bytes just read


def _silent(size: int) -> None:
    """Nobody watches."""


class _Metered(io.RawIOBase):
    """Bytes on their way from a file, told to a progress bar."""

    def __init__(self, inner: Any, progress: Progress) -> None:
        self._inner, self._progress = inner, progress

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        size = self._inner.readinto(buffer) or 0
        self._progress(size)
        return int(size)

    def close(self) -> None:
        self._inner.close()
        super().close()


class _Unpacked(io.RawIOBase):
    """A gzip's text as soon as it is there: where the file ends too early, nothing before is lost."""

    def __init__(self, inner: BinaryIO) -> None:
        self._inner = gzip.GzipFile(fileobj=inner)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._inner.read1(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def buffered(inner: Any, progress: Progress) -> BinaryIO:
    return io.BufferedReader(_Metered(inner, progress), BUFFER)


class Release(Protocol):
    """A set of CSV files by name."""

    def has(self, name: str) -> bool: ...

    def size(self, name: str) -> int: ...

    def open(self, name: str, progress: Progress = ...) -> BinaryIO: ...


class Folder:
    """CSV files in a folder, or in one folder inside it."""

    def __init__(self, path: Path) -> None:
        found = sorted([*path.glob("*.csv"), *path.glob("*/*.csv")], key=lambda p: len(p.parts), reverse=True)
        self._paths = {file.name: file for file in found}

    def has(self, name: str) -> bool:
        return name in self._paths

    def size(self, name: str) -> int:
        return self._paths[name].stat().st_size

    def open(self, name: str, progress: Progress = _silent) -> BinaryIO:
        return buffered(self._paths[name].open("rb", buffering=0), progress)


class Zip:
    """CSV files in a zip, at any depth."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        members = sorted(archive.infolist(), key=lambda m: m.filename.count("/"), reverse=True)
        self._members = {m.filename.rpartition("/")[2]: m for m in members if not m.is_dir()}

    def has(self, name: str) -> bool:
        return name in self._members

    def size(self, name: str) -> int:
        return self._members[name].file_size

    def open(self, name: str, progress: Progress = _silent) -> BinaryIO:
        return buffered(self._archive.open(self._members[name]), progress)


@contextmanager
def release(path: Path) -> Iterator[Release]:
    """Open a zip or a folder; damage found on the way is told as UnreadableSource."""
    try:
        if path.is_dir():
            yield Folder(path)
        else:
            with zipfile.ZipFile(path) as archive:
                yield Zip(archive)
    except DAMAGED as error:
        raise UnreadableSource(
            f"{path} is damaged or not whole ({error}). Nothing was taken from it; download it again."
        ) from error
    except OSError as error:
        raise UnreadableSource(f"{path} cannot be read: {error.strerror or error}.") from error


@contextmanager
def stream(path: Path, progress: Progress) -> Iterator[BinaryIO]:
    """A plain or gzip file's text; `progress` gets the bytes of the file itself."""
    try:
        with path.open("rb", buffering=0) as beneath:
            packed = beneath.read(2) == GZIP_MAGIC
            beneath.seek(0)
            if packed:
                yield io.BufferedReader(_Unpacked(buffered(beneath, progress)), BUFFER)
            else:
                yield buffered(beneath, progress)
    except OSError as error:
        raise UnreadableSource(f"{path} cannot be read: {error.strerror or error}.") from error
