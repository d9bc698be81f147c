"""A transcript as a document to take away."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.utils.translation import get_language, gettext

from shanyrak.cooperation.training.queries.transcript import Studied, Transcript, stands
from shanyrak.documents.content import Block, Document, Facts, Note, Paragraph, Table, Text
from shanyrak.ui.words import number, when


def transcript_document(transcript: Transcript, *, at: datetime) -> Document:
    """Return what one person has learnt, as a document in the reader's language."""
    return Document(
        title=gettext("Transcript of %(name)s") % {"name": transcript.name},
        language=get_language() or "en",
        made_on=at,
        author=settings.HUB_NAME,
        eyebrow=gettext("Training"),
        blocks=tuple(_blocks(transcript, at)),
    )


def _blocks(transcript: Transcript, at: datetime) -> list[Block]:
    if not transcript.studied:
        return [Note(gettext("No course yet."))]
    facts = (
        (gettext("Courses"), number(len(transcript.studied))),
        (gettext("Hours with a certificate"), number(transcript.hours)),
        (gettext("As of"), when(at)),
    )
    return [
        Facts(facts),
        Table(
            caption=gettext("Courses taken"),
            columns=(
                gettext("Course"),
                gettext("When"),
                gettext("Hours"),
                gettext("Attended"),
                gettext("Final quiz"),
                gettext("Certificate"),
            ),
            rows=tuple(_row(one) for one in transcript.studied),
            align="llrrrl",
            widths=(3.0, 2.0, 0.9, 1.1, 1.1, 1.7),
        ),
        Paragraph(gettext("A certificate can be checked on its public page."), quiet=True),
    ]


def _row(one: Studied) -> tuple[Text, ...]:
    return (
        one.cohort.course,
        one.cohort.when,
        number(one.hours) if one.hours else "–",
        per_cent(one.learner.per_cent),
        per_cent(one.learner.final.per_cent if one.learner.final else None),
        certificate_in_words(one),
    )


def per_cent(share: int | None) -> str:
    """Return a share in per cent, or a dash where there is none."""
    return "–" if share is None else f"{share} %"


def certificate_in_words(one: Studied) -> str:
    """Say whether there is a certificate, and whether it still counts."""
    paper = one.learner.certificate
    if paper is None:
        return gettext("none")
    return paper.number if stands(paper) else gettext("%(number)s, revoked") % {"number": paper.number}
