"""Many made-up records, put into the database at once; and someone who may see all of them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.db import connection
from django.test import Client

from shanyrak.accounts.models import HeldRole, User
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.directory.actions import load_directory
from shanyrak.directory.models import Party
from shanyrak.roles import Role

COMMITMENTS_EACH = 10
FILLED = ("agreements_agreement", "agreements_agreementparty", "agreements_commitment", "agreements_deed")
NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)

AGREEMENTS = """
insert into agreements_agreement (label, search_text, version, visibility, created_at, changed_at, agreement_kind, title,
  text, status, signed_on, signed_at, since, until, renewal, parties_text, reference, period)
select 'Memorandum ' || n, 'memorandum ' || n, 1, 'public', now(), now(), 'memorandum_of_understanding',
  jsonb_build_object('en', jsonb_build_object('text', 'Memorandum ' || n, 'status', 'original', 'of', '')),
  '{}', 'signed', (2013 + mod(n, 13))::text || '-0' || (1 + mod(n, 9))::text, 'Astana', '', '', '{}', '{}', 'HUB-' || n,
  daterange(make_date(2013 + mod(n, 13), 1 + mod(n, 9), 1), null)
from generate_series(1, %s) n returning id
"""
PARTIES = """
insert into agreements_agreementparty (agreement_id, party_id, position)
select a.id, p.id, p.place from agreements_agreement a
join lateral (select id, row_number() over () as place from directory_party
  where id in (1 + mod(a.id, 200), 201 + mod(a.id, 49))) p on true
"""
COMMITMENTS = """
insert into agreements_commitment (label, search_text, version, visibility, created_at, changed_at, agreement_id,
  commitment_kind, promise, owed_by_id, due_on)
select 'Promise ' || n, 'promise ' || n, 1, 'public', now(), now(), a.id,
  (array['joint_research', 'training', 'study_visit', 'publication'])[1 + mod(n, 4)],
  jsonb_build_object('en', jsonb_build_object('text', 'Promise ' || n, 'status', 'original', 'of', '')),
  1 + mod(n, 200), case when mod(n, 3) = 0 then '' else (2015 + mod(n, 14))::text || '-12' end
from (select id, (id - 1) * %s as before from agreements_agreement) a
cross join lateral generate_series(a.before + 1, a.before + %s) n
"""
DEEDS = """
insert into agreements_deed (commitment_id, record_kind, status, title, since, until, visibility, noted_at)
select id, '', 'held', jsonb_build_object('en', jsonb_build_object('text', 'Done', 'status', 'original', 'of', '')),
  '2020-05-04', '2020-05-05', 'public', now()
from agreements_commitment where mod(id, 2) = 0
"""


def fill(commitments: int) -> dict[str, int]:
    """Keep so many commitments, ten to an agreement, half of them kept; return an example of each kind."""
    officer = someone(Role.OFFICER)
    load_directory(by=officer, at=NOON)
    with connection.cursor() as cursor:
        for name in FILLED:  # the history of made-up rows is not what is measured
            cursor.execute(f"alter table {name} disable trigger user")
        cursor.execute(AGREEMENTS, [commitments // COMMITMENTS_EACH])
        cursor.execute(PARTIES)
        cursor.execute(COMMITMENTS, [COMMITMENTS_EACH, COMMITMENTS_EACH])
        cursor.execute(DEEDS)
        for name in FILLED:
            cursor.execute(f"alter table {name} enable trigger user")
    Commitment.objects.all().settle_states()
    with connection.cursor() as cursor:
        cursor.execute("vacuum analyze")
    example = Commitment.objects.order_by("pk")[commitments // 2]
    return {"agreement": example.agreement_id, "party": Party.objects.get(iso3="KAZ").pk}


def someone(role: Role) -> User:
    """Return a user who holds ``role`` and may also use Django's admin."""
    user = User.objects.create_user(email=f"{role.value}@example.org", name=role.value)
    user.is_superuser = True
    user.save()
    HeldRole.objects.create(user=user, role=role.value, period=(date(2020, 1, 1), None))
    return user


def someone_who_may_all() -> Client:
    """Return the browser of a signed-in director."""
    # Django's admin asks for this; the platform's users have no use for it.
    User.add_to_class("is_staff", True)  # type: ignore[attr-defined]
    browser = Client()
    browser.force_login(someone(Role.DIRECTOR), backend="django.contrib.auth.backends.ModelBackend")
    return browser
