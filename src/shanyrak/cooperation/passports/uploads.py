"""Uploads of passports never touch the disk: large files are otherwise put into the folder for temporary files."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopFutureHandlers

from shanyrak.cooperation.passports.actions.keeping import LARGEST_SCAN

PLACE = "/passport"  # part of the address of every page that takes a scan


class NeverOnDisk(FileUploadHandler):
    """Keeps the files of pages about passports in memory; of what is too large, only so much that the form sees it."""

    is_on = False
    kept: BytesIO

    def handle_raw_input(self, *_args: Any, **_options: Any) -> None:
        """Decide by the address."""
        self.is_on = self.request is not None and PLACE in self.request.path

    def new_file(self, *args: Any, **options: Any) -> None:
        """Begin a file, and let no other handler see it."""
        super().new_file(*args, **options)
        if self.is_on:
            self.kept = BytesIO()
            raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Keep a piece, or hand it on where the page is another."""
        if not self.is_on:
            return raw_data
        if start <= LARGEST_SCAN:
            self.kept.write(raw_data)
        return None

    def file_complete(self, file_size: int) -> UploadedFile[Any] | None:
        """Return the file from memory."""
        if not self.is_on:
            return None
        self.kept.seek(0)
        return InMemoryUploadedFile(
            self.kept,
            self.field_name,
            self.file_name or "scan",
            self.content_type or "",
            self.kept.getbuffer().nbytes if file_size else 0,
            self.charset,
            self.content_type_extra,
        )
