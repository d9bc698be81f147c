"""Keeping the passport of a registered person, and erasing it when somebody asks."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from shanyrak.cooperation.passports.gateways import keyring
from shanyrak.cooperation.passports.keyring import KeyGone
from shanyrak.cooperation.passports.models import Passport, Plan
from shanyrak.cooperation.passports.permissions import KEEP_PASSPORTS
from shanyrak.cooperation.passports.purging import last_day_of, purged
from shanyrak.cooperation.passports.rules import (
    NotAskedFor,
    NotComing,
    PassportData,
    PurgeRule,
    as_bytes,
    check_data,
    purge_day,
)
from shanyrak.cooperation.passports.sealing import seal
from shanyrak.cooperation.preparation.contents import MEGABYTE, picture_or_pdf
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import STANDING, State
from shanyrak.journal.actions import record
from shanyrak.roles import Actor, require

LARGEST_SCAN = 5 * MEGABYTE


@transaction.atomic
def keep(
    *,
    registration: Registration,
    data: PassportData,
    by: Actor,
    at: datetime,
    scan: bytes | None = None,
    own: bool = False,
) -> Passport:
    """Seal the passport of a registered person with a fresh key; what was kept before is destroyed.

    ``own`` says that the person's own link opened the page. Refuses where nobody asks for passports, of whoever does not
    take part, what no passport says, and a scan that is none. Without a new scan, the one kept before is taken over.
    """
    if not own:
        require(by, KEEP_PASSPORTS)
    locked = (
        Registration.objects.select_for_update(of=("self",))
        .select_related("activity")
        .get(pk=registration.pk)
    )
    plan = Plan.objects.filter(activity=locked.activity).first()
    _check_kept(locked, plan)
    check_data(data, on=localdate(at))
    if scan is not None:
        picture_or_pdf(scan, largest=LARGEST_SCAN)
    before = Passport.objects.select_for_update().filter(registration=locked).first()
    kept = before or Passport(registration=locked, created_at=at, created_by=by.pk, version=0)
    old = before.key_name if before else ""
    _seal(kept, data, scan or _old_scan(before))
    kept.purge_on = purge_day(
        last_day_of(locked.activity), kept_days=plan.kept_days, entered_on=localdate(kept.created_at)
    )
    kept.version += 1
    kept.changed_at, kept.changed_by = at, by.pk
    kept.save()
    if old:
        transaction.on_commit(lambda: keyring().destroy(old))
    facts = {"activity": locked.activity_id, "registration": locked.pk, "passport": kept.pk, "own": own}
    record(f"passports.passport.{'changed' if before else 'kept'}", by=by, at=at, facts=facts)
    return kept


@transaction.atomic
def erase(*, passport_id: int, by: Actor, at: datetime, own: bool = False) -> int:
    """Erase a passport before its day, because its holder or the secretariat wants it so; return how many went."""
    if not own:
        require(by, KEEP_PASSPORTS)
    rows = list(
        Passport.objects.select_for_update(of=("self",)).select_related("registration").filter(pk=passport_id)
    )
    activity = rows[0].registration.activity_id if rows else 0
    return purged(rows, activity_id=activity, rule=PurgeRule.ASKED, by=by, at=at)


def _check_kept(registration: Registration, plan: Plan | None) -> None:
    if plan is None:
        raise NotAskedFor
    if State(registration.state) not in STANDING or registration.erased_at is not None:
        raise NotComing


def _seal(kept: Passport, data: PassportData, scan: bytes | None) -> None:
    ring = keyring()
    kept.key_name, key = ring.new()
    kept.sealed = seal(as_bytes(data), key=key, bound_to=kept.key_name)
    kept.has_scan = scan is not None
    if scan is not None:
        ring.put_scan(kept.key_name, scan, key=key)


def _old_scan(before: Passport | None) -> bytes | None:
    if before is not None and before.has_scan:
        with suppress(KeyGone):
            return keyring().scan(before.key_name)
    return None
