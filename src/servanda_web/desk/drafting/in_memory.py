"""Takes an uploaded file into memory, so that no copy of a draft comes to lie on the disk."""

from __future__ import annotations

from io import BytesIO

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from servanda_web.desk.upload.forms import LARGEST_FILE


class InMemory(FileUploadHandler):
    """Keeps what a form may bring; what goes beyond that is counted and let go, for the form to refuse."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if start == 0:
            self.held = BytesIO()
        if start < LARGEST_FILE:
            self.held.write(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        held = self.held if file_size else BytesIO()
        held.seek(0)
        return InMemoryUploadedFile(
            file=held,
            field_name=self.field_name,
            name=self.file_name,
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )
