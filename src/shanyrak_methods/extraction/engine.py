"""From text to facts: the rules in their order."""

from typing import Protocol

from shanyrak_methods.extraction.activities import find_activities
from shanyrak_methods.extraction.agreements import find_agreements
from shanyrak_methods.extraction.context import context_of
from shanyrak_methods.extraction.dates import DateMention, resolved
from shanyrak_methods.extraction.figures import find_figures
from shanyrak_methods.extraction.heading import document_date_of, title_of
from shanyrak_methods.extraction.language import LANGUAGES, language_of
from shanyrak_methods.extraction.model import Extraction
from shanyrak_methods.extraction.parties import find_parties
from shanyrak_methods.extraction.people import find_people
from shanyrak_methods.extraction.person_names import russian_names
from shanyrak_methods.extraction.positions import find_positions
from shanyrak_methods.extraction.segments import Document


class Engine(Protocol):
    """Whatever reads facts out of a text."""

    def extract(self, text: str, *, language: str | None = None, published: str | None = None) -> Extraction:
        """Read the facts of a text; ``published`` is its date where the text itself gives none."""
        ...  # pragma: no cover - a protocol has no body


class RuleEngine:
    """The engine that comes with the platform: rules and lists, the same answer every time."""

    def extract(self, text: str, *, language: str | None = None, published: str | None = None) -> Extraction:
        """Read the facts of a text by rule."""
        spoken = language if language in LANGUAGES else language_of(text)
        document = Document(text, spoken)
        if not document.sentences:
            return Extraction(language=spoken, title="", document_date=published)
        stated = _completed(document_date_of(document), published)
        names = russian_names(document) if spoken == "ru" else []
        book = find_parties(document, names)
        people = find_people(document, book, names)
        context = context_of(document, book, people, stated=stated, published=published)
        agreements = find_agreements(context)
        promised = {
            document.sentence_at(commitment.span[0]).index
            for agreement in agreements
            for commitment in agreement.commitments
        }
        return Extraction(
            language=spoken,
            title=title_of(document),
            document_date=stated or published,
            parties=book.parties(),
            people=people.people(),
            agreements=agreements,
            activities=find_activities(context, promised),
            positions=find_positions(context),
            figures=find_figures(document, book, context.dates),
        )


def _completed(stated: str | None, published: str | None) -> str | None:
    """Give a stated day without a year the year in which the document was published."""
    if stated and published and stated.startswith("--"):
        return resolved(DateMention(0, 0, stated, stated), published).first
    return stated


def extract(text: str, *, language: str | None = None, published: str | None = None) -> Extraction:
    """Read the facts of a text with the platform's own engine."""
    return RuleEngine().extract(text, language=language, published=published)
