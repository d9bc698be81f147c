"""How the installation is, on the administrator's desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.utils.timezone import now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.journal.queries import last_checkpoint, unsealed_since
from shanyrak.records.rules import Visibility
from shanyrak.records.sections import Section, shown_on
from shanyrak.roles import Actor
from shanyrak.runtime.health import health
from shanyrak.runtime.permissions import SEE_HEALTH
from shanyrak.runtime.sample.practice.words import is_practice
from shanyrak.ui.words import moment

SEALED_WITHIN = timedelta(minutes=5)
SAVED_WITHIN = timedelta(days=2)  # a backup each night, and one that may fail


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the installation: whether it is well, what it is, how it is in a word and in a sentence."""

    ok: bool
    name: str
    word: str
    note: str = ""


@shown_on("desk", order=10)
def how_it_is(_on: date, actor: Actor) -> Section | None:
    """Show whoever looks after the platform how its parts are."""
    if not SEE_HEALTH.allows(actor):
        return None
    parts = parts_of_the_platform(at=now())
    return Section("platform", _("The platform"), "runtime/on_desk.html", {"parts": parts})


def parts_of_the_platform(*, at: datetime) -> list[Part]:
    """Return how each part is: work in the background, the journal, the last backup, the mail."""
    return [worker(at=at), journal(at=at), backup(last_backup(), at=at), mail()]


def worker(*, at: datetime) -> Part:
    """Return whether something works in the background."""
    well = health(at=at).ok
    return Part(
        well,
        gettext("Database and background work"),
        gettext("Well") if well else gettext("No sign of life"),
        "" if well else gettext("Reminders, mail and sealing wait until it is started again."),
    )


def journal(*, at: datetime) -> Part:
    """Return whether the journal is sealed up to the last minutes."""
    waiting, sealed = unsealed_since(), last_checkpoint()
    well = waiting is None or at - waiting < SEALED_WITHIN
    note = gettext("Sealed last on %(moment)s.") % {"moment": moment(sealed.at)} if sealed else ""
    return Part(well, gettext("Journal"), gettext("Sealed") if well else gettext("Not sealed"), note)


def last_backup() -> datetime | None:
    """Return when the last backup was made on this machine, or None."""
    try:
        touched = settings.PLACES.last_backup.stat().st_mtime
    except FileNotFoundError:
        return None
    return datetime.fromtimestamp(touched, UTC)


def backup(made_at: datetime | None, *, at: datetime) -> Part:
    """Return whether there is a backup of these days."""
    name = gettext("Backup")
    if made_at is None:
        note = gettext("Run “shanyrak backup”, best every night.")
        return Part(ok=False, name=name, word=gettext("None yet"), note=note)
    well = at - made_at < SAVED_WITHIN
    word = gettext("Up to date") if well else gettext("Old")
    return Part(well, name, word, gettext("Made last on %(moment)s.") % {"moment": moment(made_at)})


def mail() -> Part:
    """Return whether mail can be sent."""
    sent = bool(settings.MAIL_IS_SENT)
    note = "" if sent else gettext("No mail server is set: links are shown to whoever invites.")
    return Part(sent, gettext("Mail"), gettext("Sent") if sent else gettext("Not sent"), note)


@shown_on("activities.activity", order=1)
def practice(record: Activity, _actor: Actor) -> Section | None:
    """Say of a practice activity that it is one."""
    if not is_practice(record.title):
        return None
    context = {"is_public": record.visibility == Visibility.PUBLIC}
    return Section("practice", _("For practice"), "runtime/practice.html", context, beside=True)
