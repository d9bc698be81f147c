"""A document as PDF: tagged for screen readers (PDF/UA-1), made to be kept (PDF/A-2a), the same bytes each time."""

from __future__ import annotations

from shanyrak.documents.content import Document
from shanyrak.documents.typesetting import Standard, compiled

STANDARDS: tuple[Standard, ...] = ("a-2a", "ua-1")


def as_pdf(document: Document) -> bytes:
    """Return the document as PDF. The same document gives the same bytes, on any machine."""
    return compiled(document, picture_format="pdf", standards=STANDARDS)
