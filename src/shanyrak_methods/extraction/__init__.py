"""Documents to proposed facts, each with the span of text that carries it.

``read_document`` turns bytes into text; ``extract`` turns text into facts.
"""

from shanyrak_methods.extraction.engine import Engine, RuleEngine, extract
from shanyrak_methods.extraction.model import (
    Activity,
    Agreement,
    Commitment,
    Extraction,
    Figure,
    Party,
    Person,
    Position,
    Span,
)
from shanyrak_methods.extraction.reading import ReadDocument, UnreadableDocument, read_document

__all__ = [
    "Activity",
    "Agreement",
    "Commitment",
    "Engine",
    "Extraction",
    "Figure",
    "Party",
    "Person",
    "Position",
    "ReadDocument",
    "RuleEngine",
    "Span",
    "UnreadableDocument",
    "extract",
    "read_document",
]
