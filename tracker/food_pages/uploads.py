"""A photo that is received in memory and nowhere else, whatever its size."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile, StopUpload

from foods.products.photo import MAX_BYTES


class PhotoInMemory(FileUploadHandler):
    """Keeps the first file of a request in memory; stops reading what is larger than any photo."""

    most_bytes = MAX_BYTES

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_too_large = False
        self._photo: BytesIO | None = None

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if self._photo is not None:
            raise SkipFile
        self._photo = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if self._photo is None or start + len(raw_data) > self.most_bytes:
            self.is_too_large = True
            self._photo = None
            raise StopUpload(connection_reset=False)
        self._photo.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile | None:
        if self._photo is None:
            return None
        self._photo.seek(0)
        return InMemoryUploadedFile(self._photo, self.field_name, "photo", None, file_size, None)
