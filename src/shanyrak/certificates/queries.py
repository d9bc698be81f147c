"""Reading certificates: for rooms above, for the desk, for whoever checks one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Q
from django.utils.translation import get_language, gettext

from shanyrak.certificates.issuer import issuer, status_token, trust_bundle
from shanyrak.certificates.models import (
    KIND_NAMES,
    PROGRESS_NAMES,
    REASON_NAMES,
    STANDING_NAMES,
    Batch,
    BatchLine,
    Certificate,
    HeldBy,
)
from shanyrak.certificates.papers import hours_of
from shanyrak.certificates.rules import Achievement, Progress, Reason, Standing, achievement_of
from shanyrak.records.languages import Said, said_in
from shanyrak.records.queries import names_of
from shanyrak.roles import Actor
from shanyrak.ui.words import days
from shanyrak_methods.signatures.checking import Finding, check
from shanyrak_methods.signatures.status import SIZE
from shanyrak_methods.signatures.trust import Trust, as_json, read_trust

TONES = {Standing.VALID: "ok", Standing.REVOKED: "bad", Standing.REPLACED: "warn"}
BATCH_TONES = {Progress.MADE: "ok", Progress.MAKING: "sky", Progress.FAILED: "bad"}


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """A certificate in a list, and for rooms above."""

    id: int
    uuid: UUID
    number: str
    key: str
    about: str
    kind: str
    title: str
    holder: str  # empty once erased
    email: str
    language: str
    issued_at: datetime
    standing: Standing
    state: str
    tone: str

    @property
    def is_valid(self) -> bool:
        """Whether it counts."""
        return self.standing is Standing.VALID


@dataclass(frozen=True, slots=True)
class Shown:
    """A certificate as its public page shows it."""

    id: int
    uuid: UUID
    number: str
    kind: str
    title: Said
    description: Said
    criteria: Said
    days: str
    place: str
    hours: str
    holder: str
    language: str
    issued_at: datetime
    issuer: str
    standing: Standing
    state: str
    tone: str
    revoked_at: datetime | None
    reason: str
    has_papers: bool
    replaced_by: UUID | None
    about: str

    @property
    def is_valid(self) -> bool:
        """Whether it counts."""
        return self.standing is Standing.VALID


@dataclass(frozen=True, slots=True)
class BatchShown:
    """How far a batch has come."""

    id: int
    about: str
    title: str
    progress: Progress
    state: str
    tone: str
    failure: str
    asked_at: datetime
    by: str
    done: int
    all: int
    stood_already: int
    left_out: int

    @property
    def is_going_on(self) -> bool:
        """Whether certificates are still being issued."""
        return self.progress in {Progress.WAITING, Progress.MAKING}


def certificate_line(certificate: Certificate) -> CertificateLine:
    """Return a certificate as a line; ``held_by`` is read with it."""
    held = getattr(certificate, "held_by", None)
    standing = Standing(certificate.standing)
    return CertificateLine(
        id=certificate.pk,
        uuid=certificate.uuid,
        number=str(certificate.number),
        key=certificate.key,
        about=certificate.about,
        kind=gettext(KIND_NAMES[certificate.kind]),
        title=certificate.title,
        holder=held.name if held else "",
        email=held.email if held else "",
        language=certificate.language,
        issued_at=certificate.issued_at,
        standing=standing,
        state=gettext(STANDING_NAMES[certificate.standing]),
        tone=TONES[standing],
    )


def listed(certificates: Any) -> Any:
    """Return certificates with their holders' names, in one query, without the papers."""
    heavy = ("held_by__pdf", "held_by__token", "held_by__document", "held_by__salt")
    return certificates.select_related("held_by").defer(*heavy)


def certificates(chosen: Mapping[str, Any], actor: Actor) -> Any:
    """Return the certificates that ``actor`` may see, narrowed to what was chosen."""
    rows = listed(Certificate.objects.visible_to(actor))
    for name in ("kind", "standing", "year"):
        if chosen.get(name):
            rows = rows.filter(**{name: chosen[name]})
    if chosen.get("batch"):
        rows = rows.filter(pk__in=BatchLine.objects.filter(batch=chosen["batch"]).values("certificate"))
    if words := (chosen.get("q") or "").strip():
        rows = rows.filter(_said_in(words))
    return rows


def _said_in(words: str) -> Q:
    found = Q(title__icontains=words) | Q(held_by__name__icontains=words) | Q(held_by__email__iexact=words)
    year, _, place = words.partition("-")
    if year.isdecimal() and place.isdecimal() and len(words) <= len("2026-123456789"):
        found |= Q(year=int(year), place_in_year=int(place))
    return found


def certificates_about(about: str, *, kind: str = "") -> list[CertificateLine]:
    """Return the certificates given for a record, such as ``activities.activity:12``, in one query."""
    rows = listed(Certificate.objects.filter(about=about)).order_by("year", "place_in_year")
    return [certificate_line(row) for row in (rows.filter(kind=kind) if kind else rows)]


def certificates_by_key(keys: Iterable[str]) -> dict[str, CertificateLine]:
    """Return the certificate that stands for each key, whether it counts or was revoked; replaced ones are left out."""
    rows = listed(Certificate.objects.exclude(standing=Standing.REPLACED.value).filter(key__in=list(keys)))
    return {row.key: certificate_line(row) for row in rows}


def certificate_shown(uuid: UUID) -> Shown | None:
    """Return what the page of a certificate shows; nothing where there is none."""
    found = listed(Certificate.objects.select_related("replaced_by")).filter(uuid=uuid).first()
    return shown(found) if found else None


def shown(certificate: Certificate) -> Shown:
    """Return a certificate as its page shows it, in the reader's language."""
    achievement = achievement_of(certificate.achievement)
    line = certificate_line(certificate)
    newer = getattr(certificate, "replaced_by", None)
    name, description, criteria = _said(achievement)
    return Shown(
        id=certificate.pk,
        uuid=certificate.uuid,
        number=line.number,
        kind=line.kind,
        title=name,
        description=description,
        criteria=criteria,
        days=days(achievement.on, achievement.until),
        place=achievement.place,
        hours=hours_of(achievement.hours),
        holder=line.holder,
        language=certificate.language,
        issued_at=certificate.issued_at,
        issuer=issuer().name,
        standing=line.standing,
        state=line.state,
        tone=line.tone,
        revoked_at=certificate.revoked_at,
        reason=gettext(REASON_NAMES[certificate.reason]) if certificate.reason else "",
        has_papers=bool(line.holder),
        replaced_by=newer.uuid if newer else None,
        about=certificate.about,
    )


def _said(achievement: Achievement) -> tuple[Said, Said, Said]:
    language = get_language() or "en"
    return (
        said_in(achievement.name, language),
        said_in(achievement.description, language),
        said_in(achievement.criteria, language),
    )


def papers_kept(uuid: UUID, *fields: str) -> HeldBy | None:
    """Return the papers of a certificate, only the fields asked for; nothing where they were erased."""
    held: HeldBy | None = HeldBy.objects.only(*fields).filter(certificate__uuid=uuid).first()
    return held


def batch_shown(batch: Batch) -> BatchShown:
    """Return how far a batch has come, in two queries."""
    counted = BatchLine.objects.filter(batch=batch).aggregate(
        all=Count("pk"),
        done=Count("pk", filter=Q(certificate__isnull=False)),
        stood_already=Count("pk", filter=Q(stood_already=True)),
        left_out=Count("pk", filter=Q(left_out=True)),
    )
    progress = Progress(batch.progress)
    return BatchShown(
        id=batch.pk,
        about=batch.about,
        title=batch.title,
        progress=progress,
        state=gettext(PROGRESS_NAMES[batch.progress]),
        tone=BATCH_TONES.get(progress, ""),
        failure=batch.failure,
        asked_at=batch.asked_at,
        by=names_of([batch.asked_by]).get(batch.asked_by or 0, ""),
        **counted,
    )


def batches_about(about: str) -> list[Batch]:
    """Return the batches for a record, the newest first."""
    return list(Batch.objects.filter(about=about).order_by("-asked_at", "-pk"))


def number_of_lists() -> int:
    """Return how many status lists there are; there is always one."""
    last = Certificate.objects.aggregate(last=Max("status_place"))["last"]
    return (last or 0) // SIZE + 1


def current_status(number: int, *, at: datetime) -> str:
    """Return a status list as it is now, signed."""
    first = (number - 1) * SIZE
    revoked = Certificate.objects.exclude(standing=Standing.VALID.value).filter(
        status_place__gte=first, status_place__lt=first + SIZE
    )
    places = [
        place - first for place in revoked.values_list("status_place", flat=True).order_by("status_place")
    ]
    return status_token(number, places, at=at)


def trust_now(*, at: datetime) -> dict[str, Any]:
    """Return the file by which anyone can check our certificates without us, with the revocations so far."""
    lists = [current_status(number, at=at) for number in range(1, number_of_lists() + 1)]
    return trust_bundle(lists, at=at)


def checked(content: bytes, *, at: datetime) -> tuple[Finding, Shown | None]:
    """Check a file as anyone could, with what the hub hands out; return what was found, and its page's facts."""
    trust: Trust = read_trust(as_json(trust_now(at=at)))
    found = check(content, trust, at=at)
    try:
        uuid = UUID(found.identifier)
    except ValueError:
        return found, None
    return found, certificate_shown(uuid)


def reasons_to_revoke() -> list[tuple[str, str]]:
    """Return the reasons a person may choose; that of replacing is not one of them."""
    return [
        (reason.value, gettext(REASON_NAMES[reason])) for reason in Reason if reason is not Reason.REPLACED
    ]
