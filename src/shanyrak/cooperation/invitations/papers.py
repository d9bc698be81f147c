"""The letters as official papers: an invitation, and a letter for a visa, each with its number and its day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.utils.translation import gettext, override

from shanyrak.cooperation.invitations.merging import FilledIn, said_place
from shanyrak.cooperation.invitations.models import Invited, Letter, VisaLetter
from shanyrak.documents.content import Block, Document, Facts, Heading, Paragraph, Strong, Text
from shanyrak.records.languages import said_in
from shanyrak.ui.words import days, when


@dataclass(frozen=True, slots=True)
class Traveller:
    """For whom a letter for a visa is written, as it names them."""

    name: str
    position: str
    organisation: str
    party: str
    passport: str = ""


def number_of(invitation: Invited) -> str:
    """Return the number of a letter, as it is vouched for."""
    return f"{invitation.activity_id}/{invitation.number}"


def visa_number(letter: VisaLetter) -> str:
    """Return the number of a letter for a visa: the activity, the person's number, the letter's own."""
    registration = letter.registration
    return f"V-{registration.activity_id}/{registration.number}-{letter.number}"


def invitation_paper(
    invitation: Invited, letter: Letter, said: FilledIn, *, made_at: datetime, on: date
) -> Document:
    """Return an invitation as a paper, in the language of its letter."""
    with override(said.language):
        to = [invitation.name, invitation.position, invitation.organisation]
        if invitation.party:
            to.append(said_in(invitation.party.names, said.language).text)
        head = Facts(
            (
                (gettext("Number"), number_of(invitation)),
                (gettext("Date"), when(on)),
                (gettext("To"), "\n".join(dict.fromkeys(part for part in to if part))),
            )
        )
        body = tuple(Paragraph(part) for part in said.paragraphs)
        return Document(
            title=said.subject,
            language=said.language,
            made_on=made_at,
            author=settings.HUB_NAME,
            eyebrow=settings.HUB_NAME,
            blocks=(head, *body, *signature(letter, said.language)),
        )


def signature(letter: Letter | None, language: str) -> tuple[Block, ...]:
    """Return who signs: the name, and below it the office."""
    name = letter.signed_by if letter else ""
    office = said_in(letter.signed_as, language).text if letter else ""
    lines: list[Text] = [("", Strong(name or settings.HUB_NAME))]
    if office:
        lines.append(office)
    return tuple(Paragraph(line) for line in lines)


def visa_paper(
    letter: VisaLetter, to: Traveller, activity: Any, *, signed: Letter | None, made_at: datetime
) -> Document:
    """Return a letter for a visa as a paper, in its language: who travels, why, when, to whom, and who pays."""
    with override(letter.language):
        facts = {
            "hub": settings.HUB_NAME,
            "name": to.name,
            "activity": said_in(activity.title, letter.language).text,
            "days": days(letter.since.isoformat(), letter.until.isoformat()),
            "place": said_place(activity),
        }
        head = Facts((
            (gettext("Number"), visa_number(letter)),
            (gettext("Date"), when(made_at)),
            (gettext("To"), letter.consulate or gettext("To the consular section")),
        ))  # fmt: skip
        return Document(
            title=gettext("Letter in support of a visa"),
            language=letter.language,
            made_on=made_at,
            author=settings.HUB_NAME,
            eyebrow=settings.HUB_NAME,
            blocks=(
                head,
                Paragraph(
                    gettext(
                        "%(hub)s confirms that %(name)s is invited to take part in “%(activity)s” in %(place)s. "
                        "We ask you kindly to issue the visa needed for this journey."
                    )
                    % facts
                ),
                Heading(2, gettext("Who travels")),
                Facts(_traveller(to)),
                Heading(2, gettext("The journey")),
                Facts(_journey(letter, facts["days"])),
                Paragraph(
                    gettext(
                        "The hub vouches for this letter under its number and will answer your questions."
                    )
                ),
                *signature(signed, letter.language),
            ),
        )


def _traveller(to: Traveller) -> tuple[tuple[str, Text], ...]:
    pairs = (
        (gettext("Name"), to.name),
        (gettext("Position"), to.position),
        (gettext("Organisation"), to.organisation),
        (gettext("Party"), to.party),
        (gettext("Passport number"), to.passport),
    )
    return tuple((label, value) for label, value in pairs if value)


def _journey(letter: VisaLetter, dates: str) -> tuple[tuple[str, Text], ...]:
    pairs = (
        (gettext("Purpose"), letter.purpose),
        (gettext("Dates"), dates),
        (gettext("Host"), letter.host),
        (gettext("Journey paid by"), letter.travel_paid_by),
        (gettext("Stay paid by"), letter.stay_paid_by),
    )
    return tuple((label, value) for label, value in pairs if value)
